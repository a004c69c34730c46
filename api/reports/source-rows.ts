import type { DropReason, Publisher, SourceKind, SourceRun, Tier } from '../../crawler/document.ts';
import { type Fault, faultOf } from '../fault.ts';
import { missingTime } from '../gap-effect.ts';
import { secondsAfter } from '../instant.ts';
import { type SourceHealth, sourceHealth } from '../source-health.ts';
import { countBySource, latestBySource } from '../store/counts.ts';
import { sumBySlug } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { countDrops } from '../store/drops.ts';
import { listGaps } from '../store/gaps.ts';
import { type DropCounts, latestRuns, runHistories } from '../store/runs.ts';
import { isCollected, listSources, type SourceRecord } from '../store/sources.ts';
import { weekOf } from '../week.ts';
import { groupBy } from './comparing.ts';
import type { Names } from './names.ts';
import { sourceRhythms } from './rhythms.ts';
import { type GapRow, gapRow } from './week-gaps.ts';

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string;
  readonly channel: string;
  readonly channelName: string;
  readonly publisher: Publisher;
  readonly tier: Tier;
  readonly enabled: boolean;
  readonly everyMinutes: number;
  /** Its pages are read as their scripts build them. */
  readonly browser: boolean;
  /** `ok`; `silent`: alive but nothing new for long; `falling`: far less than usual; `failing`: the last check failed; `never` checked; `off`. */
  readonly health: SourceHealth;
  readonly lastRun: (SourceRun & { readonly id: number }) | null;
  /** What kept the last check from reading the source; `null` where it was read. */
  readonly fault: Fault | null;
  readonly lastSuccessAt: string | null;
  readonly lastDocumentAt: string | null;
  readonly errorStreak: number;
  /** When the first check of the error streak began. */
  readonly errorSince: string | null;
  readonly documents: number;
  readonly documentsThisWeek: number;
  readonly lastSevenDays: number;
  /**
   * Mean documents a week, of the eight weeks before the last seven days those in which the source was there and collected.
   * `null`: there was none yet.
   */
  readonly usualPerWeek: number | null;
  /** How many weeks the mean rests on. */
  readonly usualWeeks: number;
  /** The gap that is going on, its own or that of all sources. */
  readonly openGap: GapRow | null;
  /** Of all addresses of the source that were judged, the share that was dropped, 0 to 1. */
  readonly droppedShare: number;
  readonly nextCheckAt: string | null;
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
}

const weekSeconds = 7 * 86_400;
const daySeconds = 86_400;

/** Every source that is collected, with its health, by name. */
export async function sourceRows(store: Store, names: Names, now: string): Promise<SourceRow[]> {
  const known = await readSources(store, now);
  return (await listSources(store)).filter(isCollected).map((record) => sourceRow(record, known, names));
}

/** What the rows are made of, read once for all sources. */
async function readSources(store: Store, now: string) {
  const weekAgo = secondsAfter(now, -weekSeconds);
  return {
    now,
    weekAgo,
    runs: await latestRuns(store),
    histories: await runHistories(store),
    counts: await sumBySlug(store, 'source'),
    latest: await latestBySource(store),
    week: await countBySource(store, weekOf(now)),
    recent: await countBySource(store, { start: weekAgo, end: now }),
    rhythms: await sourceRhythms(store, { before: weekAgo, now }),
    gaps: await listGaps(store),
    drops: groupBy(await countDrops(store), (row) => row.source_id),
  };
}

type Known = Awaited<ReturnType<typeof readSources>>;

function sourceRow(record: SourceRecord, known: Known, names: Names): SourceRow {
  const { id } = record;
  const { runs, histories, counts, rhythms } = known;
  const lastRun = runs.get(id) ?? null;
  const history = histories.get(id);
  const documents = counts.get(id) ?? 0;
  const lastDocumentAt = known.latest.get(id) ?? null;
  const lastSevenDays = known.recent.get(id) ?? 0;
  const { perWeek: usualPerWeek, weeks: usualWeeks } = rhythms.get(id) ?? { perWeek: null, weeks: 0 };
  const drops = dropCounts(known.drops.get(id) ?? []);
  const signs = {
    enabled: record.enabled === 1,
    lastOutcome: lastRun?.outcome ?? null,
    daysQuiet: daysQuiet(record, lastDocumentAt, known),
    lastSevenDays,
    missing: missingTime(known.gaps, id, { start: known.weekAgo, end: known.now }, known.now),
    usualPerWeek,
    usualWeeks,
  };
  return {
    id,
    name: record.name,
    kind: record.kind,
    url: record.url,
    channel: record.channel,
    channelName: names.channel(record.channel),
    publisher: record.publisher,
    tier: record.tier,
    enabled: signs.enabled,
    everyMinutes: record.every_minutes,
    browser: record.browser === 1,
    health: sourceHealth(signs),
    lastRun,
    fault: lastRun?.outcome === 'failed' ? faultOf(lastRun.error) : null,
    lastSuccessAt: history?.lastSuccessAt ?? null,
    lastDocumentAt,
    errorStreak: history?.errorStreak ?? 0,
    errorSince: history?.errorSince ?? null,
    documents,
    documentsThisWeek: known.week.get(id) ?? 0,
    lastSevenDays,
    usualPerWeek,
    usualWeeks,
    openGap: openGap(record, known),
    nextCheckAt: record.next_check_at,
    drops,
    droppedShare: shareDropped(drops, documents),
  };
}

/** Days without a new document; those in gaps say nothing about the source. */
function daysQuiet({ id, created_at }: SourceRecord, lastDocumentAt: string | null, known: Known): number {
  const since = lastDocumentAt ?? created_at;
  const days = (Date.parse(known.now) - Date.parse(since)) / (daySeconds * 1000);
  if (days <= 0) return 0;
  return days * (1 - missingTime(known.gaps, id, { start: since, end: known.now }, known.now));
}

function openGap({ id, name }: SourceRecord, { gaps }: Known): SourceRow['openGap'] {
  const gap = gaps.find(({ sourceId, to }) => to === null && (sourceId === null || sourceId === id));
  return gap === undefined ? null : gapRow(gap, new Map([[id, name]]));
}

function shareDropped(drops: DropCounts, documents: number): number {
  const dropped = Object.values(drops).reduce((sum, count) => sum + count, 0);
  return dropped === 0 ? 0 : dropped / (dropped + documents);
}

/** Adds drops up by reason. */
export function dropCounts(
  rows: readonly { readonly reason: keyof DropCounts; readonly count: number }[],
): DropCounts {
  const counts: DropCounts = {};
  for (const { reason, count } of rows) counts[reason] = (counts[reason] ?? 0) + count;
  return counts;
}
