/** Words of the page of a legal figure: its versions, its signatures, and the form that proposes a change. */
const fields: Readonly<Record<string, string>> = {
  topic: 'Lĩnh vực',
  statement_vi: 'Nội dung',
  unit: 'Đơn vị',
  valid_from: 'Áp dụng từ ngày',
  valid_to: 'Áp dụng đến hết ngày',
  verification_level: 'Mức độ đối chiếu',
  note: 'Ghi chú',
  'legal_source.document': 'Văn bản',
  'legal_source.article': 'Điều khoản',
  supersedes: 'Thay cho mục',
  value: 'Giá trị',
};

/** Names of single values in facts that hold several. */
const values: Readonly<Record<string, string>> = {
  nam: 'nam',
  nu: 'nữ',
  nam_thang: 'nam (tháng)',
  nu_thang: 'nữ (tháng)',
  ho_ngheo: 'hộ nghèo',
  can_ngheo: 'hộ cận nghèo',
  dtts: 'dân tộc thiểu số',
  khac: 'đối tượng khác',
  nld: 'người lao động',
  nsdld: 'người sử dụng lao động',
  min: 'thấp nhất',
  max: 'cao nhất',
  tu: 'từ',
  den: 'đến',
  bat_buoc: 'bắt buộc',
  tu_nguyen: 'tự nguyện',
  ca_nhan: 'cá nhân',
  to_chuc: 'tổ chức',
  tran: 'mức trần',
  huong: 'mức hưởng',
};

export const factsVi = {
  open: 'Xem, đề nghị sửa',
  pending: 'Đề nghị chờ người thứ hai ký duyệt',
  pendingBy: (name: string, time: string) => `${name} đề nghị lúc ${time}`,
  unknownPerson: 'Tài khoản không còn',
  proposedOnly: 'Mục này mới được đề nghị, chưa được áp dụng để đối chiếu tin bài.',
  current: 'Đang áp dụng để đối chiếu',
  proposal: 'Đề nghị chờ ký duyệt',
  field: 'Mục',
  before: 'Hiện tại',
  after: 'Đề nghị',
  noChange: 'Không thay đổi nội dung: đề nghị ký xác nhận số liệu đang áp dụng.',
  isNew: 'Số liệu mới, chưa có trong sổ.',
  why: 'Lý do',
  confirm: 'Ký duyệt',
  reject: 'Không duyệt',
  withdraw: 'Rút đề nghị',
  ownProposal: 'Bạn là người đề nghị. Cần một người khác đối chiếu với văn bản và ký duyệt.',
  confirmNote:
    'Vui lòng đối chiếu với toàn văn văn bản trước khi ký. Sau khi ký, tin bài được đối chiếu với nội dung này.',
  versions: 'Các lần thay đổi',
  noVersions: 'Chưa có thay đổi nào: số liệu theo sổ ban đầu của phần mềm.',
  state: { proposed: 'Chờ ký duyệt', confirmed: 'Đã ký duyệt', rejected: 'Không duyệt' },
  by: (proposer: string, decider: string | null, time: string) =>
    decider === null ? `${proposer} đề nghị` : `${proposer} đề nghị; ${decider} quyết định lúc ${time}`,
  edit: 'Đề nghị sửa hoặc ký xác nhận',
  editNote:
    'Đề nghị chỉ có hiệu lực khi người khác ký duyệt. Để nguyên nội dung nếu chỉ ký xác nhận số liệu đang áp dụng.',
  supersede: 'Đây là mức mới thay mức đang áp dụng (mức cũ được giữ lại, hết áp dụng vào ngày liền trước)',
  valueOf: (name: string) => `Giá trị: ${name}`,
  send: 'Gửi đề nghị',
  whyHint: 'Ví dụ: Nghị định mới có hiệu lực; sửa lỗi nhập.',
  supersededBy: 'Mức thay thế',
  supersedes: 'Thay cho',
} as const;

/** A field of a fact by its path, in words. */
export function fieldName(path: string): string {
  const known = fields[path];
  if (known !== undefined) return known;
  const [, ...steps] = path.split('.');
  return factsVi.valueOf(valueName(steps.join('.')));
}

/** One value of several by its path: *nam*, *cá nhân, 1*. */
export function valueName(path: string): string {
  const words = path
    .split('.')
    .map((step) => values[step] ?? (/^\d$/.test(step) ? String(Number(step) + 1) : step));
  return words.join(', ');
}
