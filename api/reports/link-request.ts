import type { Portal } from '../../crawler/portals.ts';

/** Where a link is asked for, and what the audit found. */
interface LinkRequest {
  readonly own: Portal;
  readonly partner: Portal;
  /** Who asks, as in the letterhead. */
  readonly agency: string;
  readonly onlyCentral: boolean;
  /** Calendar date of the audit, `dd/mm/yyyy`. */
  readonly date: string;
}

/** The text of a request to a portal that lacks the link: to copy into a letter or a message, for a person to check and sign. */
export function linkRequestText({ own, partner, agency, onlyCentral, date }: LinkRequest): string {
  const found = onlyCentral
    ? 'đã có liên kết đến cổng của ngành Bảo hiểm xã hội Việt Nam nhưng chưa có liên kết'
    : 'chưa có liên kết';
  return [
    `Kính gửi: ${partner.agency}`,
    `Thực hiện kế hoạch truyền thông cải cách chính sách bảo hiểm xã hội, trong đó có nhiệm vụ liên kết giữa các cổng thông tin điện tử để người dân, doanh nghiệp tiếp cận thông tin chính thống, qua rà soát ngày ${date}, ${partner.name} (${partner.url}) ${found} đến ${own.name} (${own.url}).`,
    `Trân trọng đề nghị ${partner.agency} xem xét, bổ sung liên kết đến ${own.url} với tên hiển thị “${own.name}” tại trang chủ hoặc mục “Liên kết website”. ${agency} sẽ đặt liên kết tương ứng đến cổng của Quý cơ quan nếu chưa có.`,
    'Trân trọng cảm ơn sự phối hợp của Quý cơ quan.',
  ].join('\n\n');
}
