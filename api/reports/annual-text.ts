/** The words of the report on a year. */
import type { AnnualReport } from './annual.ts';
import type { Column, ReportBlock } from './block.ts';
import { comparesPrevious } from './change-text.ts';
import { section } from './decree-form.ts';
import { monthName } from './period-chart-text.ts';
import { monthChart, topicChart } from './period-charts.ts';
import { collectedMonth } from './period-report.ts';
import {
  claimBlocks,
  comparabilityOf,
  comparedTable,
  concernBlocks,
  handlingBlocks,
  largest,
  manyLines,
  periodBlocks,
  toneTable,
  volumeParagraphs,
  volumeTable,
  written,
} from './period-text.ts';
import { activityBlocks, indicatorBlocks, planMethod } from './plan-text.ts';
import { table } from './text-table.ts';
import { number } from './vietnamese.ts';

export const ANNUAL_SUBJECT =
  'Tổng kết công tác theo dõi thông tin báo chí, dư luận và tuyên truyền chính sách bảo hiểm xã hội';

/** The whole report in reading order, in formal Vietnamese. */
export function annualBlocks(report: AnnualReport): ReportBlock[] {
  return periodBlocks(report, {
    subject: ANNUAL_SUBJECT,
    counted:
      'Báo cáo tính các tin bài, bài đăng, ý kiến công khai có nội dung liên quan đến bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp; các hoạt động ghi trong sổ hoạt động; số liệu chỉ tiêu do các đơn vị báo cáo.',
    body: [
      section('II.', 'TÌNH HÌNH THÔNG TIN TRONG NĂM'),
      ...course(report),
      section('III.', 'VẤN ĐỀ DƯ LUẬN QUAN TÂM'),
      ...concernBlocks(report.concerns),
      ...toneTable(report, 'Tin bài theo nhóm đối tượng được nói đến', 'Nhóm đối tượng', report.audiences),
      ...written(report, 'concerns', 'câu hỏi, băn khoăn chính của người dân và nội dung cần giải đáp'),
      section('IV.', 'THÔNG TIN SAI LỆCH VÀ KẾT QUẢ XỬ LÝ'),
      ...handlingBlocks(report.cases),
      ...claimBlocks('Thông tin cần kiểm chứng được lan truyền, đính chính trong năm', report.claims),
      ...written(report, 'claims', 'kết quả xử lý thông tin sai lệch; việc phối hợp với cơ quan chức năng'),
      section('V.', 'HOẠT ĐỘNG TUYÊN TRUYỀN'),
      ...activityBlocks(report.plan, comparesPrevious(comparabilityOf(report))),
      section('VI.', 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU'),
      ...indicatorBlocks(report.plan),
      section('VII.', 'ĐÁNH GIÁ CHUNG, BÀI HỌC KINH NGHIỆM'),
      ...written(report, 'assessment', 'mặt được, mặt hạn chế trong năm và nguyên nhân'),
      ...written(report, 'lessons', 'cách làm có hiệu quả cần nhân rộng; việc cần rút kinh nghiệm'),
      section('VIII.', 'DỰ BÁO, PHƯƠNG HƯỚNG NĂM SAU'),
      ...written(
        report,
        'outlook',
        'nội dung dư luận có thể quan tâm trong năm sau; trọng tâm tuyên truyền, theo dõi',
      ),
    ],
    proposals:
      'nội dung cần cấp có thẩm quyền xem xét; việc cần phối hợp; đơn vị chịu trách nhiệm và thời hạn',
    method: planMethod,
  });
}

function course(report: AnnualReport): ReportBlock[] {
  const { topics, channels } = report;
  const added = `${busiest(report)} Chủ đề được nói đến nhiều nhất: ${largest(topics, 'tin bài', 5)}.`;
  return [
    ...volumeParagraphs(report, { span: 'Trong năm', unit: 'tin bài' }, added),
    ...volumeTable(report, 'Số lượng tin bài, câu chuyện trong năm', 'Tin bài'),
    monthTable(report),
    ...monthChart(report),
    ...topicChart(report),
    ...toneTable(report, 'Tin bài theo chủ đề và sắc thái', 'Chủ đề', topics),
    manyLines,
    ...comparedTable(report, 'Tin bài theo kênh', 'Kênh', channels),
  ];
}

/** The month with most documents. */
function busiest({ months }: AnnualReport): string {
  const most = months.reduce((best, month) => (month.count > best.count ? month : best));
  return `Tháng có nhiều tin bài nhất là tháng ${monthName(most.month)} (${number(most.count)} tin bài).`;
}

function monthTable(report: AnnualReport): ReportBlock {
  const { months, monthsBefore, period, previous } = report;
  const { previousKnown } = report;
  const isCollected = collectedMonth(report);
  const columns: Column[] = [
    { label: 'Tháng', align: 'left', share: previousKnown ? 40 : 70 },
    { label: `Năm ${period.id}`, align: 'right', share: 30 },
    ...(previousKnown ? [{ label: `Năm ${previous.id}`, align: 'right', share: 30 } as const] : []),
  ];
  const cells = months.map(({ month, count }, index) => [
    monthName(month),
    isCollected(month) ? number(count) : '–',
    ...(previousKnown ? [number(monthsBefore[index]?.count ?? 0)] : []),
  ]);
  return table('Số lượng tin bài theo tháng', columns, cells);
}
