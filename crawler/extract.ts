import { type CheerioAPI, load } from 'cheerio';
import { linesOf } from './blocks.ts';
import type { ExtractedPage } from './document.ts';
import { decodeEntities, type Element, isElement, tidy } from './dom.ts';
import { readThreadText } from './forum.ts';
import { findLanguage } from './language.ts';
import { readLazyText } from './lazy-text.ts';
import { findLead, isRepeated } from './lead.ts';
import { findMainText, readArticleBlocks } from './main-text.ts';
import { metaContent, type PageView, readMetadata, statesDate } from './metadata.ts';
import { parsePage } from './parse-page.ts';
import {
  findChallenge,
  findMedia,
  findNotFound,
  findPaywall,
  type Refusal,
  shortestArticle,
} from './refusal.ts';
import { findRule } from './rules.ts';
import { findArticle, readThings, textProperty } from './structured-data.ts';
import { canonicalUrl, isFrontPage, resolveLink, siteOf } from './url.ts';

export interface ExtractOptions {
  /** ISO 8601. Dates after it are not believed; relative dates are counted from it. */
  readonly now?: string;
}

/** Fewer links to pages than this make no section page. */
const fewestListed = 15;
const shortestHeadline = 25;
/** Characters of prose for each link on the page, and for each link inside the main part, that an article has at least. */
const longestListingText = 400;
const proseForLink = 20;
const proseForListedLink = 200;
/** The text found in the page is believed over the article data unless it holds less than this share of it. */
const believedShare = 0.75;
const doubtedText = 400;

/** Parses a page once, with what all readers of it need. */
export function viewPage(html: string, url: string, options: ExtractOptions = {}): PageView {
  const $ = parsePage(html);
  const things = readThings($);
  return {
    $,
    url,
    things,
    article: findArticle(things),
    rule: findRule(siteOf(url), (selector) => $(selector).length > 0),
    dates: isForeign($, url) ? { ...options, offset: 0 } : options,
  };
}

/** A page that says it is written in another language, on a host outside Vietnam: its clocks are not ours. */
function isForeign($: CheerioAPI, url: string): boolean {
  const language = $('html').attr('lang') ?? '';
  return /^[a-z]{2}/iu.test(language) && !/^vi/iu.test(language) && !/\.vn$/iu.test(siteOf(url));
}

/** Whether a result of extraction is a refusal. */
export function isRefusal(result: object): result is Refusal {
  return 'refused' in result;
}

/** Reads one article out of a page, or says why there is none. `url` is the address that the page was fetched from. */
export function extractPage(
  html: string,
  url: string,
  options: ExtractOptions = {},
): ExtractedPage | Refusal {
  return extractArticle(viewPage(html, url, options));
}

/** `extractPage` for a page that has been parsed already. */
export function extractArticle(view: PageView): ExtractedPage | Refusal {
  const challenge = findChallenge(view.$);
  if (challenge) return { refused: 'blocked', detail: challenge };
  if (isFrontPage(view.url)) return { refused: 'listing', detail: 'front page' };
  const metadata = readMetadata(view);
  const found = readText(view, metadata.title);
  const refusal = judge(view, found?.text ?? '', found?.method === 'thread');
  if (refusal || !found) return refusal ?? { refused: 'no-text', detail: 'no prose on the page' };
  return {
    url: canonicalUrl(view.url) ?? view.url,
    ...metadata,
    text: found.text,
    language: findLanguage(view.$, view.article, found.text),
    method: found.method,
  };
}

function readText(view: PageView, title: string | null): { text: string; method: string } | null {
  const read = climbLadder(view);
  if (read === null || title === null) return read;
  const [first = '', ...rest] = read.text.split('\n');
  // Where the heading stands inside the body it is the first line.
  return sameLine(first, title) && rest.length > 0 ? { ...read, text: rest.join('\n') } : read;
}

function sameLine(a: string, b: string): boolean {
  const plain = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) === plain(b);
}

function climbLadder(view: PageView): { text: string; method: string } | null {
  const ruled = readByRule(view);
  if (ruled && ruled.length >= shortestArticle) return { text: ruled, method: 'rule' };
  const thread = readThreadText(view);
  if (thread && thread.length >= shortestArticle) return { text: thread, method: 'thread' };
  const stated = readStatedText(view);
  const dense = readDense(view);
  if (stated.length >= shortestArticle && dense.length < stated.length * believedShare) {
    return { text: stated, method: 'json-ld' };
  }
  // Long prose is never doubted; a page with little may keep its text elsewhere.
  const lazy = dense.length < doubtedText ? readLazyText(view.$) : null;
  if (lazy && dense.length < lazy.text.length * believedShare) return lazy;
  return dense === '' ? null : { text: dense, method: 'density' };
}

/** The densest part of the page with its lead. */
function readDense(view: PageView): string {
  const body = view.$('body').get(0);
  const main = body ? findMainText(body) : null;
  if (!main) return '';
  const text = linesOf(main.blocks).join('\n');
  const description =
    metaContent(view.$, ['og:description', 'description']) ?? textProperty(view.article, 'description');
  const lead = findLead(main.before, description, text);
  return lead === null ? text : `${lead}\n${text}`;
}

function readByRule({ $, rule }: PageView): string | null {
  for (const selector of rule?.body ?? []) {
    const container = $(selector).toArray().find(isElement);
    if (!container) continue;
    for (const drop of rule?.drop ?? []) $(container).find(drop).remove();
    const lines = linesOf(readArticleBlocks(container));
    const lead = tidy(
      $(rule?.lead?.join(', ') ?? 'none')
        .first()
        .text(),
    );
    const text = lines.join('\n');
    return lead === '' || isRepeated(lead, text) ? text : `${lead}\n${text}`;
  }
  return null;
}

/** The text that the page's article data carry, with its markup taken out. */
function readStatedText({ article }: PageView): string {
  const body = article?.articleBody;
  if (typeof body !== 'string') return '';
  const plain = /<(?:p|br|div|span|a)\b/iu.test(body)
    ? load(body.replace(/<(?:br|\/p|\/div)[^>]*>/giu, '\n'))('body').text()
    : decodeEntities(body);
  return plain
    .split(/\n+/u)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

function judge(view: PageView, text: string, isThread: boolean): Refusal | null {
  const known = findNotFound(view, text) ?? findPaywall(view, text) ?? findMedia(view, text);
  if (known) return known;
  const listed = !isThread && mayBeListing(view) ? countHeadlineLinks(view, view.$('body').get(0)) : 0;
  if (listed >= fewestListed && looksLikeListing(view, text, listed)) {
    return { refused: 'listing', detail: `${listed} links to pages, no article` };
  }
  if (text === '') return { refused: 'no-text', detail: 'no prose on the page' };
  if (text.length < shortestArticle) return { refused: 'too-short', detail: `${text.length} characters` };
  return null;
}

/** A page with article data, a date of its own or the body that its site's rule names is an article, however many links it has. */
function mayBeListing(view: PageView): boolean {
  if (view.article !== null || statesDate(view)) return false;
  return !view.rule?.body.some((selector) => view.$(selector).length > 0);
}

/** Menus are on every page of a site, and say nothing of this one. */
const menus = 'nav, header, footer, [class*="menu" i], [id*="menu" i], [class*="breadcrumb" i]';

/** Distinct pages that are linked with a headline's worth of words. */
function countHeadlineLinks({ $, url }: PageView, root: Element | undefined): number {
  if (!root) return 0;
  const targets = new Set<string>();
  const inMenus = new Set($(menus).find('a[href]').toArray());
  for (const link of $(root).find('a[href]').toArray()) {
    if (inMenus.has(link) || tidy($(link).text()).length < shortestHeadline) continue;
    const target = resolveLink(link.attribs.href ?? '', url);
    if (target !== null) targets.add(target);
  }
  return targets.size;
}

/** More links than prose, on the page or in its main part. */
function looksLikeListing(view: PageView, text: string, listed: number): boolean {
  if (text.length < longestListingText && text.length < listed * proseForLink) return true;
  const body = view.$('body').get(0);
  const main = body ? findMainText(body) : null;
  return main !== null && text.length < countHeadlineLinks(view, main.container) * proseForListedLink;
}
