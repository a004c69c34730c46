import { setTimeout as wait } from 'node:timers/promises';
import { risingTerms } from '../../analysis/terms.ts';
import { instant, secondsAfter } from '../instant.ts';
import type { Store } from '../store/database.ts';
import { countChanges } from '../store/day-changes.ts';
import { findRisingTerms, saveRisingTerms } from '../store/rising-terms.ts';
import { countTermUses } from '../store/terms.ts';
import { type Week, weekOf, weeksUpTo } from '../week.ts';

/** A word or phrase that is used more than in the weeks before. */
interface RisingTermRow {
  readonly term: string;
  readonly documents: number;
  /** Documents a week, oldest first; the chosen week is the last. */
  readonly byWeek: readonly number[];
  /** Standard deviations above the weeks before. */
  readonly score: number;
}

export interface RisingTerms {
  /** The most striking first. */
  readonly rows: readonly RisingTermRow[];
  /** They may be older than the other figures; `null` while they are counted for the first time. */
  readonly countedAt: string | null;
}

/** Weeks that the chosen one is held against. */
const weeksBefore = 4;
const most = 12;
/** Five weeks of terms are too much to read anew for every document that comes in. */
const mostLagSeconds = 3600;
/** What a page that has no earlier count waits for one: small stores are counted by then. */
const patienceMilliseconds = 100;

/**
 * Terms that rise in the last of some consecutive weeks, most striking first; none where the weeks before are not there. A page
 * never waits for them: it gets what was counted last and says when, and what is older than an hour is counted anew meanwhile.
 */
export async function risingTermsOf(
  store: Store,
  weeks: readonly Week[],
  { now }: { readonly now: Date },
): Promise<RisingTerms> {
  const saved = await savedTerms(store, weeks);
  if (saved?.isGood(now)) return saved.terms;
  const counting = countOnce(store, weeks, now);
  // Nobody may be left who waits for it.
  counting.catch(() => {});
  return saved?.terms ?? Promise.race([counting, wait(patienceMilliseconds, notYet)]);
}

const notYet: RisingTerms = { rows: [], countedAt: null };

/** Counts the terms of the week at hand where its documents have changed. */
export async function refreshRisingTerms(store: Store, now: Date): Promise<void> {
  const weeks = weeksUpTo(weekOf(now), weeksBefore + 1);
  const saved = await savedTerms(store, weeks);
  if (!saved?.isWhole) await countOnce(store, weeks, now);
}

/** The last count of a week. */
interface SavedTerms {
  readonly terms: RisingTerms;
  /** Whether nothing has changed since. */
  readonly isWhole: boolean;
  readonly isGood: (now: Date) => boolean;
}

async function savedTerms(store: Store, weeks: readonly Week[]): Promise<SavedTerms | null> {
  const row = await findRisingTerms(store, weeks.at(-1)?.id ?? '');
  if (!row) return null;
  const { changes, counted_at: countedAt, rows } = row;
  const isWhole = changes === (await changesOf(store, weeks));
  return {
    terms: { rows: JSON.parse(rows), countedAt },
    isWhole,
    isGood: (now) => isWhole || countedAt > secondsAfter(instant(now), -mostLagSeconds),
  };
}

const underWay = new WeakMap<Store, Map<string, Promise<RisingTerms>>>();

/** Counts and keeps; equal requests at the same time share the work. */
function countOnce(store: Store, weeks: readonly Week[], now: Date): Promise<RisingTerms> {
  const counts = underWay.get(store) ?? new Map<string, Promise<RisingTerms>>();
  underWay.set(store, counts);
  const week = weeks.at(-1)?.id ?? '';
  const known = counts.get(week);
  if (known) return known;
  const counting = countAndSave(store, weeks, now).finally(() => counts.delete(week));
  counts.set(week, counting);
  return counting;
}

async function countAndSave(store: Store, weeks: readonly Week[], now: Date): Promise<RisingTerms> {
  // Read before the documents: what comes in meanwhile makes the count old, never new.
  const changes = await changesOf(store, weeks);
  const rows = await countRisingTerms(store, weeks.slice(-1 - weeksBefore));
  const countedAt = instant(now);
  const week = weeks.at(-1)?.id ?? '';
  await saveRisingTerms(store, { week, changes, counted_at: countedAt, rows: JSON.stringify(rows) });
  return { rows, countedAt };
}

async function changesOf(store: Store, weeks: readonly Week[]): Promise<number> {
  const compared = weeks.slice(-1 - weeksBefore);
  const span = { from: compared[0]?.monday ?? '', to: compared.at(-1)?.sunday ?? '' };
  const [changes = 0] = await countChanges(store, [span]);
  return changes;
}

/** Counts what rises in the last of some weeks, held against all before it: exact, and slow over many documents. */
export async function countRisingTerms(store: Store, weeks: readonly Week[]): Promise<RisingTerms['rows']> {
  const counted = [];
  for (const { start, end } of weeks) counted.push(await countTermUses(store, { from: start, to: end }));
  const week = counted.at(-1);
  const before = counted.slice(0, -1);
  const isFirst = before.every(({ documents }) => documents === 0);
  const rising = week === undefined || isFirst ? [] : risingTerms(week, before, { most });
  return rising.map(({ term, documents, before, score }) => ({
    term,
    documents,
    byWeek: [...before, documents],
    score,
  }));
}
