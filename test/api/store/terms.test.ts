import { beforeAll, expect, it } from 'vitest';
import { risingTermsOf } from '../../../api/reports/terms.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { countTermUses } from '../../../api/store/terms.ts';
import { weekOf, weeksUpTo } from '../../../api/week.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const sources = [sampleSource('tu-khoa-mot'), sampleSource('tu-khoa-hai')];
const from = '2026-11-15T17:00:00Z';
const to = '2026-11-22T17:00:00Z';
const now = new Date('2026-11-24T03:00:00Z');

eachStore('terms', (store) => {
  let number = 0;

  async function save(text: string, publishedAt: string, copyOf: number | null = null): Promise<number> {
    number += 1;
    const source = sources[number % 2] ?? sampleSource('none');
    const url = `https://terms.example/${number}`;
    const document = sampleDocument(url, { title: null, text: `${text} (${number})`, publishedAt });
    const { id } = await saveSample(store(), source, document, {
      place: { copyOf },
      now: '2026-11-20T00:00:00Z',
    });
    return id;
  }

  beforeAll(async () => {
    await syncSources(store(), sources, '2026-09-01T00:00:00Z');
    for (const day of ['2026-10-21', '2026-10-28', '2026-11-04', '2026-11-11']) {
      for (let at = 0; at < 8; at += 1) await save('Người dân nhận lương hưu', `${day}T03:00:00Z`);
    }
    for (let at = 0; at < 8; at += 1) await save('Về giấy ủy quyền', '2026-11-18T03:00:00Z');
  });

  it('counts a text that is repeated once, and only the days asked for', async () => {
    const before = await countTermUses(store(), { from, to });
    const original = await save('Về giấy ủy quyền', '2026-11-19T03:00:00Z');
    await save('Về giấy ủy quyền', '2026-11-19T04:00:00Z', original);
    const after = await countTermUses(store(), { from, to });
    expect(after.documents).toBe(before.documents + 1);
    expect(after.uses.get('giấy ủy quyền')).toEqual({ documents: 9, sources: 2 });
    expect(after.uses.has('lương hưu')).toBe(false);
  });

  it('gives the rows of the overview', async () => {
    const weeks = weeksUpTo(weekOf(from), 12);
    const { rows } = await risingTermsOf(store(), weeks, { now });
    const [first] = rows;
    expect(first).toMatchObject({ term: 'giấy ủy quyền', byWeek: [0, 0, 0, 0, first?.documents] });
  });

  it('has none to give where nothing was before', async () => {
    const [week] = weeksUpTo(weekOf(from), 1);
    const weeks = week === undefined ? [] : [week];
    expect((await risingTermsOf(store(), weeks, { now })).rows).toEqual([]);
  });
});
