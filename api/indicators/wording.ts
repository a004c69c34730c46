/** Vietnamese words of the register: on screen, in reports, and in the files that people fill in. */
import type { ActivityKind } from './activity.ts';

export const activityNames: Readonly<Record<ActivityKind, string>> = {
  loudspeaker: 'Truyền thanh cơ sở',
  'enterprise-talk': 'Hội nghị đối thoại tại doanh nghiệp',
  'group-conference': 'Hội nghị theo nhóm đối tượng tại cơ sở',
  'collaborator-conference': 'Hội nghị cộng tác viên, già làng, trưởng bản, người có uy tín',
  'communicator-class': 'Lớp tập huấn cán bộ truyền thông',
  'collaborator-class': 'Lớp tập huấn cộng tác viên, nhân viên thu',
  'journalist-class': 'Lớp tập huấn phóng viên, biên tập viên',
  broadcast: 'Chương trình phát thanh, truyền hình',
  publication: 'Ấn phẩm, tài liệu tuyên truyền',
  sms: 'Đợt tin nhắn SMS',
  campaign: 'Chiến dịch, Tháng vận động',
  other: 'Hoạt động khác',
};

/** Heads of the columns of the two files. */
export const activityHeads = {
  kind: 'Loại hoạt động',
  heldOn: 'Ngày',
  place: 'Địa bàn',
  title: 'Nội dung',
  times: 'Số lượt',
  people: 'Số người',
  proof: 'Minh chứng',
  note: 'Ghi chú',
} as const;

export const indicatorHeads = {
  indicator: 'Chỉ tiêu',
  year: 'Năm',
  value: 'Giá trị',
  proof: 'Nguồn số liệu',
  signatory: 'Người ký',
  note: 'Ghi chú',
} as const;
