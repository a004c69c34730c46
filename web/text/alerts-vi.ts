/** Words of the pages about alerts: the list, the rules, the channels. */
import type { ConditionKind } from '../../api/alerts/condition.ts';
import type { DeliveryRow } from '../../api/reports/alerts.ts';
import type { AlertChannelKind } from '../../api/store/schema/alert-tables.ts';

const kind: Record<ConditionKind, { readonly name: string; readonly help: string }> = {
  'claim-severity': {
    name: 'Thông tin sai lệch lan truyền',
    help: 'Cảnh báo khi một thông tin cần kiểm chứng ở mức độ đã chọn được lan truyền trong đủ số tin bài.',
  },
  'negative-share': {
    name: 'Tỷ lệ tiêu cực',
    help: 'Cảnh báo khi tỷ lệ tin bài tiêu cực vượt ngưỡng. Hệ thống so sánh cận dưới của khoảng tin cậy 95%, nên vài tin bài đơn lẻ không gây cảnh báo.',
  },
  burst: {
    name: 'Tăng đột biến',
    help: 'Cảnh báo khi một chủ đề, thông tin, nguồn tin hoặc cụm từ được nhắc đến nhiều bất thường trong một ngày so với cùng thứ của tám tuần trước.',
  },
  'scam-domain': {
    name: 'Tên miền lừa đảo mới',
    help: 'Cảnh báo khi một tin bài có dấu hiệu lừa đảo dẫn đến tên miền chưa từng xuất hiện trước đó.',
  },
  'source-down': {
    name: 'Nguồn tin không truy cập được',
    help: 'Cảnh báo khi mọi lần kiểm tra một nguồn tin đều thất bại liên tục trong thời gian đã chọn.',
  },
  'citizen-reports': {
    name: 'Phản ánh của người dân',
    help: 'Cảnh báo khi đủ số phản ánh của người dân được tiếp nhận trong thời gian đã chọn; có thể giới hạn theo chủ đề, thông tin cần kiểm chứng hoặc địa bàn.',
  },
};

const channelKind: Record<AlertChannelKind, { readonly name: string; readonly address: string }> = {
  email: { name: 'Thư điện tử', address: 'Địa chỉ thư, cách nhau bằng dấu phẩy' },
  webhook: { name: 'Webhook', address: 'Địa chỉ https nhận dữ liệu' },
  telegram: { name: 'Telegram', address: 'Mã cuộc trò chuyện (chat id) hoặc @kênh' },
  zalo: { name: 'Zalo OA', address: 'Mã người dùng Zalo (user id) của tài khoản OA' },
};

const deliveryState: Record<DeliveryRow['state'], string> = {
  waiting: 'Chờ gửi',
  sending: 'Đang gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
};

/** What the help page says of alerts. */
const helpTerms: readonly (readonly [string, string])[] = [
  [
    'Cảnh báo',
    'Việc cần người xem xét ngay, do một quy tắc phát hiện. Mỗi quy tắc đều xem trước được: trong 30 ngày qua sẽ cảnh báo mấy lần. Đánh giá “Không hữu ích” giúp biết quy tắc nào cần sửa.',
  ],
  [
    'Giờ không gửi, gộp tin',
    'Cảnh báo luôn hiển thị ngay trên hệ thống; trong giờ không gửi, tin gửi ra ngoài chờ đến hết giờ ấy, hoặc gộp thành một tin mỗi ngày. Gửi không được thì hệ thống tự thử lại.',
  ],
];

export const alertsVi = {
  helpTerms,
  kind,
  channelKind,
  deliveryState,
  title: 'Cảnh báo',
  intro: 'Việc cần người xem xét ngay, do các quy tắc của cơ quan phát hiện.',
  rules: 'Quy tắc',
  channels: 'Kênh nhận',
  notify: 'Bật thông báo trên trình duyệt',
  notifyOn: 'Thông báo trên trình duyệt đang bật',
  notifyBlocked: 'Trình duyệt đang chặn thông báo của trang này',
  none: 'Không có cảnh báo nào',
  noneHelp: 'Chưa có quy tắc nào phát hiện vấn đề theo điều kiện đang xem.',
  noRules: 'Chưa có quy tắc cảnh báo',
  noRulesHelp:
    'Thêm quy tắc để hệ thống báo khi có việc cần xem xét. Mỗi quy tắc đều xem trước được trên dữ liệu đã qua.',
  open: 'Chưa tiếp nhận',
  last90: 'Trong 90 ngày qua',
  alertsCount: (count: string) => `${count} cảnh báo`,
  uselessShare: 'Bị đánh giá không hữu ích',
  uselessOf: (useless: string, judged: string, share: string) => `${useless}/${judged} (${share})`,
  notJudged: 'chưa đánh giá',
  state: 'Trạng thái',
  states: { open: 'Chưa tiếp nhận', acknowledged: 'Đã tiếp nhận' },
  rule: 'Quy tắc',
  apply: 'Lọc',
  when: 'Thời điểm',
  what: 'Nội dung',
  action: 'Xử lý',
  acknowledge: 'Tiếp nhận',
  acknowledgedBy: (name: string, time: string) => `${name} tiếp nhận lúc ${time}`,
  someone: 'Người dùng đã xóa',
  useful: 'Hữu ích',
  useless: 'Không hữu ích',
  judged: { true: 'Được đánh giá hữu ích', false: 'Bị đánh giá không hữu ích' },
  see: 'Xem căn cứ',
  back: 'Tất cả cảnh báo',

  ruleTitle: 'Quy tắc cảnh báo',
  newRule: 'Thêm quy tắc',
  name: 'Tên quy tắc',
  condition: 'Điều kiện',
  sending: 'Gửi',
  onlyDashboard: 'Chỉ hiển thị trên hệ thống',
  quiet: (from: string, to: string) => `không gửi từ ${from} đến ${to}`,
  digest: (at: string) => `gộp, gửi lúc ${at} hằng ngày`,
  atOnce: 'gửi ngay',
  switchOn: 'Bật',
  switchOff: 'Tắt',
  on: 'Đang bật',
  off: 'Đã tắt',
  failing: (error: string) => `Lần kiểm tra gần nhất bị lỗi: ${error}`,
  checkedAt: (time: string) => `kiểm tra ${time}`,
  notChecked: 'chưa kiểm tra',
  describe: {
    'claim-severity': (severity: string, documents: string, hours: string) =>
      `Mức độ từ ${severity}/3, từ ${documents} tin bài trong ${hours} giờ`,
    'negative-share': (topic: string, percent: string, documents: string, days: string) =>
      `${topic}: trên ${percent}%, từ ${documents} tin bài trong ${days} ngày`,
    burst: (about: string, documents: string) => `${about}: từ ${documents} tin bài trong một ngày`,
    'scam-domain': () => 'Mọi tên miền mới',
    'source-down': (hours: string) => `Liên tục từ ${hours} giờ`,
    'citizen-reports': (scope: string, documents: string, hours: string) =>
      `${scope}: từ ${documents} phản ánh trong ${hours} giờ`,
  },

  fields: {
    name: 'Tên quy tắc',
    severity: 'Mức độ nghiêm trọng từ',
    severityLevel: (level: number) => `${level}/3`,
    documents: 'Số tin bài ít nhất',
    hours: 'Trong số giờ',
    downHours: 'Liên tục trong số giờ',
    topic: 'Chủ đề',
    allTopics: 'Tất cả chủ đề',
    reports: 'Số phản ánh ít nhất',
    claim: 'Thông tin cần kiểm chứng',
    allClaims: 'Mọi nội dung',
    place: 'Địa bàn',
    allPlaces: 'Tất cả địa bàn',
    about: 'Đối tượng',
    anything: 'Mọi đối tượng',
    percent: 'Tỷ lệ tiêu cực trên (%)',
    days: 'Trong số ngày',
    coolDownHours: 'Không nhắc lại trong (giờ)',
    quietFrom: 'Không gửi từ giờ',
    quietTo: 'Đến giờ',
    digestAt: 'Gộp hằng ngày, gửi lúc',
    channelIds: 'Gửi đến',
  },
  coolDownHint:
    'Sau một cảnh báo, cùng một đối tượng (thông tin, chủ đề, nguồn tin, cụm từ) không được báo lại trong thời gian này.',
  digestHint:
    'Giờ gộp để trống: gửi ngay khi phát hiện. Có giờ gộp: mọi cảnh báo trong ngày gửi chung một tin. Cảnh báo luôn hiển thị ngay trên hệ thống.',
  noChannels: 'Chưa có kênh nhận nào; cảnh báo hiển thị trên hệ thống.',
  channelOff: 'đã tắt',
  when2: 'Khi nào cảnh báo',
  how: 'Gửi thế nào',
  preview: 'Xem trước',
  save: 'Lưu quy tắc',
  wrong: (field: string) => `Chưa lưu: giá trị của “${field}” không hợp lệ.`,
  previewTitle: 'Trên dữ liệu đã qua',
  previewNone: (days: string) => `Trong ${days} ngày qua, quy tắc này không cảnh báo lần nào.`,
  previewSome: (count: string, days: string) =>
    `Trong ${days} ngày qua, quy tắc này đã có thể cảnh báo ${count} lần.`,
  previewSince: (date: string) => `Dữ liệu chỉ có từ ngày ${date}.`,
  previewMore: (count: string) => `… và ${count} lần khác.`,
  previewBursts:
    'Tính theo những lần hệ thống đã tìm thấy đột biến (tìm hằng giờ); trước khi hệ thống chạy thì chưa có.',
  previewReports:
    'Tính theo thời điểm tiếp nhận phản ánh. Phản ánh nhập muộn quá hai ngày không gây cảnh báo mới.',
  previewLate: 'Tính theo thời điểm đăng của tin bài; tin bài thu thập muộn được tính như thu thập đúng lúc.',

  channelTitle: 'Kênh nhận cảnh báo',
  channelIntro: 'Địa chỉ nhận cảnh báo và tình trạng gửi. Quản trị viên thêm, bật, tắt kênh.',
  channel: 'Kênh',
  address: 'Địa chỉ',
  newChannel: 'Thêm kênh',
  channelName: 'Tên kênh',
  channelKindLabel: 'Hình thức',
  addressHints:
    'Thư điện tử: địa chỉ thư, cách nhau bằng dấu phẩy. Webhook: địa chỉ https. Telegram: mã cuộc trò chuyện hoặc @kênh. Zalo OA: mã người dùng đã quan tâm và nhắn tin cho tài khoản OA gần đây.',
  notReady: 'chưa được cấu hình trên máy chủ',
  test: 'Gửi thử',
  noChannelsYet: 'Chưa có kênh nhận',
  noChannelsHelp: 'Cảnh báo vẫn hiển thị trên hệ thống và trên trình duyệt đang mở.',
  secretTitle: 'Khóa ký của webhook',
  secretNote:
    'Khóa chỉ hiển thị một lần. Bên nhận dùng khóa này để kiểm tra chữ ký theo chuẩn Standard Webhooks.',
  copy: 'Sao chép',
  toChannels: 'Về trang kênh nhận',
  deliveries: 'Tin đã và sẽ gửi',
  noDeliveries: 'Chưa có tin nào.',
  attempts: 'Số lần thử',
  lastError: 'Lỗi gần nhất',
  dueAt: (time: string) => `gửi lúc ${time}`,
  testMessage: 'tin thử',
  retry: 'Gửi lại',

  flash: {
    'alert-acknowledged': 'Đã tiếp nhận cảnh báo.',
    'alert-judged': 'Đã ghi nhận đánh giá.',
    'alert-rule-saved': 'Đã lưu quy tắc. Quy tắc có hiệu lực từ bây giờ.',
    'alert-rule-switched': 'Đã thay đổi trạng thái quy tắc.',
    'alert-channel-made': 'Đã thêm kênh nhận.',
    'alert-channel-switched': 'Đã thay đổi trạng thái kênh.',
    'alert-channel-tested': 'Đã đưa tin thử vào hàng chờ gửi; kết quả hiển thị sau ít giây.',
    'alert-resent': 'Đã đưa tin vào hàng chờ gửi lại.',
  },
} as const;
