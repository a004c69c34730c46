import { localDateOf } from '../week.ts';
import { checkClaims, checkNames, checkPeriod, checkTones, isOfPublic } from './period-check.ts';
import { checkPlan } from './plan-check.ts';
import type { Counted, FigureMismatch, RecountResult } from './recount.ts';
import type { StageFigures, StageReport } from './stage.ts';

/** Counts documents, indicators and activities again. */
export function checkStage(report: StageReport): RecountResult {
  return checkStageFigures(report, () => []);
}

/** The same with what another kind adds. */
export function checkStageFigures(
  report: StageFigures,
  own: (items: readonly Counted[]) => readonly FigureMismatch[],
): RecountResult {
  const { plan, period, cutOff } = report;
  return checkPeriod(report, (items) => [
    ...checkTones(
      'Nội dung tuyên truyền',
      report.themes,
      items,
      ({ counted }, { name }) => counted.themes?.includes(name) === true,
    ),
    ...checkNames('Kênh', report.channels, items, ({ counted }, { name }) => counted.channel === name),
    ...checkTones('Nhóm', report.audiences, items, ({ counted }, { name }) =>
      counted.audiences.includes(name),
    ),
    ...checkTones('Người dân nói về', report.concerns, items.filter(isOfPublic), ({ counted }, { name }) =>
      counted.topics.includes(name),
    ),
    ...checkClaims(report.claims, items),
    ...own(items),
    ...checkPlan(plan, { period, until: localDateOf(cutOff) }),
  ]);
}
