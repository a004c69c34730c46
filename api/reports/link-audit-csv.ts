import type { Linking } from '../../crawler/audit-portals.ts';
import type { LinkState } from '../../crawler/follow-link.ts';
import { renderCsv } from './csv.ts';
import type { LinkAuditReport, LinkDirection } from './link-audit.ts';

const linkings: Record<Linking, string> = {
  yes: 'Có',
  no: 'Không',
  central: 'Chỉ có liên kết đến cổng của ngành',
  unknown: 'Chưa xác định',
};

const states: Record<LinkState, string> = {
  ok: 'Hoạt động',
  moved: 'Đã chuyển địa chỉ',
  dead: 'Ngừng hoạt động',
  unreachable: 'Chưa kết nối được',
  refused: 'Không cho máy truy cập',
};

const head = [
  'Mã',
  'Cổng thông tin',
  'Cơ quan',
  'Địa chỉ',
  'Liên kết đến cổng BHXH tỉnh',
  'Từ ngày',
  'Thấy lần cuối',
  'Chữ hiển thị',
  'Trang có liên kết',
  'Cổng BHXH tỉnh liên kết đến',
  'Tình trạng',
  'Địa chỉ cuối cùng',
] as const;

/** The matrix of portals as CSV, one row a partner. */
export function renderLinkAuditCsv({ rows }: LinkAuditReport): string {
  return renderCsv([
    head,
    ...rows.map(({ id, name, agency, url, check, toUs, byUs }) => [
      id,
      name,
      agency,
      url,
      linkings[toUs.linking],
      toUs.since,
      toUs.lastSeenAt,
      said(toUs, 'text'),
      said(toUs, 'page'),
      linkings[byUs.linking],
      check ? states[check.state] : null,
      check?.finalUrl ?? null,
    ]),
  ]);
}

function said({ evidence }: LinkDirection, part: 'text' | 'page'): string | null {
  return evidence[0]?.[part] ?? null;
}
