import { gunzipSync } from 'node:zlib';
import { type DateContext, parseDate } from './date.ts';
import { decodeEntities, tidy } from './dom.ts';
import { type ListedItem, listedItem } from './listed-item.ts';
import { plainTitle } from './plain-title.ts';
import { resolveLink } from './url.ts';
import { scanXml } from './xml-scan.ts';

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

/** One `url` or `sitemap` element: the text of the children that matter, first one each. */
interface Entry {
  readonly isIndex: boolean;
  readonly depth: number;
  readonly fields: Map<string, string>;
}

/** The protocol's own limit for one file. */
const mostEntries = 50_000;
const longestField = 5000;
const fieldNames = new Set(['loc', 'lastmod', 'news:publication_date', 'news:title']);

/** The entries of a sitemap or index in the order in which they stand; what is cut off is left out. `null` when it is neither. */
function readEntries(xml: string): Entry[] | null {
  const entries: Entry[] = [];
  let isSitemap = false;
  let entry: Entry | null = null;
  let field: { readonly name: string; readonly depth: number; text: string } | null = null;
  scanXml(xml, {
    open({ name, depth }) {
      isSitemap ||= name === 'urlset' || name === 'sitemapindex';
      if (name === 'url' || name === 'sitemap')
        entry = { isIndex: name === 'sitemap', depth, fields: new Map() };
      // Images and videos of a page have a `loc` of their own, one element further in.
      else if (entry && fieldNames.has(name) && (name.startsWith('news:') || depth === entry.depth + 1))
        field = { name, depth, text: '' };
    },
    text(text) {
      if (field && field.text.length < longestField) field.text += text.slice(0, longestField);
    },
    close(_, depth, stated) {
      if (field?.depth === depth) {
        if (stated && entry && !entry.fields.has(field.name)) entry.fields.set(field.name, field.text);
        field = null;
      }
      if (entry?.depth === depth) {
        if (entry.fields.has('loc')) entries.push(entry);
        entry = null;
      }
    },
    done: () => entries.length >= mostEntries,
  });
  return isSitemap || entries.length > 0 ? entries : null;
}

/** Reads a sitemap, a Google News sitemap, a plain list of addresses, or an index. `null` when the text is none of these. */
export function parseSitemap(text: string, url: string, dates: DateContext = {}): Sitemap | null {
  const start = text.replace(/^\uFEFF?\s*/u, '');
  if (!start.startsWith('<')) return readPlainList(start, url);
  const entries = readEntries(start);
  if (entries === null) return null;
  const read = entries.map(({ isIndex, fields }) => {
    const stated = [fields.get('news:publication_date'), fields.get('lastmod')];
    return {
      isIndex,
      link: resolveLink(decodeEntities(tidy(fields.get('loc') ?? '')), url),
      title: plainTitle(fields.get('news:title') ?? ''),
      date: stated.map((date) => parseDate(date ?? '', dates)).find((found) => found !== null) ?? null,
    };
  });
  const sitemaps = read.filter(({ isIndex }) => isIndex);
  sitemaps.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0));
  return {
    items: read.flatMap(({ isIndex, link, title, date }) =>
      isIndex || link === null ? [] : [listedItem(link, title, date)],
    ),
    sitemaps: sitemaps.map(({ link }) => link).filter((link) => link !== null),
  };
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
