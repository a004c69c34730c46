import { decodeHtml } from './charset.ts';
import { extractComments } from './comments.ts';
import type { CrawlMemory, Document, ExtractedPage, Source } from './document.ts';
import { extractArticle, isRefusal, viewPage } from './extract.ts';
import { extractThread, type Thread } from './forum.ts';
import { findLanguage } from './language.ts';
import type { ListedItem } from './listed-item.ts';
import { type Message, messagePage } from './message.ts';
import type { PageView } from './metadata.ts';
import type { Refusal } from './refusal.ts';
import type { Tally } from './tally.ts';
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
  /** Canonical URLs of documents handed on in this run, for all sources of the host. */
  readonly emitted: Set<string>;
}

/**
 * Fetches one listed page and hands on its documents or the reason why there are none. `false` when the page should be tried
 * again by the next run.
 */
export async function collectPage(item: ListedItem, collection: Collection): Promise<boolean> {
  const { source, visitor, tally } = collection;
  const identity = canonicalUrl(item.url) ?? item.url;
  const visited = await visitor.page(item.url);
  if (isMissed(visited)) {
    if (visited.missed !== 'robots') tally.fetch();
    await tally.drop(identity, visited.missed, visited.detail);
    tally.progress(item.url);
    return !visited.passing;
  }
  tally.fetch();
  const settled =
    source.kind === 'forum'
      ? await collectThread(visited, identity, collection)
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
  const parsed = readQuietly(() => {
    const page = view(visited, now);
    return { article: extractArticle(page), comments: extractComments(page) };
  });
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
  const handedOn = await handOn(page, 'article', null, collection);
  if (handedOn) await handOnMessages(comments, 'comment', page, collection);
  return true;
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
): Promise<boolean> {
  if (emitted.has(page.canonicalUrl)) {
    tally.know(1);
    return false;
  }
  emitted.add(page.canonicalUrl);
  await tally.document(toDocument(page, { source, kind, parentUrl, fetchedAt: now().toISOString() }));
  return true;
}

/** Hands on comments or posts under their parent's address, those that were collected before excepted. */
async function handOnMessages(
  messages: readonly Message[],
  kind: 'comment' | 'post',
  parent: Pick<ExtractedPage, 'canonicalUrl' | 'language'>,
  collection: Collection,
): Promise<void> {
  const withUrls = messages.map((message) => ({
    message,
    url: `${parent.canonicalUrl}#${kind}-${message.id}`,
  }));
  const known = await collection.memory.known(withUrls.map(({ url }) => url));
  for (const { message, url } of withUrls) {
    if (known.has(url) || collection.emitted.has(url)) continue;
    await handOn(
      messagePage(message, url, null, parent.language, kind),
      kind,
      parent.canonicalUrl,
      collection,
    );
  }
}

/**
 * A thread gives its opening post under its own address, so that replies have a parent and a thread that was collected is known
 * by it; replies carry `#post-<id>`. Further pages of the thread are followed as far as the source allows.
 */
async function collectThread(first: Visited, identity: string, collection: Collection): Promise<boolean> {
  const { source, visitor, tally, now } = collection;
  const visitedUrls = new Set<string>();
  let at: Visited | null = first;
  for (let page = 1; at !== null && page <= source.maxPages; page += 1) {
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
    await handOnThread(parsed, page === 1, collection);
    const next: string | null = parsed.next;
    if (next === null || visitedUrls.has(next)) return true;
    const further = await visitor.page(next);
    if (isMissed(further)) return !further.passing;
    at = further;
  }
  return true;
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

async function handOnThread(thread: ReadThread, isFirstPage: boolean, collection: Collection): Promise<void> {
  const { language } = thread;
  const parent = { canonicalUrl: canonicalUrl(thread.url) ?? thread.url, language };
  const opening = isFirstPage ? thread.posts[0] : undefined;
  const replies = isFirstPage ? thread.posts.slice(1) : thread.posts;
  if (opening && !(await collection.memory.known([parent.canonicalUrl])).has(parent.canonicalUrl)) {
    const page = messagePage(opening, parent.canonicalUrl, thread.title, language, 'post');
    await handOn(page, 'post', null, collection);
  }
  await handOnMessages(replies, 'post', parent, collection);
}
