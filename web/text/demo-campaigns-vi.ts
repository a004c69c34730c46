import type { CampaignDraft } from '../../api/campaigns.ts';

/** The campaigns of the demonstration's office; days are counted from today. */
export const demoCampaigns: readonly (Pick<CampaignDraft, 'name' | 'query' | 'topic' | 'channel'> & {
  readonly firstDay: number;
  readonly lastDay: number;
})[] = [
  {
    name: 'Tháng vận động triển khai BHXH toàn dân',
    query: '"bảo hiểm xã hội"',
    topic: null,
    channel: null,
    firstDay: -19,
    lastDay: 10,
  },
  {
    name: 'Đợt truyền thông về BHXH một lần',
    query: null,
    topic: 'bhxh-mot-lan',
    channel: null,
    firstDay: -34,
    lastDay: -21,
  },
];
