/** Words of the list of sentences that deserve a check. */
import type { SentenceFilter } from '../../api/reports/sentences.ts';

const states: Record<SentenceFilter['state'], string> = {
  open: 'Chưa xem',
  kept: 'Đã giữ',
  dropped: 'Đã bỏ qua',
};

const sorts: Record<SentenceFilter['sort'], string> = {
  spread: 'Nhiều tin bài nhất',
  newest: 'Mới nhất',
};

const empty: Record<SentenceFilter['state'], readonly [title: string, help: string]> = {
  open: [
    'Không có câu nào cần xem',
    'Câu mới xuất hiện khi thu thập được tin bài có nội dung kiểm chứng được mà chưa khớp thông tin nào đã biết.',
  ],
  kept: ['Chưa giữ câu nào', 'Câu được giữ nằm ở đây cho đến khi được lập thành thông tin cần kiểm chứng.'],
  dropped: [
    'Chưa bỏ qua câu nào',
    'Câu đã bỏ qua, và các câu cùng nội dung, không quay lại danh sách cần xem.',
  ],
};

export const sentencesVi = {
  title: 'Câu cần kiểm tra',
  claims: 'Thông tin đã biết',
  intro: (days: number) =>
    `Những câu trong tin bài ${days} ngày qua có nội dung kiểm chứng được, liên quan nhiều người hoặc có thể gây hại, và chưa khớp thông tin nào đã biết. Các câu cùng nội dung được gộp làm một. Hệ thống chỉ gợi ý; giữ hay bỏ do người xem quyết định.`,
  none: 'Chưa có câu nào được xem.',
  record: (seen: string, kept: string, share: string) => `Đã xem ${seen}, giữ ${kept} (${share}).`,
  states,
  sorts,
  filter: 'Trạng thái',
  sort: 'Thứ tự',
  empty,
  documents: (count: string) => `${count} tin bài`,
  growth: (thisWeek: string, weekBefore: string) => `7 ngày qua ${thisWeek}, 7 ngày trước đó ${weekBefore}`,
  between: (first: string, latest: string) => (first === latest ? first : `${first} – ${latest}`),
  gone: 'Không còn tin bài nào trong thời gian xem xét.',
  why: 'Vì sao đáng kiểm tra',
  latest: (shown: string, all: string) => `${shown} tin bài mới nhất trong ${all}`,
  listed: 'Các tin bài có câu này',
  others: (count: string) => `${count} cách viết khác`,
  keep: 'Giữ lại',
  keepHint: 'Giữ lại và lập thông tin cần kiểm chứng từ câu này',
  drop: 'Bỏ qua',
  reopen: 'Xem lại',
  makeClaim: 'Lập thông tin',
  decided: { kept: 'Đã giữ', dropped: 'Đã bỏ qua' },
  by: (name: string | null, time: string) => (name === null ? time : `${name}, ${time}`),
  claim: (id: string) => `Thông tin ${id}`,
  all: 'Xem tất cả câu cần kiểm tra',
  claimReason: 'Lập từ câu cần kiểm tra',
  fromSentence: 'Điền sẵn từ câu đã giữ. Kiểm tra lại nội dung, chủ đề và mức độ trước khi lưu.',
  helpTerms: [
    [
      'Câu cần kiểm tra',
      'Câu có nội dung kiểm chứng được nhưng chưa khớp thông tin nào đã biết. Chuyên viên giữ lại để lập thông tin cần kiểm chứng, hoặc bỏ qua; câu đã bỏ qua không quay lại, kể cả khi viết hơi khác.',
    ],
  ],
  flash: {
    'sentence-kept': 'Đã giữ câu. Kiểm tra lại nội dung rồi lưu thành thông tin cần kiểm chứng.',
    'sentence-dropped': 'Đã bỏ qua câu và các câu cùng nội dung.',
    'sentence-reopened': 'Đã đưa câu trở lại danh sách chưa xem.',
  },
} as const;
