/** Words of the page that shows how a claim went round. */
export const spreadVi = {
  title: 'Diễn biến lan truyền',
  open: 'Xem diễn biến lan truyền',
  never: 'Chưa ghi nhận tin bài nào lan truyền thông tin này',
  neverHelp:
    'Khi có tin bài lan truyền, trang này cho biết nơi xuất hiện đầu tiên, diễn biến và mức lan tỏa.',
  first: 'Thấy lần đầu',
  firstIn: (time: string, source: string) => `${time}, trên ${source}`,
  unknownBefore: (date: string) =>
    `Hệ thống chỉ có tin bài từ ${date}; thông tin có thể đã xuất hiện trước đó hoặc ở nơi không được thu thập (nhóm kín, tin nhắn).`,
  gapBefore:
    'Trong bảy ngày trước lần đầu thấy, việc thu thập bị gián đoạn: thời điểm xuất hiện thực tế có thể sớm hơn.',
  counts: { documents: 'Tin bài lan truyền', stories: 'Câu chuyện lan truyền' },
  countsOf: (own: string, copies: string) => `${own} tự viết, ${copies} đăng lại nguyên văn`,
  documentsOf: (documents: string) => `gồm ${documents} tin bài lan truyền`,
  timeline: 'Mới trong ngày và lũy kế',
  timelineNote: 'Lũy kế tính theo trục bên phải. Vạch đứng là ngày công bố trả lời chính thức.',
  storiesNote:
    'Đếm câu chuyện: các tin bài về cùng một sự việc chỉ tính một lần. Theo ngày, mỗi câu chuyện được tính vào ngày đầu tiên có tin bài lan truyền (hoặc đính chính), nên cộng dồn được; số của các kênh, nguồn tin, địa bàn thì không. Tin bài mới được xếp vào câu chuyện sau mỗi đợt thu thập.',
  cut: (days: string) => `Biểu đồ chỉ vẽ ${days} ngày gần nhất; lũy kế tính từ đầu.`,
  day: 'Ngày',
  newSpreads: 'Lan truyền mới',
  cumulative: 'Lũy kế',
  debunks: 'Đính chính',
  reply: 'Trả lời chính thức',
  course: 'Trước và sau khi trả lời',
  noReply: 'Chưa công bố trả lời chính thức.',
  replied: (time: string) => `Trả lời chính thức công bố lúc ${time}.`,
  counted: { documents: 'Số tin bài lan truyền', stories: 'Số câu chuyện lần đầu lan truyền' },
  courseCounts: (counted: string, days: string, earlier: string, before: string, after: string) =>
    `${counted}: ${earlier} trong ${days} ngày liền trước nữa, ${before} trong ${days} ngày trước, ${after} trong ${days} ngày sau (không tính ngày trả lời).`,
  fewer: (ratio: string, range: string) =>
    `Sau khi trả lời, mức lan truyền bằng ${ratio} mức trước đó (khoảng tin cậy 95%: ${range}): ít hơn rõ rệt.`,
  more: (ratio: string, range: string) =>
    `Sau khi trả lời, mức lan truyền bằng ${ratio} mức trước đó (khoảng tin cậy 95%: ${range}): nhiều hơn rõ rệt.`,
  unclear: (ratio: string, range: string) =>
    `Sau khi trả lời, mức lan truyền bằng ${ratio} mức trước đó (khoảng tin cậy 95%: ${range}): chưa đủ căn cứ để nói ít hơn hay nhiều hơn.`,
  range: (low: string, high: string) => `${low}–${high}`,
  fallingBefore: 'Mức lan truyền đã giảm từ trước khi trả lời.',
  noCause: 'Con số chỉ mô tả diễn biến, không chứng minh nguyên nhân.',
  reason: {
    gap: 'Không so sánh vì việc thu thập bị gián đoạn trong khoảng thời gian này.',
    'too-early': 'Chưa đủ bảy ngày sau khi trả lời nên chưa so sánh.',
    'nothing-before':
      'Trong bảy ngày trước khi trả lời không ghi nhận tin bài lan truyền nên không có mức để so sánh.',
  },
  furthest: { documents: 'Tin bài lan xa nhất', stories: 'Câu chuyện lan xa nhất' },
  furthestNote: {
    documents:
      'Xếp theo điểm lan tỏa ước tính (loại nguồn và số phản hồi thu thập được), không phải số người đọc.',
    stories:
      'Mỗi câu chuyện được nêu bằng tin bài lan xa nhất; phản hồi và điểm lan tỏa ước tính cộng của các tin bài lan truyền trong câu chuyện, không phải số người đọc.',
  },
  moreDocuments: (count: string) => `và ${count} tin bài khác`,
  reach: 'Điểm lan tỏa',
  reactions: 'Phản hồi',
  document: 'Tin bài',
  channels: 'Theo kênh',
  channel: 'Kênh',
  sources: 'Theo nguồn tin',
  source: 'Nguồn tin',
  firstAt: 'Lần đầu',
  places: 'Địa bàn được nhắc',
  place: 'Địa bàn',
  helpTerms: [
    [
      'Diễn biến lan truyền',
      'Trang riêng của mỗi thông tin: nơi thấy lần đầu, số tin bài mới và lũy kế, bản tự viết và bản đăng lại, kênh, nguồn, địa bàn, và số tin bài trước, sau khi cơ quan trả lời. Con số trước, sau chỉ mô tả, không chứng minh nguyên nhân.',
    ],
  ],
  noPlaces: 'Không tin bài lan truyền nào nêu địa bàn.',
} as const;
