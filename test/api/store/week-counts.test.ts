import { beforeAll, expect, it } from 'vitest';
import { countsOfDocuments, type WeekCounts } from '../../../api/store/counts.ts';
import { replaceFindings } from '../../../api/store/documents.ts';
import { syncSources } from '../../../api/store/sources.ts';
import { countsOfDays } from '../../../api/store/week-counts.ts';
import { weekOf, weeksUpTo } from '../../../api/week.ts';
import { eachStore } from '../each-store.ts';
import { sampleDocument, sampleFindings, sampleSource, saveSample } from '../samples.ts';

const sources = [
  sampleSource('bao-mot'),
  sampleSource('dien-dan', { channel: 'dien-dan', publisher: 'social', tier: 'D' }),
];
const weeks = weeksUpTo(weekOf('2026-11-24T03:00:00Z'), 12);
const sentiments = ['negative', 'neutral', 'positive'] as const;
const topics = ['luong-huu', 'bhyt', 'thai-san'];

eachStore('counts of weeks', (store) => {
  const read = async (counts: WeekCounts) => ({
    bySentiment: sorted(await counts.bySentiment(weeks)),
    byDay: sorted(await counts.byDay(weeks)),
    byTopic: sorted(await counts.byTopic(weeks)),
    byChannel: sorted(await counts.byChannel(weeks)),
  });

  beforeAll(async () => {
    await syncSources(store(), sources, '2026-01-01T00:00:00Z');
    // Every 31 hours and one second: all weekdays and hours, edges of days and weeks, and weeks outside those that are asked for.
    for (let index = 0; index < 90; index += 1) {
      const at = new Date(Date.parse('2026-08-30T16:59:59Z') + index * (31 * 3600 + 1) * 1000).toISOString();
      const source = sources[index % 2] ?? sampleSource('none');
      const document = sampleDocument(`https://w.example/${index}`, { publishedAt: at });
      const found = {
        sentiment: sentiments[index % 3] ?? 'neutral',
        topics: topics.slice(0, index % 4),
      };
      const { id } = await saveSample(store(), source, document, { ...found, now: at });
      if (index % 10 === 0) {
        const findings = sampleFindings({ sentiment: 'negative', topics: ['bhyt'] });
        await replaceFindings(store(), { id, version: 1 }, { findings }, at);
      }
    }
  });

  it('are the same from the daily counts as from the documents', async () => {
    const ofDocuments = await read(countsOfDocuments(store(), {}));
    expect(await read(countsOfDays(store()))).toEqual(ofDocuments);
    expect(ofDocuments.bySentiment.length).toBeGreaterThan(24);
    expect(ofDocuments.byTopic.length).toBeGreaterThan(24);
  });
});

function sorted<Row extends object>(rows: readonly Row[]): Row[] {
  const keyOf = (row: Row) => JSON.stringify(Object.entries(row).sort());
  return rows.map((row) => ({ ...row })).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
