/** Words of the page of trends. */
import type { TrendUnit } from '../../api/reports/trend-counts.ts';
import type { TrendDimension, TrendStep } from '../../api/reports/trends.ts';

const dimension: Record<TrendDimension, string> = {
  topic: 'Chủ đề',
  theme: 'Nội dung tuyên truyền',
  reform: 'Nội dung cải cách',
  audience: 'Nhóm đối tượng',
  place: 'Địa bàn',
  channel: 'Kênh',
  publisher: 'Chủ thể phát ngôn',
  tier: 'Hạng nguồn tin',
  sentiment: 'Sắc thái',
  source: 'Nguồn tin',
  claim: 'Thông tin cần kiểm chứng',
};

const unit: Record<TrendUnit, string> = {
  documents: 'Số tin bài',
  stories: 'Số câu chuyện',
  reach: 'Độ lan tỏa ước tính (điểm)',
};

const step: Record<TrendStep, string> = { week: 'Theo tuần', day: 'Theo ngày' };

export const trendsVi = {
  dimension,
  unit,
  step,
  title: 'Xu hướng',
  question: 'Dư luận đang thay đổi ra sao?',
  by: 'Phân theo',
  stepLabel: 'Bước thời gian',
  show: 'Xem',
  csv: 'Tải bảng (CSV)',
  everything: 'Toàn bộ tin bài',
  backToAll: 'xem toàn bộ',
  chartWeeks: (name: string, count: string) => `${name}: ${count} tuần gần nhất`,
  chartDays: (name: string, count: string) => `${name}: ${count} ngày gần nhất`,
  value: 'Kỳ này',
  yearAgo: 'Cùng tuần năm trước',
  noYearAgo: 'chưa có',
  series: '12 tuần',
  seriesLabel: (values: string) => `Theo tuần, cũ nhất trước: ${values}`,
  share: 'Tỷ trọng',
  breakdown: (name: string) => `Phân theo ${name.toLocaleLowerCase('vi')}`,
  overlap: 'Một tin bài có thể thuộc nhiều dòng, nên tổng các dòng có thể lớn hơn số tin bài.',
  overlapStories: 'Một câu chuyện có thể thuộc nhiều dòng, nên tổng các dòng có thể lớn hơn số câu chuyện.',
  claimNote: 'Chỉ tính tin bài lan truyền thông tin; tin đính chính không tính.',
  voice: 'Tiếng nói của các bên',
  voiceNote: 'Tỷ trọng theo số tin bài trong tuần.',
  voiceNoteStories:
    'Tỷ lệ câu chuyện trong tuần có ít nhất một tin bài của mỗi bên; trong một câu chuyện, nhiều bên có thể cùng lên tiếng.',
  voiceOf: 'Bên phát ngôn',
  noRows: 'Trong 12 tuần gần nhất chưa ghi nhận tin bài nào thuộc cách phân loại này.',
  said: (count: string, unit: string, week: string) => `${week}: ${count} ${unit}`,
  unitInSentence: { documents: 'tin bài', stories: 'câu chuyện', reach: 'điểm lan tỏa ước tính' },
  up: (change: string, than: string) => `tăng ${change} so với ${than}`,
  down: (change: string, than: string) => `giảm ${change} so với ${than}`,
  fewer: (change: string, than: string) => `ít hơn ${than} ${change} (có thể do thiếu nguồn)`,
  same: (than: string) => `bằng ${than}`,
  previousWeek: 'tuần trước',
  mean: 'trung bình bốn tuần',
  sameWeek: 'cùng tuần năm trước',
  gap: 'không so sánh được vì việc thu thập bị gián đoạn đáng kể',
  unfinished: 'tuần chưa kết thúc nên chưa so sánh',
  csvHead: ['Mã', 'Tên', 'Đơn vị', 'Tuần', 'Trong tuần', 'Tuần trước', 'TB 4 tuần', 'Cùng tuần năm trước'],
  csvNote: 'Ghi chú',
  helpTerms: [
    [
      'Xu hướng',
      'Số tin bài, số câu chuyện hoặc độ lan tỏa ước tính theo tuần hoặc ngày, phân theo chủ đề, địa bàn, kênh và các cách khác; đặt cạnh tuần trước, trung bình bốn tuần và cùng tuần năm trước. Tuần chưa kết thúc hoặc bị gián đoạn thu thập thì không so sánh tăng, giảm.',
    ],
  ],
} as const;
