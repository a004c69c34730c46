import type { CampaignDraft } from '../../api/campaigns.ts';

/** The campaigns of the demonstration's office; days are counted from today. */
export const demoCampaigns: readonly (Pick<CampaignDraft, 'name' | 'query' | 'topic' | 'channel'> & {
  readonly firstDay: number;
  readonly lastDay: number;
})[] = [
  {
    name: 'Tháng vận động triển khai BHXH toàn dân',
    query: 'BHXH',
    topic: null,
    channel: null,
    firstDay: -13,
    lastDay: 7,
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
