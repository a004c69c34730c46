import type { AnnualReport } from './annual.ts';
import { checkTones } from './period-check.ts';
import type { RecountResult } from './recount.ts';
import { checkStageFigures } from './stage-check.ts';

/** Counts all that the report on a stage has again, and the topics. */
export function checkAnnual(report: AnnualReport): RecountResult {
  return checkStageFigures(report, (items) =>
    checkTones('Chủ đề', report.topics, items, ({ counted }, { name }) => counted.topics.includes(name)),
  );
}
