import { secondsAfter } from '../instant.ts';
import { countBySource } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { countDrops } from '../store/drops.ts';
import { type DropCounts, latestRuns, type RunRecord, runHistories } from '../store/runs.ts';
import { listSources, type SourceRecord } from '../store/sources.ts';
import { weekOf } from '../week.ts';
import { groupBy } from './comparing.ts';
import type { Names } from './names.ts';
import type { SourceHealth, SourceRow } from './report.ts';

/** A source that answers but has said nothing about social insurance for so many days deserves a look. */
const silentDays = 21;

/** Every source with its health, by name. */
export async function sourceRows(store: Store, names: Names, now: string): Promise<SourceRow[]> {
  const runs = await latestRuns(store);
  const histories = await runHistories(store);
  const counts = new Map((await countBySource(store)).map((row) => [row.source_id, row]));
  const week = new Map((await countBySource(store, weekOf(now))).map((row) => [row.source_id, row.count]));
  const drops = groupBy(await countDrops(store), (row) => row.source_id);
  return (await listSources(store)).map((record) => {
    const lastRun = runs.get(record.id) ?? null;
    const lastDocumentAt = counts.get(record.id)?.latest ?? null;
    return {
      id: record.id,
      name: record.name,
      kind: record.kind,
      url: record.url,
      channel: record.channel,
      channelName: names.channel(record.channel),
      publisher: record.publisher,
      tier: record.tier,
      enabled: record.enabled === 1,
      everyMinutes: record.every_minutes,
      health: healthOf(record, lastRun, lastDocumentAt, now),
      lastRun,
      lastSuccessAt: histories.get(record.id)?.lastSuccessAt ?? null,
      lastDocumentAt,
      errorStreak: histories.get(record.id)?.errorStreak ?? 0,
      documents: counts.get(record.id)?.count ?? 0,
      documentsThisWeek: week.get(record.id) ?? 0,
      nextCheckAt: record.next_check_at,
      drops: dropCounts(drops.get(record.id) ?? []),
    };
  });
}

function healthOf(
  record: SourceRecord,
  lastRun: RunRecord | null,
  lastDocumentAt: string | null,
  now: string,
): SourceHealth {
  if (record.enabled === 0) return 'off';
  if (lastRun === null) return 'never';
  if (lastRun.outcome === 'failed') return 'failing';
  return (lastDocumentAt ?? record.created_at) < secondsAfter(now, -silentDays * 86_400) ? 'silent' : 'ok';
}

/** Adds drops up by reason. */
export function dropCounts(
  rows: readonly { readonly reason: keyof DropCounts; readonly count: number }[],
): DropCounts {
  const counts: DropCounts = {};
  for (const { reason, count } of rows) counts[reason] = (counts[reason] ?? 0) + count;
  return counts;
}
