/** The stream of documents in the forms that other programs read. */
import { Feed } from 'feed';
import { renderCsv } from '../reports/csv.ts';
import type { DocumentRow } from '../reports/document-rows.ts';
import type { DocumentListReport } from '../reports/documents.ts';

export const feedFormats = ['rss', 'atom', 'json', 'csv'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

interface FeedOptions {
  readonly title: string;
  readonly description: string;
  /** The list of the same documents on the dashboard. */
  readonly page: string;
  /** The feed's own address, without the token. */
  readonly self: string;
  readonly urlOf: (id: number) => string;
  readonly now: Date;
}

/** Characters that XML 1.0 cannot hold, lone surrogates among them. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const clean = (text: string) => text.replace(notXml, '');

/** RSS 2.0 or Atom 1.0 by the library `feed`, JSON Feed 1.1, which it does not write; CSV as all our tables. */
export function renderFeed(
  format: FeedFormat,
  { rows }: Pick<DocumentListReport, 'rows'>,
  options: FeedOptions,
): string {
  if (format === 'csv') return csvOf(rows, options);
  if (format === 'json') return jsonFeedOf(rows, options);
  const latest = rows.map(dateOf).sort().at(-1);
  const feed = new Feed({
    id: options.page,
    link: options.page,
    title: clean(options.title),
    description: clean(options.description),
    language: 'vi',
    updated: latest === undefined ? options.now : new Date(latest),
    generator: 'Minh Tin',
    feedLinks: { [format]: options.self },
  });
  for (const row of rows)
    feed.addItem({
      id: options.urlOf(row.id),
      guid: options.urlOf(row.id),
      link: options.urlOf(row.id),
      title: clean(titleOf(row)),
      description: clean(row.lead),
      date: new Date(dateOf(row)),
      ...(row.publishedAt === null ? {} : { published: new Date(row.publishedAt) }),
      author: [{ name: clean(row.sourceName) }],
      category: row.topics.map(({ slug, name }) => ({ name, term: slug })),
    });
  return format === 'rss' ? feed.rss2() : feed.atom1();
}

/** Every item has a text, as the specification asks; a document without one has its title. */
function jsonFeedOf(
  rows: readonly DocumentRow[],
  { title, description, page, self, urlOf }: FeedOptions,
): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: self,
    language: 'vi',
    items: rows.map((row) => ({
      id: urlOf(row.id),
      url: urlOf(row.id),
      title: titleOf(row),
      content_text: row.lead.trim() || titleOf(row),
      date_published: dateOf(row),
      authors: [{ name: row.sourceName }],
      tags: row.topics.map(({ name }) => name),
    })),
  });
}

function csvOf(rows: readonly DocumentRow[], { urlOf }: FeedOptions): string {
  const head = [
    'id',
    'published_at',
    'first_seen_at',
    'title',
    'source',
    'kind',
    'sentiment',
    'topics',
    'claims',
    'url',
  ];
  return renderCsv([
    head,
    ...rows.map((row) => [
      row.id,
      row.publishedAt,
      row.firstSeenAt,
      titleOf(row),
      row.sourceName,
      row.kind,
      row.sentiment,
      row.topics.map(({ slug }) => slug).join(' '),
      row.claims.map(({ id, stance }) => `${id}:${stance}`).join(' '),
      urlOf(row.id),
    ]),
  ]);
}

const dateOf = (row: DocumentRow) => row.publishedAt ?? row.firstSeenAt;
const titleOf = (row: DocumentRow) => row.title?.trim() || row.lead.trim() || String(row.id);
