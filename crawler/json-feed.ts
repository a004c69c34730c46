import { mostEntries, type RawEntry } from './raw-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toEntry(item: Fields, base: string): RawEntry {
  const addresses = [item.url, item.external_url, /^https?:/iu.test(text(item.id)) ? item.id : ''];
  return {
    title: text(item.title),
    links: addresses
      .map(text)
      .filter((href) => href !== '')
      .map((href) => ({ href, base })),
    dates: [item.date_published, item.date_modified].map(text).filter((date) => date !== ''),
  };
}

/** Reads a JSON Feed (versions 1 and 1.1). `null` when the text is none. */
export function readJsonFeed(json: string, url: string): RawEntry[] | null {
  let feed: unknown;
  try {
    feed = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isFields(feed) || !Array.isArray(feed.items)) return null;
  if (!text(feed.version).includes('jsonfeed.org') && text(feed.title) === '') return null;
  return feed.items
    .filter(isFields)
    .slice(0, mostEntries)
    .map((item) => toEntry(item, url));
}
