import { load } from 'cheerio';
import Parser from 'rss-parser';
import { readFeed } from '../../crawler/feed.ts';
import {
  type GoldEntry,
  type GoldFeed,
  goldEntries,
  hasFeeds,
  openFeed,
  readGoldFeeds,
} from './feed-gold.ts';

/** An entry as a reader gives it. */
interface ReadEntry {
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
}

type Reader = (text: string, url: string) => Promise<readonly ReadEntry[] | null>;

type Field = 'entries' | 'title' | 'link' | 'date';

/** How one reader did on one feed. */
interface Outcome {
  readonly parsed: boolean;
  readonly entries: number;
  readonly seconds: number;
  /** What is asserted and not met, in words; empty is right. */
  readonly wrong: readonly { readonly field: Field; readonly words: string }[];
}

/** One feed with what is asserted of it and how both readers did. */
export interface FeedResult {
  readonly feed: GoldFeed;
  readonly format: string;
  readonly gold: readonly GoldEntry[];
  /** Start tags of entries in the text outside comments: what a person looking at it would count. */
  readonly visible: number;
  readonly ours: Outcome;
  readonly alone: Outcome;
}

const readers: Readonly<Record<'ours' | 'alone', Reader>> = {
  ours: readFeed,
  alone: async (text) => {
    const { items } = await new Parser().parseString(text);
    return items.map(({ title, link, isoDate, pubDate }) => ({
      title: String(title ?? ''),
      url: link ?? null,
      publishedAt: isoDate ?? pubDate ?? null,
    }));
  },
};

/** A title as plain text: what is markup, or would be if it were decoded once more, and white space do not count; nor does what a sanitiser strips. */
export function plain(text: string): string {
  let words = text;
  for (let round = 0; round < 4; round += 1) {
    const $ = load(words, null, false);
    $('script, style, iframe, object, embed, applet, noscript').remove();
    const next = $.root().text();
    if (next === words) break;
    words = next;
  }
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** An address with defaults and escapes made alike, without its fragment; relative ones, which some suites leave so, are the feed's. */
function address(link: string | null, feedUrl: string): string {
  if (link === null || !URL.canParse(link.trim(), feedUrl)) return '';
  const url = new URL(link.trim(), feedUrl);
  url.hash = '';
  return url.href;
}

function sameInstant(a: string, b: string | null): boolean {
  return b !== null && Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);
}

/** What an entry lacks of what is asserted of it. */
function compare(gold: GoldEntry, read: ReadEntry, at: number, url: string): Outcome['wrong'] {
  const wrong: { field: Field; words: string }[] = [];
  const miss = (field: Field, wanted: string, found: string | null): void => {
    wrong.push({ field, words: `entry ${at}: ${field} “${wanted}”, read “${found ?? ''}”` });
  };
  if (gold.title !== undefined && plain(gold.title) !== plain(read.title))
    miss('title', gold.title, read.title);
  if (gold.link !== undefined && address(gold.link, url) !== address(read.url, url))
    miss('link', gold.link, read.url);
  if (gold.date !== undefined && !sameInstant(gold.date, read.publishedAt))
    miss('date', gold.date, read.publishedAt);
  return wrong;
}

async function judge(
  reader: Reader,
  text: string,
  url: string,
  gold: readonly GoldEntry[],
): Promise<Outcome> {
  const start = performance.now();
  const entries = await reader(text, url).catch(() => null);
  const seconds = (performance.now() - start) / 1000;
  const wrong = gold.flatMap((entry, at) => {
    const read = entries?.[at];
    return read
      ? compare(entry, read, at, url)
      : [{ field: 'entries' as const, words: `entry ${at} is missing` }];
  });
  return { parsed: entries !== null, entries: entries?.length ?? 0, seconds, wrong };
}

/** The kind of feed by its outermost element. */
function formatOf(text: string): string {
  const [, name = '', attributes = ''] = /<((?:\w+:)?(?:rss|feed|rdf|channel))\b([^>]*)/iu.exec(text) ?? [];
  if (/feed$/iu.test(name))
    return /purl\.org\/atom|version\s*=\s*["']0\.3/iu.test(attributes) ? 'Atom 0.3' : 'Atom 1.0';
  if (/rdf$/iu.test(name)) return 'RDF';
  if (/channel$/iu.test(name)) return 'CDF';
  if (/rss$/iu.test(name))
    return `RSS ${/version\s*=\s*["']([\d.]+)/iu.exec(attributes)?.[1] ?? 'without version'}`;
  return 'other';
}

/** Runs both readers over every feed of the suites. */
export async function runFeeds(): Promise<FeedResult[]> {
  const results: FeedResult[] = [];
  for (const feed of readGoldFeeds()) {
    const { text, url } = openFeed(feed);
    const gold = goldEntries(feed);
    results.push({
      feed,
      format: formatOf(text),
      gold,
      visible: text.replace(/<!--[\s\S]*?-->/gu, '').match(/<(?:\w+:)?(?:item|entry)[\s>]/giu)?.length ?? 0,
      ours: await judge(readers.ours, text, url, gold),
      alone: await judge(readers.alone, text, url, gold),
    });
  }
  return results;
}

/** Whether a feed counts for the share of feeds read right: well-formed, and something is asserted of its entries. */
export function counts({ feed, gold }: FeedResult): boolean {
  return feed.bozo !== true && gold.length > 0;
}

/** Whether a title, link or date of an entry is asserted, and not only that the entry is there. */
export function saysMore({ gold }: FeedResult): boolean {
  return gold.some(
    ({ title, link, date }) => title !== undefined || link !== undefined || date !== undefined,
  );
}

/** The share of the feeds whose entries are all there with every title, link and date that is asserted. */
export function shareRight(results: readonly FeedResult[], reader: 'ours' | 'alone'): number {
  return results.filter((result) => result[reader].wrong.length === 0).length / results.length;
}

const widths = [34, 7, 8, 8, 8, 10, 10, 10];

function row(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('');
}

/** Values of a field that are right, of those that are asserted. */
function rightOf(
  results: readonly FeedResult[],
  field: 'title' | 'link' | 'date',
  reader: 'ours' | 'alone',
): string {
  const asserted = results.reduce(
    (sum, { gold }) => sum + gold.filter((entry) => entry[field] !== undefined).length,
    0,
  );
  const missing = results.reduce((sum, result) => {
    const { wrong } = result[reader];
    const gone = wrong
      .filter((each) => each.field === 'entries')
      .map(({ words }) => Number(/\d+/u.exec(words)?.[0]));
    const lost = gone.filter((at) => result.gold[at]?.[field] !== undefined).length;
    return sum + lost + wrong.filter((each) => each.field === field).length;
  }, 0);
  return `${asserted - missing}/${asserted}`;
}

function lines(name: string, all: readonly FeedResult[]): string[] {
  const judged = all.filter(counts);
  return (['ours', 'alone'] as const).map((reader) =>
    row([
      reader === 'ours' ? name : '    rss-parser alone',
      reader === 'ours' ? String(all.length) : '',
      String(all.filter((result) => result[reader].parsed).length),
      reader === 'ours' ? String(judged.length) : '',
      String(judged.filter((result) => result[reader].wrong.length === 0).length),
      ...(['title', 'link', 'date'] as const).map((field) => rightOf(judged, field, reader)),
    ]),
  );
}

function grouped(results: readonly FeedResult[], key: (result: FeedResult) => string): string[] {
  const names = [...new Set(results.map(key))].sort();
  return names.flatMap((name) =>
    lines(
      name,
      results.filter((result) => key(result) === name),
    ),
  );
}

function sum(results: readonly FeedResult[], value: (result: FeedResult) => number): number {
  return results.reduce((total, result) => total + value(result), 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The conformance table as text: by suite and by format, ours above rss-parser alone, then what is wrong and why. */
export async function benchFeeds(): Promise<string> {
  if (!hasFeeds) return 'feeds: the suites are not beside the repository, nothing was measured';
  const results = await runFeeds();
  const judged = results.filter(counts);
  const telling = judged.filter(saysMore);
  const failures = judged.filter(({ ours }) => ours.wrong.length > 0);
  const illFormed = results.filter(({ feed }) => feed.bozo === true);
  const seen = (reader: 'ours' | 'alone'): string =>
    `${illFormed.filter((result) => result[reader].entries >= result.visible).length} (${sum(illFormed, (result) => result[reader].entries)} entries)`;
  const slowest = Math.max(...results.map(({ ours }) => ours.seconds));
  const seconds = (reader: 'ours' | 'alone'): number => sum(results, (result) => result[reader].seconds);
  return [
    'Feeds of four parsers’ suites. “Judged” are well-formed feeds whose suite says something of entries; “right” have every asserted entry, title, link and date.',
    row(['', 'feeds', 'parsed', 'judged', 'right', 'titles', 'links', 'dates']),
    ...grouped(results, ({ feed }) => feed.suite),
    '',
    ...grouped(results, ({ format }) => format),
    '',
    ...lines('all', results),
    '',
    `All entries right: ${percent(shareRight(judged, 'ours'))} of ${judged.length} (rss-parser alone ${percent(shareRight(judged, 'alone'))}); of the ${telling.length} whose suite asserts a title, link or date: ${percent(shareRight(telling, 'ours'))} (${percent(shareRight(telling, 'alone'))}).`,
    `Time: ${seconds('ours').toFixed(2)} s for all (rss-parser alone ${seconds('alone').toFixed(2)} s), the slowest feed ${(slowest * 1000).toFixed(0)} ms.`,
    `Ill-formed: ${illFormed.length} feeds with ${sum(illFormed, ({ visible }) => visible)} entries to be seen; all of them found in ${seen('ours')}, by rss-parser alone in ${seen('alone')}.`,
    ...failures.map(({ feed, ours }) => `wrong: ${feed.file}: ${ours.wrong[0]?.words ?? ''}`),
  ].join('\n');
}
