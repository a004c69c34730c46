import type { ItemList } from './item-list.ts';
import type { NewspapersReport } from './newspapers.ts';
import { checkPeriod, claimCounts, toneCounts } from './period-check.ts';
import type { RecountResult } from './recount.ts';

/** Counts what newspapers published again; what people wrote is not in the report's list. */
export function checkNewspapers(report: NewspapersReport, list: ItemList): Promise<RecountResult> {
  return checkPeriod(report, list, [
    ...toneCounts('Báo', report.outlets, ({ counted }, { slug }) => counted.source === slug),
    ...toneCounts('Chủ đề', [...report.topics, report.voluntary], ({ counted }, { name }) =>
      counted.topics.includes(name),
    ),
    ...toneCounts('Nội dung tuyên truyền', report.themes, ({ counted }, { name }) =>
      hasName(counted.themes, name),
    ),
    ...toneCounts('Nội dung cải cách', report.reforms, ({ counted }, { name }) =>
      hasName(counted.reforms, name),
    ),
    ...toneCounts('Nhóm', report.audiences, ({ counted }, { name }) => counted.audiences.includes(name)),
    ...claimCounts(report.claims),
  ]);
}

function hasName(names: readonly string[] | undefined, name: string): boolean {
  return names?.includes(name) === true;
}
