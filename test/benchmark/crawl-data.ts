import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeHtml } from '../../crawler/charset.ts';
import { dataDirectory } from '../data-directory.ts';

/** Where the pages are. They belong to their publishers and stay outside the repository. */
export const crawlData = join(dataDirectory, 'crawl');

/** The sets of pages that the extractors are measured on. */
export const pageSets = [
  'vn',
  'scrapinghub',
  'fundus',
  'trafilatura',
  'htmldate',
  'wcxb-dev-forum-nonen',
  'vozthread',
] as const;
export type PageSet = (typeof pageSets)[number];

/** One page with what people say that it holds. */
export interface GoldPage {
  readonly id: string;
  readonly url: string;
  /** Path of the gzipped page below `crawlData`. */
  readonly html: string;
  readonly gold: {
    readonly body?: string | null;
    readonly title?: string | null;
    readonly author?: string | readonly string[] | null;
    readonly date?: string | null;
  };
  /** Segments that must be in the text, and segments that must not. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** The pages of one set. */
export function readPages(set: PageSet): GoldPage[] {
  const lines = readFileSync(join(crawlData, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as GoldPage);
}

/** A page's markup, decoded. */
export function readHtml({ html }: Pick<GoldPage, 'html'>): string {
  return decodeHtml(gunzipSync(readFileSync(join(crawlData, html))), null);
}
