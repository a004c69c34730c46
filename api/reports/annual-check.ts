import type { AnnualReport } from './annual.ts';
import type { ItemList } from './item-list.ts';
import { toneCounts } from './period-check.ts';
import type { RecountResult } from './recount.ts';
import { checkStageFigures } from './stage-check.ts';

/** Counts all that the report on a stage has again, and the topics. */
export function checkAnnual(report: AnnualReport, list: ItemList): Promise<RecountResult> {
  return checkStageFigures(
    report,
    list,
    toneCounts('Chủ đề', report.topics, ({ counted }, { name }) => counted.topics.includes(name)),
  );
}
