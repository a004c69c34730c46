/** Forum threads, and when they are looked at again. */
import type { Selectable } from 'kysely';
import type { ThreadState } from '../../crawler/document.ts';
import { instant, secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import type { ForumThreadTable } from './schema/source-tables.ts';

/** Threads of a source that one run looks at beside those of its lists. */
const perRun = 10;
/** A thread that has been quiet for longer is looked at only when a list names it. */
const restSeconds = 90 * 86_400;

/** What is remembered of these threads; those never visited are missing. A list page names few enough for one query. */
export async function findThreads(
  db: Store,
  urls: readonly string[],
): Promise<ReadonlyMap<string, ThreadState>> {
  if (urls.length === 0) return new Map();
  const rows = await db.selectFrom('forum_threads').selectAll().where('url', 'in', urls).execute();
  return new Map(rows.map((row) => [row.url, stateOf(row)]));
}

export async function saveThread(db: Store, sourceId: string, state: ThreadState): Promise<void> {
  const row = {
    source_id: sourceId,
    mark: state.mark,
    resume_at: state.resumeAt,
    grew_at: instant(state.grewAt),
    next_look_at: instant(state.nextLookAt),
  };
  await db
    .insertInto('forum_threads')
    .values({ url: state.url, ...row })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
    .execute();
}

/** Threads whose time has come, longest overdue first. */
export async function threadsDue(db: Store, sourceId: string, now: string): Promise<ThreadState[]> {
  const rows = await db
    .selectFrom('forum_threads')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('next_look_at', '<=', now)
    .where('grew_at', '>', secondsAfter(now, -restSeconds))
    .orderBy('next_look_at')
    .orderBy('url')
    .limit(perRun)
    .execute();
  return rows.map(stateOf);
}

function stateOf(row: Selectable<ForumThreadTable>): ThreadState {
  return {
    url: row.url,
    mark: row.mark,
    resumeAt: row.resume_at,
    grewAt: row.grew_at,
    nextLookAt: row.next_look_at,
  };
}
