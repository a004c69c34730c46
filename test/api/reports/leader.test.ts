import { beforeAll, expect, it } from 'vitest';
import type { SentimentLabel } from '../../../analysis/finding.ts';
import type { Context } from '../../../api/context.ts';
import { BadRequest } from '../../../api/errors.ts';
import { renderDocx } from '../../../api/reports/docx.ts';
import { leaderReport } from '../../../api/reports/leader.ts';
import { leaderContent } from '../../../api/reports/leader-content.ts';
import { leaderBlocks } from '../../../api/reports/leader-sheet.ts';
import { saveRun } from '../../../api/store/runs.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';
import { unzip, xml } from './docx-parts.ts';

/** Monday of 2026-W48. */
const now = '2026-11-23T05:00:00Z';
const news = sampleSource('bao-mot');
const mondays = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];

eachStore("the leader's report", (store) => {
  let context: Context;
  let severe = '';
  let saved = 0;

  async function save(
    count: number,
    day: string,
    sentiment: SentimentLabel,
    claims: readonly { id: string; stance: 'spreads' }[] = [],
  ): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      saved += 1;
      const document = sampleDocument(`https://l.example/${saved}`, { publishedAt: `${day}T03:00:00Z` });
      await saveSample(store(), news, document, {
        sentiment,
        topics: ['bhyt'],
        claims,
        now: `${day}T04:00:00Z`,
      });
    }
  }

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [news] });
    severe = context.knowledge.claims.find(({ severity }) => severity === 3)?.id ?? '';
    for (const day of mondays) {
      for (let offset = 0; offset < 7; offset += 1) {
        const at = new Date(Date.parse(`${day}T02:00:00Z`) + offset * 86_400_000).toISOString();
        await saveRun(store(), {
          sourceId: news.id,
          startedAt: at,
          finishedAt: at,
          outcome: 'ok',
          listed: 1,
          known: 0,
          fetched: 1,
          documents: 1,
          drops: {},
          error: null,
        });
      }
      await save(26, day, 'neutral');
      await save(4, day, 'negative');
    }
    await save(30, '2026-11-17', 'negative');
    await save(3, '2026-11-18', 'negative', [{ id: severe, stance: 'spreads' }]);
  });

  it('is of the last week that is over, unless another is asked for', async () => {
    const report = await leaderReport(context);
    expect([report.week.id, report.unfinished]).toEqual(['2026-W47', false]);
    expect(report.documents).toMatchObject({ count: 63, previous: 30 });
    expect((await leaderReport(context, { week: '2026-W48' })).unfinished).toBe(true);
    await expect(leaderReport(context, { week: '2026-W99' })).rejects.toThrow(BadRequest);
  });

  it('gives corrected shares with intervals that are not the counted ones', async () => {
    const { sentiment } = await leaderReport(context);
    const measured = context.knowledge.sentimentConfusion.counts
      .flat()
      .reduce((sum, count) => sum + count, 0);
    expect([sentiment.documents, sentiment.measuredOn]).toEqual([63, measured]);
    const { negative } = sentiment.shares;
    expect(negative?.low).toBeLessThan(negative?.estimate ?? 0);
    expect(negative?.high).toBeGreaterThan(37 / 63);
    expect(negative?.change).toBe('higher');
  });

  it('says that there is not enough data of a thin week', async () => {
    const { sentiment } = await leaderReport(context, { week: '2026-W48' });
    expect(sentiment.shares).toEqual({ negative: null, neutral: null, positive: null });
  });

  it('names what to decide with its figures, and the claims that grow', async () => {
    const report = await leaderReport(context);
    expect(report.decisions).toMatchObject([
      { kind: 'severe-claim', claim: { id: severe }, spreads: 3, previous: 0 },
      { kind: 'negative-topic', slug: 'bhyt', count: 37, mean4: 4 },
    ]);
    expect(report.growing?.map(({ id }) => id)).toEqual([severe]);
    expect((await leaderReport(context, { week: '2026-W48' })).growing).toBeNull();
  });

  it('becomes a Word file with the same words, and no letterhead', async () => {
    const report = await leaderReport(context);
    const body = xml(unzip(await renderDocx(leaderContent(report))), 'word/document.xml')('w\\:body').text();
    expect(body).toContain('TÓM TẮT TUẦN');
    expect(body).toContain('Giao');
    for (const block of leaderBlocks(report)) if (block.kind === 'note') expect(body).toContain(block.text);
    expect(body).not.toMatch(/undefined|NaN/);
  });
});
