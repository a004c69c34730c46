/** Words of the switch between documents, stories and reach. */
import type { TrendUnit } from '../../api/reports/trend-counts.ts';

const names: Record<TrendUnit, string> = {
  documents: 'Tin bài',
  stories: 'Câu chuyện',
  reach: 'Độ lan tỏa ước tính',
};

/** What is counted, where it isn't plain. */
const notes: Partial<Record<TrendUnit, string>> = {
  stories:
    'Đếm câu chuyện: các tin bài về cùng một sự việc chỉ tính một lần ở mỗi kỳ và mỗi mục có ít nhất một tin bài của câu chuyện đó. Vì vậy số câu chuyện của các ngày, các tuần hoặc các mục không cộng dồn. Tin bài mới được xếp vào câu chuyện sau mỗi đợt thu thập.',
  reach:
    'Điểm lan tỏa là ước tính: mỗi tin bài được cộng điểm theo loại nguồn (báo toàn quốc 10, báo địa phương 3, cổng cơ quan trung ương 4, địa phương 2, trang chuyên ngành 2, mạng xã hội 1), mỗi phản hồi bằng một phần mười. Đây không phải số người đọc.',
};

export const unitsVi = {
  label: 'Đếm theo',
  names,
  notes,
  claimsInWeek: (week: string) => `Số câu chuyện có tin bài nêu thông tin, trong ${week}`,
  topicsNote: 'Một câu chuyện có thể thuộc nhiều chủ đề. Vạch đứng là trung bình bốn tuần trước.',
  negativeShare: 'Câu chuyện có tin bài tiêu cực',
  summaryNegative: (percent: string) => `${percent} số câu chuyện có tin bài tiêu cực.`,
  overview: {
    documents: { title: 'Tin bài theo ngày', unit: 'Tin bài' },
    stories: { title: 'Câu chuyện theo ngày', unit: 'Câu chuyện' },
  },
  allOfClaim: { documents: 'Xem tất cả tin bài', stories: 'Xem tất cả câu chuyện' },
  newByWeek: { documents: 'Số tin bài mới mỗi tuần.', stories: 'Số câu chuyện có tin bài trong tuần.' },
  termTrend: {
    documents: (values: string) => `Số tin bài dùng từ khóa theo tuần, từ cũ đến mới: ${values}`,
    stories: (values: string) => `Số câu chuyện dùng từ khóa theo tuần, từ cũ đến mới: ${values}`,
  },
  risingTermsNote: {
    documents: (at: string) =>
      `Từ, cụm từ có số tin bài dùng đến tăng rõ rệt so với bốn tuần trước (kiểm định tỷ số log-odds); văn bản đăng lại chỉ tính một lần. Tính lúc ${at}.`,
    stories: (at: string) =>
      `Từ, cụm từ có số câu chuyện dùng đến tăng rõ rệt so với bốn tuần trước (kiểm định tỷ số log-odds); mỗi câu chuyện chỉ tính một lần trong tuần. Tính lúc ${at}.`,
  },
  sentimentNote: 'Một câu chuyện được tính ở mỗi sắc thái mà ít nhất một tin bài của nó có.',
} as const;
