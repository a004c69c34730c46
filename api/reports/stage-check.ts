import { localDateOf } from '../week.ts';
import type { ItemList } from './item-list.ts';
import { checkPeriod, claimCounts, isOfPublic, nameCounts, toneCounts } from './period-check.ts';
import { checkPlan } from './plan-check.ts';
import type { Check, RecountResult } from './recount.ts';
import type { StageFigures, StageReport } from './stage.ts';

/** Counts documents, indicators and activities again. */
export function checkStage(report: StageReport, list: ItemList): Promise<RecountResult> {
  return checkStageFigures(report, list, []);
}

/** The same with what another kind adds. */
export function checkStageFigures(
  report: StageFigures,
  list: ItemList,
  own: readonly Check[],
): Promise<RecountResult> {
  const { plan, period, cutOff } = report;
  return checkPeriod(report, list, [
    ...toneCounts(
      'Nội dung tuyên truyền',
      report.themes,
      ({ counted }, { name }) => counted.themes?.includes(name) === true,
    ),
    ...nameCounts('Kênh', report.channels, ({ counted }, { name }) => counted.channel === name),
    ...toneCounts('Nhóm', report.audiences, ({ counted }, { name }) => counted.audiences.includes(name)),
    ...toneCounts(
      'Người dân nói về',
      report.concerns,
      (item, { name }) => isOfPublic(item) && item.counted.topics.includes(name),
    ),
    ...claimCounts(report.claims),
    ...own,
    ...checkPlan(plan, { period, until: localDateOf(cutOff) }),
  ]);
}
