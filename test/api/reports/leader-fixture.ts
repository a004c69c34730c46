/** A leader's report at its fullest: every list beyond its cap, every text far longer than any that is in use. */

import type { ClaimRow } from '../../../api/reports/claim-rows.ts';
import type { Compared } from '../../../api/reports/comparing.ts';
import type { Coverage } from '../../../api/reports/coverage.ts';
import type { LeaderReport } from '../../../api/reports/leader.ts';
import type { Decision } from '../../../api/reports/leader-decisions.ts';
import type { SentimentShare } from '../../../api/reports/sentiment-shares.ts';
import { weekly } from './weekly-fixture.ts';

const longStatement =
  'Người lao động từng nghỉ việc trước tuổi và đã nhận trợ cấp một lần thì từ năm sau sẽ phải nộp lại toàn bộ số tiền đã nhận cộng với lãi chậm nộp, nếu không sẽ bị khóa mã số và dừng mọi chế độ của cả gia đình';
const longName =
  'Cổng thông tin điện tử tổng hợp của Sở Lao động và Hội Liên hiệp các tổ chức nghề nghiệp tỉnh Bà Rịa – Vũng Tàu';
const longTopic =
  'Phối hợp liên thông giải quyết thủ tục hành chính về đăng ký khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm y tế cho trẻ em dưới sáu tuổi';

const compared: Compared = { count: 12_345, previous: 11_987, mean4: 10_876.5 };
const share: SentimentShare = { estimate: 0.364, low: 0.224, high: 0.533, change: 'unclear' };

function claim(at: number): ClaimRow {
  return {
    id: `claim-${at}`,
    statement: `Thông tin thứ ${at}: ${longStatement}`,
    verdict: 'false',
    severity: 3,
    topic: 'topic',
    topicName: longTopic,
    evidenceStatus: 'constructed',
    spreads: compared,
    debunks: compared,
    mentions: compared,
    spreadByWeek: [1, 2, 3, 4, 5],
    firstSeenAt: null,
    caseStatus: 'concluded',
    status: 'active',
  };
}

const severe: Decision = {
  kind: 'severe-claim',
  claim: { ...claim(1), verdict: 'scam' },
  spreads: 12_345,
  previous: 11_987,
  status: 'concluded',
};
const topic: Decision = {
  kind: 'negative-topic',
  slug: 'topic',
  name: longTopic,
  count: 12_345,
  mean4: 1_234.5,
};
const collection: Decision = {
  kind: 'collection',
  failing: 123,
  silent: 123,
  falling: 123,
  missingShare: 0.123,
};

const coverage: Coverage = {
  enabled: 1_234,
  reached: 1_111,
  failed: Array.from({ length: 123 }, (_, at) => ({ id: `s-${at}`, name: `${longName} ${at}`, error: null })),
};

/** More than a week can hold: claims are not listed as growing where gaps forbid comparing. */
export const fullest: LeaderReport = {
  kind: 'leader',
  week: weekly.week,
  madeAt: '2026-02-09T00:00:00Z',
  unfinished: false,
  demo: true,
  letterhead: { ...weekly.letterhead, agency: longName, parentAgency: longName },
  documents: compared,
  stories: compared,
  sentiment: {
    documents: 12_345,
    measuredOn: 144,
    shares: { negative: share, neutral: share, positive: share },
  },
  decisions: [
    severe,
    { ...severe, claim: { ...claim(2), verdict: 'scam' } },
    { ...severe, claim: { ...claim(3), verdict: 'scam' } },
  ],
  furtherDecisions: 17,
  growing: Array.from({ length: 20 }, (_, at) => claim(at + 1)),
  coverage,
  gaps: { rows: [], missingShare: 0.123, material: true, previousMaterial: false, meanMaterial: false },
  unwell: { failing: 123, silent: 123, falling: 123 },
};

/** The decisions of every kind, three at a time. */
export const decisionMixes: readonly (readonly Decision[])[] = [
  fullest.decisions,
  [severe, topic, collection],
  [
    { kind: 'approve-reply', claim: claim(4), hours: 1_234 },
    { kind: 'overdue-case', claim: claim(5), status: 'concluded', hours: 1_234 },
    topic,
  ],
];
