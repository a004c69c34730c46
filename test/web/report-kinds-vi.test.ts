import { expect, test } from 'vitest';
import { reportKindsVi } from '../../web/text/report-kinds-vi.ts';

test.each([
  ['weekly', 'tuần 47/2026', 'Báo cáo tuần 47/2026'],
  ['annual', 'năm 2026', 'Báo cáo tổng kết năm 2026'],
  ['newspapers', 'tháng 11 năm 2026', 'Báo cáo đánh giá, giám sát báo điện tử: tháng 11 năm 2026'],
] as const)('the title of a report says its period once (%s)', (kind, subject, title) => {
  expect(reportKindsVi.reportTitle(kind, subject)).toBe(title);
  expect(reportKindsVi.name(kind, subject, 2)).toBe(`${title}, phiên bản 2`);
});
