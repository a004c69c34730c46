import type { Verdict } from '../store/schema/claim-tables.ts';

/** Verdicts as reports and fact checks name them. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  false: 'Sai sự thật',
  misleading: 'Gây hiểu lầm',
  scam: 'Lừa đảo',
  outdated: 'Thông tin cũ, không còn đúng theo quy định hiện hành',
  'missing-context': 'Đúng một phần, thiếu bối cảnh',
  true: 'Đúng',
  unverified: 'Chưa đủ căn cứ kết luận',
};
