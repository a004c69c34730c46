import type { RuleDraft } from '../../api/alerts/rule-draft.ts';

const sending = { quiet: { from: '21:00', to: '06:00' }, digestAt: null, channelIds: [] };

/** The rules of the demonstration's office. */
export const demoAlertRules: readonly RuleDraft[] = [
  {
    name: 'Thông tin sai lệch mức 2 trở lên lan truyền',
    condition: { kind: 'claim-severity', severity: 2, documents: 2, hours: 24 },
    coolDownHours: 72,
    ...sending,
  },
  {
    name: 'Dư luận tiêu cực về BHXH một lần',
    condition: { kind: 'negative-share', topic: 'bhxh-mot-lan', percent: 30, documents: 10, days: 7 },
    coolDownHours: 96,
    ...sending,
  },
  {
    name: 'Chủ đề tăng đột biến',
    condition: { kind: 'burst', about: 'topic', documents: 5 },
    coolDownHours: 168,
    ...sending,
  },
  {
    name: 'Tên miền lừa đảo mới',
    condition: { kind: 'scam-domain' },
    coolDownHours: 24,
    ...sending,
  },
  {
    name: 'Nhiều phản ánh trong ba ngày',
    condition: { kind: 'citizen-reports', documents: 6, hours: 72 },
    coolDownHours: 96,
    ...sending,
  },
  {
    name: 'Nguồn tin mất kết nối một ngày',
    condition: { kind: 'source-down', hours: 24 },
    coolDownHours: 72,
    ...sending,
    digestAt: '07:30',
  },
];
