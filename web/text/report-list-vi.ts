/** Words of the list of reports. */
export const reportListVi = {
  reports: {
    title: 'Báo cáo',
    intro:
      'Số liệu của báo cáo được chốt khi lập và không thay đổi về sau. Nội dung do người soạn bổ sung được sửa đến khi ký; lập lại sẽ tạo phiên bản mới, giữ nguyên nội dung đã soạn.',
    makeButton: 'Lập báo cáo',
    none: 'Chưa có báo cáo nào',
    noneHelp: 'Chọn kỳ báo cáo và bấm “Lập báo cáo” để tạo báo cáo đầu tiên.',
    noWeeks: 'Chưa có tuần nào có tin bài để lập báo cáo.',
    period: 'Kỳ báo cáo',
    version: 'Phiên bản',
    madeBy: 'Người lập',
    cutOff: 'Chốt số liệu',
    documents: 'Tin bài',
    download: 'Tải về',
    print: 'In báo cáo',
    frozen: (time: string) => `Số liệu chốt lúc ${time}`,
  },
} as const;
