/** How fast the dashboard's pages are read from a store of ten thousand, a hundred thousand and a million synthetic documents. */
import { statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { claimsFromKnowledge, type Knowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { burstReport } from '../../api/reports/bursts.ts';
import { claimReport } from '../../api/reports/claim.ts';
import { claimListReport } from '../../api/reports/claims.ts';
import { documentListReport } from '../../api/reports/documents.ts';
import { overviewReport } from '../../api/reports/overview.ts';
import { sourceListReport } from '../../api/reports/sources.ts';
import { spreadReport } from '../../api/reports/spread.ts';
import { storyListReport } from '../../api/reports/stories.ts';
import { trendsReport } from '../../api/reports/trends.ts';
import type { Store } from '../../api/store/database.ts';
import { filledStore, now, topicsOf } from './store-filling.ts';
import { table } from './table.ts';
import { timed } from './timed.ts';

const fewest = 10_000;
const runs = 12;
const fewestRuns = 3;
/** A page whose first reading is slower than this is read fewer times: the table is no surer for more. */
const slowMilliseconds = 5_000;

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
      table([['page', 'first ms', 'later p50 ms', 'later p95 ms'], ...rows]),
      loadOfMachine(),
    ].join('\n');
  } finally {
    await close();
  }
}

function pages(store: Store, knowledge: Knowledge): Record<string, () => Promise<unknown>> {
  const topic = { dimension: 'topic', unit: 'documents', step: 'week' } as const;
  const [claim] = claimsFromKnowledge(knowledge);
  const week = { from: '2026-11-16', to: '2026-11-22' };
  const ofTopic = { topic: topicsOf(knowledge)[0] };
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
    'spread of a claim': () => spreadReport(store, knowledge, claim?.id ?? '', { now }),
    'spread of a claim, in stories': () =>
      spreadReport(store, knowledge, claim?.id ?? '', { unit: 'stories', now }),
    overview: () => overviewReport(store, knowledge, { now }),
    'overview, in stories': () => overviewReport(store, knowledge, { unit: 'stories', now }),
    claims: () => claimListReport(store, knowledge, { now }),
    'one claim': () => claimReport(store, knowledge, claim?.id ?? '', { now }),
    sources: () => sourceListReport(store, knowledge, now, {}),
    'documents, newest': () => documentListReport(store, knowledge, {}),
    'documents of a week and topic': () =>
      documentListReport(store, knowledge, { week: '2026-W47', topic: topicsOf(knowledge)[0] }),
    'documents of a topic': () => documentListReport(store, knowledge, ofTopic),
    'documents of a channel': () => documentListReport(store, knowledge, { channel: 'dien-dan' }),
    'documents of a source and topic': () =>
      documentListReport(store, knowledge, { ...ofTopic, source: 'nguon-1' }),
    'documents with a rare phrase': () => documentListReport(store, knowledge, { query: '"hiếm 4711"' }),
    'documents with a common word': () => documentListReport(store, knowledge, { query: 'lương' }),
    'the last page of them': () => documentListReport(store, knowledge, { query: 'lương', page: 400 }),
    'those of a week': () => documentListReport(store, knowledge, { query: 'lương', week: '2026-W47' }),
    'those of a topic': () => documentListReport(store, knowledge, { ...ofTopic, query: 'lương' }),
    'documents as stories': () => documentListReport(store, knowledge, { unit: 'stories' }),
    'those of a topic, as stories': () =>
      documentListReport(store, knowledge, { ...ofTopic, unit: 'stories' }),
    'those with a common word, as stories': () =>
      documentListReport(store, knowledge, { query: 'lương', unit: 'stories' }),
    'stories, newest': () => storyListReport(store, knowledge, { sort: 'newest' }),
    'the last page of stories': () => storyListReport(store, knowledge, { sort: 'newest', page: 400 }),
    'stories, largest': () => storyListReport(store, knowledge, { sort: 'largest' }),
    'stories of a week, largest': () =>
      storyListReport(store, knowledge, { sort: 'largest', week: '2026-W47' }),
    'stories of a topic': () => storyListReport(store, knowledge, { ...ofTopic, sort: 'newest' }),
    'stories of a topic, largest': () => storyListReport(store, knowledge, { ...ofTopic, sort: 'largest' }),
  };
}

/** The first reading, which finds nothing remembered, and what the later ones take. */
async function measure(name: string, read: () => Promise<unknown>): Promise<string[]> {
  const first = await timed(read);
  const later: number[] = [];
  while (later.length < (first < slowMilliseconds ? runs : fewestRuns)) later.push(await timed(read));
  later.sort((a, b) => a - b);
  const at = (share: number) => later[Math.min(later.length - 1, Math.floor(share * later.length))] ?? 0;
  return [name, ...[first, at(0.5), at(0.95)].map((time) => time.toFixed(0))];
}

/** What other programs did meanwhile is in every figure. */
function loadOfMachine(): string {
  const [minute = 0] = loadavg();
  return `Load of the machine in the last minute: ${minute.toFixed(1)} on ${availableParallelism()} cores. Above one a core, other programs slow all figures down.`;
}
