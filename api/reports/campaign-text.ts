/** The words of the report on a campaign. */
import { activityNames } from '../indicators/wording.ts';
import { type Column, paragraph, type ReportBlock } from './block.ts';
import type { WindowComparison, WindowFigures } from './campaign.ts';
import type { CampaignPaper } from './campaign-paper.ts';
import { section } from './decree-form.ts';
import { dayChart } from './period-charts.ts';
import {
  changePhrase,
  claimBlocks,
  comparedTable,
  concernBlocks,
  largest,
  manyLines,
  monthTable,
  periodBlocks,
  toneTable,
  volumeTable,
  written,
} from './period-text.ts';
import { peopleCell } from './plan-text.ts';
import { table } from './text-table.ts';
import { toneSentence } from './tone-text.ts';
import { number, percent, shortDate } from './vietnamese.ts';

/** `Kết quả chiến dịch truyền thông “Tháng vận động …”`. */
export function campaignSubject({ campaign }: CampaignPaper): string {
  return `Kết quả chiến dịch truyền thông “${campaign.name}”`;
}

/** The whole report in reading order, in formal Vietnamese. */
export function campaignBlocks(report: CampaignPaper): ReportBlock[] {
  return periodBlocks(report, {
    subject: campaignSubject(report),
    counted: scopeSentence(report),
    body: [
      section('II.', 'TỔ CHỨC THỰC HIỆN VÀ HOẠT ĐỘNG TRONG CHIẾN DỊCH'),
      ...written(report, 'direction', 'văn bản chỉ đạo, kế hoạch của chiến dịch; việc phân công, phối hợp'),
      ...activities(report),
      section('III.', 'KẾT QUẢ TRÊN BÁO CHÍ VÀ MÔI TRƯỜNG MẠNG'),
      ...coverage(report),
      section('IV.', 'DƯ LUẬN TRONG CHIẾN DỊCH'),
      paragraph(toneSentence(report.sentiment, 'tin bài')),
      ...concernBlocks(report.concerns),
      ...written(report, 'concerns', 'nội dung người dân đồng thuận, băn khoăn; câu hỏi cần giải đáp'),
      section('V.', 'THÔNG TIN SAI LỆCH, CÁCH HIỂU CHƯA ĐÚNG'),
      ...claimBlocks('Thông tin cần kiểm chứng được lan truyền, đính chính trong chiến dịch', report.claims),
      ...written(report, 'claims', 'cách hiểu chưa đúng về chính sách; việc đính chính, giải thích'),
      section('VI.', 'ĐÁNH GIÁ, BÀI HỌC KINH NGHIỆM'),
      ...written(report, 'assessment', 'kết quả so với kế hoạch của chiến dịch; mặt hạn chế, nguyên nhân'),
      ...written(report, 'lessons', 'cách làm có hiệu quả cần nhân rộng; việc cần rút kinh nghiệm'),
    ],
    proposals: 'nội dung cần tiếp tục tuyên truyền; nội dung xin ý kiến chỉ đạo; đơn vị chịu trách nhiệm',
    method: [
      'Tin bài của chiến dịch là tin bài đăng trong các ngày đã trọn vẹn của chiến dịch và phù hợp từ khóa, chủ đề, kênh nêu tại mục I. Giai đoạn trước chiến dịch tại bảng so sánh có cùng số ngày, trùng thứ trong tuần và không chồng lên chiến dịch; cùng kỳ là các ngày ấy của năm khác.',
      'Mức tăng, giảm chỉ cho biết thay đổi cùng thời gian với chiến dịch, không khẳng định chiến dịch là nguyên nhân.',
    ],
  });
}

function scopeSentence({ campaign }: CampaignPaper): string {
  const { query, topic, channel, first, last } = campaign;
  const asked = [
    ...(query === null ? [] : [`từ khóa “${query}”`]),
    ...(topic === null ? [] : [`chủ đề “${topic.name}”`]),
    ...(channel === null ? [] : [`kênh “${channel.name}”`]),
  ].join(', ');
  return `Chiến dịch diễn ra từ ngày ${shortDate(first)} đến ngày ${shortDate(last)}. Báo cáo tính các tin bài, bài đăng, ý kiến công khai theo ${asked}.`;
}

function activities({ activities: { sums } }: CampaignPaper): ReportBlock[] {
  const columns: Column[] = [
    { label: 'Loại hoạt động', align: 'left', share: 49 },
    { label: 'Số lượt', align: 'right', share: 17 },
    { label: 'Số địa bàn', align: 'right', share: 17 },
    { label: 'Số người', align: 'right', share: 17 },
  ];
  const cells = sums.map(({ kind, times, places, people }) => [
    activityNames[kind],
    number(times),
    number(places),
    peopleCell(people),
  ]);
  return [table('Hoạt động tuyên truyền trong thời gian chiến dịch', columns, cells)];
}

function coverage(report: CampaignPaper): ReportBlock[] {
  const { documents, outlets, channels, topics, places } = report;
  const changes = changePhrase(documents, 'tin bài', report);
  const said =
    documents.count === 0
      ? [`Trong chiến dịch, hệ thống không ghi nhận tin bài nào, ${changes}.`]
      : [
          `Trong chiến dịch, hệ thống ghi nhận ${number(documents.count)} tin bài, ${changes}.`,
          `Nguồn có nhiều tin bài nhất: ${largest(outlets, 'tin bài')}. Chủ đề được nói đến nhiều nhất: ${largest(topics, 'tin bài')}.`,
        ];
  return [
    ...said.map(paragraph),
    ...volumeTable(report, 'Số lượng tin bài, câu chuyện của chiến dịch', 'Tin bài'),
    windowTable(report),
    ...dayChart(report),
    ...monthTable(report, 'Số lượng tin bài theo tháng'),
    ...comparedTable(report, 'Tin bài theo kênh', 'Kênh', channels),
    ...toneTable(report, 'Tin bài theo nguồn', 'Nguồn tin', outlets),
    ...toneTable(report, 'Tin bài theo chủ đề', 'Chủ đề', topics),
    manyLines,
    ...toneTable(report, 'Tin bài theo địa bàn được nói đến', 'Địa bàn', places),
  ];
}

/** The campaign's window above those that it is held against. */
function windowTable(report: CampaignPaper): ReportBlock {
  const columns: Column[] = [
    { label: 'Giai đoạn', align: 'left', share: 33 },
    { label: 'Tin bài', align: 'right', share: 10 },
    { label: 'Câu chuyện', align: 'right', share: 12 },
    { label: 'Tích cực', align: 'right', share: 10 },
    { label: 'Tiêu cực', align: 'right', share: 10 },
    { label: 'Chiến dịch tăng, giảm', align: 'right', share: 25 },
  ];
  const { figures, period, comparisons } = report;
  const own = figureCells(figures);
  return {
    ...table('So với giai đoạn trước chiến dịch và cùng kỳ các năm khác', columns, [
      [`Chiến dịch (${shortDate(period.first)} – ${shortDate(period.last)})`, ...own, ''],
      ...comparisons.map((window) => [windowName(window), ...windowCells(window, figures)]),
    ]),
    density: 'dense',
  };
}

/** `Trước chiến dịch (…)`, `Cùng kỳ năm 2025 (…)`. */
export function windowName({ year, from, to }: WindowComparison): string {
  const name = year === null ? 'Trước chiến dịch' : `Cùng kỳ năm ${year}`;
  return `${name} (${shortDate(from)} – ${shortDate(to)})`;
}

function windowCells({ figures, gap }: WindowComparison, own: WindowFigures): string[] {
  if (figures === null) return ['–', '–', '–', '–', 'Chưa có số liệu'];
  return [...figureCells(figures), gap ? 'Không so sánh' : changeOf(own.documents, figures.documents)];
}

function figureCells({ documents, stories, sentiment }: WindowFigures): string[] {
  return [documents, stories, sentiment.positive, sentiment.negative].map(number);
}

/** From this base on a percentage says more than the difference itself. */
const smallestBase = 10;

function changeOf(count: number, base: number): string {
  const difference = count - base;
  if (difference === 0) return '0';
  const sign = difference > 0 ? '+' : '−';
  const amount = `${sign}${number(Math.abs(difference))}`;
  return base < smallestBase ? amount : `${amount} (${sign}${percent(Math.abs(difference), base)})`;
}
