import type { Capture } from './capture.ts';
import { decodeHtml } from './charset.ts';
import { extractComments } from './comments.ts';
import type { CrawlMemory, Document, ExtractedPage, Source, ThreadState } from './document.ts';
import { extractArticle, isRefusal, viewPage } from './extract.ts';
import { extractThread, type Thread } from './forum.ts';
import { findLanguage } from './language.ts';
import type { ListedItem } from './listed-item.ts';
import { type Message, messagePage } from './message.ts';
import type { PageView } from './metadata.ts';
import type { Refusal } from './refusal.ts';
import type { Tally } from './tally.ts';
import { afterMiss, afterVisit, type ThreadVisit } from './thread-visits.ts';
import { toDocument } from './to-document.ts';
import { canonicalUrl } from './url.ts';
import { isMissed, type Visited, type Visitor } from './visit.ts';

/** What collecting a page needs beside its address. */
export interface Collection {
  readonly source: Source;
  readonly visitor: Visitor;
  readonly memory: CrawlMemory;
  readonly tally: Tally;
  readonly now: () => Date;
  /** Canonical URLs of documents handed on in this run, for all sources. */
  readonly emitted: Set<string>;
}

/** A page to be fetched; `thread`: what is remembered of it, where it is a known one. */
export interface WantedItem extends ListedItem {
  readonly thread?: ThreadState;
}

/**
 * Fetches one listed page and hands on its documents or the reason why there are none. `false` when the page should be tried
 * again by the next run.
 */
export async function collectPage(item: WantedItem, collection: Collection): Promise<boolean> {
  const { source, visitor, tally, memory, now } = collection;
  const identity = canonicalUrl(item.url) ?? item.url;
  const { thread } = item;
  const visited = await visitor.page(thread?.resumeAt ?? item.url);
  if (isMissed(visited) && thread) {
    // Pages of a thread that became fewer: the next visit begins at the first.
    tally.fetch();
    await memory.saveThread(source.id, afterMiss(thread, now()));
    return !visited.passing;
  }
  if (isMissed(visited)) {
    if (visited.missed !== 'robots' && visited.missed !== 'unsafe-address') tally.fetch();
    await tally.drop(identity, visited.missed, visited.detail);
    tally.progress(item.url);
    return !visited.passing;
  }
  tally.fetch();
  const settled =
    source.kind === 'forum'
      ? await collectThread(visited, item, collection)
      : await collectArticle(visited, item, collection);
  tally.progress(item.url);
  return settled;
}

function view({ body, contentType, url }: Visited, now: () => Date): PageView {
  return viewPage(decodeHtml(body, contentType), url, { now: now().toISOString() });
}

/** Whether a page came to an address that has been collected already, by way of a redirect. */
async function isKnownElsewhere(
  visited: Visited,
  identity: string,
  { memory, emitted, tally }: Collection,
): Promise<boolean> {
  const landed = canonicalUrl(visited.url);
  if (landed === null || landed === identity) return false;
  const known = emitted.has(landed) || (await memory.known([landed])).has(landed);
  if (known) tally.know(1);
  return known;
}

async function collectArticle(visited: Visited, item: ListedItem, collection: Collection): Promise<boolean> {
  const { tally, now } = collection;
  const identity = canonicalUrl(item.url) ?? item.url;
  if (await isKnownElsewhere(visited, identity, collection)) return true;
  const parsed = readArticle(visited, now);
  if (parsed instanceof Error) {
    await tally.drop(identity, 'parse-error', parsed.message);
    return true;
  }
  const { article, comments } = parsed;
  if (isRefusal(article)) {
    await tally.drop(identity, article.refused, article.detail);
    return article.refused !== 'blocked';
  }
  const page: ExtractedPage = {
    ...article,
    url: identity,
    title: article.title ?? item.title ?? null,
    publishedAt: article.publishedAt ?? item.publishedAt ?? null,
  };
  const handedOn = await handOn(page, 'article', null, collection, visited.capture);
  if (handedOn) await handOnComments(comments, page, collection, visited.capture);
  return true;
}

/** The article and the comments that a page carries, or the fault that reading it met. */
export function readArticle(visited: Visited, now: () => Date) {
  return readQuietly(() => {
    const page = view(visited, now);
    return { article: extractArticle(page), comments: extractComments(page) };
  });
}

/** Hands on the comments under an article that were not collected before. */
export async function handOnComments(
  comments: readonly Message[],
  page: Pick<ExtractedPage, 'canonicalUrl' | 'language'>,
  collection: Collection,
  capture: Capture,
): Promise<void> {
  await handOnMessages(comments, 'comment', page, collection, capture);
}

/** A fault in reading one page is that page's, and is counted; it must not end the crawl. */
function readQuietly<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Hands on a document unless this run has done so before. */
async function handOn(
  page: ExtractedPage,
  kind: Document['kind'],
  parentUrl: string | null,
  { source, tally, now, emitted }: Collection,
  capture: Capture,
): Promise<boolean> {
  if (emitted.has(page.canonicalUrl)) {
    tally.know(1);
    return false;
  }
  emitted.add(page.canonicalUrl);
  const document = toDocument(page, { source, kind, parentUrl, fetchedAt: now().toISOString() });
  await tally.document(document, capture);
  return true;
}

/** Hands on comments or posts under their parent's address, those that were collected before excepted; says how many. */
async function handOnMessages(
  messages: readonly Message[],
  kind: 'comment' | 'post',
  parent: Pick<ExtractedPage, 'canonicalUrl' | 'language'>,
  collection: Collection,
  capture: Capture,
): Promise<number> {
  const withUrls = messages.map((message) => ({
    message,
    url: `${parent.canonicalUrl}#${kind}-${message.id}`,
  }));
  const known = await collection.memory.known(withUrls.map(({ url }) => url));
  let found = 0;
  for (const { message, url } of withUrls) {
    if (known.has(url) || collection.emitted.has(url)) continue;
    found += 1;
    await handOn(
      messagePage(message, url, null, parent.language, kind),
      kind,
      parent.canonicalUrl,
      collection,
      capture,
    );
  }
  return found;
}

/**
 * A thread gives its opening post under its own address, so that replies have a parent and a thread that was collected is known
 * by it; replies carry `#post-<id>`. Further pages of the thread are followed as far as the source allows; a later visit begins
 * at the page where this one ended.
 */
async function collectThread(first: Visited, item: WantedItem, collection: Collection): Promise<boolean> {
  const { source, visitor, tally, now } = collection;
  const identity = canonicalUrl(item.url) ?? item.url;
  const resumed = (item.thread?.resumeAt ?? null) !== null;
  const visitedUrls = new Set<string>();
  const walk: ThreadWalk = { grew: false, latestPost: null };
  let at = first;
  for (let page = 1; ; page += 1) {
    visitedUrls.add(at.url);
    const current: Visited = at;
    const parsed = readQuietly(() => readThread(view(current, now)));
    if (parsed instanceof Error) {
      await tally.drop(identity, 'parse-error', parsed.message);
      return true;
    }
    if (isRefusal(parsed)) {
      await tally.drop(identity, parsed.refused, parsed.detail);
      return parsed.refused !== 'blocked';
    }
    const isFirst = page === 1 && !resumed;
    noteGrowth(walk, parsed, await handOnThread(parsed, isFirst, collection, current.capture), now());
    const next = parsed.next === null || visitedUrls.has(parsed.next) ? null : parsed.next;
    const further = next !== null && page < source.maxPages ? await visitor.page(next) : null;
    if (further === null || isMissed(further)) {
      const resumeAt = isFirst ? null : current.url;
      await rememberVisit({ ...walk, resumeAt, unfinished: next !== null }, item, collection);
      return further === null || !further.passing;
    }
    at = further;
  }
}

/** What a visit has found of a thread so far. */
interface ThreadWalk {
  grew: boolean;
  latestPost: string | null;
}

function noteGrowth(walk: ThreadWalk, { posts }: Thread, found: number, now: Date): void {
  walk.grew ||= found > 0;
  for (const { publishedAt } of posts)
    if (publishedAt !== null && publishedAt > (walk.latestPost ?? '') && publishedAt <= now.toISOString())
      walk.latestPost = publishedAt;
}

async function rememberVisit(
  visit: Omit<ThreadVisit, 'url' | 'mark'>,
  { url, mark, thread }: WantedItem,
  { source, memory, now }: Collection,
): Promise<void> {
  const named = { url: canonicalUrl(url) ?? url, mark: mark ?? null };
  await memory.saveThread(source.id, afterVisit({ ...visit, ...named }, thread, now()));
}

interface ReadThread extends Thread {
  readonly language: string | null;
}

/** The posts of a page; where no forum software is recognised, the main text of the page is taken for one post. */
function readThread(page: PageView): ReadThread | Refusal {
  const thread = extractThread(page);
  if (thread && thread.posts.length > 0) {
    const text = thread.posts.map((post) => post.text).join('\n');
    return { ...thread, language: findLanguage(page.$, page.article, text) };
  }
  const article = extractArticle(page);
  if (isRefusal(article)) return article;
  const { title, author, publishedAt, text, language, canonicalUrl: url } = article;
  return { title, url, posts: [{ id: '1', author, publishedAt, text }], next: null, language };
}

/** Hands on the posts of a page that were not collected before, and says how many. */
async function handOnThread(
  thread: ReadThread,
  isFirstPage: boolean,
  collection: Collection,
  capture: Capture,
): Promise<number> {
  const { language } = thread;
  const parent = { canonicalUrl: canonicalUrl(thread.url) ?? thread.url, language };
  const opening = isFirstPage ? thread.posts[0] : undefined;
  const replies = isFirstPage ? thread.posts.slice(1) : thread.posts;
  if (opening && !(await collection.memory.known([parent.canonicalUrl])).has(parent.canonicalUrl)) {
    const page = messagePage(opening, parent.canonicalUrl, thread.title, language, 'post');
    await handOn(page, 'post', null, collection, capture);
  }
  return handOnMessages(replies, 'post', parent, collection, capture);
}
