/** Words of the register of activities and of the plan's indicators. */
import type { Measured } from '../../api/indicators/measure.ts';
import type { IndicatorRow, IndicatorState } from '../../api/reports/indicators.ts';
import { formatNumber, formatWeek } from '../format.ts';

const state: Record<IndicatorState, string> = {
  met: 'Đạt',
  below: 'Chưa đạt',
  running: 'Chưa đạt, năm chưa kết thúc',
  unjudged: 'Không có mức để đối chiếu',
  'no-data': 'Chưa có số liệu',
};

/** How the system came to a value. */
function basis(measured: Measured): string {
  switch (measured.by) {
    case 'times':
      return 'Đếm từ sổ hoạt động.';
    case 'places':
      return `Từ sổ hoạt động: ${formatNumber(measured.places)} trên ${formatNumber(measured.of)} xã, phường.`;
    case 'weeks':
      return weekly(measured.check);
    case 'posts':
      return 'Số bài đăng của các trang, kênh chính thức mà hệ thống thu thập được.';
    case 'reports':
      return 'Số báo cáo đã ký ban hành trên hệ thống.';
    case 'cases':
      return cases(measured.times);
  }
}

function weekly({ weeks, short }: Extract<Measured, { by: 'weeks' }>['check']): string {
  if (weeks === 0) return 'Chưa có tuần nào kết thúc trong năm.';
  const least = `Tuần ít nhất trong ${formatNumber(weeks)} tuần đã kết thúc.`;
  if (short.length === 0) return least;
  const named = short
    .slice(-3)
    .map(({ week, times }) => `${formatWeek(week).toLowerCase()}: ${times}`)
    .join('; ');
  return `${least} ${formatNumber(short.length)} tuần chưa đủ, gần nhất ${named}.`;
}

function cases({
  opened,
  replied,
  repliedInADay,
  medianHours,
}: Extract<Measured, { by: 'cases' }>['times']): string {
  if (opened === 0) return 'Chưa mở vụ việc nào trong năm.';
  const time =
    medianHours === null ? '' : `, trung vị ${formatNumber(Math.round(medianHours * 10) / 10)} giờ`;
  return `Số vụ việc đã kết luận trên ${formatNumber(opened)} vụ việc đã mở; ${formatNumber(replied)} vụ việc đã trả lời, trong đó ${formatNumber(repliedInADay)} trong vòng 24 giờ${time}.`;
}

function target({ target, lastTargetYear, unit }: IndicatorRow): string {
  if (target === null) return `Kế hoạch chỉ giao đến năm ${lastTargetYear}`;
  if (target.words !== null) return target.words;
  const least = formatNumber(target.least ?? 0);
  return target.aim === null ? `${least} ${unit}` : `${least}–${formatNumber(target.aim)} ${unit}`;
}

export const registerVi = {
  state,
  basis,
  target,
  indicators: {
    title: 'Chỉ tiêu của kế hoạch',
    intro:
      'Các chỉ tiêu theo Quyết định 562/QĐ-UBND. Số liệu hệ thống đếm được thì lấy từ hệ thống; số liệu khác do đơn vị nhập, kèm nguồn và người ký.',
    year: 'Năm',
    show: 'Xem',
    name: 'Chỉ tiêu',
    target: 'Mức giao',
    value: 'Kết quả',
    state: 'Đối chiếu',
    ground: 'Căn cứ',
    ref: (ref: string) => `Mục ${ref}`,
    entered: (proof: string, signatory: string) => `${proof}; người ký: ${signatory}.`,
    history: (count: number) => `${count} lần nhập trước`,
    summary: (met: number, judged: number, empty: number) =>
      `Đạt ${met} trên ${judged} chỉ tiêu có mức giao và số liệu; ${empty} chỉ tiêu chưa có số liệu.`,
    running: 'Năm chưa kết thúc: số liệu tính đến thời điểm lập.',
    enter: 'Nhập số liệu chỉ tiêu',
    enterHint: 'Lần nhập sau thay lần nhập trước; lần nhập trước vẫn được lưu.',
    indicator: 'Chỉ tiêu',
    amount: 'Giá trị',
    proof: 'Nguồn số liệu',
    proofHint: 'Số, ký hiệu và ngày của văn bản',
    signatory: 'Người ký',
    note: 'Ghi chú',
    save: 'Lưu số liệu',
  },
  activities: {
    title: 'Sổ hoạt động tuyên truyền',
    intro:
      'Hội nghị, lớp tập huấn, buổi phát thanh, ấn phẩm, tin nhắn đã thực hiện. Mục rút khỏi sổ không còn được tính nhưng vẫn lưu lại.',
    period: 'Kỳ',
    periodHint: 'Ví dụ 2026, 2026-H1, 2026-Q2, 2026-05, 2026-W21, 2026-05-01..2026-05-31',
    demands: 'Mức tối thiểu của kế hoạch',
    sums: 'Tổng hợp trong kỳ',
    list: 'Danh sách hoạt động',
    none: 'Chưa ghi hoạt động nào trong kỳ',
    noneHelp: 'Ghi từng hoạt động bên dưới, hoặc nhập cả danh sách từ tệp CSV.',
    entries: 'Số mục',
    times: 'Số lượt',
    people: 'Số người',
    places: 'Số địa bàn',
    enter: 'Ghi hoạt động',
    save: 'Ghi vào sổ',
    timesHint: 'Nhập một lần cho nhiều lượt, ví dụ số lượt phát trong tuần',
    withdraw: 'Rút khỏi sổ',
    reason: 'Lý do',
    withdrawn: (reason: string) => `Đã rút: ${reason}`,
    enteredBy: (name: string, time: string) => `${name} nhập ${time}`,
    system: 'Nhập từ tệp',
  },
  file: {
    title: 'Nhập từ tệp CSV',
    hint: 'Dòng đầu là tên cột. Nếu có dòng sai, cả tệp không được nhận và các dòng sai được liệt kê.',
    columns: 'Các cột:',
    choose: 'Tệp CSV',
    send: 'Nhập tệp',
  },
} as const;
