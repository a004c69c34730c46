import Parser from 'rss-parser';
import { type DateContext, parseDate } from './date.ts';
import { decodeEntities, tidy } from './dom.ts';
import { type ListedItem, listedItem } from './listed-item.ts';
import { resolveLink } from './url.ts';

/** Some section feeds hold a thousand items; older ones have been collected by the run before. */
const mostItems = 1000;

type FeedItem = Parser.Item & {
  readonly id?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly published?: string;
};

const itemStart = /<(item|entry)(?=[\s>])/giu;

/** The faults that real feeds have: something before the declaration, raw ampersands, control characters. */
function repair(xml: string): string {
  return xml
    .replace(/^[^<]+/u, '')
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(
      /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/giu,
      (match) => (match.startsWith('<') ? match : '&amp;'),
    );
}

async function parseWhole(xml: string): Promise<FeedItem[] | null> {
  try {
    const parser = new Parser<object, FeedItem>({
      defaultRSS: 2,
      customFields: { item: ['date', 'updated', 'published'] },
    });
    const feed = await parser.parseString(xml);
    return feed.items;
  } catch {
    return null;
  }
}

/** Name-space declarations of a feed's outermost element, which its items need when they are read alone. */
function nameSpaces(xml: string): string {
  const outermost = /<(?:rss|feed|rdf:RDF)\b[^>]*>/iu.exec(xml)?.[0] ?? '';
  return [...outermost.matchAll(/\sxmlns(?::[\w-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/gu)]
    .map((match) => match[0])
    .join('');
}

/** The whole items of a feed as text, each from its start tag to its end tag; the one that is cut off is left out. */
function* splitItems(xml: string): Generator<{ item: string; isEntry: boolean }> {
  const starts = [...xml.matchAll(itemStart)];
  for (const [at, { index, 1: name = '' }] of starts.entries()) {
    const piece = xml.slice(index, starts[at + 1]?.index);
    const end = piece.toLowerCase().lastIndexOf(`</${name.toLowerCase()}`);
    if (end > 0) yield { item: `${piece.slice(0, end)}</${name}>`, isEntry: name.toLowerCase() === 'entry' };
  }
}

/** Reads item by item what cannot be read as a whole: one bad item, or a cut end, costs that item only. */
async function parseItems(xml: string): Promise<FeedItem[]> {
  const spaces = nameSpaces(xml);
  const found: FeedItem[] = [];
  for (const { item, isEntry } of splitItems(xml)) {
    const alone = isEntry
      ? `<feed${spaces}>${item}</feed>`
      : `<rss version="2.0"${spaces}><channel>${item}</channel></rss>`;
    found.push(...((await parseWhole(alone)) ?? []));
    if (found.length >= mostItems) break;
  }
  return found;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && '_' in value && typeof value._ === 'string'
    ? value._
    : '';
}

function toListed(item: FeedItem, base: string, dates: DateContext): ListedItem | null {
  const guid = asText(item.guid);
  const link = asText(item.link).trim() || (/^https?:/iu.test(guid.trim()) ? guid : '');
  const url = link === '' ? null : resolveLink(decodeEntities(link), base);
  if (url === null) return null;
  const texts = [item.pubDate, item.date, item.published, item.updated, item.isoDate].map(asText);
  const publishedAt = texts.map((text) => parseDate(text, dates)).find((date) => date !== null) ?? null;
  return listedItem(url, tidy(decodeEntities(asText(item.title))), publishedAt);
}

/**
 * Reads an RSS, RDF or Atom feed. `url` is where it was fetched, for relative links. `null` when the text is no feed at all;
 * an empty list is a feed without items.
 */
export async function parseFeed(
  text: string,
  url: string,
  dates: DateContext = {},
): Promise<ListedItem[] | null> {
  const xml = repair(text);
  const items = (await parseWhole(xml)) ?? (await parseItems(xml));
  if (items.length === 0 && !/<(?:rss|feed|rdf:RDF|channel)\b/iu.test(xml.slice(0, 2000))) return null;
  return items
    .slice(0, mostItems)
    .map((item) => toListed(item, url, dates))
    .filter((item) => item !== null);
}
