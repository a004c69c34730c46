/**
 * What was worked out of the documents of some days, kept in memory until these change (`api/store/day-changes.ts`): weeks that
 * are over are counted once, however often a page asks. Results are never changed by those who get them.
 */
import type { DateRange } from '../store/daily-series.ts';
import type { Store } from '../store/database.ts';
import { countChanges } from '../store/day-changes.ts';

interface Kept {
  readonly changes: number;
  readonly result: Promise<unknown>;
}

/** The weeks of a dozen pages; each result holds some kilobytes at most. */
const mostKept = 400;
const memory = new WeakMap<Store, Map<string, Kept>>();

/** The result of each of some ranges of days; `name` says what is worked out. Equal requests at the same time share the work. */
export async function rememberedByRange<T, Range extends DateRange>(
  store: Store,
  name: string,
  ranges: readonly Range[],
  workOut: (range: Range) => Promise<T>,
): Promise<T[]> {
  const changes = await countChanges(store, ranges);
  return Promise.all(
    ranges.map((range, index) =>
      recall(store, `${name} ${range.from} ${range.to}`, changes[index] ?? 0, () => workOut(range)),
    ),
  );
}

/** A result of all days. */
export async function rememberedOfAll<T>(store: Store, name: string, workOut: () => Promise<T>): Promise<T> {
  const [changes = 0] = await countChanges(store, 'all');
  return recall(store, name, changes, workOut);
}

async function recall<T>(store: Store, key: string, changes: number, workOut: () => Promise<T>): Promise<T> {
  const kept = memory.get(store) ?? new Map<string, Kept>();
  memory.set(store, kept);
  const known = kept.get(key);
  if (known?.changes === changes) return known.result as Promise<T>;
  const result = workOut();
  kept.delete(key);
  kept.set(key, { changes, result });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  // What failed is tried again.
  result.catch(() => kept.delete(key));
  return result;
}
