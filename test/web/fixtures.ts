/** Report objects as the application makes them, with content of our own: what the page tests render. */
import { explainMatch } from '../../analysis/claim-explanation.ts';
import type { Evidence, Findings } from '../../analysis/finding.ts';
import type { BurstReport } from '../../api/reports/bursts.ts';
import type { CaseReport, ClaimReport } from '../../api/reports/claim.ts';
import type { ClaimRow } from '../../api/reports/claim-rows.ts';
import type { ClaimListReport } from '../../api/reports/claims.ts';
import type { Compared } from '../../api/reports/comparing.ts';
import type { DocumentReport } from '../../api/reports/document.ts';
import type { DocumentRow } from '../../api/reports/document-rows.ts';
import type { DocumentListReport } from '../../api/reports/documents.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';
import type { ReportRow } from '../../api/reports/saved.ts';
import type { SourceReport } from '../../api/reports/source.ts';
import type { SourceRow } from '../../api/reports/source-rows.ts';
import type { SourceListReport } from '../../api/reports/sources.ts';
import type { StoryRow } from '../../api/reports/story-rows.ts';
import type { WeeklyReport } from '../../api/reports/weekly.ts';
import { type Week, weekOf, weeksUpTo } from '../../api/week.ts';
import type { Frame } from '../../web/frame.ts';

export const weeks: readonly Week[] = weeksUpTo(weekOf('2026-11-18T00:00:00Z'), 12);
export const week = at(weeks, 11);

export const frame: Frame = {
  user: { id: 'u1', name: 'Nguyễn Thị Lan', roleName: 'Chuyên viên' },
  demo: false,
  hosts: {
    official: ['gov.vn'],
    stores: [],
    blocked: ['tra-cuu-so.example.com'],
    names: ['bhxh'],
    shorteners: ['bit.ly'],
    hotlines: ['1900 9068'],
    press: [],
  },
  flash: null,
};

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}

export function compared(count: number, previous: number, mean4: number | null): Compared {
  return { count, previous, mean4 };
}

export function documentRow(change: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: 17,
    title: 'Từ ngày 01/7, mức tham chiếu đóng bảo hiểm xã hội được điều chỉnh',
    lead: 'Người lao động và đơn vị sử dụng lao động cần rà soát mức đóng trước kỳ chi trả tháng tới.',
    sourceId: 'bao-song-cong',
    sourceName: 'Báo Sông Công Mới',
    kind: 'article',
    channel: 'bao-dien-tu',
    publisher: 'press',
    publishedAt: '2026-11-17T01:30:00Z',
    firstSeenAt: '2026-11-17T02:00:00Z',
    sentiment: 'neutral',
    topics: [{ slug: 'bhxh-bat-buoc', name: 'BHXH bắt buộc: đối tượng và mức đóng' }],
    claims: [],
    storyId: 4,
    copyOf: null,
    version: 1,
    removedAt: null,
    snippet: null,
    ...change,
  };
}

export const rows: readonly DocumentRow[] = [
  documentRow(),
  documentRow({
    id: 18,
    title: 'Làm rõ tin đồn “từ năm sau không được rút bảo hiểm xã hội một lần”',
    lead: 'Cơ quan chức năng khẳng định thông tin lan truyền trên mạng không đúng với quy định hiện hành.',
    sourceId: 'cong-tt-tinh',
    sourceName: 'Cổng thông tin tỉnh Minh Sơn',
    channel: 'cong-ttdt',
    publisher: 'official',
    sentiment: 'positive',
    topics: [
      { slug: 'bhxh-mot-lan', name: 'BHXH một lần' },
      { slug: 'lua-dao-mao-danh', name: 'Lừa đảo, mạo danh cơ quan BHXH, tin giả' },
    ],
    claims: [{ id: 'C005', stance: 'debunks' }],
  }),
  documentRow({
    id: 19,
    title: null,
    lead: 'Nghe bảo sang năm là cắt hết không cho rút một lần nữa, anh em rút sớm đi kẻo mất trắng',
    sourceId: 'dien-dan-cho-que',
    sourceName: 'Diễn đàn Chợ Quê',
    kind: 'post',
    channel: 'dien-dan',
    publisher: 'social',
    publishedAt: null,
    sentiment: 'negative',
    claims: [{ id: 'C005', stance: 'spreads' }],
    copyOf: 12,
  }),
];

const storyRow: StoryRow = {
  id: 4,
  title: 'Điều chỉnh mức tham chiếu đóng bảo hiểm xã hội',
  documents: 14,
  copies: 3,
  sources: 6,
  firstAt: '2026-11-16T01:00:00Z',
  lastAt: '2026-11-19T09:00:00Z',
  sentiment: { negative: 3, neutral: 8, positive: 3 },
  firstDocumentId: 17,
  firstSourceName: 'Báo Sông Công Mới',
};

function claimRow(change: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: 'C005',
    statement: 'Từ năm sau người lao động không còn được rút bảo hiểm xã hội một lần',
    verdict: 'false',
    severity: 3,
    topic: 'bhxh-mot-lan',
    topicName: 'BHXH một lần',
    evidenceStatus: 'partly-documented',
    spreads: compared(9, 4, 2.5),
    debunks: compared(5, 0, 0),
    mentions: compared(2, 1, 0.5),
    spreadByWeek: [0, 0, 0, 0, 0, 1, 2, 1, 3, 2, 4, 9],
    firstSeenAt: '2026-10-12T03:00:00Z',
    caseStatus: 'verifying',
    status: 'active',
    ...change,
  };
}

const claimRows: readonly ClaimRow[] = [
  claimRow(),
  claimRow({
    id: 'C031',
    statement: 'Nhân viên bảo hiểm xã hội gọi điện yêu cầu cài ứng dụng để nhận tiền hoàn',
    verdict: 'scam',
    topicName: 'Lừa đảo, mạo danh cơ quan BHXH, tin giả',
    evidenceStatus: 'documented',
    spreads: compared(3, 6, 4),
    debunks: compared(4, 4, 3.3),
    spreadByWeek: [0, 0, 2, 5, 8, 9, 7, 5, 4, 5, 6, 3],
    caseStatus: 'published',
  }),
  claimRow({
    id: 'C044',
    statement: 'Hộ gia đình phải mua bảo hiểm y tế cùng một ngày mới được giảm mức đóng',
    verdict: 'misleading',
    topicName: 'Bảo hiểm y tế',
    evidenceStatus: 'constructed',
    spreads: compared(0, 0, 0),
    debunks: compared(0, 0, 0),
    mentions: compared(0, 0, 0),
    spreadByWeek: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    firstSeenAt: null,
    caseStatus: null,
  }),
];

function named(slug: string, name: string, count: number, previous: number, mean4: number | null) {
  return { slug, name, count, previous, mean4 };
}

const topics = [
  named('bhyt', 'Bảo hiểm y tế', 31, 24, 22.5),
  named('luong-huu', 'Lương hưu và chi trả', 22, 25, 19.8),
  named('bhxh-mot-lan', 'BHXH một lần', 19, 9, 8),
  named('bhxh-bat-buoc', 'BHXH bắt buộc: đối tượng và mức đóng', 14, 15, 14.3),
  named('lua-dao-mao-danh', 'Lừa đảo, mạo danh cơ quan BHXH, tin giả', 11, 14, 12),
  named('chuyen-doi-so', 'Chuyển đổi số: VssID, VNeID, dịch vụ công', 9, 6, 7.5),
  named('bhtn', 'Bảo hiểm thất nghiệp', 6, 0, 3.3),
  named('tro-cap-huu-tri-xa-hoi', 'Trợ cấp hưu trí xã hội', 4, 4, 4),
];

export const overview: OverviewReport = {
  week,
  weeks,
  available: [...weeks].reverse(),
  documents: compared(86, 74, 71.3),
  stories: compared(41, 39, 37.5),
  sentiment: { negative: 21, neutral: 48, positive: 17 },
  sentimentPrevious: { negative: 12, neutral: 45, positive: 17 },
  negativeByWeek: [8, 9, 11, 14, 19, 18, 15, 12, 10, 11, 12, 21],
  unit: 'documents',
  totalByWeek: [50, 54, 63, 62, 72, 76, 68, 69, 70, 70, 74, 86],
  neutralByWeek: [30, 34, 38, 36, 40, 42, 38, 40, 44, 41, 45, 48],
  positiveByWeek: [12, 11, 14, 12, 13, 16, 15, 17, 16, 18, 17, 17],
  byDay: [16, 17, 18, 19, 20, 21, 22].map((day, index) => ({
    date: `2026-11-${day}`,
    count: [14, 17, 21, 13, 11, 6, 4][index] ?? 0,
    mean4: [12.5, 13, 12, 12.3, 11, 5.5, 5][index] ?? null,
  })),
  topics,
  channels: [
    named('bao-dien-tu', 'Báo điện tử', 52, 48, 45),
    named('cong-ttdt', 'Cổng thông tin điện tử (BHXH, tỉnh, sở ngành)', 15, 14, 14.5),
    named('dien-dan', 'Diễn đàn', 19, 12, 11.8),
  ],
  topicSentiment: topics.map(({ slug, name, count }, index) => ({
    slug,
    name,
    sentiment: {
      negative: Math.floor(count / (index + 2)),
      neutral: count - Math.floor(count / (index + 2)) - Math.floor(count / 5),
      positive: Math.floor(count / 5),
    },
  })),
  risingTerms: {
    unit: 'documents',
    rows: [{ term: 'ủy quyền nhận lương hưu', count: 9, byWeek: [1, 0, 2, 1, 9], score: 3.4 }],
    countedAt: '2026-11-24T03:00:00Z',
  },
  topStories: [
    storyRow,
    { ...storyRow, id: 5, title: 'Tin đồn dừng rút bảo hiểm xã hội một lần', documents: 9, copies: 0 },
    { ...storyRow, id: 6, title: 'Chi trả lương hưu qua tài khoản tại vùng cao', documents: 5, copies: 1 },
  ],
  spreading: compared(2, 2, 2),
  claims: claimRows,
  coverage: {
    enabled: 9,
    reached: 8,
    failed: [{ id: 'bao-hong', name: 'Báo Ngày Nay Vùng Cao', error: 'HTTP 503' }],
  },
  gaps: { rows: [], missingShare: 0, material: false, previousMaterial: false, meanMaterial: false },
  gapBands: { byWeek: [], byDay: [] },
  unwell: { failing: 1, silent: 1, falling: 0 },
  madeAt: '2026-11-23T02:00:00Z',
};

export const emptyOverview: OverviewReport = {
  ...overview,
  available: [],
  documents: compared(0, 0, null),
  stories: compared(0, 0, null),
  sentiment: { negative: 0, neutral: 0, positive: 0 },
  sentimentPrevious: { negative: 0, neutral: 0, positive: 0 },
  totalByWeek: weeks.map(() => 0),
  negativeByWeek: weeks.map(() => 0),
  neutralByWeek: weeks.map(() => 0),
  positiveByWeek: weeks.map(() => 0),
  byDay: overview.byDay.map((day) => ({ ...day, count: 0, mean4: null })),
  topics: [],
  channels: [],
  topicSentiment: [],
  risingTerms: { unit: 'documents', rows: [], countedAt: '2026-11-24T03:00:00Z' },
  topStories: [],
  spreading: compared(0, 0, null),
  claims: [],
  coverage: { enabled: 0, reached: 0, failed: [] },
};

export const documentList: DocumentListReport = {
  stories: [],
  filter: {},
  total: 61,
  more: false,
  page: 1,
  pages: 3,
  pageSize: 25,
  rows,
  choices: {
    topics: [
      { slug: 'bhyt', name: 'Bảo hiểm y tế' },
      { slug: 'bhxh-mot-lan', name: 'BHXH một lần' },
    ],
    places: [{ slug: 'xa-ba-be', name: 'Xã Ba Bể' }],
    channels: [
      { slug: 'bao-dien-tu', name: 'Báo điện tử' },
      { slug: 'cong-ttdt', name: 'Cổng thông tin điện tử' },
      { slug: 'dien-dan', name: 'Diễn đàn' },
    ],
    sources: [{ id: 'bao-song-cong', name: 'Báo Sông Công Mới' }],
    claims: [{ id: 'C005', statement: 'Từ năm sau không còn được rút bảo hiểm xã hội một lần' }],
    weeks: [...weeks].reverse(),
  },
  understood: null,
};

const text = [
  'Chiều 16/11, Bảo hiểm xã hội tỉnh Minh Sơn thông tin về việc nhiều người lao động lo lắng trước tin đồn từ năm sau không được rút bảo hiểm xã hội một lần.',
  'Theo cơ quan này, thông tin nêu trên là không đúng. Người tham gia trước ngày 01/7/2025 vẫn được giải quyết theo quy định nếu đủ điều kiện.',
  'Ông Hoàng Văn Tú, công nhân may, cho biết ông rất bức xúc vì phải đi lại nhiều lần để hỏi thủ tục.',
].join('\n');

function evidence(quote: string, source = text, field: Evidence['field'] = 'text'): Evidence {
  const start = source.indexOf(quote);
  return { field, start, end: start + quote.length, quote };
}

export const findings: Findings = {
  analyser: '2026.11',
  relevant: true,
  relevance: 0.97,
  relevanceEvidence: [evidence('Bảo hiểm xã hội'), evidence('bảo hiểm xã hội một lần')],
  language: 'vi',
  topics: [
    {
      slug: 'bhxh-mot-lan',
      score: 0.91,
      evidence: [
        evidence('rút bảo hiểm xã hội một lần', rows[1]?.title ?? '', 'title'),
        evidence('rút bảo hiểm xã hội một lần'),
      ],
    },
    { slug: 'thu-tuc-dich-vu', score: 0.44, evidence: [evidence('thủ tục')] },
  ],
  themes: [],
  reforms: [],
  audiences: [{ slug: 'A2', score: 0.6, evidence: [evidence('công nhân may')] }],
  places: [],
  sentiment: {
    label: 'negative',
    scores: { negative: 0.61, neutral: 0.3, positive: 0.09 },
    evidence: [evidence('lo lắng trước tin đồn từ năm sau'), evidence('rất bức xúc')],
  },
  claims: [
    {
      claimId: 'C005',
      stance: 'debunks',
      score: 0.88,
      tier: 'confirmed',
      sentence: 'tin đồn từ năm sau không được rút bảo hiểm xã hội một lần',
      wording: 'sang năm không cho rút bảo hiểm xã hội một lần nữa',
      evidence: [
        evidence('tin đồn từ năm sau không được rút bảo hiểm xã hội một lần'),
        evidence('không đúng'),
      ],
    },
  ],
  figures: [],
  scam: [],
  checkworthy: [],
  fingerprint: 'ff00',
};

export const documentReport: DocumentReport = {
  row: rows[1] ?? documentRow(),
  url: 'https://minhson.example.vn/tin/lam-ro-tin-don',
  canonicalUrl: 'https://minhson.example.vn/tin/lam-ro-tin-don',
  author: 'Thu Hà',
  section: 'Chính sách',
  updatedAt: null,
  text,
  tier: 'A',
  method: 'json-ld',
  contentHash: 'a'.repeat(64),
  fetchedAt: '2026-11-17T02:00:00Z',
  seenAt: '2026-11-18T02:00:00Z',
  changes: [
    {
      version: 2,
      title: [],
      text: [
        { kind: 'same', text: 'Lương hưu ' },
        { kind: 'removed', text: 'giảm' },
        { kind: 'added', text: 'tăng' },
      ],
    },
  ],
  removals: [
    { seenAt: '2026-11-18T02:00:00Z', goneAt: '2026-11-19T02:00:00Z', reason: 'HTTP 404', backAt: null },
  ],
  snapshot: { capturedAt: '2026-11-18T02:00:00Z', status: 200, sha256: 'b'.repeat(64) },
  findings,
  claims: {
    C005: {
      statement: claimRow().statement,
      verdict: 'false',
      correction: 'Người tham gia trước ngày 01/7/2025 vẫn được hưởng một lần nếu đủ điều kiện theo Luật.',
    },
  },
  explanations: {
    C005: explainMatch(
      'Nghe nói sang năm không được rút bảo hiểm xã hội một lần nữa.',
      'sang năm không cho rút bảo hiểm xã hội một lần nữa',
    ),
  },
  sentenceChecks: {},
  tagNames: {
    'topic:bhxh-mot-lan': 'BHXH một lần',
    'topic:thu-tuc-dich-vu': 'Thủ tục và chất lượng phục vụ',
    'audience:A2': 'Người lao động trong doanh nghiệp',
  },
  versions: [
    { version: 2, fetchedAt: '2026-11-18T02:00:00Z', title: rows[1]?.title ?? null, method: 'json-ld' },
    { version: 1, fetchedAt: '2026-11-17T02:00:00Z', title: 'Làm rõ tin đồn', method: 'json-ld' },
  ],
  story: { row: storyRow, documents: [documentRow()] },
  replies: [
    documentRow({ id: 40, title: null, lead: 'Cảm ơn đã nói rõ.', kind: 'comment', sentiment: 'positive' }),
  ],
  parent: null,
};

export const claimList: ClaimListReport = { unit: 'documents', week, weeks, rows: claimRows };

const caseReport: CaseReport = {
  id: 3,
  status: 'verifying',
  ownerId: 'u2',
  ownerName: 'Trần Văn Bình',
  reply: '',
  openedAt: '2026-11-16T03:00:00Z',
  updatedAt: '2026-11-17T03:00:00Z',
  events: [
    {
      at: '2026-11-17T03:00:00Z',
      userName: 'Trần Văn Bình',
      kind: 'note',
      detail: 'Đã gửi văn bản xin ý kiến.',
    },
    { at: '2026-11-16T04:00:00Z', userName: 'Trần Văn Bình', kind: 'status', detail: 'new → verifying' },
    { at: '2026-11-16T03:00:00Z', userName: null, kind: 'opened', detail: '' },
  ],
};

export const claimReport: ClaimReport = {
  unit: 'documents',
  row: claimRow(),
  weeks,
  correction: 'Người tham gia trước ngày 01/7/2025 vẫn được hưởng một lần nếu đủ điều kiện theo Luật.',
  legalBasis: ['Luật Bảo hiểm xã hội số 41/2024/QH15, Điều 70'],
  reviewBy: '2027-01-15',
  validFrom: null,
  validTo: null,
  version: 3,
  mergedInto: null,
  wordings: [
    { id: 1, text: 'sang năm không cho rút một lần nữa', kind: 'wording', origin: 'registry' },
    { id: 2, text: 'sap bo rut bhxh 1 lan', kind: 'wording', origin: 'analyst' },
    { id: 3, text: 'điều kiện rút bảo hiểm xã hội một lần', kind: 'not', origin: 'registry' },
  ],
  spreadByWeek: claimRow().spreadByWeek,
  debunkByWeek: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5],
  mentionByWeek: [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 2],
  gapBands: [],
  firstSpread: [documentRow({ id: 12, title: 'Rút một lần sắp bị bỏ?', sentiment: 'negative' })],
  latest: [
    {
      document: rows[1] ?? documentRow(),
      stance: 'debunks',
      tier: 'confirmed',
      score: 0.88,
      sentence: 'Thông tin từ năm sau không được rút bảo hiểm xã hội một lần là không đúng.',
    },
    {
      document: rows[2] ?? documentRow(),
      stance: 'spreads',
      tier: 'suggested',
      score: 0.72,
      sentence: 'Nghe bảo sang năm là cắt hết không cho rút một lần nữa.',
    },
  ],
  case: caseReport,
  people: [
    { id: 'u2', name: 'Trần Văn Bình' },
    { id: 'u3', name: 'Lê Thu Hương' },
  ],
};

function sourceRow(change: Partial<SourceRow> = {}): SourceRow {
  return {
    id: 'bao-song-cong',
    name: 'Báo Sông Công Mới',
    kind: 'feed',
    url: 'https://songcong.example.vn/rss/xa-hoi.xml',
    channel: 'bao-dien-tu',
    channelName: 'Báo điện tử',
    publisher: 'press',
    tier: 'B',
    enabled: true,
    everyMinutes: 30,
    browser: false,
    health: 'ok',
    lastRun: {
      id: 9,
      sourceId: 'bao-song-cong',
      startedAt: '2026-11-22T01:00:00Z',
      finishedAt: '2026-11-22T01:00:12Z',
      outcome: 'ok',
      listed: 40,
      known: 31,
      fetched: 9,
      documents: 6,
      drops: { irrelevant: 2, robots: 1 },
      error: null,
    },
    fault: null,
    lastSuccessAt: '2026-11-22T01:00:12Z',
    lastDocumentAt: '2026-11-22T00:40:00Z',
    errorStreak: 0,
    documents: 212,
    documentsThisWeek: 18,
    lastSevenDays: 3,
    usualPerWeek: 4,
    usualWeeks: 8,
    openGap: null,
    droppedShare: 0.155,
    errorSince: null,
    nextCheckAt: '2026-11-22T01:30:00Z',
    drops: { irrelevant: 34, robots: 3, 'http-error': 2 },
    ...change,
  };
}

const failingSource = sourceRow({
  id: 'bao-hong',
  name: 'Báo Ngày Nay Vùng Cao',
  kind: 'section',
  health: 'failing',
  lastRun: {
    id: 10,
    sourceId: 'bao-hong',
    startedAt: '2026-11-22T01:00:00Z',
    finishedAt: '2026-11-22T01:00:30Z',
    outcome: 'failed',
    listed: 0,
    known: 0,
    fetched: 0,
    documents: 0,
    drops: {},
    error: 'HTTP 503',
  },
  fault: 'server',
  lastSuccessAt: '2026-11-15T01:00:00Z',
  errorStreak: 4,
  documents: 41,
  documentsThisWeek: 0,
  lastSevenDays: 3,
  usualPerWeek: 4,
  errorSince: '2026-11-15T02:00:00Z',
  openGap: {
    sourceId: 'bao-hong',
    sourceName: 'Báo Ngày Nay Vùng Cao',
    from: '2026-11-15T01:00:00Z',
    to: null,
    reason: 'failing',
    backfilled: 0,
  },
  droppedShare: 0,
  drops: {},
});

export const sourceList: SourceListReport = {
  stories: null,
  filter: {},
  choices: {
    state: [
      { value: 'unwell', count: 2 },
      { value: 'failing', count: 1 },
      { value: 'silent', count: 1 },
      { value: 'never', count: 1 },
      { value: 'ok', count: 1 },
    ],
    kind: [
      { value: 'feed', count: 2 },
      { value: 'section', count: 1 },
    ],
    tier: [{ value: 'B', count: 3 }],
  },
  rows: [
    sourceRow(),
    failingSource,
    sourceRow({
      id: 'dien-dan',
      name: 'Diễn đàn Chợ Quê',
      kind: 'forum',
      tier: 'D',
      health: 'silent',
      channelName: 'Diễn đàn',
    }),
    sourceRow({
      id: 'moi',
      name: 'Cổng thông tin huyện Bình Nguyên',
      health: 'never',
      lastRun: null,
      lastSuccessAt: null,
      lastDocumentAt: null,
      documents: 0,
      documentsThisWeek: 0,
      lastSevenDays: 3,
      usualPerWeek: 4,
      drops: {},
    }),
    sourceRow({ id: 'tat', name: 'Tạp chí An sinh', health: 'off', enabled: false, nextCheckAt: null }),
  ],
  totals: { enabled: 4, failing: 1, never: 1, documents: 640 },
  drops: { irrelevant: 120, robots: 9, 'http-error': 7, 'too-short': 4 },
  collecting: true,
  reanalysis: { done: 1200, total: 3450 },
};

const firstRun = sourceRow().lastRun;
export const sourceReport: SourceReport = {
  gaps: [
    {
      sourceId: 'bao-hong',
      sourceName: 'Báo Ngày Nay Vùng Cao',
      from: '2026-11-15T01:00:00Z',
      to: null,
      reason: 'failing',
      backfilled: 0,
    },
    {
      sourceId: null,
      sourceName: null,
      from: '2026-11-02T01:00:00Z',
      to: '2026-11-03T01:00:00Z',
      reason: 'off',
      backfilled: 7,
    },
  ],
  days: Array.from({ length: 28 }, (_, index) => ({
    date: new Date(Date.UTC(2026, 9, 27 + index)).toISOString().slice(0, 10),
    count: index % 5,
  })),
  dayBands: [{ index: 6, from: 0.3, to: 1 }],
  profile: {
    documents: 100,
    byWeekday: [20, 20, 20, 15, 15, 6, 4],
    byHour: Array.from({ length: 24 }, (_, hour) => (hour > 6 && hour < 17 ? 10 : 0)),
    busiest: [0, 1, 2],
    hours: { from: 7, to: 15 },
  },
  row: sourceRow(),
  note: 'Dòng tin chỉ giữ 40 bài gần nhất.',
  runs: firstRun ? [firstRun] : [],
  recentDrops: [
    { url: 'https://songcong.example.vn/anh/1', reason: 'robots', detail: null, at: '2026-11-22T01:00:05Z' },
    { url: 'javascript:alert(1)', reason: 'invalid-url', detail: 'scheme', at: '2026-11-22T01:00:05Z' },
  ],
  documents: rows,
};

export const reportRow: ReportRow = {
  id: 2,
  kind: 'weekly',
  period: '2026-W47',
  campaign: null,
  version: 2,
  cutOff: '2026-11-23T02:00:00Z',
  madeAt: '2026-11-23T02:00:01Z',
  madeByName: 'Nguyễn Thị Lan',
  documents: 86,
  state: 'submitted',
  number: null,
  issuedOn: null,
  signedAt: null,
  signedByName: null,
};

export const reportRows: readonly ReportRow[] = [reportRow];

export const weeklyReport: WeeklyReport = {
  kind: 'weekly',
  week,
  cutOff: '2026-11-23T02:00:00Z',
  letterhead: {
    parentAgency: 'BẢO HIỂM XÃ HỘI VIỆT NAM',
    agency: 'BẢO HIỂM XÃ HỘI TỈNH MINH SƠN',
    symbol: 'BC-BHXH',
    place: 'Minh Sơn',
    addressee: 'Giám đốc Bảo hiểm xã hội tỉnh Minh Sơn',
    recipients: ['Như trên', 'Các phòng nghiệp vụ'],
    archiveUnit: 'TTPTĐT',
    signatoryCapacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    signatoryName: 'Hoàng Minh Đức',
  },
  number: null,
  demo: true,
  coverage: overview.coverage,
  documents: overview.documents,
  stories: overview.stories,
  sentiment: overview.sentiment,
  sentimentPrevious: overview.sentimentPrevious,
  byDay: overview.byDay,
  channels: overview.channels,
  topics: topics.map((topic) => ({
    ...topic,
    sentiment: { negative: 1, neutral: topic.count - 1, positive: 0 },
  })),
  tiers: [
    { tier: 'A', count: 15 },
    { tier: 'B', count: 52 },
    { tier: 'D', count: 19 },
  ],
  topStories: [
    {
      ...storyRow,
      links: [
        { sourceName: 'Báo Sông Công Mới', url: 'https://songcong.example.vn/1', title: storyRow.title },
      ],
    },
  ],
  concludedClaims: [
    {
      id: 'C031',
      statement: claimRows[1]?.statement ?? '',
      verdict: 'scam',
      correction: 'Cơ quan bảo hiểm xã hội không yêu cầu cài ứng dụng ngoài kho chính thức.',
      legalBasis: ['Công văn hướng dẫn của cơ quan bảo hiểm xã hội'],
      spreads: compared(3, 6, 4),
      debunks: compared(4, 4, 3.3),
      sources: ['Diễn đàn Chợ Quê'],
      caseStatus: 'published',
      approvedBy: 'Hoàng Minh Đức',
      replied: true,
      hoursToReply: 31,
    },
  ],
  suspectedClaims: [
    {
      id: 'C005',
      statement: claimRow().statement,
      verdict: 'false',
      correction: '',
      legalBasis: [],
      spreads: compared(9, 4, 2.5),
      debunks: compared(5, 0, 0),
      sources: ['Diễn đàn Chợ Quê', 'Báo Sông Công Mới'],
      caseStatus: 'verifying',
      approvedBy: null,
      replied: false,
      hoursToReply: null,
    },
  ],
  printed: {
    listed: rows.length,
    items: rows.map((row) => ({
      id: row.id,
      title: row.title,
      sourceName: row.sourceName,
      url: `https://songcong.example.vn/${row.id}`,
      at: row.publishedAt ?? row.firstSeenAt,
    })),
    stories: [],
  },
};

export const noBursts: BurstReport = { rows: [], record: { found: 0, judged: 0, notUseful: 0 } };
