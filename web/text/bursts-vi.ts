/** Words of the list of bursts. */
import type { BurstRow } from '../../api/reports/bursts.ts';

const kind: Record<BurstRow['kind'], string> = {
  topic: 'Chủ đề',
  claim: 'Thông tin',
  source: 'Nguồn tin',
  term: 'Cụm từ',
};

export const burstsVi = {
  kind,
  title: 'Tăng đột biến',
  none: 'Không có đột biến nào trong tuần.',
  counted: (documents: string, expected: string) => `${documents} tin bài, thường có khoảng ${expected}`,
  together: (terms: string) => `(cùng với: ${terms})`,
  notUseful: 'Không hữu ích',
  useful: 'Hữu ích',
  undo: 'Bỏ đánh giá',
  judged: { useful: 'Đã đánh giá: hữu ích', 'not-useful': 'Đã đánh giá: không hữu ích' },
  record: (found: string, judged: string, share: string) =>
    `90 ngày gần nhất: ${found} đột biến, ${judged} đã được đánh giá, ${share} trong số đó không hữu ích.`,
  unjudged: (found: string) => `90 ngày gần nhất: ${found} đột biến, chưa có đánh giá.`,
  helpTerms: [
    [
      'Tăng đột biến',
      'Ngày mà một chủ đề, thông tin, nguồn tin hoặc cụm từ được nói đến nhiều hơn hẳn thường lệ của chính nó trong tám tuần trước. Các cụm từ cùng tăng trong những tin bài giống nhau được báo chung một lần. Bấm “Hữu ích” hoặc “Không hữu ích” để hệ thống cho biết tỷ lệ báo đúng.',
    ],
  ],
  note: 'Một ngày được coi là đột biến khi số tin bài cao hơn hẳn mức thường có của cùng thứ trong tám tuần trước, tới mức hiếm khi xảy ra ngẫu nhiên; bảy ngày sau đó không báo lại.',
} as const;
