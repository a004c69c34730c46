import { createHash } from 'node:crypto';
import { decodeHtml } from './charset.ts';
import { type Collection, collectPage, type WantedItem } from './collect-page.ts';
import type { CrawlMemory, ListState } from './document.ts';
import { parseFeed } from './feed.ts';
import type { ListedItem } from './listed-item.ts';
import { type Listing, parseListing } from './listing.ts';
import type { Missed } from './miss.ts';
import { parseSitemap, unpack } from './sitemap.ts';
import { isWorthALook } from './thread-visits.ts';
import { canonicalUrl, sameSite, twinUrls } from './url.ts';
import { isMissed, type Visited } from './visit.ts';

/** Collection of one source, with what its host's sources share. */
export interface SourceCollection extends Collection {
  /** Pages (first of their twin addresses) that any source has asked for in this run. */
  readonly seen: Set<string>;
}

/** A list that could not be read: the source fails with this sentence, its host's other sources go on. */
export class ListFailure extends Error {}

/** Unpacked sitemaps beyond this are refused: the protocol allows 50 MB. */
const sitemapBytes = 50 * 1024 * 1024;

/** How a source's lists were dealt with; `error` names the part that could not be read, where the rest could. */
export interface SourceOutcome {
  readonly outcome: 'ok' | 'unchanged';
  readonly error: string | null;
}

/**
 * Collects everything new that a source lists. `unchanged` when its list is the one of the last run.
 *
 * @throws ListFailure when nothing that the source lists could be read.
 */
export async function collectSource(collection: SourceCollection): Promise<SourceOutcome> {
  switch (collection.source.kind) {
    case 'feed':
      return { outcome: await collectFeed(collection), error: null };
    case 'sitemap':
      return collectSitemaps(collection);
    default:
      await collectPages(collection);
      return { outcome: 'ok', error: null };
  }
}

/** One sentence on why a list could not be read. */
function failure(url: string, missed: Missed): ListFailure {
  const { host } = new URL(url);
  if (missed.missed === 'unreachable' && !missed.detail.includes(host))
    return new ListFailure(`could not reach ${host}: ${missed.detail}`);
  return new ListFailure(missed.missed === 'http-error' ? `${url} answered ${missed.detail}` : missed.detail);
}

interface FetchedList {
  readonly visited: Visited;
  readonly state: ListState;
}

/** Fetches a feed or sitemap under its validators; `null` when it has not changed. */
async function fetchList(url: string, { visitor, memory }: SourceCollection): Promise<FetchedList | null> {
  const before = await memory.listState(url);
  const visited = await visitor.list(url, before ?? undefined);
  if (isMissed(visited)) throw failure(url, visited);
  if (visited.status === 304) return null;
  const bodyHash = createHash('sha256').update(visited.body).digest('hex');
  if (before?.bodyHash === bodyHash) return null;
  return { visited, state: { etag: visited.etag, lastModified: visited.lastModified, bodyHash } };
}

async function collectFeed(collection: SourceCollection): Promise<'ok' | 'unchanged'> {
  const { source, memory, now } = collection;
  const list = await fetchList(source.url, collection);
  if (list === null) return 'unchanged';
  const { visited } = list;
  const items = await parseFeed(decodeHtml(visited.body, visited.contentType), visited.url, {
    now: now().toISOString(),
  });
  if (items === null) throw new ListFailure(`${source.url} is not a feed`);
  if (await collectItems(items, collection)) await memory.saveListState(source.url, list.state);
  return 'ok';
}

/** A walk through an index: what it has met, as indexes name themselves and one another, and how many sitemaps may follow. */
interface SitemapWalk {
  readonly seen: Set<string>;
  /** Sitemaps of indexes that could not be read; the others count. */
  readonly failures: ListFailure[];
  read: number;
  left: number;
}

/** Indexes of indexes are read to this depth. */
const deepestIndex = 3;

/** All sitemaps of a source. One broken sitemap of an index doesn't fail the source, unless there is no other. */
async function collectSitemaps(collection: SourceCollection): Promise<SourceOutcome> {
  const { source } = collection;
  const walk: SitemapWalk = { seen: new Set(), failures: [], read: 0, left: source.maxPages };
  const outcome = await collectSitemap(collection, source.url, walk);
  const [first] = walk.failures;
  if (!first) return { outcome, error: null };
  const children = walk.failures.length + walk.read;
  if (walk.read === 0 && outcome === 'unchanged') throw first;
  return {
    outcome,
    error: `${walk.failures.length} of ${children} sitemaps could not be read: ${first.message}`,
  };
}

/** A sitemap, or an index of them: the newest of its sitemaps, as many as the walk allows. */
async function collectSitemap(
  collection: SourceCollection,
  url: string,
  walk: SitemapWalk,
  level = 1,
): Promise<'ok' | 'unchanged'> {
  const { memory, now } = collection;
  walk.seen.add(canonicalUrl(url) ?? url);
  const list = await fetchList(url, collection);
  if (list === null) return 'unchanged';
  const { visited } = list;
  const sitemap = parseSitemap(decodeHtml(unpackList(url, visited.body), visited.contentType), visited.url, {
    now: now().toISOString(),
  });
  if (sitemap === null) throw new ListFailure(`${url} is not a sitemap`);
  if (await collectItems(sitemap.items, collection)) {
    // The state of an index says nothing about the sitemaps that it names, so it is asked for every time.
    if (sitemap.sitemaps.length === 0) await memory.saveListState(url, list.state);
  }
  const within = level < deepestIndex ? sitemap.sitemaps.filter((child) => sameSite(child, url)) : [];
  let outcome: 'ok' | 'unchanged' = within.length === 0 || sitemap.items.length > 0 ? 'ok' : 'unchanged';
  for (const child of within) {
    if (walk.left <= 0 || walk.seen.has(canonicalUrl(child) ?? child)) continue;
    walk.left -= 1;
    if ((await collectChild(collection, child, walk, level + 1)) === 'ok') outcome = 'ok';
  }
  return outcome;
}

async function collectChild(
  collection: SourceCollection,
  url: string,
  walk: SitemapWalk,
  level: number,
): Promise<'ok' | 'unchanged'> {
  try {
    const outcome = await collectSitemap(collection, url, walk, level);
    walk.read += 1;
    return outcome;
  } catch (error) {
    if (!(error instanceof ListFailure)) throw error;
    walk.failures.push(error);
    return 'unchanged';
  }
}

function unpackList(url: string, body: Uint8Array): Uint8Array {
  try {
    return unpack(body, sitemapBytes);
  } catch (error) {
    throw new ListFailure(
      `${url} is damaged or too large: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

interface ListPage extends Listing {
  readonly news: number;
}

/**
 * Section, search and forum pages. The lists are read first, then collected from the last page back: whatever stops a run, the
 * pages not dealt with are the newest, which the next run meets first.
 */
async function collectPages(collection: SourceCollection): Promise<void> {
  const { source, memory } = collection;
  const walkedBefore = await memory.walkedThrough(source.id);
  const { pages, complete } = await readPages(collection, walkedBefore);
  let settled = true;
  for (const page of pages.toReversed()) settled = (await collectItems(page.items, collection)) && settled;
  if (source.kind === 'forum') await collectDueThreads(collection);
  if (!walkedBefore && complete && settled) await memory.markWalkedThrough(source.id);
}

/** Follows the list pages to the last one allowed, or, once all have been walked, to the first without news. */
async function readPages(
  collection: SourceCollection,
  walkedBefore: boolean,
): Promise<{ pages: ListPage[]; complete: boolean }> {
  const { source } = collection;
  const pages: ListPage[] = [];
  const visited = new Set<string>();
  const listed = new Set<string>();
  for (let url: string | null = source.url; url !== null && pages.length < source.maxPages; ) {
    visited.add(canonicalUrl(url) ?? url);
    const page: ListPage | Missed = await readPage(url, collection, listed);
    if ('missed' in page) {
      if (pages.length === 0) throw failure(url, page);
      return { pages, complete: !page.passing };
    }
    pages.push(page);
    // Some sites answer a page number beyond the last with the last page again.
    if (page.items.length === 0 || (walkedBefore && page.news === 0)) break;
    url = page.next !== null && !visited.has(canonicalUrl(page.next) ?? page.next) ? page.next : null;
  }
  return { pages, complete: true };
}

async function readPage(
  url: string,
  { source, visitor, memory, now }: SourceCollection,
  listed: Set<string>,
): Promise<ListPage | Missed> {
  const visited = await visitor.list(url);
  if (isMissed(visited)) return visited;
  const listing = parseListing(decodeHtml(visited.body, visited.contentType), visited.url, source, {
    now: now().toISOString(),
  });
  const items = listing.items.filter((item) => {
    const identity = canonicalUrl(item.url);
    if (identity === null || listed.has(identity)) return false;
    listed.add(identity);
    return true;
  });
  const known = await memory.known(items.map(({ url: item }) => canonicalUrl(item) ?? item));
  return { items, next: listing.next, news: items.length - known.size };
}

/** Threads that no list of this run has named: some lists are not in the order of the latest posts. */
async function collectDueThreads(collection: SourceCollection): Promise<void> {
  const { source, memory, seen } = collection;
  for (const thread of await memory.threadsDue(source.id)) {
    const [page] = twinUrls(thread.url);
    if (seen.has(page)) continue;
    seen.add(page);
    await collectPage({ url: thread.url, thread }, collection);
  }
}

/** Collects the listed pages that are new, and threads that have grown. `true` when nothing of the list is left for the next run. */
async function collectItems(items: readonly ListedItem[], collection: SourceCollection): Promise<boolean> {
  const wanted = await chooseItems(items, collection);
  let settled = true;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let item = wanted[next++]; item !== undefined; item = wanted[next++]) {
      settled = (await collectPage(item, collection)) && settled;
    }
  };
  await Promise.all(Array.from({ length: collection.source.concurrency }, work));
  return settled;
}

/** The items to fetch, each page once, whichever of its forms is named; what is known is counted, what is no page of the site is dropped. */
async function chooseItems(
  items: readonly ListedItem[],
  { source, memory, tally, seen, now }: SourceCollection,
): Promise<WantedItem[]> {
  const byPage = new Map<string, ListedItem>();
  for (const item of items) {
    const identity = canonicalUrl(item.url);
    if (identity === null) await tally.drop(item.url, 'invalid-url', null);
    else if (!sameSite(identity, source.url))
      await tally.drop(identity, 'off-site', `listed by ${new URL(source.url).host}`);
    else if (!byPage.has(twinUrls(identity)[0])) byPage.set(twinUrls(identity)[0], item);
  }
  tally.list(byPage.size);
  const known = await knownItems([...byPage.values()], memory);
  const threads =
    source.kind === 'forum'
      ? await memory.threads([...known].map(({ url }) => canonicalUrl(url) ?? url))
      : null;
  const wanted: WantedItem[] = [];
  for (const [page, item] of byPage) {
    const thread = threads?.get(canonicalUrl(item.url) ?? item.url);
    const hasGrown = thread !== undefined && isWorthALook(thread, item.mark ?? null, now());
    if (seen.has(page) || (known.has(item) && !hasGrown)) tally.know(1);
    else wanted.push(thread ? { ...item, thread } : item);
    seen.add(page);
  }
  return wanted;
}

/** The items that were collected before, under their own address or a twin of it. */
async function knownItems(items: readonly ListedItem[], memory: CrawlMemory): Promise<Set<ListedItem>> {
  const identities = items.map((item) => [item, canonicalUrl(item.url) ?? item.url] as const);
  const known = await memory.known(identities.map(([, identity]) => identity));
  const others = identities.filter(([, identity]) => !known.has(identity));
  const twins = await memory.known(others.flatMap(([, identity]) => twinUrls(identity)));
  return new Set(
    identities
      .filter(([, identity]) => known.has(identity) || twinUrls(identity).some((twin) => twins.has(twin)))
      .map(([item]) => item),
  );
}
