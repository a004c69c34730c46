import Parser from 'rss-parser';
import { mostEntries, type RawEntry } from './raw-entry.ts';
import { deepest } from './xml-scan.ts';

type Item = Parser.Item & {
  readonly id?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly published?: string;
};

/** What `rss-parser` reads without complaint but wrongly: bases of links, titles with a type of their own or with elements in them, entities of the feed's own. */
const misread = /\sxml:base\s*=|<title\s[^<>]*(?:xhtml|\/|mode\s*=)|<title[^<>]*>[^<]*<[a-z]|<!ENTITY\s/iu;
/** Links of entries among which `rss-parser` may take an enclosure, or another form, for the page. */
const misleading = /<link\s[^<>]*(?:rel\s*=\s*["']?(?!alternate)|type\s*=\s*["']?(?!text\/html))/iu;
const entryStart = /<(?:item|entry)[\s>/]/iu;
/** Its parser puts every letter of a tag or marked section into memory on its own. */
const longestTag = 200_000;

/** The faults that real feeds have: something before the declaration, and raw ampersands. */
function repair(xml: string): string {
  return xml
    .replace(/^[^<]+/u, '')
    .replace(
      /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/giu,
      (match) => (match.startsWith('<') ? match : '&amp;'),
    );
}

/** Where the `<` of an index ends: past comments and marked sections as a whole. -1 when it does not. */
function endOfTag(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return xml.indexOf('-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return xml.indexOf(']]>', at + 9);
  return xml.indexOf('>', at);
}

/** Whether a parser that builds the whole tree may be given the text: every tag ends, and it neither nests nor lists without end. */
function isModest(xml: string): boolean {
  let depth = 0;
  let entries = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = endOfTag(xml, at);
    if (end < 0 || end - at > longestTag) return false;
    if (xml[at + 1] === '/') depth -= 1;
    else if (xml[at + 1] !== '!' && xml[at + 1] !== '?') {
      if (entryStart.test(xml.slice(at, at + 7))) entries += 1;
      if (xml[end - 1] !== '/') depth += 1;
    }
    if (depth > deepest || entries > mostEntries) return false;
    at = xml.indexOf('<', end);
  }
  return true;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && '_' in value && typeof value._ === 'string'
    ? value._
    : '';
}

function toEntry(item: Item, base: string, isAtom: boolean): RawEntry {
  const guid = asText(item.guid).trim();
  const hrefs = [asText(item.link).trim(), /^https?:/iu.test(guid) ? guid : ''];
  return {
    title: asText(item.title),
    links: hrefs.filter((href) => href !== '').map((href) => ({ href, base })),
    // As the feed writes them: `isoDate`, and the `pubDate` of an Atom entry, are JavaScript's guess, which takes 07/03 for July.
    dates: [isAtom ? null : item.pubDate, item.published, item.date, item.updated]
      .map(asText)
      .filter((date) => date !== ''),
  };
}

/** Reads a feed with `rss-parser` after the smallest repairs. `null` where that parser fails, finds nothing, or is known to read wrongly. */
export async function readStrictFeed(text: string, url: string): Promise<RawEntry[] | null> {
  const first = text.search(entryStart);
  if (first < 0 || !isModest(text) || misread.test(text) || misleading.test(text.slice(first))) return null;
  try {
    const parser = new Parser<object, Item>({
      defaultRSS: 2,
      customFields: { item: ['date', 'updated', 'published'] },
    });
    const { items } = await parser.parseString(repair(text));
    const isAtom = /^<entry/iu.test(text.slice(first, first + 6));
    return items.length > 0 ? items.map((item) => toEntry(item, url, isAtom)) : null;
  } catch {
    return null;
  }
}
