/** The words of pictures, in formal Vietnamese. */
import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Publisher } from '../../crawler/document.ts';
import type { Coverage } from '../reports/coverage.ts';
import type { TrendUnit } from '../reports/trend-counts.ts';
import { dayMonth, longTime, number, shortDate } from '../reports/vietnamese.ts';
import type { CountUnit } from '../vocabulary.ts';
import type { Week } from '../week.ts';
import type { PictureLegend } from './drawing.ts';

export const sentimentNames: Readonly<Record<SentimentLabel, string>> = {
  negative: 'Tiêu cực',
  neutral: 'Trung tính',
  positive: 'Tích cực',
};

export const publisherNames: Readonly<Record<Publisher, string>> = {
  official: 'Cơ quan nhà nước',
  press: 'Báo chí',
  specialised: 'Trang chuyên ngành',
  social: 'Mạng xã hội, diễn đàn',
  citizen: 'Người dân phản ánh',
};

export const stanceNames: Readonly<Record<Stance, string>> = {
  spreads: 'Lan truyền',
  debunks: 'Đính chính',
  mentions: 'Nhắc tới',
};

export const trendUnitNames: Readonly<Record<TrendUnit, string>> = {
  documents: 'Số tin bài',
  stories: 'Số câu chuyện',
  reach: 'Điểm lan tỏa ước tính',
};

export const titles = {
  trend: (unit: string, subject: string | null) =>
    `${unit}: ${subject ?? 'toàn bộ tin bài về bảo hiểm xã hội'}`,
  sentiment: 'Tỷ lệ tin bài tiêu cực về bảo hiểm xã hội theo tuần',
  volume: {
    documents: 'Số tin bài về bảo hiểm xã hội theo tuần và sắc thái',
    stories: 'Số câu chuyện về bảo hiểm xã hội theo tuần và sắc thái',
  },
  days: {
    documents: 'Số tin bài về bảo hiểm xã hội theo ngày',
    stories: 'Số câu chuyện về bảo hiểm xã hội theo ngày',
  },
  topics: {
    documents: 'Chủ đề và sắc thái của tin bài trong tuần',
    stories: 'Chủ đề và sắc thái của câu chuyện trong tuần',
  },
  voice: 'Cơ quan, báo chí và dư luận: ai nói về bảo hiểm xã hội',
  places: 'Địa bàn được nhắc đến nhiều nhất trong tuần',
  claim: (statement: string) => `Mức lan truyền của thông tin: “${statement.replace(/[.\s]+$/u, '')}”`,
};

export const words = {
  estimate: 'Tỷ lệ ước tính đã hiệu chỉnh',
  interval: 'Khoảng tin cậy 95%',
  gap: 'Thu thập bị gián đoạn',
  thisWeek: 'Tuần này',
  before: 'Tuần trước',
  mean4: 'Trung bình 4 tuần trước',
  week: 'Tuần',
  from: 'Từ ngày',
  day: 'Ngày',
  share: 'Tỷ lệ (%)',
  low: 'Cận dưới (%)',
  high: 'Cận trên (%)',
  topic: 'Chủ đề',
  place: 'Địa bàn',
  speaker: 'Nguồn phát ngôn',
  yearAgo: 'Cùng tuần năm trước',
  newSpreads: 'Lan truyền mới trong ngày',
  cumulative: 'Lũy kế',
  officialReply: 'Ngày trả lời chính thức',
  tier: (tier: string) => `nguồn tin hạng ${tier}`,
  weeksTo: (count: number, from: string, to: string) =>
    `${number(count)} tuần, từ ngày ${from} đến ngày ${to}`,
  daysTo: (count: number, from: string, to: string) =>
    `${number(count)} ngày, từ ngày ${from} đến ngày ${to}`,
  storyNote: 'Câu chuyện được tính một lần trong mỗi kỳ có ít nhất một tin bài; các kỳ không cộng dồn được.',
  storySentimentNote: 'Một câu chuyện được tính ở mỗi sắc thái mà ít nhất một tin bài của nó có.',
  newStoriesNote: 'Câu chuyện được tính một lần, vào ngày đầu tiên có tin bài nêu thông tin.',
  reachNote: 'Điểm lan tỏa là ước tính theo loại nguồn và số phản hồi, không phải số người đọc.',
  cumulativeNote:
    'Lũy kế theo trục bên phải, tính từ tin bài đầu tiên mà hệ thống thu thập được; tin bài đính chính không được tính là lan truyền.',
  estimateNote: (measuredOn: number) =>
    `Tỷ lệ đã hiệu chỉnh theo sai số phân loại đo trên ${number(measuredOn)} văn bản thật; chỗ ngắt là tuần chưa đủ dữ liệu.`,
  machineNote: 'Sắc thái do máy phân loại, chưa hiệu chỉnh theo sai số.',
  placeNote: 'Một tin bài có thể nhắc đến nhiều địa bàn.',
  claimNote: 'Tin bài đính chính không được tính là tin bài lan truyền.',
  none: 'Trong kỳ không có tin bài để lập biểu đồ này.',
  demo: 'DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT.',
};

/** What is counted, where it isn't plain. */
export const unitNotes: Readonly<Record<TrendUnit, readonly string[]>> = {
  documents: [],
  stories: [words.storyNote],
  reach: [words.reachNote],
};

/** The same in a picture that divides by sentiment. */
export const sentimentNotes: Readonly<Record<CountUnit, readonly string[]>> = {
  documents: [words.machineNote],
  stories: [words.machineNote, words.storyNote, words.storySentimentNote],
};

/** Name of a file: what counts stories must not replace what counts documents. */
export function fileName(base: string, unit: CountUnit): string {
  return unit === 'stories' ? `${base}-cau-chuyen` : base;
}

export const gapLegend: PictureLegend = { name: words.gap, colour: '--gap-fill', form: 'hatched' };

export const sentimentLegend: readonly PictureLegend[] = [
  { name: sentimentNames.negative, colour: '--negative', form: 'area' },
  { name: sentimentNames.neutral, colour: '--neutral', form: 'area' },
  { name: sentimentNames.positive, colour: '--positive', form: 'area' },
];

/** `Tuần 48 năm 2026 (23/11–29/11/2026)`. */
export function weekName({ id, monday, sunday }: Week): string {
  const [year, week] = id.split('-W');
  return `Tuần ${week} năm ${year} (${dayMonth(monday)}–${shortDate(sunday)})`;
}

/** `12 tuần, từ ngày 07/09/2026 đến ngày 29/11/2026`. */
export function weeksName(weeks: readonly Week[]): string {
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  return `${number(weeks.length)} tuần, từ ngày ${shortDate(first?.monday ?? '')} đến ngày ${shortDate(last?.sunday ?? '')}`;
}

/** Where the figures come from, and whether the week is whole. */
export function sourceLine(madeAt: string, week: Week, coverage?: Coverage): string {
  const reached =
    coverage === undefined
      ? ''
      : `; thu thập được từ ${number(coverage.reached)}/${number(coverage.enabled)} nguồn tin trong tuần cuối`;
  const running = madeAt < week.end ? '; tuần cuối chưa kết thúc' : '';
  return `${sourceOf(madeAt)}${reached}${running}.`;
}

/** Where the figures come from that belong to no week. */
export function sourceAt(madeAt: string): string {
  return `${sourceOf(madeAt)}.`;
}

function sourceOf(madeAt: string): string {
  return `Nguồn: hệ thống Minh Tin, số liệu tính đến ${longTime(madeAt)}`;
}
