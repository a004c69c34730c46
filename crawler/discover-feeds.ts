import { decodeHtml } from './charset.ts';
import type { DateContext } from './date.ts';
import { tidy } from './dom.ts';
import { parseFeed } from './feed.ts';
import type { ListedItem } from './listed-item.ts';
import { parsePage } from './parse-page.ts';
import { parseSitemap, unpack } from './sitemap.ts';
import { canonicalUrl, resolveLink, sameSite } from './url.ts';
import { isMissed, type Missed, type Visited, type Visitor } from './visit.ts';

/** A list of pages that a site has, with what it holds now. */
export interface FeedCandidate {
  readonly url: string;
  readonly kind: 'feed' | 'sitemap';
  /** How it was found: the address itself, a link element, a link on the page, an address that is usual, robots.txt. */
  readonly foundBy: 'address' | 'link-element' | 'page' | 'usual-place' | 'robots';
  /** Items, or the sitemaps that an index names. */
  readonly count: number;
  /** Date of the newest item, UTC ISO 8601. */
  readonly latest: string | null;
}

/** What was found at a site, and why it is nothing where it is nothing. */
export interface Discovery {
  readonly candidates: readonly FeedCandidate[];
  /** Addresses that were asked for, robots.txt apart. */
  readonly asked: number;
  /** Why the site's own page could not be read. */
  readonly failure: string | null;
}

interface Lead {
  readonly url: string;
  readonly foundBy: FeedCandidate['foundBy'];
}

export interface DiscoverOptions extends DateContext {
  /** Addresses that are asked for at most. */
  readonly mostRequests?: number;
}

const defaultMostRequests = 30;
const sitemapBytes = 50 * 1024 * 1024;
const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf|x-rss)\+xml|feed\+json|x\.atom\+xml)/iu;
/** Addresses that Vietnamese newspapers and common systems give their feeds. */
const usualFeeds = [
  '/rss',
  '/feed',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/rss/home.rss',
  '/rss/tin-moi-nhat.rss',
  '/rss/trang-chu.rss',
  '/tin-moi.rss',
  '/index.rdf',
  '/feed.json',
];
const usualSitemaps = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap.xml', '/sitemap_index.xml'];

/** Visits each lead once while requests are left, and keeps what turns out to be a list. */
class Search {
  readonly found: FeedCandidate[] = [];
  asked = 0;
  private readonly seen = new Set<string>();
  private readonly visitor: Visitor;
  private readonly options: DiscoverOptions;

  constructor(visitor: Visitor, options: DiscoverOptions) {
    this.visitor = visitor;
    this.options = options;
  }

  /** `null` for an address that was asked for before, and when no requests are left. */
  async visit(url: string): Promise<Visited | Missed | null> {
    const identity = canonicalUrl(url);
    if (identity === null || this.seen.has(identity)) return null;
    if (this.asked >= (this.options.mostRequests ?? defaultMostRequests)) return null;
    this.seen.add(identity);
    this.asked += 1;
    return this.visitor.list(url);
  }

  /** Keeps what was visited if it is a list with something in it. */
  async keep(visited: Visited, foundBy: Lead['foundBy']): Promise<boolean> {
    const candidate = await readCandidate(visited, foundBy, this.options);
    if (candidate === null) return false;
    this.seen.add(canonicalUrl(visited.url) ?? visited.url);
    if (!this.found.some(({ url }) => canonicalUrl(url) === canonicalUrl(candidate.url)))
      this.found.push(candidate);
    return true;
  }

  async tryAll(leads: readonly Lead[]): Promise<void> {
    for (const { url, foundBy } of leads) {
      const visited = await this.visit(url);
      if (visited !== null && !isMissed(visited)) await this.keep(visited, foundBy);
    }
  }
}

function newest(items: readonly ListedItem[]): string | null {
  return items.reduce<string | null>(
    (latest, { publishedAt = null }) =>
      publishedAt !== null && (latest === null || publishedAt > latest) ? publishedAt : latest,
    null,
  );
}

async function readCandidate(
  { url, body, contentType }: Visited,
  foundBy: Lead['foundBy'],
  dates: DateContext,
): Promise<FeedCandidate | null> {
  let text: string;
  try {
    text = decodeHtml(unpack(body, sitemapBytes), contentType);
  } catch {
    // Packed, and damaged or too large: no list that could be collected.
    return null;
  }
  const items = await parseFeed(text, url, dates);
  if (items !== null && items.length > 0)
    return { url, kind: 'feed', foundBy, count: items.length, latest: newest(items) };
  const sitemap = items === null && /^\uFEFF?\s*</u.test(text) ? parseSitemap(text, url, dates) : null;
  if (sitemap === null || sitemap.items.length + sitemap.sitemaps.length === 0) return null;
  const count = sitemap.items.length + sitemap.sitemaps.length;
  return { url, kind: 'sitemap', foundBy, count, latest: newest(sitemap.items) };
}

/** The feeds that a page names in its head, the links on it that look like feeds, and the page where the site lists its feeds. */
function readLeads(html: string, url: string): { feeds: Lead[]; overview: string[] } {
  const $ = parsePage(html);
  const base = resolveLink($('base[href]').attr('href') ?? '', url) ?? url;
  const feeds: Lead[] = [];
  const overview: string[] = [];
  const add = (href: string | undefined, foundBy: Lead['foundBy']): void => {
    const target = href ? resolveLink(href, base) : null;
    if (target !== null) feeds.push({ url: target, foundBy });
  };
  for (const link of $('link[href][rel]').toArray()) {
    const { rel = '', type = '', href } = link.attribs;
    if (/\balternate\b|\bfeed\b/iu.test(rel) && feedType.test(type.trim())) add(href, 'link-element');
  }
  for (const link of $('a[href]').toArray()) {
    const target = resolveLink(link.attribs.href ?? '', base);
    if (target === null || !sameSite(target, url)) continue;
    const { pathname } = new URL(target);
    if (/\.(?:rss|rdf|atom)$|\/(?:rss|feed|atom)\.xml$|\/feed\/?$/iu.test(pathname)) add(target, 'page');
    else if (/\/rss(?:\.\w+)?\/?$/iu.test(pathname) || /^rss(?: feeds?)?$/iu.test(tidy($(link).text())))
      overview.push(target);
  }
  return { feeds, overview };
}

/** The sitemaps that robots.txt names. */
function sitemapLeads(robots: string, url: string): Lead[] {
  return [...robots.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gimu)]
    .map((match) => resolveLink(match[1] ?? '', url))
    .filter((link) => link !== null && sameSite(link, url))
    .map((link) => ({ url: link ?? '', foundBy: 'robots' as const }));
}

function at(origin: string, paths: readonly string[]): Lead[] {
  return paths.map((path) => ({ url: `${origin}${path}`, foundBy: 'usual-place' }));
}

/**
 * Finds the feeds of a site from any address of it: the address itself, what its page names or links to, the usual places; where there are
 * none, the sitemaps that robots.txt names and the usual ones. Goes through the visitor, so robots.txt and the host's pace hold.
 */
export async function discoverFeeds(
  url: string,
  visitor: Visitor,
  options: DiscoverOptions = {},
): Promise<Discovery> {
  const search = new Search(visitor, options);
  const visited = await search.visit(url);
  const result = (failure: string | null): Discovery => ({
    candidates: search.found.toSorted((a, b) => ((a.latest ?? '') < (b.latest ?? '') ? 1 : -1)),
    asked: search.asked,
    failure,
  });
  if (visited === null) return result('not an http or https address');
  if (isMissed(visited)) return result(visited.detail);
  if (await search.keep(visited, 'address')) return result(null);
  const { origin } = new URL(visited.url);
  const named = readLeads(decodeHtml(visited.body, visited.contentType), visited.url);
  await search.tryAll(named.feeds);
  for (const overview of named.overview.slice(0, 3)) await readOverview(search, overview);
  if (search.found.length === 0) await search.tryAll(at(origin, usualFeeds));
  if (search.found.length === 0) await trySitemaps(search, origin);
  return result(null);
}

/** A page "RSS" is a feed itself, or a page of links to feeds. */
async function readOverview(search: Search, url: string): Promise<void> {
  const visited = await search.visit(url);
  if (visited === null || isMissed(visited) || (await search.keep(visited, 'page'))) return;
  const { feeds } = readLeads(decodeHtml(visited.body, visited.contentType), visited.url);
  await search.tryAll(feeds.map((lead) => ({ ...lead, foundBy: 'page' })));
}

async function trySitemaps(search: Search, origin: string): Promise<void> {
  const robots = await search.visit(`${origin}/robots.txt`);
  if (robots !== null && !isMissed(robots))
    await search.tryAll(sitemapLeads(decodeHtml(robots.body, robots.contentType), robots.url));
  if (search.found.length === 0) await search.tryAll(at(origin, usualSitemaps));
}
