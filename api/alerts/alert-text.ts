/** The words of an alert, on the dashboard and in what is sent. */
import { dayMonth, number, percent, shortTime } from '../reports/vietnamese.ts';
import type { AlertFacts } from './signal.ts';

interface AlertText {
  readonly title: string;
  /** What the alert stands on. */
  readonly detail: string;
}

export function alertText(facts: AlertFacts): AlertText {
  switch (facts.kind) {
    case 'claim-severity':
      return {
        title: `Thông tin mức độ ${facts.severity}/3 đang lan truyền: “${facts.statement}”`,
        detail: `${number(facts.documents)} tin bài lan truyền trong ${number(facts.hours)} giờ.`,
      };
    case 'negative-share':
      return {
        title: `Tỷ lệ tin bài tiêu cực cao: ${facts.topic?.name ?? 'tất cả chủ đề'}`,
        detail: `${number(facts.negative)}/${number(facts.documents)} tin bài tiêu cực (${percent(facts.negative, facts.documents)}; khoảng tin cậy 95%: ${percent(facts.low, 1)}–${percent(facts.high, 1)}) trong ${number(facts.days)} ngày.`,
      };
    case 'burst':
      return {
        title: `Tăng đột biến: ${facts.about === 'claim' || facts.about === 'term' ? `“${facts.name}”` : facts.name}`,
        detail: `${number(facts.documents)} tin bài trong ngày ${dayMonth(facts.day)}; ngày như vậy thường có khoảng ${number(facts.expected)}.`,
      };
    case 'scam-domain':
      return {
        title: `Tên miền mới có dấu hiệu lừa đảo: ${defang(facts.host)}`,
        detail: 'Tên miền này chưa xuất hiện trong các tin bài đã thu thập trước đó.',
      };
    case 'source-down':
      return {
        title: `Không truy cập được nguồn tin: ${facts.name}`,
        detail: `Cả ${number(facts.checks)} lần kiểm tra từ ${shortTime(facts.since)} đều thất bại.`,
      };
    case 'citizen-reports':
      return {
        title: `Người dân phản ánh nhiều: ${scopeOf(facts)}`,
        detail: `${number(facts.documents)} phản ánh trong ${number(facts.hours)} giờ.`,
      };
  }
}

function scopeOf({ topic, claim, place }: Extract<AlertFacts, { kind: 'citizen-reports' }>): string {
  const parts = [topic?.name, claim && `“${claim.statement}”`, place?.name].filter((part) => part != null);
  return parts.length === 0 ? 'mọi nội dung' : parts.join(', ');
}

/** `a.b` as `a[.]b`: no program that shows the message makes a link of it. */
function defang(host: string): string {
  return host.replaceAll('.', '[.]');
}

/** Words of the message around the alerts. */
export const messageText = {
  subject: (title: string) => `[Minh Tin] ${title}`,
  subjectOfMany: (count: number) => `[Minh Tin] ${count} cảnh báo`,
  rule: (name: string) => `Quy tắc: ${name}`,
  at: (time: string) => `Thời điểm: ${shortTime(time)}`,
  more: (count: number) => `… và ${count} cảnh báo khác.`,
  seeAll: (url: string) => `Xem tất cả cảnh báo: ${url}`,
  testSubject: '[Minh Tin] Thư thử kênh cảnh báo',
  test: 'Đây là tin thử của hệ thống Minh Tin. Kênh nhận cảnh báo hoạt động bình thường.',
  demo: 'Dữ liệu minh họa – không phải tin thật.',
} as const;
