/** A report of each kind as formats write it, with where its parts are found; made of data of our own. */
import type { ReportContent } from '../../../api/reports/content.ts';
import { itemListOf } from '../../../api/reports/item-list.ts';
import { composeReport, contentOf } from '../../../api/reports/kinds.ts';
import { weeklyContent } from '../../../api/reports/weekly-content.ts';
import { openStore } from '../../../api/store/database.ts';
import { migrate } from '../../../api/store/migrations.ts';
import { type ReportKind, reportKinds } from '../../../api/vocabulary.ts';
import { listOf } from './item-lists.ts';
import { now, quarterContext, subjectOf } from './quarter-fixture.ts';
import { weekly, weeklyItems } from './weekly-fixture.ts';

export interface KindSample {
  readonly content: ReportContent;
  readonly placeDate: string;
  readonly subject: string;
  readonly period: string;
  /** The first words of a paragraph of the body, of a section and of what is under one; `null`: nothing is. */
  readonly body: string;
  readonly section: string;
  readonly subsection: string | null;
  readonly reference: string;
  readonly charts: number;
}

type Parts = Omit<KindSample, 'content' | 'placeDate' | 'reference'>;

const quarter = '(Quý IV năm 2026, từ ngày 01/10/2026 đến ngày 31/12/2026)';

const parts: Readonly<Record<ReportKind, Parts>> = {
  weekly: {
    subject: 'Tổng hợp thông tin báo chí và dư luận về bảo hiểm xã hội',
    period: '(Tuần 06 năm 2026, từ ngày 02/02/2026 đến ngày 08/02/2026)',
    body: 'Trong tuần, hệ thống ghi nhận',
    section: 'I. PHẠM VI',
    subsection: '1. Chi trả lương hưu',
    charts: 4,
  },
  newspapers: {
    subject: 'Đánh giá, giám sát nội dung báo điện tử về bảo hiểm xã hội',
    period: quarter,
    body: 'Trong kỳ, hệ thống ghi nhận',
    section: 'I. KỲ BÁO CÁO',
    subsection: null,
    charts: 0,
  },
  feedback: {
    subject: 'Kết quả tiếp nhận, tổng hợp phản ánh về chính sách và tổ chức thực hiện bảo hiểm xã hội',
    period: quarter,
    body: 'Trong kỳ, hệ thống ghi nhận',
    section: 'I. KỲ BÁO CÁO',
    subsection: null,
    charts: 0,
  },
  stage: {
    subject:
      'Kết quả thực hiện các nhiệm vụ, chỉ tiêu của Kế hoạch tuyên truyền cải cách chính sách bảo hiểm xã hội',
    period: quarter,
    body: 'Theo sổ hoạt động, trong kỳ',
    section: 'III. KẾT QUẢ THỰC HIỆN',
    subsection: '3. Hoạt động tuyên truyền',
    charts: 0,
  },
  annual: {
    subject:
      'Tổng kết công tác theo dõi thông tin báo chí, dư luận và tuyên truyền chính sách bảo hiểm xã hội',
    period: '(Năm 2026, từ ngày 01/01/2026 đến ngày 31/12/2026)',
    body: 'Trong năm, hệ thống ghi nhận',
    section: 'IV. THÔNG TIN SAI LỆCH',
    subsection: null,
    charts: 2,
  },
  campaign: {
    subject: 'Kết quả chiến dịch truyền thông “Tháng lương hưu”',
    period: '(Từ ngày 01/11/2026 đến ngày 31/12/2026)',
    body: 'Trong chiến dịch, hệ thống ghi nhận',
    section: 'III. KẾT QUẢ TRÊN BÁO CHÍ',
    subsection: null,
    charts: 1,
  },
};

/** Each kind with what makes its sample. */
export const kindSamples = reportKinds.map((kind) => [kind, () => sampleOf(kind)] as const);

async function sampleOf(kind: ReportKind): Promise<KindSample> {
  if (kind === 'weekly')
    return {
      ...parts.weekly,
      content: weeklyContent(weekly, listOf(weeklyItems), 1),
      placeDate: 'Thái Nguyên, ngày 09 tháng 02 năm 2026',
      reference: '(Kèm theo Báo cáo số 05/BC-BHXH ngày 09 tháng 02 năm 2026',
    };
  return {
    ...parts[kind],
    content: await composed(kind),
    placeDate: 'Thái Nguyên, ngày 04 tháng 01 năm 2027',
    reference: '(Kèm theo Báo cáo số 05/BC-BHXH ngày 04 tháng 01 năm 2027',
  };
}

async function composed(kind: ReportKind): Promise<ReportContent> {
  const store = await openStore({ file: ':memory:' });
  await migrate(store);
  const context = await quarterContext(store);
  const frame = { cutOff: now, letterhead: weekly.letterhead, demo: true, number: 5 };
  const { report, list } = await composeReport(context, await subjectOf(context, kind), frame);
  await store.destroy();
  return contentOf(report, itemListOf(list.parts), 1);
}
