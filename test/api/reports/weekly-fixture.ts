/** A weekly report with every kind of content, in Vietnamese of our own. Names and figures are made up. */
import type { Compared } from '../../../api/reports/comparing.ts';
import type { ReportItem } from '../../../api/reports/items.ts';
import type { WeeklyClaim, WeeklyReport } from '../../../api/reports/weekly.ts';
import { parseWeek, weeksUpTo } from '../../../api/week.ts';
import { printedList } from './item-lists.ts';

const base = (count: number, previous: number, mean4: number | null): Compared => ({
  count,
  previous,
  mean4,
});

const scam: WeeklyClaim = {
  id: 'C031',
  statement: 'Cơ quan bảo hiểm xã hội gọi điện yêu cầu cài ứng dụng lạ để nhận tiền hỗ trợ.',
  verdict: 'scam',
  correction:
    'Cơ quan bảo hiểm xã hội không gọi điện yêu cầu người dân cài ứng dụng ngoài kho chính thức hoặc chuyển tiền để nhận chế độ.',
  legalBasis: ['Luật Bảo hiểm xã hội số 41/2024/QH15, Điều 9'],
  spreads: base(14, 6, 3.25),
  debunks: base(9, 2, 1.5),
  sources: ['Diễn đàn Người lao động', 'Báo Miền Núi'],
  caseStatus: 'published',
  approvedBy: 'Nguyễn Thị Hạnh',
  replied: true,
  hoursToReply: 26.5,
  byWeek: {
    spreads: [0, 0, 0, 0, 0, 0, 0, 2, 5, 0, 6, 14],
    debunks: [0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 2, 9],
    mentions: [0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 1, 3],
  },
};

const suspicion: WeeklyClaim = {
  id: 'C012',
  statement: 'Từ năm sau sẽ không ai được rút bảo hiểm xã hội một lần.',
  verdict: 'false',
  correction: 'Nội dung này không xuất hiện trong báo cáo khi chưa có kết luận.',
  legalBasis: ['Luật Bảo hiểm xã hội số 41/2024/QH15, Điều 70'],
  spreads: base(5, 0, null),
  debunks: base(1, 0, null),
  sources: ['Diễn đàn Công nhân'],
  caseStatus: 'verifying',
  approvedBy: null,
  replied: false,
  hoursToReply: null,
};

/** The documents that the report counted. */
export const weeklyItems: readonly ReportItem[] = [
  {
    id: 501,
    title: 'Người hưởng lương hưu nhận gộp hai tháng trước Tết',
    sourceName: 'Báo Miền Núi',
    url: 'https://bao-mien-nui.example/luong-huu-truoc-tet?id=501&ref=rss',
    at: '2026-02-02T00:30:00.000Z',
  },
  {
    id: 640,
    title: null,
    sourceName: 'Cổng thông tin tỉnh',
    url: 'https://cong-tinh.example/canh-bao',
    at: '2026-02-04T03:12:00.000Z',
  },
];

export const weekly: WeeklyReport = {
  kind: 'weekly',
  week: {
    id: '2026-W06',
    start: '2026-02-01T17:00:00.000Z',
    end: '2026-02-08T17:00:00.000Z',
    monday: '2026-02-02',
    sunday: '2026-02-08',
  },
  cutOff: '2026-02-09T01:00:00.000Z',
  letterhead: {
    parentAgency: 'BẢO HIỂM XÃ HỘI VIỆT NAM',
    agency: 'BẢO HIỂM XÃ HỘI TỈNH THÁI NGUYÊN',
    symbol: 'BC-BHXH',
    place: 'Thái Nguyên',
    addressee: 'Giám đốc Bảo hiểm xã hội tỉnh Thái Nguyên',
    recipients: ['Như trên', 'Các Phó Giám đốc (để báo cáo);', 'Các phòng nghiệp vụ'],
    archiveUnit: 'TTPTĐT',
    signatoryCapacity: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG TRUYỀN THÔNG'],
    signatoryName: 'Trần Minh Đức',
  },
  number: 5,
  demo: true,
  coverage: {
    enabled: 24,
    reached: 22,
    failed: [
      { id: 'bao-hai', name: 'Báo Ven Biển', error: 'HTTP 503' },
      { id: 'cong-ba', name: 'Cổng thông tin xã Ba Suối', error: null },
    ],
  },
  documents: base(1234, 1080, 1101.75),
  stories: base(87, 95, 90),
  sentiment: { negative: 197, neutral: 802, positive: 235 },
  sentimentPrevious: { negative: 140, neutral: 730, positive: 210 },
  byDay: [
    { date: '2026-02-02', count: 210, mean4: 180.5 },
    { date: '2026-02-03', count: 198, mean4: 176 },
    { date: '2026-02-04', count: 225, mean4: 190.25 },
    { date: '2026-02-05', count: 240, mean4: 185 },
    { date: '2026-02-06', count: 201, mean4: 184 },
    { date: '2026-02-07', count: 96, mean4: 102 },
    { date: '2026-02-08', count: 64, mean4: null },
  ],
  channels: [
    { slug: 'bao-dien-tu', name: 'Báo điện tử', ...base(806, 690, 710.5) },
    { slug: 'cong-ttdt', name: 'Cổng thông tin điện tử', ...base(231, 246, 240) },
    { slug: 'dien-dan', name: 'Diễn đàn', ...base(197, 144, 151.25) },
    { slug: 'lotus', name: 'Lotus', ...base(0, 0, 0) },
  ],
  topics: [
    {
      slug: 'luong-huu',
      name: 'Lương hưu và chi trả',
      ...base(412, 318, 330),
      sentiment: { negative: 51, neutral: 271, positive: 90 },
    },
    {
      slug: 'bhyt',
      name: 'Bảo hiểm y tế',
      ...base(355, 355, 349.5),
      sentiment: { negative: 60, neutral: 220, positive: 75 },
    },
    {
      slug: 'bhxh-mot-lan',
      name: 'Bảo hiểm xã hội một lần',
      ...base(143, 166, 158.75),
      sentiment: { negative: 62, neutral: 74, positive: 7 },
    },
    {
      slug: 'lua-dao-mao-danh',
      name: 'Lừa đảo, mạo danh cơ quan bảo hiểm xã hội',
      ...base(28, 8, 7.5),
      sentiment: { negative: 17, neutral: 11, positive: 0 },
    },
    {
      slug: 'doi-ngoai',
      name: 'Truyền thông đối ngoại',
      ...base(0, 0, 0),
      sentiment: { negative: 0, neutral: 0, positive: 0 },
    },
  ],
  tiers: [
    { tier: 'A', count: 231 },
    { tier: 'B', count: 702 },
    { tier: 'C', count: 104 },
    { tier: 'D', count: 197 },
  ],
  trend: {
    weeks: weeksUpTo(parseWeek('2026-W06'), 12),
    negativeByWeek: [98, 110, 105, 121, 130, 96, 118, 140, 152, 149, 140, 197],
    neutralByWeek: [610, 640, 655, 700, 690, 580, 640, 700, 742, 760, 730, 802],
    positiveByWeek: [180, 190, 176, 201, 190, 150, 171, 205, 220, 214, 210, 235],
    gapBands: { byWeek: [{ index: 5, from: 0.2, to: 0.6 }], byDay: [] },
  },
  topStories: [
    {
      id: 31,
      title: 'Chi trả lương hưu gộp hai tháng trước Tết Nguyên đán',
      documents: 46,
      copies: 18,
      sources: 15,
      firstAt: '2026-02-02T00:30:00.000Z',
      lastAt: '2026-02-07T09:05:00.000Z',
      sentiment: { negative: 3, neutral: 24, positive: 19 },
      firstDocumentId: 501,
      firstSourceName: 'Báo Miền Núi',
      links: [
        {
          sourceName: 'Báo Miền Núi',
          url: 'https://bao-mien-nui.example/luong-huu-truoc-tet?id=501&ref=rss',
          title: 'Người hưởng lương hưu nhận gộp hai tháng trước Tết',
        },
        { sourceName: 'Báo Đồng Bằng', url: 'https://bao-dong-bang.example/a/77', title: null },
      ],
    },
    {
      id: 44,
      title: 'Cảnh báo tin nhắn mạo danh cơ quan bảo hiểm xã hội',
      documents: 21,
      copies: 0,
      sources: 9,
      firstAt: '2026-02-04T03:12:00.000Z',
      lastAt: '2026-02-04T03:12:00.000Z',
      sentiment: { negative: 13, neutral: 8, positive: 0 },
      firstDocumentId: 640,
      firstSourceName: 'Cổng thông tin tỉnh',
      links: [],
    },
  ],
  concludedClaims: [scam],
  suspectedClaims: [suspicion],
  printed: printedList(weeklyItems),
};
