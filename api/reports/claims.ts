import type { Knowledge } from '../../analysis/knowledge.ts';
import type { Store } from '../store/database.ts';
import { weeksUpTo } from '../week.ts';
import { countClaims } from './claim-rows.ts';
import { chosenWeek, seriesWeeks } from './comparing.ts';
import { namesOf } from './names.ts';
import type { ClaimListReport } from './report.ts';

/** Every known claim with its counts in a week, the most spread first. Throws `BadRequest` for an impossible week. */
export async function claimListReport(
  store: Store,
  knowledge: Knowledge,
  { week: id, now }: { readonly week?: string | undefined; readonly now: Date },
): Promise<ClaimListReport> {
  const week = chosenWeek(id, now);
  const weeks = weeksUpTo(week, seriesWeeks);
  const claims = await countClaims(store, namesOf(knowledge), weeks);
  return { week, weeks, rows: claims.map(({ row }) => row) };
}
