import type { NewspapersReport } from './newspapers.ts';
import { checkClaims, checkPeriod, checkTones } from './period-check.ts';
import type { RecountResult } from './recount.ts';

/** Counts what newspapers published again; what people wrote is not in the report's list. */
export function checkNewspapers(report: NewspapersReport): RecountResult {
  return checkPeriod(report, (items) => [
    ...checkTones('Báo', report.outlets, items, ({ counted }, { slug }) => counted.source === slug),
    ...checkTones('Chủ đề', [...report.topics, report.voluntary], items, ({ counted }, { name }) =>
      counted.topics.includes(name),
    ),
    ...checkTones('Nội dung tuyên truyền', report.themes, items, ({ counted }, { name }) =>
      hasName(counted.themes, name),
    ),
    ...checkTones('Nội dung cải cách', report.reforms, items, ({ counted }, { name }) =>
      hasName(counted.reforms, name),
    ),
    ...checkTones('Nhóm', report.audiences, items, ({ counted }, { name }) =>
      counted.audiences.includes(name),
    ),
    ...checkClaims(report.claims, items),
  ]);
}

function hasName(names: readonly string[] | undefined, name: string): boolean {
  return names?.includes(name) === true;
}
