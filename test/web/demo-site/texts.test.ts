import { describe, expect, it } from 'vitest';
import { demoMark } from '../../../web/demo-site/pages.tsx';
import { planDemo } from '../../../web/demo-site/plan.ts';
import { demoTruth } from '../../../web/demo-site/truth.ts';

const now = new Date('2026-11-24T03:00:00Z');
const weekStart = Date.parse('2026-11-23T00:00:00+07:00');
const week = 7 * 86_400_000;
const documents = demoTruth({ basePort: 9100, now });
const articles = documents.filter(({ kind }) => kind === 'article');

describe('the demonstration as a body of texts', () => {
  it('holds at least 700 documents at the start of a week, two fifths of them articles', () => {
    const onMonday = demoTruth({ basePort: 9100, now: new Date(weekStart + 60_000) });
    expect(onMonday.length).toBeGreaterThanOrEqual(700);
    const share = articles.length / documents.length;
    expect(share).toBeGreaterThan(0.38);
    expect(share).toBeLessThan(0.5);
  });

  it('is the same each time, and only grows within a week', () => {
    expect(demoTruth({ basePort: 9100, now })).toEqual(documents);
    const later = demoTruth({ basePort: 9100, now: new Date('2026-11-28T12:00:00Z') });
    const byUrl = new Map(later.map((document) => [document.url, document]));
    for (const document of documents) expect(byUrl.get(document.url)).toEqual(document);
    expect(later.length).toBeGreaterThan(documents.length);
  });

  it('differs from week to week in its addresses', () => {
    const next = new Set(
      demoTruth({ basePort: 9100, now: new Date(now.getTime() + week) }).map(({ url }) => url),
    );
    expect(documents.filter(({ url, title }) => next.has(url) && !title?.includes('nhận thưởng'))).toEqual(
      [],
    );
  });

  it('dates everything before now, in the twelve weeks before this one and in this one', () => {
    const times = documents
      .filter(({ title }) => !title?.includes('nhận thưởng'))
      .map((each) => Date.parse(each.publishedAt));
    expect(Math.max(...times)).toBeLessThan(now.getTime());
    expect(Math.min(...times)).toBeGreaterThanOrEqual(weekStart - 12 * week);
    for (let index = -12; index < 0; index++) {
      const from = weekStart + index * week;
      expect(times.filter((time) => time >= from && time < from + week).length).toBeGreaterThan(35);
    }
    expect(times.some((time) => time >= weekStart)).toBe(true);
  });

  it('publishes more on working days', () => {
    const onWeekend = articles.filter((each) => {
      const day = new Date(Date.parse(each.publishedAt) + 7 * 3_600_000).getUTCDay();
      return day === 0 || day === 6;
    });
    expect(onWeekend.length / articles.length).toBeLessThan(0.2);
  });

  it('gives each document an address of its own', () => {
    expect(new Set(documents.map(({ url }) => url)).size).toBe(documents.length);
  });

  it('leaves no pattern unfilled and no letter decomposed', () => {
    for (const { title, text } of documents) {
      const all = `${title ?? ''}\n${text}`;
      expect(all).not.toMatch(/[{}|]|undefined| {2}/);
      expect(all).toBe(all.normalize('NFC'));
    }
  });

  it("writes articles of a newspaper's length", () => {
    const lengths = articles.filter(({ topic }) => topic !== null).map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeGreaterThan(600);
    expect(Math.max(...lengths)).toBeLessThan(2500);
    expect(lengths.filter((length) => length >= 900).length / lengths.length).toBeGreaterThan(0.7);
  });

  it('lets a third of posts do without marks', () => {
    const posts = documents.filter(({ kind }) => kind !== 'article');
    const bare = posts.filter(
      ({ text }) => text === text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd'),
    );
    expect(bare.length / posts.length).toBeGreaterThan(0.25);
    expect(bare.length / posts.length).toBeLessThan(0.45);
  });

  it('has other subjects in about a tenth of the articles', () => {
    const share = articles.filter(({ relevant }) => !relevant).length / articles.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.14);
  });

  it('covers twenty topics and all moods', () => {
    expect(new Set(articles.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(20);
    for (const mood of ['negative', 'neutral', 'positive']) {
      expect(articles.filter((each) => each.mood === mood).length).toBeGreaterThan(40);
    }
  });
});

describe('repeated texts', () => {
  it('repeats a text on other outlets only where a copy was meant', () => {
    const shingles = documents.map(({ text }) => fiveWords(text));
    const found: string[] = [];
    for (const [i, a] of shingles.entries()) {
      for (let j = 0; j < i; j++) {
        const b = shingles[j] ?? new Set();
        const copies = documents[i]?.copyOf ?? documents[j]?.copyOf;
        if (!copies && likeness(a, b) > 0.8) found.push(`${documents[i]?.text}\n= ${documents[j]?.text}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('has copies of six articles, two each, published after the original by others', () => {
    const copies = articles.filter(({ copyOf }) => copyOf !== null);
    expect(copies).toHaveLength(12);
    for (const copy of copies) {
      const original = articles.find(({ url }) => url === copy.copyOf);
      expect(original?.outletId).not.toBe(copy.outletId);
      expect(Date.parse(copy.publishedAt)).toBeGreaterThan(Date.parse(original?.publishedAt ?? ''));
    }
  });
});

describe('the false claims', () => {
  const perWeek = (claimId: string, stance: string) => {
    const counts = Array.from({ length: 13 }, () => 0);
    for (const { claims, publishedAt } of documents) {
      if (!claims.some((claim) => claim.claimId === claimId && claim.stance === stance)) continue;
      const index = 12 + Math.floor((Date.parse(publishedAt) - weekStart) / week);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  };

  it.each([
    ['C048', 5],
    ['C005', 10],
  ])('%s rises, is corrected and falls', (claimId, peak) => {
    const spread = perWeek(claimId, 'spreads');
    expect(spread.indexOf(Math.max(...spread))).toBe(peak);
    expect(spread.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(25);
    expect(spread[peak + 1] ?? 0).toBeLessThan(spread[peak] ?? 0);
    const debunks = perWeek(claimId, 'debunks');
    expect(debunks.slice(0, peak).every((count) => count === 0)).toBe(true);
    expect(debunks.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(12);
  });

  it('mentions minor claims now and then', () => {
    for (const claimId of ['C044', 'C056', 'C013']) {
      expect(
        documents.filter(({ claims }) => claims.some((claim) => claim.claimId === claimId)).length,
      ).toBeGreaterThan(5);
    }
  });
});

it('has an event that most outlets report in one week', () => {
  const event = articles.filter(({ story }) => story === 'nghi-quyet-ho-tro');
  expect(new Set(event.map(({ outletId }) => outletId)).size).toBe(event.length);
  expect(event.length).toBeGreaterThanOrEqual(7);
});

it('does not put the mark of the demonstration into the texts', () => {
  for (const { paragraphs } of planDemo(now).articles) expect(paragraphs.join(' ')).not.toContain(demoMark);
});

function fiveWords(text: string): Set<string> {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const words = bare.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const last = Math.max(0, words.length - 5);
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + 5).join(' ')));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < 0.8 * large.size) return 0;
  let common = 0;
  for (const each of small) if (large.has(each)) common++;
  return common / (a.size + b.size - common);
}
