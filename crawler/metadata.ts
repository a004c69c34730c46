import type { CheerioAPI } from 'cheerio';
import { type DateContext, parseDate } from './date.ts';
import { decodeEntities, isElement, tidy } from './dom.ts';
import type { SiteRule } from './rules.ts';
import { organisationNames, personNames, type Thing, textProperty, typesOf } from './structured-data.ts';
import { canonicalUrl, isFrontPage, resolveLink, sameSite, siteOf } from './url.ts';

/** What a page says of itself beside its text. */
export interface Metadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly section: string | null;
  readonly canonicalUrl: string;
}

/** A parsed page with what all readers of it need. */
export interface PageView {
  readonly $: CheerioAPI;
  readonly url: string;
  readonly things: readonly Thing[];
  readonly article: Thing | null;
  readonly rule: SiteRule | null;
  readonly dates: DateContext;
}

const publishedMeta = [
  'article:published_time',
  'og:article:published_time',
  'article.published',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'sailthru.date',
  'parsely-pub-date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
  'cXenseParse:recs:publishtime',
  'article_date_original',
  'bt:pubDate',
  'timestamp',
];
const updatedMeta = [
  'article:modified_time',
  'og:updated_time',
  'dateModified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
];
const dateSelectors = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'time[datetime]',
  '.date-published',
  '.publish-date',
  '.post-date',
  '.entry-date',
  '.article-date',
  '.published',
  '.date',
  '.time',
];
const titleSeparators = /\s+[-–—|:·•»]\s+/u;
/** A by-line longer than this is a sentence or a list of links. */
const longestAuthor = 80;

/** What the meta elements of a page say, by name, read once: every reader of a page asks for a dozen of them. */
const readMeta = new WeakMap<CheerioAPI, ReadonlyMap<string, string>>();

function metaOf($: CheerioAPI): ReadonlyMap<string, string> {
  const known = readMeta.get($);
  if (known) return known;
  const contents = new Map<string, string>();
  for (const { attribs } of $('meta[content]').toArray().filter(isElement)) {
    const content = tidy(decodeEntities(attribs.content ?? ''));
    if (content === '') continue;
    for (const name of [attribs.property, attribs.name, attribs.itemprop]) {
      const key = name?.toLowerCase();
      if (key !== undefined && !contents.has(key)) contents.set(key, content);
    }
  }
  readMeta.set($, contents);
  return contents;
}

/** The content of the first of these meta elements (by name, property or itemprop) that has any. */
export function metaContent($: CheerioAPI, names: readonly string[]): string | null {
  const contents = metaOf($);
  for (const name of names) {
    const content = contents.get(name.toLowerCase());
    if (content !== undefined) return content;
  }
  return null;
}

/** Text of the first selector that matches something with text. */
function firstText($: CheerioAPI, selectors: readonly string[] | undefined): string | null {
  for (const selector of selectors ?? []) {
    const text = tidy($(selector).first().text());
    if (text !== '') return text;
  }
  return null;
}

/** Name under which the site publishes, in the forms that titles and by-lines carry it. */
function outletNames(view: PageView): Set<string> {
  const site = siteOf(view.url);
  const names = [
    site,
    site.split('.')[0] ?? '',
    metaContent(view.$, ['og:site_name', 'application-name', 'twitter:site']) ?? '',
    ...organisationNames(view.article, ['publisher', 'sourceOrganization']),
    ...view.things
      .filter((thing) => typesOf(thing).some((type) => /Organization|WebSite/u.test(type)))
      .map((thing) => textProperty(thing, 'name') ?? ''),
  ];
  return new Set(names.map(plainName).filter((name) => name !== ''));
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
    .replace(/^(?:báo điện tử|báo|tạp chí|@)\s*/u, '')
    .replace(/[\s.]+/gu, '');
}

/** A title without the outlet's name before or after it. `known` is the headline elsewhere on the page, where there is one. */
function withoutOutlet(title: string, outlets: ReadonlySet<string>, known: string | null): string {
  if (known !== null && known.length > 10 && title.startsWith(known)) return known;
  const parts = title.split(titleSeparators);
  if (parts.length < 2) return title;
  if (outlets.has(plainName(parts.at(-1) ?? '')))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[-–—|:·•»]\s*$/u, '');
  if (outlets.has(plainName(parts[0] ?? '')))
    return title.slice((parts[0] ?? '').length).replace(/^\s*[-–—|:·•»]\s+/u, '');
  return title;
}

/** Two lines are one headline when most of the words of one are in the other. */
function sharesWords(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const others = b.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.length > 0 && others.filter((word) => words.has(word)).length / others.length >= 0.5;
}

function readTitle(view: PageView): string | null {
  const { $ } = view;
  const outlets = outletNames(view);
  const ruled = firstText($, view.rule?.title);
  if (ruled) return ruled;
  const headline = textProperty(view.article, 'headline');
  const shared = metaContent($, ['og:title', 'twitter:title']);
  const tab = tidy($('title').first().text());
  const stated = shared ?? headline ?? (tab || null);
  const headings = $('h1')
    .toArray()
    .map((heading) => tidy($(heading).text()))
    .filter((text) => text !== '' && !outlets.has(plainName(text)));
  const heading =
    headings.find((text) => stated !== null && sharesWords(stated, text)) ??
    (headings.length === 1 ? headings[0] : undefined);
  const best = heading ?? shared ?? headline ?? tab;
  return best ? withoutOutlet(best, outlets, headline) || null : null;
}

/** By-lines as printed: without the word before the name, an address or a link's remains. */
function tidyAuthor(name: string): string {
  return name
    .slice(0, 300)
    .replace(/^(?:by|von|par|de|por|theo|tác giả|bài viết|thực hiện|người viết)\s*:?\s+/iu, '')
    .replace(/[\w.+-]{1,64}@[\w.-]{1,255}/gu, '')
    .replace(/^[\s,;|•–-]+|[\s,;|•–-]+$/gu, '')
    .trim();
}

function readAuthor(view: PageView): string | null {
  const { $ } = view;
  const outlets = outletNames(view);
  const candidates = [
    () => personNames(view.article, 'author'),
    () => [firstText($, view.rule?.author) ?? ''],
    () => [
      metaContent($, ['article:author', 'author', 'dc.creator', 'parsely-author', 'sailthru.author']) ?? '',
    ],
    () =>
      $(
        '[itemprop="author"] [itemprop="name"], [itemprop="author"]:not(:has([itemprop="name"])), a[rel~="author"], .author-name, .byline a',
      )
        .toArray()
        .slice(0, 3)
        .map((element) => tidy($(element).attr('content') ?? $(element).text())),
  ];
  for (const candidate of candidates) {
    const names = [...new Set(candidate().map(tidyAuthor))].filter(
      (name) =>
        name !== '' &&
        name.length <= longestAuthor &&
        !/^https?:|^www\./iu.test(name) &&
        /\p{L}/u.test(name) &&
        !outlets.has(plainName(name)),
    );
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function firstDate(texts: Iterable<string | null | undefined>, context: DateContext): string | null {
  for (const text of texts) {
    const date = text ? parseDate(decodeEntities(text), context) : null;
    if (date) return date;
  }
  return null;
}

function* visibleDates(view: PageView): Generator<string> {
  const { $ } = view;
  for (const selector of [...(view.rule?.date ?? []), ...dateSelectors]) {
    for (const element of $(selector).toArray().slice(0, 2)) {
      yield $(element).attr('datetime') ?? $(element).attr('content') ?? '';
      yield tidy($(element).text());
    }
  }
}

function readStatedDate(view: PageView): string | null {
  const stated = [
    textProperty(view.article, 'datePublished'),
    ...publishedMeta.map((name) => metaContent(view.$, [name])),
  ];
  return firstDate(stated, view.dates);
}

/** Whether a page carries a date of publication for machines: section pages do not. */
export function statesDate(view: PageView): boolean {
  return readStatedDate(view) !== null;
}

/** Elements named for a date or what stands under a headline; their text counts when it is short. */
const namedForDates =
  '[class*="date" i], [class*="datum" i], [class*="publish" i], [class*="posted" i], [class*="ngay" i], [class*="meta" i], [class*="time" i], [class*="info" i]';
const longestNamedDate = 80;
const mostNamed = 60;

function* namedDates({ $ }: PageView): Generator<string> {
  for (const element of $(namedForDates).toArray().slice(0, mostNamed)) {
    const text = tidy($(element).text());
    if (text.length <= longestNamedDate && /\d{4}/u.test(text)) yield text;
  }
}

/** The day in an address such as `/2026/11/24/`. */
function addressDate(url: string): string | null {
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-])/u.exec(new URL(url).pathname) ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

function readPublished(view: PageView): string | null {
  return (
    readStatedDate(view) ??
    firstDate(visibleDates(view), view.dates) ??
    firstDate([addressDate(view.url)], view.dates) ??
    firstDate(namedDates(view), view.dates)
  );
}

function readUpdated(view: PageView, publishedAt: string | null): string | null {
  const stated = [
    textProperty(view.article, 'dateModified'),
    ...updatedMeta.map((name) => metaContent(view.$, [name])),
  ];
  const updated = firstDate(stated, view.dates);
  return updated !== null && (publishedAt === null || updated > publishedAt) ? updated : null;
}

/** The last crumb that is not the article itself and not the front page. */
function readSection(view: PageView, title: string | null): string | null {
  const { $ } = view;
  const stated = textProperty(view.article, 'articleSection') ?? metaContent($, ['article:section']);
  if (stated) return stated;
  const trail = view.things.find((thing) => typesOf(thing).includes('BreadcrumbList'))?.itemListElement;
  const crumbs = (Array.isArray(trail) ? trail : []).map(
    (entry) => textProperty(entry, 'name') ?? textProperty(entry?.item ?? null, 'name') ?? '',
  );
  const shown = $('.breadcrumb a, .breadcrumbs a, [class*="breadcrumb"] a')
    .toArray()
    .map((link) => tidy($(link).text()));
  const sections = (crumbs.some(Boolean) ? crumbs : shown).filter(
    (crumb) => crumb !== '' && crumb !== title && !/^(?:trang chủ|home)$/iu.test(crumb),
  );
  return sections.at(-1) ?? null;
}

/** The address that the page itself gives, if it is one of its own site and not the front page (the mark of a page that is gone). */
function readCanonical(view: PageView): string {
  const { $, url } = view;
  const own = canonicalUrl(url) ?? url;
  const stated = $('link[rel="canonical" i]').first().attr('href') ?? metaContent($, ['og:url']);
  const resolved = stated ? resolveLink(stated, url) : null;
  if (!resolved || !sameSite(resolved, url) || isFrontPage(resolved)) return own;
  return canonicalUrl(resolved) ?? own;
}

/** Reads title, author, dates, section and address of a page; what the page does not say is `null`. */
export function readMetadata(view: PageView): Metadata {
  const title = readTitle(view);
  const publishedAt = readPublished(view);
  return {
    title,
    author: readAuthor(view),
    publishedAt,
    updatedAt: readUpdated(view, publishedAt),
    section: readSection(view, title),
    canonicalUrl: readCanonical(view),
  };
}
