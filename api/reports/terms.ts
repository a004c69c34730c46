import { risingTerms } from '../../analysis/terms.ts';
import type { Store } from '../store/database.ts';
import { countTermUses } from '../store/terms.ts';
import type { RisingTermRow, Week } from './report.ts';

/** Weeks that the chosen one is held against. */
const weeksBefore = 4;
const most = 12;

/** Terms that rise in the last of some consecutive weeks, most striking first; none where the weeks before are not there. */
export async function risingTermRows(store: Store, weeks: readonly Week[]): Promise<RisingTermRow[]> {
  const counted = [];
  for (const { start, end } of weeks.slice(-1 - weeksBefore)) {
    counted.push(await countTermUses(store, { from: start, to: end }));
  }
  const week = counted.at(-1);
  const before = counted.slice(0, -1);
  if (week === undefined || before.every(({ documents }) => documents === 0)) return [];
  return risingTerms(week, before, { most }).map(({ term, documents, before, score }) => ({
    term,
    documents,
    byWeek: [...before, documents],
    score,
  }));
}
