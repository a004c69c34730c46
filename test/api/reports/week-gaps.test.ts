import { beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { gapSentences } from '../../../api/reports/gap-text.ts';
import { overviewReport } from '../../../api/reports/overview.ts';
import { gapsOfWeeks } from '../../../api/reports/week-gaps.ts';
import { weeklyReport } from '../../../api/reports/weekly.ts';
import { weeklyBlocks } from '../../../api/reports/weekly-text.ts';
import { replaceGaps } from '../../../api/store/gaps.ts';
import { parseWeek, weeksUpTo } from '../../../api/week.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const now = '2026-11-24T05:00:00Z';
const big = sampleSource('lon');
const small = sampleSource('nho');

eachStore('the gaps of weeks', (store) => {
  let context: Context;
  const weeksTo = (id: string) => weeksUpTo(parseWeek(id), 12);
  const officeGap = (from: string, to: string | null) =>
    replaceGaps(store(), null, '0000', [{ sourceId: null, from, to, reason: 'off' }]);

  beforeAll(async () => {
    context = await makeContext(store(), { now: '2026-08-01T00:00:00Z', sources: [big, small] });
    for (let week = 0; week < 12; week += 1) {
      for (let item = 0; item < 20; item += 1) {
        const publishedAt = new Date(Date.UTC(2026, 8, 1 + week * 7, item)).toISOString();
        await saveSample(
          store(),
          big,
          sampleDocument(`https://lon.example/${week}-${item}`, { publishedAt }),
        );
      }
      const publishedAt = new Date(Date.UTC(2026, 8, 1 + week * 7)).toISOString();
      await saveSample(store(), small, sampleDocument(`https://nho.example/${week}`, { publishedAt }));
    }
  });

  it('are material from a twentieth of the usual documents on, and end at midnight in Vietnam', async () => {
    await officeGap('2026-11-15T05:00:00Z', '2026-11-15T17:00:00Z');
    const before = await gapsOfWeeks(store(), weeksTo('2026-W47'), now);
    expect(before.week).toMatchObject({ rows: [], material: false, previousMaterial: true });
    expect(before.material.map(Number).join('')).toBe('000000000010');
    expect(before.byWeek).toEqual([{ index: 10, from: expect.closeTo(156 / 168), to: 1 }]);
    await officeGap('2026-11-15T17:00:00Z', '2026-11-16T00:00:00Z');
    const after = await gapsOfWeeks(store(), weeksTo('2026-W47'), now);
    expect(after.week).toMatchObject({ material: false, missingShare: expect.closeTo(7 / 168) });
    expect(after.byDay).toEqual([{ index: 0, from: 0, to: expect.closeTo(7 / 24) }]);
  });

  it('of a small source are named and change nothing', async () => {
    await replaceGaps(store(), null, '0000', []);
    await replaceGaps(store(), 'nho', '0000', [
      { sourceId: 'nho', from: '2026-11-16T00:00:00Z', to: null, reason: 'failing' },
    ]);
    const { week, byWeek } = await gapsOfWeeks(store(), weeksTo('2026-W47'), now);
    expect(week.rows).toMatchObject([{ sourceName: 'Nguồn nho', reason: 'failing', to: null }]);
    expect(week.material).toBe(false);
    expect(byWeek).toEqual([]);
    await replaceGaps(store(), 'nho', '0000', []);
  });

  it('of a big source make the week a band of its own', async () => {
    await replaceGaps(store(), 'lon', '0000', [
      { sourceId: 'lon', from: '2026-11-17T00:00:00Z', to: '2026-11-19T00:00:00Z', reason: 'failing' },
    ]);
    const { week, byWeek } = await gapsOfWeeks(store(), weeksTo('2026-W47'), now);
    expect(week.material).toBe(true);
    expect(byWeek).toEqual([{ index: 11, from: 0, to: 1 }]);
    await replaceGaps(store(), 'lon', '0000', []);
  });

  it('keep the overview from comparing, also the week after', async () => {
    await officeGap('2026-11-16T00:00:00Z', '2026-11-18T00:00:00Z');
    const of = (week: string) => overviewReport(store(), context.knowledge, { week, now: new Date(now) });
    const touched = await of('2026-W47');
    expect(touched.documents).toMatchObject({ gap: true, mean4: expect.any(Number) });
    const after = await of('2026-W48');
    expect(after.documents).toMatchObject({ gap: true, mean4: null });
    expect(after.byDay.every(({ mean4 }) => mean4 === null)).toBe(true);
    const untouched = await of('2026-W46');
    expect(untouched.documents.gap).toBeUndefined();
    expect(untouched.documents.mean4).toBeGreaterThan(0);
  });

  it('are said in the weekly report, which then speaks of no rise or fall', async () => {
    await officeGap('2026-11-16T00:00:00Z', '2026-11-18T00:00:00Z');
    const { letterhead } = context.config;
    const { report } = await weeklyReport(store(), context.knowledge, {
      week: '2026-W47',
      cutOff: now,
      letterhead,
      demo: false,
    });
    const text = JSON.stringify(weeklyBlocks(report));
    for (const sentence of gapSentences(report.gaps)) expect(text).toContain(sentence);
    expect(gapSentences(report.gaps).join(' ')).toContain('không được so sánh tăng, giảm');
    expect(text).toContain('vì việc thu thập bị gián đoạn đáng kể');
    expect(text).not.toMatch(/(?:tăng|giảm) \d+/);
  });

  it('are silent in a week without one', async () => {
    await officeGap('2026-11-16T00:00:00Z', '2026-11-18T00:00:00Z');
    const { week } = await gapsOfWeeks(store(), weeksTo('2026-W45'), now);
    expect(gapSentences(week)).toEqual([]);
    expect(gapSentences(undefined)).toEqual([]);
  });
});
