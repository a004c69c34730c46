import { describe, expect, it } from 'vitest';
import { counts, plain, runFeeds, saysMore, shareRight } from './feed-conformance.ts';
import { goldEntries, hasFeeds } from './feed-gold.ts';

/** Shares that were reached when these were set, rounded down; they only go up. */
const floors = { right: 0.99, rightOfTelling: 0.98 };
/** The three of the suites' files that are no feeds: an empty one, a page that says "moved", a note. */
const noFeeds = 3;
const slowestSeconds = 5;

describe('feeds of other parsers’ suites', () => {
  it.skipIf(!hasFeeds)(
    'are read without a crash, and right as far as their suites say (skipped without the feeds)',
    { timeout: 300_000 },
    async () => {
      const results = await runFeeds();
      const judged = results.filter(counts);
      const telling = judged.filter(saysMore);
      expect(results.length).toBeGreaterThan(1500);
      expect(telling.length).toBeGreaterThan(150);
      expect(shareRight(judged, 'ours')).toBeGreaterThanOrEqual(floors.right);
      expect(shareRight(telling, 'ours')).toBeGreaterThanOrEqual(floors.rightOfTelling);
      expect(results.filter(({ ours }) => !ours.parsed).length).toBeLessThanOrEqual(noFeeds);
      expect(Math.max(...results.map(({ ours }) => ours.seconds))).toBeLessThan(slowestSeconds);
      const illFormed = results.filter(({ feed }) => feed.bozo === true);
      expect(illFormed.filter(({ ours, visible }) => ours.entries < visible)).toEqual([]);
    },
  );
});

describe('the comparison', () => {
  it('takes titles, links and dates out of the paths, and counts entries of which less is said', () => {
    const gold = [
      { path: ['entries', 1, 'title_detail', 'value'], value: 'A' },
      { path: ['entries', 1, 'updated_parsed'], value: [2026, 11, 20, 1, 0, 0, 4, 324, 0] },
      { path: ['entries', 1, 'published'], value: 'Fri, 20 Nov 2026 09:00:00 +0700' },
      { path: ['entries', 2, 'source', 'title'], value: 'B' },
      { path: ['feed', 'title'], value: 'C' },
    ];
    expect(goldEntries({ suite: 'x', file: 'x', gold })).toEqual([
      {},
      { title: 'A', date: '2026-11-20T02:00:00.000Z' },
      {},
    ]);
  });

  it('reads a chain about two links', () => {
    const expectation = "entries[0]['link'] == entries[1]['link'] == 'http://a.vn/'";
    expect(goldEntries({ suite: 'x', file: 'x', gold: [], expect: expectation })).toEqual([
      { link: 'http://a.vn/' },
      { link: 'http://a.vn/' },
    ]);
  });

  it('holds titles for the same that differ in markup, escaping and what a sanitiser strips', () => {
    expect(plain('A &amp;amp; <b>B</b><script>x</script>\n C')).toBe('A & B C');
    expect(plain('A')).not.toBe(plain('B'));
  });
});
