import { beforeAll, expect, it } from 'vitest';
import { findBursts, judgeBurst } from '../../api/bursts.ts';
import type { Context } from '../../api/context.ts';
import { burstReport } from '../../api/reports/bursts.ts';
import { listAudit } from '../../api/store/audit.ts';
import { replaceGaps } from '../../api/store/gaps.ts';
import { syncSources } from '../../api/store/sources.ts';
import { daysUpTo } from '../../api/week.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { sampleDocument, sampleSource, saveSample } from './samples.ts';

const papers = [sampleSource('bao-mot'), sampleSource('bao-hai')];
const now = '2026-11-24T05:00:00Z';
const today = '2026-11-24';

eachStore('bursts', (store) => {
  let context: Context;
  let serial = 0;
  const save = async (day: string, topics: string[], text = `Bài số ${serial} nói chuyện thường ngày.`) => {
    const source = papers[serial % 2] ?? sampleSource('bao-mot');
    const document = sampleDocument(`https://b.example/${++serial}`, {
      publishedAt: `${day}T03:00:00Z`,
      title: null,
      text,
    });
    await saveSample(store(), source, document, { topics, now: `${day}T04:00:00Z` });
  };
  const found = async (day = today) =>
    (await burstReport(store(), context.knowledge, { from: day, to: day })).rows;

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: papers });
    await syncSources(store(), papers, '2026-01-01T00:00:00Z');
    for (const day of daysUpTo(today, 60)) {
      await save(day, ['bhyt']);
      await save(day, ['bhyt', 'luong-huu']);
    }
    for (let index = 0; index < 9; index += 1)
      await save(today, ['luong-huu'], `Người dân hỏi về giấy hẹn hoàn tiền, lần ${index}.`);
  });

  it('are found by topic and term, with what is usual', async () => {
    await findBursts(context, today);
    const rows = await found();
    expect(rows.find(({ subject }) => subject === 'luong-huu')).toMatchObject({
      kind: 'topic',
      documents: 10,
    });
    expect(rows.find(({ subject }) => subject === 'luong-huu')?.expected).toBeCloseTo(1, 1);
    // Every term of the nine documents is of the same event.
    const terms = rows.filter(({ kind }) => kind === 'term');
    expect(terms).toHaveLength(1);
    expect(terms.flatMap(({ name, withTerms }) => [name, ...withTerms]).join()).toContain('giấy hẹn');
    expect(rows.some(({ subject }) => subject === 'bhyt')).toBe(false);
  });

  it('are told once in seven days, and found again without a second row', async () => {
    const before = (await found()).length;
    await findBursts(context, today);
    expect(await found()).toHaveLength(before);
    for (let index = 0; index < 12; index += 1) await save('2026-11-26', ['luong-huu']);
    await findBursts(context, '2026-11-26');
    expect((await found('2026-11-26')).some(({ subject }) => subject === 'luong-huu')).toBe(false);
  });

  it('are judged with a click, audited, and their record is kept', async () => {
    const analyst = await makePerson(context.auth, 'analyst');
    const leader = await makePerson(context.auth, 'leader');
    const [first] = await found();
    await judgeBurst(context, analyst, first?.id ?? 0, 'not-useful');
    const { record } = await burstReport(store(), context.knowledge, { from: today, to: today });
    expect(record).toMatchObject({ judged: 1, notUseful: 1 });
    expect(await listAudit(store(), 1)).toMatchObject([
      { action: 'burst.judge', user_id: analyst.id, detail: 'none → not-useful' },
    ]);
    await expect(judgeBurst(context, leader, first?.id ?? 0, 'useful')).rejects.toThrow('no right');
    await expect(judgeBurst(context, analyst, 99_999, 'useful')).rejects.toThrow('no burst');
  });

  it('are not sought on a day that was not collected', async () => {
    for (let index = 0; index < 30; index += 1) await save('2026-11-10', ['thai-san']);
    const gap = { from: '2026-11-09T17:00:00Z', to: '2026-11-10T17:00:00Z', reason: 'off' as const };
    await replaceGaps(store(), null, '2026-01-01T00:00:00Z', [{ ...gap, sourceId: null }]);
    // Found on time, not afterwards: what was found of a gap later fills it.
    await findBursts(context, '2026-11-10');
    expect(await found('2026-11-10')).toEqual([]);
  });
});
