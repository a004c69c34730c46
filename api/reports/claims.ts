import type { Knowledge } from '../../analysis/knowledge.ts';
import { instant } from '../instant.ts';
import type { Store } from '../store/database.ts';
import type { CountUnit } from '../vocabulary.ts';
import { type Week, weeksUpTo } from '../week.ts';
import { type ClaimRow, countClaims } from './claim-rows.ts';
import { chosenWeek, groundOf, seriesWeeks } from './comparing.ts';
import { namesOf } from './names.ts';
import { gapsOfWeeks } from './week-gaps.ts';

export interface ClaimListReport {
  /** What the counts of the rows are of. */
  readonly unit: CountUnit;
  readonly week: Week;
  readonly weeks: readonly Week[];
  readonly rows: readonly ClaimRow[];
}

/** Every known claim with its counts in a week, the most spread first. Throws `BadRequest` for an impossible week. */
export async function claimListReport(
  store: Store,
  knowledge: Knowledge,
  {
    week: id,
    unit = 'documents',
    now,
  }: { readonly week?: string | undefined; readonly unit?: CountUnit | undefined; readonly now: Date },
): Promise<ClaimListReport> {
  const week = chosenWeek(id, now);
  const weeks = weeksUpTo(week, seriesWeeks);
  const { material } = await gapsOfWeeks(store, weeks, instant(now));
  const ground = await groundOf(store, weeks, material);
  const claims = await countClaims(store, namesOf(knowledge), weeks, { ground, unit });
  return { week, weeks, unit, rows: claims.map(({ row }) => row) };
}
