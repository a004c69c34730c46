/** Words that readers meet and look for more and more at the end of a period. */
import type { Period } from '../period.ts';
import type { Store } from '../store/database.ts';
import { weekOf, weeksUpTo } from '../week.ts';
import { countRisingTerms } from './terms.ts';

/** A term of the last week of a period, beside the four weeks before. */
export interface Keyword {
  readonly term: string;
  readonly documents: number;
  /** Documents in each of the five weeks, oldest first; the last is the one at hand. */
  readonly byWeek: readonly number[];
}

/** Weeks that terms are counted in: more cost too much to read for a report over years. */
const weeksRead = 5;

/** Terms that rise in the last week of a period that is over by the cut-off, most striking first. */
export async function keywordsOf(store: Store, period: Period, cutOff: string): Promise<Keyword[]> {
  const end = period.end < cutOff ? period.end : cutOff;
  const week = weekOf(new Date(Date.parse(end) - 7 * 86_400_000));
  const rows = await countRisingTerms(store, weeksUpTo(week, weeksRead));
  return rows.map(({ term, count, byWeek }) => ({ term, documents: count, byWeek }));
}
