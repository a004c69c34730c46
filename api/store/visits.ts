/** When pages are looked at again, and what is known of those that are gone. */
import type { Selectable } from 'kysely';
import type { KnownPage, Revisit } from '../../crawler/document.ts';
import { secondsAfter } from '../instant.ts';
import { inTransaction, type Store } from './database.ts';
import type { DocumentTable } from './schema/document-tables.ts';

const hour = 3600;
const day = 24 * hour;
/** Ages at which a document is looked at again: news is corrected early, or hardly ever. After the last, no more. */
const ages = [3 * hour, 12 * hour, day, 3 * day, 7 * day, 14 * day, 30 * day, 90 * day];
/** A page found gone once is looked at again after this: servers err. */
const secondLook = hour;
/** Nothing could be said: at its next age, but not at once. */
const unclearPause = 6 * hour;
/** Pages of a source that one run looks at again. */
const perRun = 10;

/** When a document of this age is looked at next, or `null`. Instants. */
export function nextVisit(datedAt: string, now: string): string | null {
  return ages.map((age) => secondsAfter(datedAt, age)).find((at) => at > now) ?? null;
}

/** The pages of a source that are due, longest overdue first. */
export async function visitsDue(db: Store, sourceId: string, now: string): Promise<KnownPage[]> {
  return db
    .selectFrom('documents')
    .select(['url', 'canonical_url as canonicalUrl', 'title', 'published_at as publishedAt'])
    .where('source_id', '=', sourceId)
    .where('next_visit_at', '<=', now)
    .orderBy('next_visit_at')
    .limit(perRun)
    .execute();
}

/** Has a document looked at by the next run of its source. */
export async function askVisit(db: Store, canonicalUrl: string, now: string): Promise<void> {
  await db
    .updateTable('documents')
    .set({ next_visit_at: now })
    .where('canonical_url', '=', canonicalUrl)
    .execute();
}

/** A document's page was there: notes when, and that it is back where it had been gone. */
export async function markSeen(db: Store, id: number, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('documents')
      .select(['kind', 'dated_at', 'removed_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const next = row.kind === 'article' ? nextVisit(row.dated_at, now) : null;
    await trx
      .updateTable('documents')
      .set({ seen_at: now, next_visit_at: next, missing_since: null, removed_at: null })
      .where('id', '=', id)
      .execute();
    if (row.removed_at === null) return;
    await trx
      .updateTable('removals')
      .set({ back_at: now })
      .where('document_id', '=', id)
      .where('back_at', 'is', null)
      .execute();
  });
}

/**
 * Notes what another look at a page met. Gone is believed when it is met twice, or said outright (410); then the removal is
 * written down with when the page was seen last. What was kept of it stays.
 */
export async function saveRevisit(db: Store, visit: Revisit, now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('documents')
      .selectAll()
      .where('canonical_url', '=', visit.canonicalUrl)
      .executeTakeFirst();
    if (!row) return;
    const isSure = row.missing_since !== null || /\b410\b/u.test(visit.reason);
    if (visit.outcome === 'unclear')
      await setVisit(trx, row.id, { next: nextVisit(row.dated_at, secondsAfter(now, unclearPause)) });
    else if (isSure) await remove(trx, row, visit.reason, now);
    else await setVisit(trx, row.id, { next: secondsAfter(now, secondLook), missingSince: now });
  });
}

async function setVisit(
  trx: Store,
  id: number,
  { next, missingSince }: { readonly next: string | null; readonly missingSince?: string },
): Promise<void> {
  const missing = missingSince === undefined ? {} : { missing_since: missingSince };
  await trx
    .updateTable('documents')
    .set({ next_visit_at: next, ...missing })
    .where('id', '=', id)
    .execute();
}

/** Goes on looking, a day later at the earliest: some pages come back. */
async function remove(
  trx: Store,
  row: Selectable<DocumentTable>,
  reason: string,
  now: string,
): Promise<void> {
  const goneAt = row.missing_since ?? now;
  await trx
    .updateTable('documents')
    .set({
      missing_since: goneAt,
      removed_at: row.removed_at ?? goneAt,
      next_visit_at: nextVisit(row.dated_at, secondsAfter(now, day)),
    })
    .where('id', '=', row.id)
    .execute();
  if (row.removed_at !== null) return;
  const seenAt = row.seen_at ?? row.first_seen_at;
  await trx
    .insertInto('removals')
    .values({ document_id: row.id, seen_at: seenAt, gone_at: goneAt, reason, back_at: null })
    .execute();
}
