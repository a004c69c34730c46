import type { CheerioAPI } from 'cheerio';
import { type DateContext, parseDate } from './date.ts';
import type { Source } from './document.ts';
import { type Element, isElement, tidy } from './dom.ts';
import { type ListedItem, listedItem } from './listed-item.ts';
import { parsePage } from './parse-page.ts';
import { scriptedNext } from './scripted-paging.ts';
import { threadMark } from './thread-mark.ts';
import { canonicalUrl, isFrontPage, resolveLink, sameSite } from './url.ts';

/** A section, search or forum page: what it lists, and where it goes on. */
export interface Listing {
  readonly items: readonly ListedItem[];
  readonly next: string | null;
}

/** Paths that never lead to an article. */
const administrative =
  /\/(?:tags?|chu-de|topics?|authors?|tac-gia|users?|members?|login|dang-nhap|dang-ky|register|search|tim-kiem|rss|feed|lien-he|contact|quang-cao|gioi-thieu|about|event|su-kien|privacy|dieu-khoan|video|podcast|infographic|anh|emagazine|collection)(?:[/.]|$)|-e\d{3,5}\.html?$|\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|zip|rss|xml|mp[34])$/iu;
/** Article addresses end in a number: an id, or a date and an id. */
const numbered = /(?:\d{5,}|[-_.a-z]\d{4,})(?:\.\w{2,5})?\/?$|[?&](?:id|itemid|newsid|articleid|p|t)=\d+/iu;
const nextLabel =
  /^(?:trang sau|trang tiếp(?: theo)?|tiếp(?: theo)?|sau|xem thêm|next(?: page)?|older(?: posts)?|[»›>→]+|trang sau\s*[»›>→]+|next\s*[»›>→]+)$/iu;
const shortestTitle = 20;
const chrome =
  'nav, footer, header nav, [role="navigation"], [class*="breadcrumb"], .menu, #menu, .footer, .header-menu';

/** Reads a page of links. `url` is where it was fetched; selectors of the source take the place of the general rules. */
export function parseListing(
  html: string,
  url: string,
  source: Pick<Source, 'kind' | 'selectors'>,
  dates: DateContext = {},
): Listing {
  const $ = parsePage(html);
  const item = source.selectors?.item;
  const links = item
    ? selectedLinks($, item)
    : source.kind === 'forum'
      ? threadLinks($)
      : articleLinks($, url);
  const items = toItems($, links, url, dates);
  return {
    items: source.kind === 'forum' ? withMarks($, items, links, url) : items,
    next: findNext($, url, source.selectors?.next),
  };
}

/** Links under a selector that names either the links or what stands around them. */
function selectedLinks($: CheerioAPI, selector: string): Element[] {
  return $(selector)
    .toArray()
    .flatMap((element) => {
      if (!isElement(element)) return [];
      return element.name === 'a'
        ? [element]
        : $(element)
            .find('a[href]')
            .toArray()
            .filter((link) => tidy($(link).text()) !== '')
            .slice(0, 1);
    });
}

/** XenForo, vBulletin, Discourse and phpBB name their thread links. */
function threadLinks($: CheerioAPI): Element[] {
  const known =
    '.structItem-title a[href]:not(.labelLink), a[id^="thread_title_"], a.topictitle, a.topic-title, a.raw-topic-link, .threadtitle a';
  const found = $(known).toArray().filter(isElement);
  if (found.length > 0) return found;
  return $('a[href]')
    .toArray()
    .filter(
      (link) =>
        /(?:\/threads?\/|showthread\.php|viewtopic\.php|\/t\/|\/topic)/iu.test(link.attribs.href ?? '') &&
        tidy($(link).text()).length >= 5,
    );
}

/** Links that look like articles: their address has an article's form, or their words are a headline. */
function articleLinks($: CheerioAPI, url: string): Element[] {
  const inChrome = new Set($(chrome).find('a[href]').toArray());
  const links = $('a[href]')
    .toArray()
    .filter((link) => !inChrome.has(link));
  const looksRight = (link: Element, demandNumber: boolean): boolean => {
    const target = resolveLink(link.attribs.href ?? '', url);
    if (target === null || !sameSite(target, url) || isFrontPage(target)) return false;
    const { pathname, search } = new URL(target);
    if (administrative.test(pathname)) return false;
    const slug = pathname.split('/').filter(Boolean).at(-1) ?? '';
    const title = linkTitle($, link);
    if (numbered.test(pathname + search))
      return title.length >= shortestTitle || (title !== '' && slug.split('-').length >= 5);
    return !demandNumber && slug.split('-').length >= 5 && title.length >= shortestTitle;
  };
  const withNumber = links.filter((link) => looksRight(link, true));
  return withNumber.length >= 5 ? withNumber : links.filter((link) => looksRight(link, false));
}

function linkTitle($: CheerioAPI, link: Element): string {
  return tidy($(link).text()) || tidy(link.attribs.title ?? $(link).find('img').attr('alt') ?? '');
}

interface Listed {
  readonly href: string;
  readonly title: string;
  readonly headline: boolean;
  readonly publishedAt: string | null;
}

function isBetter(title: Pick<Listed, 'title' | 'headline'>, before: Listed): boolean {
  if (title.headline !== before.headline) return title.headline;
  return title.title.length > before.title.length;
}

/** Whether a link is a headline, and not the picture or the lead beside one. */
function isHeadline($: CheerioAPI, link: Element): boolean {
  const around = $(link).closest('h1, h2, h3, h4, [class*="title"]');
  return around.length > 0 && $(link).closest('p').length === 0;
}

/** One item an address: its headline, or else the longest of its link texts, is the title; a date beside it is its date. */
function toItems($: CheerioAPI, links: readonly Element[], url: string, dates: DateContext): ListedItem[] {
  const titles = new Map<string, Listed>();
  for (const link of links) {
    const href = resolveLink(link.attribs.href ?? '', url);
    const key = href === null ? null : canonicalUrl(href);
    if (href === null || key === null || key === canonicalUrl(url)) continue;
    const title = linkTitle($, link);
    const before = titles.get(key);
    const headline = title !== '' && isHeadline($, link);
    if (before && !isBetter({ title, headline }, before)) continue;
    titles.set(key, {
      href: before?.href ?? href,
      title,
      headline,
      publishedAt: before?.publishedAt ?? dateBeside($, link, dates),
    });
  }
  return [...titles.values()].map(({ href, title, publishedAt }) => listedItem(href, title, publishedAt));
}

function withMarks(
  $: CheerioAPI,
  items: readonly ListedItem[],
  links: readonly Element[],
  url: string,
): ListedItem[] {
  const marks = new Map<string, string>();
  for (const link of links) {
    const mark = threadMark($, link);
    const href = resolveLink(link.attribs.href ?? '', url);
    if (mark !== null && href !== null) marks.set(href, mark);
  }
  return items.map((item) => {
    const mark = marks.get(item.url);
    return mark === undefined ? item : { ...item, mark };
  });
}

function dateBeside($: CheerioAPI, link: Element, dates: DateContext): string | null {
  const box = $(link).closest('article, li, .item, .news-item, .structItem, tr');
  const time = box.find('time[datetime], [data-time], .time, .date').first();
  const stated = time.attr('datetime') ?? time.attr('data-time') ?? time.text();
  return stated ? parseDate(stated, dates) : null;
}

function findNext($: CheerioAPI, url: string, selector: string | undefined): string | null {
  const accept = (href: string | undefined): string | null => {
    const target = href ? resolveLink(href, url) : null;
    return target !== null && sameSite(target, url) && canonicalUrl(target) !== canonicalUrl(url)
      ? target
      : null;
  };
  if (selector) return accept($(selector).first().attr('href'));
  const marked = accept($('link[rel~="next"], a[rel~="next"]').first().attr('href'));
  if (marked) return marked;
  for (const link of $('a[href]').toArray()) {
    const isNext = [$(link).text(), link.attribs.title, link.attribs['aria-label']].some((label) =>
      nextLabel.test(tidy(label ?? '')),
    );
    const target = isNext ? accept(link.attribs.href) : null;
    if (target && pageNumber(target) === pageNumber(url) + 1) return target;
  }
  return numberedNext($, url, accept) ?? accept(scriptedNext($, url) ?? undefined);
}

/** The link with the number after the current page's, in a row of numbered links. */
function numberedNext(
  $: CheerioAPI,
  url: string,
  accept: (href: string | undefined) => string | null,
): string | null {
  const wanted = String(pageNumber(url) + 1);
  for (const link of $('a[href]').toArray()) {
    if (tidy($(link).text()) !== wanted) continue;
    const target = accept(link.attribs.href);
    if (target && pageNumber(target) === Number(wanted)) return target;
  }
  return null;
}

/** The number of a list page as its address says it; 1 where it says nothing. */
export function pageNumber(url: string): number {
  const { pathname, search } = new URL(url);
  const match =
    /[?&](?:page|p|trang|paged|pageindex|pagenumber)=(\d{1,4})(?:&|$)/iu.exec(search) ??
    /(?:\/|-)(?:trang|page|p)[-/]?(\d{1,4})(?:\.\w+)?\/?$/iu.exec(pathname);
  return match ? Number(match[1]) : 1;
}
