/** Words of the mails about reports. */
import type { MailOccasion } from '../report-mail.ts';
import type { ReportContent } from './content.ts';

const sentences: Readonly<Record<MailOccasion, (name: string) => string>> = {
  drafted: (name) => `Dự thảo ${name} đã được lập tự động. Đề nghị rà soát, bổ sung nội dung và trình ký.`,
  submitted: (name) => `${name} đã hoàn thiện và đang chờ ký.`,
  signed: (name) => `${name} đã được ký ban hành, kèm theo thư này.`,
};

const subjects: Readonly<Record<MailOccasion, string>> = {
  drafted: 'Dự thảo cần rà soát',
  submitted: 'Báo cáo chờ ký',
  signed: 'Báo cáo đã ký',
};

/** Subject and text of a mail about a report that is found at an address. */
export function reportMailText(
  occasion: MailOccasion,
  { title, subject: period }: Pick<ReportContent, 'title' | 'subject'>,
  address: string,
): { readonly subject: string; readonly text: string } {
  const name = `${title} ${period}`.replace(/\s+/gu, ' ').trim();
  return {
    subject: `[Minh Tin] ${subjects[occasion]}: ${name}`,
    text: `${sentences[occasion](name)}\n\nXem báo cáo: ${address}\n\nThư gửi tự động từ hệ thống Minh Tin.\n`,
  };
}
