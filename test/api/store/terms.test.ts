import { beforeAll, expect, it } from 'vitest';
import { refreshRisingTerms, risingTermsOf } from '../../../api/reports/terms.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { openStory } from '../../../api/store/story-documents.ts';
import { countTermUses } from '../../../api/term-counts.ts';
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
    expect(after.uses.get('giấy ủy quyền')).toMatchObject({ documents: 9, sources: 2 });
    expect(after.uses.has('lương hưu')).toBe(false);
  });

  const weeks = weeksUpTo(weekOf(from), 12);

  it('gives the rows of the overview, and those counted last without counting again', async () => {
    const counted = await risingTermsOf(store(), weeks, { now });
    const [first] = counted.rows;
    expect(first).toMatchObject({ term: 'giấy ủy quyền', byWeek: [0, 0, 0, 0, first?.count] });
    await save('Về giấy ủy quyền', '2026-11-18T05:00:00Z');
    const minuteLater = new Date(now.getTime() + 60_000);
    expect(await risingTermsOf(store(), weeks, { now: minuteLater })).toEqual(counted);
  });

  it('shows what is old at once, and counts it anew meanwhile', async () => {
    const later = new Date(now.getTime() + 3_600_000);
    const before = await risingTermsOf(store(), weeks, { now });
    await save('Về giấy ủy quyền', '2026-11-18T06:00:00Z');
    expect(await risingTermsOf(store(), weeks, { now: later })).toEqual(before);
    await refreshRisingTerms(store(), later);
    const after = await risingTermsOf(store(), weeks, { now: later });
    expect(after.countedAt).toBe('2026-11-24T04:00:00Z');
    expect(after.rows[0]?.count).toBe((before.rows[0]?.count ?? 0) + 2);
  });

  it('counts the documents of a story once, and those without a story not at all', async () => {
    const weeksInStories = () => risingTermsOf(store(), weeks, { unit: 'stories', now });
    expect((await weeksInStories()).rows).toEqual([]);
    const ids = await store()
      .selectFrom('documents')
      .select(['id', 'dated_at'])
      .where('canonical_url', 'like', 'https://terms.example/%')
      .where('copy_of', 'is', null)
      .orderBy('id')
      .execute();
    // Told in turn: the documents of a story lie between those of the others.
    const stories: number[] = [];
    for (let at = 0; at < 5; at += 1) stories.push(await openStory(store(), 'Chuyện', to));
    for (const [at, { id }] of ids.entries()) {
      const story_id = stories[at % stories.length] ?? null;
      await store().updateTable('documents').set({ story_id }).where('id', '=', id).execute();
    }
    const weekOfThem = ids.filter(({ dated_at }) => dated_at >= from && dated_at < to);
    const told = new Set(weekOfThem.map(({ id }) => ids.findIndex((row) => row.id === id) % stories.length));
    const { documents, uses } = await countTermUses(store(), { from, to }, { unit: 'stories' });
    expect(documents).toBe(told.size);
    expect(documents).toBeLessThan(weekOfThem.length);
    expect(uses.get('giấy ủy quyền')).toMatchObject({ documents, sources: 2 });
    expect((await countTermUses(store(), { from, to }, { only: new Set(['xyz']) })).uses.size).toBe(0);
  });

  it('has none to give where nothing was before', async () => {
    const weeks = weeksUpTo(weekOf('2026-10-21T03:00:00Z'), 5);
    const { rows, countedAt } = await risingTermsOf(store(), weeks, { now });
    expect(rows).toEqual([]);
    expect(countedAt).not.toBeNull();
  });
});
