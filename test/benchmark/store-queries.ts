/** How fast the dashboard's pages are read from a store of ten thousand, a hundred thousand and a million synthetic documents. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { claimsFromKnowledge, type Knowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { burstReport } from '../../api/reports/bursts.ts';
import { claimReport } from '../../api/reports/claim.ts';
import { claimListReport } from '../../api/reports/claims.ts';
import { documentListReport } from '../../api/reports/documents.ts';
import { overviewReport } from '../../api/reports/overview.ts';
import { sourceListReport } from '../../api/reports/sources.ts';
import { spreadReport } from '../../api/reports/spread.ts';
import { trendsReport } from '../../api/reports/trends.ts';
import type { Store } from '../../api/store/database.ts';
import { filledStore, now, topicsOf } from './store-filling.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

const fewest = 10_000;
const runs = 12;
/** A page slower than this is read fewer times: the table is no surer for it. */
const slowMilliseconds = 2_000;

/** `MINHTIN_BENCH_DOCUMENTS` sets the largest store; a million takes some minutes and 3 GB of disk. */
export async function benchStore(): Promise<string> {
  const largest = Number(process.env.MINHTIN_BENCH_DOCUMENTS ?? 100_000);
  const knowledge = await loadKnowledge(join(process.cwd(), 'analysis', 'knowledge'));
  const parts: string[] = [];
  for (let documents = fewest; documents <= largest; documents *= 10)
    parts.push(await benchSize(knowledge, documents));
  return parts.join('\n\n');
}

async function benchSize(knowledge: Knowledge, documents: number): Promise<string> {
  const { store, file, filled, counted, close } = await filledStore(knowledge, documents);
  try {
    const rows = [];
    for (const [name, read] of Object.entries(pages(store, knowledge))) rows.push(await measure(name, read));
    const size = (statSync(file).size / 1e6).toFixed(0);
    return [
      `${documents} documents of a year on SQLite (${size} MB; filled in ${(filled / 1000).toFixed(0)} s, days counted in ${(counted / 1000).toFixed(1)} s)`,
      table([['page', 'p50 ms', 'p95 ms'], ...rows]),
    ].join('\n');
  } finally {
    await close();
  }
}

function pages(store: Store, knowledge: Knowledge): Record<string, () => Promise<unknown>> {
  const topic = { dimension: 'topic', unit: 'documents', step: 'week' } as const;
  const [claim] = claimsFromKnowledge(knowledge);
  const week = { from: '2026-11-16', to: '2026-11-22' };
  return {
    'trends by topic': () => trendsReport(store, knowledge, { filter: topic, now }),
    'trends by source, in reach, by day': () =>
      trendsReport(store, knowledge, {
        filter: { dimension: 'source', unit: 'reach', step: 'day', slug: 'nguon-1' },
        now,
      }),
    'trends by topic, in stories': () =>
      trendsReport(store, knowledge, { filter: { ...topic, unit: 'stories' }, now }),
    'trends by source, in stories, by day': () =>
      trendsReport(store, knowledge, {
        filter: { dimension: 'source', unit: 'stories', step: 'day', slug: 'nguon-1' },
        now,
      }),
    bursts: () => burstReport(store, knowledge, week),
    'spread of a claim': () => spreadReport(store, knowledge, claim?.id ?? '', now),
    overview: () => overviewReport(store, knowledge, { now }),
    claims: () => claimListReport(store, knowledge, { now }),
    'one claim': () => claimReport(store, knowledge, claim?.id ?? '', { now }),
    sources: () => sourceListReport(store, knowledge, now, {}),
    'documents, newest': () => documentListReport(store, knowledge, {}),
    'documents of a week and topic': () =>
      documentListReport(store, knowledge, { week: '2026-W47', topic: topicsOf(knowledge)[0] }),
    'documents with a rare phrase': () => documentListReport(store, knowledge, { query: '"hiếm 4711"' }),
    'documents with a common word': () => documentListReport(store, knowledge, { query: 'lương' }),
  };
}

async function measure(name: string, read: () => Promise<unknown>): Promise<string[]> {
  const times = [await timed(read)];
  while (times.length < runs && (times[0] ?? 0) < slowMilliseconds) times.push(await timed(read));
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0);
  return [name, at(0.5), at(0.95)];
}
