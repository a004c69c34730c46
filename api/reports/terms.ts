import { setTimeout as wait } from 'node:timers/promises';
import { risingTermsInSteps } from '../../analysis/terms.ts';
import { instant, secondsAfter } from '../instant.ts';
import type { Store } from '../store/database.ts';
import { countChanges } from '../store/day-changes.ts';
import { findRisingTerms, saveRisingTerms } from '../store/rising-terms.ts';
import type { TermWindow } from '../store/terms.ts';
import { countTermUses, frequentTermsOf, withPauses } from '../term-counts.ts';
import { type CountUnit, countUnits } from '../vocabulary.ts';
import { type Week, weekOf, weeksUpTo } from '../week.ts';

/** A word or phrase that is used more than in the weeks before. */
interface RisingTermRow {
  readonly term: string;
  /** Documents or stories of the chosen week that use it. */
  readonly count: number;
  /** The same of each week, oldest first; the chosen one is the last. */
  readonly byWeek: readonly number[];
  /** Standard deviations above the weeks before. */
  readonly score: number;
}

export interface RisingTerms {
  readonly unit: CountUnit;
  /** The most striking first. */
  readonly rows: readonly RisingTermRow[];
  /** They may be older than the other figures; `null` while they are counted for the first time. */
  readonly countedAt: string | null;
}

/** Weeks that the chosen one is held against. */
const weeksBefore = 4;
const most = 12;
/** Documents or stories that must use a term in the chosen week. */
const leastDocuments = 3;
/** Five weeks of terms are too much to read anew for every document that comes in. */
const mostLagSeconds = 3600;
/** What a page that has no earlier count waits for one: small stores are counted by then. */
const patienceMilliseconds = 100;

/** What is counted: the last of some consecutive weeks, held against those before, in a unit. */
interface Asked {
  readonly store: Store;
  readonly weeks: readonly Week[];
  readonly unit: CountUnit;
  readonly now: Date;
}

/**
 * Terms that rise in the last of some consecutive weeks, most striking first; none where the weeks before are not there. A page
 * never waits for them: it gets what was counted last and says when, and what is older than an hour is counted anew meanwhile.
 */
export async function risingTermsOf(
  store: Store,
  weeks: readonly Week[],
  { unit = 'documents', now }: { readonly unit?: CountUnit | undefined; readonly now: Date },
): Promise<RisingTerms> {
  const asked = { store, weeks, unit, now };
  const saved = await savedTerms(asked);
  if (saved?.isGood) return saved.terms;
  const counting = countOnce(asked);
  // Nobody may be left who waits for it.
  counting.catch(() => {});
  const notYet: RisingTerms = { unit, rows: [], countedAt: null };
  return saved?.terms ?? Promise.race([counting, wait(patienceMilliseconds, notYet)]);
}

/** Counts the terms of the week at hand where its documents have changed. */
export async function refreshRisingTerms(store: Store, now: Date): Promise<void> {
  const weeks = weeksUpTo(weekOf(now), weeksBefore + 1);
  for (const unit of countUnits) {
    const asked = { store, weeks, unit, now };
    const saved = await savedTerms(asked);
    if (!saved?.isWhole) await countOnce(asked);
  }
}

/** The last count of a week. */
interface SavedTerms {
  readonly terms: RisingTerms;
  /** Whether nothing has changed since. */
  readonly isWhole: boolean;
  /** Whether a page may show it without asking for a new count. */
  readonly isGood: boolean;
}

async function savedTerms({ store, weeks, unit, now }: Asked): Promise<SavedTerms | null> {
  const row = await findRisingTerms(store, { week: weeks.at(-1)?.id ?? '', unit });
  if (!row) return null;
  const { changes, counted_at: countedAt, rows } = row;
  const isWhole = changes === (await changesOf(store, weeks));
  return {
    terms: { unit, rows: JSON.parse(rows), countedAt },
    isWhole,
    isGood: isWhole || countedAt > secondsAfter(instant(now), -mostLagSeconds),
  };
}

const underWay = new WeakMap<Store, Map<string, Promise<RisingTerms>>>();

/** Counts and keeps; equal requests at the same time share the work. */
function countOnce(asked: Asked): Promise<RisingTerms> {
  const { store, weeks, unit } = asked;
  const counts = underWay.get(store) ?? new Map<string, Promise<RisingTerms>>();
  underWay.set(store, counts);
  const key = `${weeks.at(-1)?.id} ${unit}`;
  const known = counts.get(key);
  if (known) return known;
  const counting = countAndSave(asked).finally(() => counts.delete(key));
  counts.set(key, counting);
  return counting;
}

async function countAndSave({ store, weeks, unit, now }: Asked): Promise<RisingTerms> {
  // Read before the documents: what comes in meanwhile makes the count old, never new.
  const changes = await changesOf(store, weeks);
  const rows = await countRisingTerms(store, weeks.slice(-1 - weeksBefore), unit);
  const countedAt = instant(now);
  const week = weeks.at(-1)?.id ?? '';
  await saveRisingTerms(store, { week, unit, changes, counted_at: countedAt, rows: JSON.stringify(rows) });
  return { unit, rows, countedAt };
}

async function changesOf(store: Store, weeks: readonly Week[]): Promise<number> {
  const compared = weeks.slice(-1 - weeksBefore);
  const span = { from: compared[0]?.monday ?? '', to: compared.at(-1)?.sunday ?? '' };
  const [changes = 0] = await countChanges(store, [span]);
  return changes;
}

/** Counts what rises in the last of some weeks, held against all before it: exact, and slow over many documents. */
export async function countRisingTerms(
  store: Store,
  weeks: readonly Week[],
  unit: CountUnit = 'documents',
): Promise<RisingTerms['rows']> {
  const chosen = weeks.at(-1);
  if (chosen === undefined) return [];
  const all = await countTermUses(store, windowOf(chosen), { unit });
  const { week, spellings } = await frequentTermsOf(all, leastDocuments);
  const past = [];
  for (const each of weeks.slice(0, -1))
    past.push(await countTermUses(store, windowOf(each), { unit, only: spellings }));
  if (past.every(({ documents }) => documents === 0)) return [];
  const rising = await withPauses(risingTermsInSteps(week, past, { most, leastDocuments }));
  return rising.map(({ term, documents, before, score }) => ({
    term,
    count: documents,
    byWeek: [...before, documents],
    score,
  }));
}

function windowOf({ start, end }: Week): TermWindow {
  return { from: start, to: end };
}
