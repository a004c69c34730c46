import { secondsAfter } from '../instant.ts';
import { sourceHealth } from '../source-health.ts';
import { countBySource } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { countDrops } from '../store/drops.ts';
import { type DropCounts, latestRuns, runHistories } from '../store/runs.ts';
import { listSources } from '../store/sources.ts';
import { weekOf } from '../week.ts';
import { groupBy } from './comparing.ts';
import type { Names } from './names.ts';
import type { SourceRow } from './report.ts';

const rhythmWeeks = 8;
const daySeconds = 86_400;

/** Every source with its health, by name. */
export async function sourceRows(store: Store, names: Names, now: string): Promise<SourceRow[]> {
  const runs = await latestRuns(store);
  const histories = await runHistories(store);
  const counts = new Map((await countBySource(store)).map((row) => [row.source_id, row]));
  const week = new Map((await countBySource(store, weekOf(now))).map((row) => [row.source_id, row.count]));
  const weekAgo = secondsAfter(now, -7 * daySeconds);
  const before = secondsAfter(weekAgo, -rhythmWeeks * 7 * daySeconds);
  const recent = await countsIn(store, weekAgo, now);
  const usual = await countsIn(store, before, weekAgo);
  const drops = groupBy(await countDrops(store), (row) => row.source_id);
  return (await listSources(store)).map((record) => {
    const lastRun = runs.get(record.id) ?? null;
    const lastDocumentAt = counts.get(record.id)?.latest ?? null;
    const lastSevenDays = recent.get(record.id) ?? 0;
    const usualPerWeek = (usual.get(record.id) ?? 0) / rhythmWeeks;
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
      health: sourceHealth({
        enabled: record.enabled === 1,
        lastOutcome: lastRun?.outcome ?? null,
        daysQuiet: (Date.parse(now) - Date.parse(lastDocumentAt ?? record.created_at)) / (daySeconds * 1000),
        lastSevenDays,
        usualPerWeek,
      }),
      lastRun,
      lastSuccessAt: histories.get(record.id)?.lastSuccessAt ?? null,
      lastDocumentAt,
      errorStreak: histories.get(record.id)?.errorStreak ?? 0,
      documents: counts.get(record.id)?.count ?? 0,
      documentsThisWeek: week.get(record.id) ?? 0,
      lastSevenDays,
      usualPerWeek,
      nextCheckAt: record.next_check_at,
      drops: dropCounts(drops.get(record.id) ?? []),
    };
  });
}

async function countsIn(store: Store, start: string, end: string): Promise<Map<string, number>> {
  return new Map((await countBySource(store, { start, end })).map((row) => [row.source_id, row.count]));
}

/** Adds drops up by reason. */
export function dropCounts(
  rows: readonly { readonly reason: keyof DropCounts; readonly count: number }[],
): DropCounts {
  const counts: DropCounts = {};
  for (const { reason, count } of rows) counts[reason] = (counts[reason] ?? 0) + count;
  return counts;
}
