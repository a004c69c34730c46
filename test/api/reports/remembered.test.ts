import { beforeAll, expect, it } from 'vitest';
import { rememberedByRange } from '../../../api/reports/remembered.ts';
import { storiesByWeek } from '../../../api/reports/weekly-memory.ts';
import { countStories } from '../../../api/store/counts.ts';
import { inTransaction } from '../../../api/store/database.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { recountingStories } from '../../../api/store/story-counts.ts';
import { openStory, placeDocument } from '../../../api/store/story-documents.ts';
import { weekOf, weeksUpTo } from '../../../api/week.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleSource, saveSample } from '../samples.ts';

const paper = sampleSource('bao-mot');
const november = { from: '2026-11-16', to: '2026-11-22' };
const october = { from: '2026-10-19', to: '2026-10-25' };

eachStore('what is remembered of days', (store) => {
  let serial = 0;
  let work = 0;
  const save = async (publishedAt: string) =>
    (
      await saveSample(store(), paper, sampleDocument(`https://r.example/${++serial}`, { publishedAt }), {
        now: publishedAt,
      })
    ).id;
  const ask = async () => {
    await rememberedByRange(store(), 'work', [november, october], async () => ++work);
    return work;
  };

  beforeAll(() => syncSources(store(), [paper], '2026-01-01T00:00:00Z'));

  it('is worked out anew for the days that have changed, and only for them', async () => {
    expect(await ask()).toBe(2);
    expect(await ask()).toBe(2);
    await save('2026-11-18T03:00:00Z');
    expect(await ask()).toBe(3);
    await save('2026-09-18T03:00:00Z');
    expect(await ask()).toBe(3);
  });

  it('does not keep a failure', async () => {
    const fail = async () => {
      throw new Error('disk');
    };
    await expect(rememberedByRange(store(), 'failing', [november], fail)).rejects.toThrow('disk');
    expect(await rememberedByRange(store(), 'failing', [november], async () => 1)).toEqual([1]);
  });

  const place = (id: number, storyId: number) =>
    inTransaction(store(), (trx) =>
      recountingStories(trx, async (touch) => {
        const document = await trx
          .selectFrom('documents')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        await touch([{ story: storyId, at: document.dated_at }]);
        await placeDocument(trx, id, { storyId, copyOf: null });
      }),
    );

  it('counts the stories of a week as the documents have them, also when one is moved', async () => {
    const weeks = weeksUpTo(weekOf('2026-11-18T03:00:00Z'), 3);
    const counted = async () => {
      const rows = await countStories(store(), weeks);
      return weeks.map((_, bucket) => rows.find((row) => row.bucket === bucket)?.count ?? 0);
    };
    const ids = [await save('2026-11-17T03:00:00Z'), await save('2026-11-10T03:00:00Z')];
    const story = await openStory(store(), 'Một chuyện', '2026-11-10T03:00:00Z');
    const other = await openStory(store(), 'Chuyện khác', '2026-11-10T03:00:00Z');
    for (const id of ids) await place(id, story);
    expect(await storiesByWeek(store(), weeks, {})).toEqual([0, 1, 1]);
    const third = await save('2026-11-18T03:00:00Z');
    await place(third, other);
    expect(await storiesByWeek(store(), weeks, {})).toEqual(await counted());
    expect(await counted()).toEqual([0, 1, 2]);
  });
});
