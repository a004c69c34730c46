import type { Drop, DropReason } from '../../crawler/document.ts';
import type { Store } from './database.ts';

/**
 * The page itself is the reason, and will be the same tomorrow. Everything else is tried again when a list names it; so is a paywall:
 * many outlets open an article after a day.
 */
const finalReasons: ReadonlySet<DropReason> = new Set([
  'not-html',
  'too-large',
  'no-text',
  'too-short',
  'listing',
  'off-site',
  'invalid-url',
  'not-found',
  'media',
  'irrelevant',
]);

function isFinal(drop: Drop): boolean {
  return (
    finalReasons.has(drop.reason) || (drop.reason === 'http-error' && /\b(404|410)\b/.test(drop.detail ?? ''))
  );
}

/**
 * Notes why a URL did not become a document; the latest reason stands. `open`: more of its page is still to come, so that for
 * now the page is to be read again.
 */
export async function saveDrop(
  db: Store,
  drop: Drop,
  now: string,
  { open = false }: { readonly open?: boolean } = {},
): Promise<void> {
  const row = {
    source_id: drop.sourceId,
    reason: drop.reason,
    detail: drop.detail,
    dropped_at: now,
    final: isFinal(drop) && !open ? (1 as const) : (0 as const),
  };
  await db
    .insertInto('drops')
    .values({ url: drop.url, ...row })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute();
}

/** A URL that became a document after all is no drop any more. */
export async function forgetDrop(db: Store, url: string): Promise<void> {
  await db.deleteFrom('drops').where('url', '=', url).execute();
}

/** Dropped URLs by source and reason. */
export async function countDrops(
  db: Store,
): Promise<{ source_id: string; reason: DropReason; count: number }[]> {
  return db
    .selectFrom('drops')
    .select(({ fn }) => ['source_id', 'reason', fn.countAll<number>().as('count')])
    .groupBy(['source_id', 'reason'])
    .execute();
}

/** Latest drops of one source, newest first. */
export async function listDrops(db: Store, sourceId: string, limit: number) {
  return db
    .selectFrom('drops')
    .select(['url', 'reason', 'detail', 'dropped_at as at'])
    .where('source_id', '=', sourceId)
    .orderBy('dropped_at', 'desc')
    .orderBy('url')
    .limit(limit)
    .execute();
}
