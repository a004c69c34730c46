/** Vietnamese words of what citizens report: in the files that people fill in, in names of sources, and in the documents themselves. */

/** By which a report comes in; each is a source of its own. */
export const intakeChannels = ['hotline', 'desk', 'email', 'web-form', 'zalo'] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

export const intakeNames: Readonly<Record<IntakeChannel, string>> = {
  hotline: 'Đường dây nóng',
  desk: 'Bộ phận một cửa',
  email: 'Thư điện tử',
  'web-form': 'Biểu mẫu trên trang web',
  zalo: 'Zalo OA',
};

/** Heads of the columns of a file of reports. */
export const reportHeads = {
  channel: 'Kênh tiếp nhận',
  receivedAt: 'Thời điểm',
  text: 'Nội dung',
  place: 'Địa bàn',
  link: 'Đường dẫn',
  code: 'Mã phiếu',
} as const;
export type ReportField = keyof typeof reportHeads;

export const sourceName = (channel: IntakeChannel): string => `Phản ánh – ${intakeNames[channel]}`;

/** Last lines of a report's text: what was noted beside it. */
export const notedLines = {
  /** With its province, which tells a commune from others of its name. */
  place: (place: string, province: string) =>
    `Địa bàn: ${/tỉnh|thành phố/iu.test(place) ? place : `${place}, tỉnh ${province}`}`,
  link: (link: string) => `Đường dẫn được phản ánh: ${link}`,
} as const;

/** Put in the place of what was left out of a text. */
export const leftOut = {
  phone: '[ẩn số điện thoại]',
  number: '[ẩn dãy số]',
  card: '[ẩn mã thẻ]',
  email: '[ẩn thư điện tử]',
} as const;
