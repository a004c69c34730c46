import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../crawler/charset.ts';
import { extractPage, isRefusal } from '../../crawler/extract.ts';
import { scoreBody, sumScores } from './body-score.ts';

/** The pages belong to their publishers and stay outside the repository, in a folder beside it. */
const data = new URL('../../../shared/data/crawl/', import.meta.url);

/** F1 that the extractor reached when these were set, rounded down; they only go up. */
const floors = { scrapinghub: 0.95, fundus: 0.94, vn: 0.965 };

interface Page {
  readonly url: string;
  readonly html: string;
  readonly gold: { readonly body?: string };
}

describe('body text of real pages', () => {
  for (const [name, floor] of Object.entries(floors)) {
    const file = new URL(`${name}.jsonl`, data);
    it.skipIf(!existsSync(file))(
      `${name} has an F1 of ${floor} or more (skipped without the pages)`,
      { timeout: 300_000 },
      () => {
        const pages = readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Page);
        const scores = pages.flatMap(({ url, html, gold }) => {
          if (!gold.body) return [];
          const result = extractPage(decodeHtml(gunzipSync(readFileSync(new URL(html, data))), null), url);
          return [scoreBody(gold.body, isRefusal(result) ? '' : result.text)];
        });
        expect(scores.length).toBeGreaterThan(0);
        expect(sumScores(scores).f1).toBeGreaterThanOrEqual(floor);
      },
    );
  }
});

describe('the metric', () => {
  it('is 1 for the same words, 0 for others, and in between for a part', () => {
    expect(sumScores([scoreBody('a b c d e', 'a b  c\nd e')]).f1).toBe(1);
    expect(sumScores([scoreBody('a b c d e', 'v w x y z')]).f1).toBe(0);
    expect(sumScores([scoreBody('a b c d e', 'a b c d')])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(sumScores([scoreBody('một hai', 'một hai'.normalize('NFD'))]).f1).toBe(1);
    expect(sumScores([scoreBody('a b', '')]).f1).toBe(0);
  });
});
