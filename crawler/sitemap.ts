import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { type DateContext, parseDate } from './date.ts';
import { decodeEntities, tidy } from './dom.ts';
import { type ListedItem, listedItem } from './listed-item.ts';
import { resolveLink } from './url.ts';

/** A sitemap names pages or, as an index, further sitemaps. */
export interface Sitemap {
  readonly items: readonly ListedItem[];
  /** Newest first where the index gives dates. */
  readonly sitemaps: readonly string[];
}

/** Unpacks a body that is gzip by its first bytes, whatever its headers say. Throws when it is damaged or over `limit` bytes. */
export function unpack(bytes: Uint8Array, limit: number): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: limit }) : bytes;
}

/** Reads a sitemap, a Google News sitemap, a plain list of addresses, or an index. `null` when the text is none of these. */
export function parseSitemap(text: string, url: string, dates: DateContext = {}): Sitemap | null {
  const start = text.replace(/^\uFEFF?\s*/u, '');
  if (!start.startsWith('<')) return readPlainList(start, url);
  const $ = load(start, { xml: true });
  const read = (entry: Parameters<typeof $>[0], name: string): string =>
    tidy(decodeEntities($(entry).find(name.replace(':', '\\:')).first().text()));
  const items = $('url')
    .toArray()
    .flatMap((entry) => {
      const link = resolveLink(read(entry, '> loc'), url);
      if (link === null) return [];
      const date = [read(entry, 'news:publication_date'), read(entry, '> lastmod')]
        .map((text) => parseDate(text, dates))
        .find((found) => found !== null);
      return [listedItem(link, read(entry, 'news:title'), date ?? null)];
    });
  const sitemaps = $('sitemap')
    .toArray()
    .map((entry) => ({
      link: resolveLink(read(entry, '> loc'), url),
      date: parseDate(read(entry, '> lastmod'), dates) ?? '',
    }));
  sitemaps.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  if (items.length === 0 && sitemaps.length === 0 && $('urlset, sitemapindex').length === 0) return null;
  return { items, sitemaps: sitemaps.map(({ link }) => link).filter((link) => link !== null) };
}

function readPlainList(text: string, url: string): Sitemap | null {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\//iu.test(line))) return null;
  return {
    items: lines
      .map((line) => resolveLink(line, url))
      .filter((link) => link !== null)
      .map((link) => listedItem(link, null, null)),
    sitemaps: [],
  };
}
