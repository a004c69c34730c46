import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractPage, isRefusal } from '../../crawler/extract.ts';
import { sameDay, sameName, scoreBody, scoreSegments, scoreWords, sumScores } from './body-score.ts';
import { crawlData, type PageSet, readHtml, readPages } from './crawl-data.ts';

/** F1 that the extractor reached when these were set, rounded down; they only go up. */
const floors = { scrapinghub: 0.96, fundus: 0.965, vn: 0.975 };

/** Mean F1 over words of pages of threads. */
const threadFloor = 0.73;

const hasPages = existsSync(crawlData);
const textOf = (html: string, url: string): string => {
  const result = extractPage(html, url);
  return isRefusal(result) ? '' : result.text;
};

describe('body text of real pages', () => {
  for (const [name, floor] of Object.entries(floors)) {
    it.skipIf(!hasPages)(
      `${name} has an F1 of ${floor} or more (skipped without the pages)`,
      { timeout: 300_000 },
      () => {
        const scores = readPages(name as PageSet).flatMap((page) =>
          page.gold.body ? [scoreBody(page.gold.body, textOf(readHtml(page), page.url))] : [],
        );
        expect(scores.length).toBeGreaterThan(0);
        expect(sumScores(scores).f1).toBeGreaterThanOrEqual(floor);
      },
    );
  }

  it.skipIf(!hasPages)(
    `threads have a mean F1 of ${threadFloor} or more (skipped without the pages)`,
    { timeout: 300_000 },
    () => {
      const scores = readPages('wcxb-dev-forum-nonen').map((page) =>
        scoreWords(page.gold.body ?? '', textOf(readHtml(page), page.url)),
      );
      expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(
        threadFloor,
      );
    },
  );
});

describe('the metric', () => {
  it('is 1 for the same words, 0 for others, and in between for a part', () => {
    expect(sumScores([scoreBody('a b c d e', 'a b  c\nd e')]).f1).toBe(1);
    expect(sumScores([scoreBody('a b c d e', 'v w x y z')]).f1).toBe(0);
    expect(sumScores([scoreBody('a b c d e', 'a b c d')])).toMatchObject({ precision: 1, recall: 0.5 });
    expect(sumScores([scoreBody('một hai', 'một hai'.normalize('NFD'))]).f1).toBe(1);
    expect(sumScores([scoreBody('a b', '')]).f1).toBe(0);
  });

  it('counts segments, words, days and names', () => {
    expect(scoreSegments('một  hai\nba', ['hai ba', 'bốn'], ['một hai', 'năm'])).toEqual({
      present: 1,
      wanted: 2,
      absent: 1,
      unwanted: 2,
    });
    expect(scoreWords('a b b', 'b a')).toBe(0.8);
    expect(sameDay('2026-11-24 23:30:00-05:00', '2026-11-25T04:30:00Z')).toBe(true);
    expect(sameDay('07/03/2026 08:47', '2026-03-07T01:47:00Z')).toBe(true);
    expect(sameDay('2026-11-24', '2026-11-26T00:00:00Z')).toBe(false);
    expect(sameDay('2026-11-24', '')).toBe(false);
    expect(sameName('Lê Thử, Bà Hai', 'bà hai; lê thử')).toBe(true);
  });
});
