/** Words of the registry of claims: its editor, history, import and export, and the reasons of a match. */

import type { ClaimField } from '../../api/claim-content.ts';
import type { ClaimFormat } from '../../api/claim-exchange/entry.ts';
import type { ClaimProblem, ProblemCode } from '../../api/claim-problems.ts';
import type { ClaimAction, ClaimTable } from '../../api/store/schema/claim-tables.ts';

const field: Record<ClaimField | 'id', string> = {
  id: 'Mã số',
  statement: 'Nội dung thông tin',
  verdict: 'Kết luận',
  topic: 'Chủ đề',
  severity: 'Mức độ',
  correction: 'Thông tin đúng',
  legalBasis: 'Căn cứ pháp lý',
  evidenceStatus: 'Tình trạng ghi nhận',
  validFrom: 'Áp dụng từ ngày',
  validTo: 'Áp dụng đến ngày',
  reviewBy: 'Cần rà soát lại trước ngày',
  wordings: 'Cách diễn đạt',
  notWordings: 'Câu dễ nhầm, không phải thông tin này',
};

const action: Record<ClaimAction, string> = {
  registry: 'Cập nhật theo danh mục của hệ thống',
  created: 'Lập thông tin mới',
  edited: 'Sửa nội dung',
  imported: 'Nhập từ tệp',
  'wording-added': 'Bổ sung cách diễn đạt',
  'wording-dropped': 'Bỏ cách diễn đạt',
  retired: 'Ngừng theo dõi',
  revived: 'Theo dõi trở lại',
  restored: 'Khôi phục phiên bản cũ',
  merged: 'Gộp vào thông tin khác',
  'took-over': 'Nhận gộp từ thông tin khác',
};

const status: Record<ClaimTable['status'], string> = {
  active: 'Đang theo dõi',
  retired: 'Ngừng theo dõi',
  merged: 'Đã gộp',
};

const problems: Record<ProblemCode, (detail: string) => string> = {
  missing: () => 'chưa có',
  empty: () => 'để trống',
  'too-long': () => 'quá dài',
  'too-short': () => 'quá ngắn',
  'too-many': () => 'có quá nhiều mục',
  choice: (detail) => `không thuộc các giá trị cho phép: “${detail}”`,
  date: () => 'không phải ngày theo dạng năm-tháng-ngày (ví dụ 2026-07-01)',
  severity: () => 'phải là 1, 2 hoặc 3',
  form: () => 'sai định dạng',
  topic: (detail) => `không có trong danh mục chủ đề: “${detail}”`,
  order: () => 'trước ngày bắt đầu áp dụng',
  correction: () => 'để trống trong khi đã có kết luận',
  both: (detail) => `trùng với một cách diễn đạt: “${detail}”`,
  json: (detail) => `không phải JSON hợp lệ (${detail})`,
  'claims-file': () =>
    'không phải tệp danh mục do hệ thống xuất ra (thiếu “format”, “version” hoặc “claims”)',
  review: (detail) => `không phải ClaimReview hợp lệ (${detail})`,
  'no-review': () => 'không có ClaimReview nào',
  'empty-file': () => 'tệp trống',
  column: (detail) => `có cột không được hỗ trợ: “${detail}”`,
  'no-column': (detail) => `thiếu cột “${detail}”`,
  cells: (detail) => `số ô khác dòng tiêu đề (${detail})`,
  quote: () => 'có dấu nháy kép chưa đóng',
  id: (detail) => `phải gồm một chữ cái và 3 đến 6 chữ số, ví dụ C012 (đang là “${detail}”)`,
  twice: (detail) => `lặp lại thông tin ở dòng ${detail}`,
};

function problem({ code, field: of, entry, detail }: ClaimProblem): string {
  const what = problems[code](detail);
  if (of === null) return what;
  return entry === null ? `${field[of]}: ${what}` : `${field[of]}, mục ${entry}: ${what}`;
}

const format: Record<ClaimFormat, string> = {
  json: 'JSON (đầy đủ, để sao lưu hoặc chuyển sang hệ thống khác)',
  csv: 'CSV (mở bằng bảng tính)',
  claimreview: 'ClaimReview (chuẩn schema.org về kiểm chứng thông tin)',
};

export const claimRegistryVi = {
  field,
  action,
  status,
  format,
  problem,
  new: 'Lập thông tin mới',
  newTitle: 'Lập thông tin cần kiểm chứng',
  edit: 'Sửa nội dung',
  editTitle: (id: string) => `Sửa thông tin ${id}`,
  history: 'Lịch sử thay đổi',
  historyTitle: (id: string) => `Lịch sử thay đổi của ${id}`,
  exchange: 'Nhập, xuất danh mục',
  manage: 'Quản lý thông tin',
  watched: 'Đang theo dõi',
  unwatched: 'Ngừng theo dõi',
  retire: 'Ngừng theo dõi',
  retireHint: 'Tin bài mới không còn được đối chiếu với thông tin này. Kết quả đã có được giữ nguyên.',
  revive: 'Theo dõi trở lại',
  merge: 'Gộp vào thông tin khác',
  mergeInto: 'Mã số thông tin giữ lại',
  mergeHint: 'Cách diễn đạt được chuyển sang thông tin giữ lại; tin bài liên quan được phân tích lại.',
  mergeButton: 'Gộp',
  mergedInto: 'Thông tin này đã được gộp vào',
  retiredNote: 'Thông tin này đã ngừng theo dõi: tin bài mới không được đối chiếu.',
  reason: 'Lý do thay đổi',
  reasonHint: 'Ghi ngắn gọn; lý do được lưu trong lịch sử.',
  save: 'Lưu thông tin',
  cancel: 'Hủy',
  invalid: 'Chưa lưu được. Vui lòng sửa các mục sau:',
  listHint: 'Mỗi dòng một mục.',
  validHint: 'Để trống nếu không giới hạn. Tin bài ngoài khoảng này không được gắn với thông tin.',
  wordingsHint: 'Mỗi dòng một câu như người dân thực sự viết, có dấu hoặc không dấu.',
  notWordingsHint: 'Câu đúng, câu hỏi, câu đính chính dùng từ ngữ tương tự. Mỗi dòng một câu.',
  severities: { 1: '1 – Thấp', 2: '2 – Trung bình', 3: '3 – Cao' } as Readonly<Record<number, string>>,
  constructedHint:
    'Chọn “Tình huống giả định” khi chưa có nguồn ghi nhận; thông tin giả định không được nêu là tin đang lan truyền và không có trong tệp ClaimReview.',
  period: (from: string | null, to: string | null) => {
    if (from !== null && to !== null) return `Áp dụng cho tin bài từ ${from} đến ${to}.`;
    return from !== null ? `Áp dụng cho tin bài từ ${from}.` : `Áp dụng cho tin bài đến ${to}.`;
  },
  dropWording: 'Bỏ câu này',
  version: (number: number) => `Phiên bản ${number}`,
  bySystem: 'Hệ thống',
  noReason: 'không ghi lý do',
  restore: 'Khôi phục phiên bản này',
  firstVersion: 'Nội dung ban đầu.',
  noChange: 'Nội dung không thay đổi.',
  rewritten: 'viết lại toàn bộ',
  empty: 'để trống',
  added: (count: string) => `Thêm ${count}`,
  removed: (count: string) => `Bỏ ${count}`,
  exportTitle: 'Xuất danh mục',
  exportNote:
    'Tệp ClaimReview chỉ gồm thông tin đang theo dõi, đã có kết luận và đã được ghi nhận thực tế; không gồm tình huống giả định.',
  importTitle: 'Nhập từ tệp',
  importNote:
    'Hệ thống kiểm tra và cho xem trước; chỉ khi xác nhận mới ghi vào danh mục. Có một lỗi thì toàn bộ tệp không được nhập. Cột hoặc mục không có trong tệp được giữ nguyên.',
  file: 'Tệp',
  fileFormat: 'Định dạng',
  preview: 'Kiểm tra, xem trước',
  previewTitle: 'Xem trước kết quả nhập',
  noFile: 'Chưa chọn tệp, hoặc tệp trống.',
  problemCount: (count: string) => `Tệp có ${count} lỗi, chưa nhập được:`,
  line: (line: string) => `Dòng ${line}`,
  outcomes: { new: 'Thêm mới', changed: 'Thay đổi', same: 'Không đổi' },
  planned: (fresh: string, changed: string, same: string) =>
    `Thêm mới ${fresh}, thay đổi ${changed}, không đổi ${same}.`,
  nothing: 'Tệp không làm thay đổi danh mục.',
  confirm: 'Xác nhận nhập',
  numbered: 'cấp mã mới',
  why: 'Vì sao?',
  whyWords: (share: string) => `Trùng ${share} từ ngữ của cách diễn đạt gần nhất`,
  whyWording: 'Cách diễn đạt gần nhất',
  whySentence: 'Câu được xét',
  sharedWords: 'Từ ngữ trùng',
  otherWords: 'Từ ngữ khác',
  inWordingOnly: 'chỉ có trong cách diễn đạt',
  numbers: 'Con số',
  numbersShared: (numbers: string) => `trùng ${numbers}`,
  numbersDiffer: (here: string, there: string) => `khác: tin bài ghi ${here}, cách diễn đạt ghi ${there}`,
  numbersOne: (numbers: string) => `chỉ một bên có (${numbers})`,
  numbersNone: 'không có con số nào để so sánh (không tính ngày, tháng, năm)',
  negation: 'Phủ định',
  negationSame: 'hai bên như nhau',
  negationHere: (words: string) => `chỉ tin bài có “${words}”: có thể mang nghĩa ngược lại, cần đọc kỹ`,
  negationThere: (words: string) =>
    `chỉ cách diễn đạt có “${words}”: có thể mang nghĩa ngược lại, cần đọc kỹ`,
  entities: 'Văn bản, ngày, địa chỉ',
  cues: 'Dấu hiệu về thái độ',
  noCues: 'không có lời bác bỏ, hỏi lại hay thuật lại',
  isClaim: 'Đúng là thông tin này',
  isNotClaim: 'Không phải thông tin này',
  confirmHint: 'Câu được thêm vào cách diễn đạt hoặc câu dễ nhầm; tin bài gần đây được đối chiếu lại.',
  helpTerms: [
    [
      'Lập, sửa, gộp thông tin',
      'Chuyên viên và cán bộ báo chí quản lý danh mục. Mỗi lần sửa là một phiên bản mới có người sửa, thời điểm, lý do; phiên bản cũ được giữ và có thể khôi phục.',
    ],
    [
      'Cách diễn đạt',
      'Câu mà người dân thực sự viết. Thêm hoặc xác nhận một câu ở trang tin bài thì việc đối chiếu dùng câu đó ngay.',
    ],
  ],
  flash: {
    'claim-created': 'Đã lập thông tin mới.',
    'claim-saved': 'Đã lưu thông tin.',
    'claim-retired': 'Đã ngừng theo dõi thông tin.',
    'claim-revived': 'Đã theo dõi trở lại.',
    'claim-restored': 'Đã khôi phục phiên bản.',
    'claim-merged': 'Đã gộp thông tin.',
    'wording-dropped': 'Đã bỏ cách diễn đạt.',
    'claims-imported': 'Đã nhập danh mục.',
  },
} as const;
