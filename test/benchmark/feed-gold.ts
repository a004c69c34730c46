import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHtml } from '../../crawler/charset.ts';
import { crawlData } from './crawl-data.ts';

/** Whether the feeds are beside the repository; they belong to their authors and stay outside. */
export const hasFeeds = existsSync(join(crawlData, 'feeds.jsonl'));

/** One feed of another parser's test suite, with what that suite expects. */
export interface GoldFeed {
  readonly suite: string;
  /** Path of the feed below `crawlData`. */
  readonly file: string;
  /** The expectation as feedparser's suite writes it. */
  readonly expect?: string;
  readonly bozo?: boolean | null;
  readonly gold: readonly { readonly path: readonly (string | number)[]; readonly value: unknown }[];
}

/** What is expected of one entry, of the three fields that a list of pages needs; absent is not asserted. */
export interface GoldEntry {
  readonly title?: string;
  readonly link?: string;
  /** ISO 8601. */
  readonly date?: string;
}

/** Every feed of the suites. */
export function readGoldFeeds(): GoldFeed[] {
  return readFileSync(join(crawlData, 'feeds.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldFeed);
}

/** A feed's text and address, as a server would give them: feedparser's files name their HTTP headers in a first comment. */
export function openFeed({ file }: Pick<GoldFeed, 'file'>): { text: string; url: string } {
  const bytes = readFileSync(join(crawlData, file));
  const start = bytes.subarray(0, 2000).toString('latin1');
  const header = (name: string): string | null =>
    new RegExp(`^\\s*Header:\\s*${name}:\\s*(.+?)\\s*$`, 'imu').exec(start)?.[1] ?? null;
  const address = `http://127.0.0.1:8097/${file}`;
  const location = header('Content-Location');
  const url =
    location !== null && URL.canParse(location, address) ? new URL(location, address).href : address;
  return { text: decodeHtml(bytes, header('Content-type')), url };
}

/** Names under which the suites know an entry's date, the one of publication first. */
const dateNames = [
  'isoDate',
  'published_parsed',
  'publishedParsed',
  'published',
  'created_parsed',
  'created',
  'updated_parsed',
  'updatedParsed',
  'updated',
];

/**
 * What a suite asserts of each entry. Paths that are read: `entries[i].title` and `.title_detail.value`; `entries[i].link`; the dates of `dateNames`.
 * Any other path about an entry says that the entry is there. Links that feedparser's suite asserts in one chain of `==` count as well.
 */
export function goldEntries({ gold, expect }: GoldFeed): GoldEntry[] {
  const fields = new Map<number, Map<string, unknown>>();
  const put = (at: number, name: string, value: unknown): void => {
    const entry = fields.get(at) ?? new Map<string, unknown>();
    fields.set(at, entry.set(name, value));
  };
  for (const { path, value } of gold) {
    const [root, at, ...rest] = path;
    if (root === 'entries' && typeof at === 'number') put(at, rest.join('.'), value);
  }
  const chain = /^entries\[0\]\['link'\] == entries\[1\]\['link'\] == '([^']*)'$/u.exec(expect ?? '');
  if (chain) for (const at of [0, 1]) put(at, 'link', chain[1]);
  const count = fields.size === 0 ? 0 : Math.max(...fields.keys()) + 1;
  return Array.from({ length: count }, (_, at) => toGoldEntry(fields.get(at) ?? new Map()));
}

function toGoldEntry(fields: ReadonlyMap<string, unknown>): GoldEntry {
  const title = fields.get('title') ?? fields.get('title_detail.value');
  const link = fields.get('link');
  const date = dateNames.map((name) => isoOf(fields.get(name))).find((found) => found !== null);
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof link === 'string' ? { link } : {}),
    ...(date ? { date } : {}),
  };
}

/** A date of the gold: Python's nine numbers in UTC, or a form that JavaScript reads. */
function isoOf(value: unknown): string | null {
  if (Array.isArray(value) && value.length >= 6) {
    const [year, month, day, hour, minute, second] = value.map(Number);
    return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)).toISOString();
  }
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null;
  return new Date(value).toISOString();
}
