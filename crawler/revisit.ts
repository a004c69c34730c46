import { type Collection, handOnComments, readArticle } from './collect-page.ts';
import type { KnownPage, Revisit } from './document.ts';
import { isRefusal } from './extract.ts';
import type { Missed } from './miss.ts';
import { toDocument } from './to-document.ts';
import { canonicalUrl, isFrontPage } from './url.ts';
import { isMissed, type Visited } from './visit.ts';

/** What looking again needs beside what collecting does. */
interface Revisiting extends Collection {
  /** Takes what became of a page that gave no document. */
  readonly report: (visit: Revisit) => Promise<void>;
}

/**
 * Looks again at the pages of a source that are due, at the host's pace like everything else. A page that stands is handed over
 * once more, with comments that are new; what became of the others is reported.
 */
export async function revisitPages(collection: Revisiting): Promise<void> {
  const { source, memory, emitted } = collection;
  const due = (await memory.visitsDue?.(source.id)) ?? [];
  for (const page of due) {
    if (emitted.has(page.canonicalUrl)) continue;
    await revisitPage(page, collection);
    collection.tally.progress(page.url);
  }
}

async function revisitPage(known: KnownPage, collection: Revisiting): Promise<void> {
  const { visitor, tally, report, source, now } = collection;
  const visited = await visitor.page(known.url);
  const tell = (outcome: Revisit['outcome'], reason: string) =>
    report({
      sourceId: source.id,
      canonicalUrl: known.canonicalUrl,
      outcome,
      reason,
      at: now().toISOString(),
    });
  if (isMissed(visited)) {
    if (visited.missed !== 'robots') tally.fetch();
    return tell(isGone(visited) ? 'gone' : 'unclear', visited.detail);
  }
  tally.fetch();
  const elsewhere = await ledElsewhere(known, visited, collection);
  if (elsewhere !== null) return tell('gone', elsewhere);
  const parsed = readArticle(visited, now);
  if (parsed instanceof Error) return tell('unclear', parsed.message);
  const { article, comments } = parsed;
  if (isRefusal(article)) {
    const gone =
      article.refused === 'not-found' || (article.refused === 'listing' && hasMoved(known, visited));
    return tell(gone ? 'gone' : 'unclear', article.detail);
  }
  const page = {
    ...article,
    url: known.url,
    canonicalUrl: known.canonicalUrl,
    title: article.title ?? known.title,
    publishedAt: article.publishedAt ?? known.publishedAt,
  };
  collection.emitted.add(known.canonicalUrl);
  const provenance = { source, kind: 'article', parentUrl: null, fetchedAt: now().toISOString() } as const;
  await tally.again(toDocument(page, provenance), visited.capture);
  await handOnComments(comments, page, collection, visited.capture);
}

/** The server says that there is nothing any more; everything else may be of the moment. */
function isGone({ missed, detail }: Missed): boolean {
  return missed === 'http-error' && /\b(?:404|410)\b/u.test(detail);
}

function hasMoved(known: KnownPage, { url }: Visited): boolean {
  const landed = canonicalUrl(url);
  return landed !== null && landed !== known.canonicalUrl && landed !== canonicalUrl(known.url);
}

/** Where a redirect led that took the page's place: the front page, or another document; `null` where none did. */
async function ledElsewhere(
  known: KnownPage,
  visited: Visited,
  { memory }: Collection,
): Promise<string | null> {
  if (!hasMoved(known, visited)) return null;
  if (isFrontPage(visited.url)) return 'redirect to the front page';
  const landed = canonicalUrl(visited.url) ?? visited.url;
  return (await memory.known([landed])).has(landed) ? `redirect to ${landed}` : null;
}
