import type { CrawlMemory, HostState } from '../../crawler/document.ts';
import { instant } from '../instant.ts';
import type { Store } from './database.ts';
import { findThreads, saveThread, threadsDue } from './threads.ts';
import { visitsDue } from './visits.ts';

/** URLs asked for in one query: SQLite allows 32,766 parameters, long queries get slow before. */
const batch = 500;

/** What the crawler remembers between runs, kept in the store. */
export function crawlMemory(store: Store, now: () => Date): CrawlMemory {
  return {
    known: (urls) => knownUrls(store, urls),
    threads: (urls) => findThreads(store, urls),
    saveThread: (sourceId, state) => saveThread(store, sourceId, state),
    threadsDue: (sourceId) => threadsDue(store, sourceId, instant(now())),
    visitsDue: (sourceId) => visitsDue(store, sourceId, instant(now())),
    listState: (url) => listState(store, url),
    saveListState: async (url, state) => {
      const row = {
        etag: state.etag,
        last_modified: state.lastModified,
        body_hash: state.bodyHash,
        checked_at: instant(now()),
      };
      await store
        .insertInto('list_states')
        .values({ url, ...row })
        .onConflict((conflict) => conflict.column('url').doUpdateSet(row))
        .execute();
    },
    walkedThrough: async (sourceId) => {
      const row = await store
        .selectFrom('sources')
        .select('walked_through_at')
        .where('id', '=', sourceId)
        .executeTakeFirst();
      return row !== undefined && row.walked_through_at !== null;
    },
    hostState: (origin) => hostState(store, origin),
    saveRobots: (origin, { text, fetchedAt }) =>
      saveHost(store, origin, { robots: text, robots_at: instant(new Date(fetchedAt)) }),
    saveRest: (origin, until) => saveHost(store, origin, { rest_until: instant(new Date(until)) }),
    markWalkedThrough: async (sourceId) => {
      await store
        .updateTable('sources')
        .set({ walked_through_at: instant(now()) })
        .where('id', '=', sourceId)
        .execute();
    },
  };
}

async function knownUrls(store: Store, urls: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let from = 0; from < urls.length; from += batch) {
    const asked = urls.slice(from, from + batch);
    const documents = await store
      .selectFrom('documents')
      .select('canonical_url as url')
      .where('canonical_url', 'in', asked)
      .where('whole', '=', 1)
      .execute();
    // A list may name a page by another address than the page itself (http, www, a redirect).
    const listed = await store
      .selectFrom('documents')
      .select('url')
      .where('url', 'in', asked)
      .where('whole', '=', 1)
      .execute();
    const drops = await store
      .selectFrom('drops')
      .select('url')
      .where('url', 'in', asked)
      .where('final', '=', 1)
      .execute();
    for (const { url } of [...documents, ...listed, ...drops]) known.add(url);
  }
  return known;
}

async function listState(store: Store, url: string) {
  const row = await store
    .selectFrom('list_states')
    .select(['etag', 'last_modified as lastModified', 'body_hash as bodyHash'])
    .where('url', '=', url)
    .executeTakeFirst();
  return row ?? null;
}

async function hostState(store: Store, origin: string): Promise<HostState | null> {
  const row = await store
    .selectFrom('crawl_hosts')
    .selectAll()
    .where('origin', '=', origin)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { robots: text, robots_at: fetchedAt, rest_until: restUntil } = row;
  return { robots: text === null || fetchedAt === null ? null : { text, fetchedAt }, restUntil };
}

async function saveHost(
  store: Store,
  origin: string,
  set: { readonly robots: string; readonly robots_at: string } | { readonly rest_until: string },
): Promise<void> {
  await store
    .insertInto('crawl_hosts')
    .values({ origin, ...set })
    .onConflict((conflict) => conflict.column('origin').doUpdateSet(set))
    .execute();
}

/** Until when each of these hosts has asked to be left alone; those that have not are missing. */
export async function hostRests(
  store: Store,
  origins: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, string>> {
  if (origins.length === 0) return new Map();
  const rows = await store
    .selectFrom('crawl_hosts')
    .select(['origin', 'rest_until as until'])
    .where('origin', 'in', origins)
    .where('rest_until', '>', now)
    .execute();
  return new Map(rows.flatMap(({ origin, until }) => (until === null ? [] : [[origin, until]])));
}
