/** Two quarters of an office: what was published and said, its cases, its register and the values that were entered. */
import type { FigureFinding } from '../../../analysis/finding.ts';
import { reformSlug } from '../../../analysis/topics.ts';
import { makeCampaign } from '../../../api/campaigns.ts';
import { moveCase, openCase } from '../../../api/cases.ts';
import type { Context } from '../../../api/context.ts';
import { importActivities, importIndicators } from '../../../api/indicators/import.ts';
import { listCampaigns } from '../../../api/store/campaigns.ts';
import type { Store } from '../../../api/store/database.ts';
import type { ReportSubject } from '../../../api/store/reports.ts';
import type { ReportKind } from '../../../api/vocabulary.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from '../samples.ts';

/** After the fourth quarter of 2026. */
export const now = '2027-01-04T05:00:00Z';
const paper = sampleSource('bao-mot');
const other = sampleSource('bao-hai');
const forum = sampleSource('dien-dan', { channel: 'dien-dan', publisher: 'social', tier: 'D' });
const portal = sampleSource('cong-tinh', { channel: 'cong-ttdt', publisher: 'official', tier: 'A' });

const wrongFigure: FigureFinding = {
  factId: 'F001',
  found: '18 tháng',
  expected: '15 năm',
  verdict: 'contradicts',
  tier: 'confirmed',
  statement: 'Đủ 15 năm đóng thì được hưởng lương hưu',
  source: { document: 'Luật 41/2024/QH15', article: 'Điều 98' },
  verification: 'đối chiếu văn bản',
  validFrom: '2025-07-01',
  validTo: null,
  sentence: 'Đóng đủ 18 tháng là có lương hưu.',
  evidence: [],
};

const activities = `kind;heldOn;place;title;times;people
loudspeaker;2026-03-03;Xã Phủ Thông;Phát tin tháng 3;2;
group-conference;2026-04-07;Xã Phủ Thông;Hội nghị tháng 4;1;40
group-conference;2026-10-08;xã phủ thông;Hội nghị tháng 10;1;55
group-conference;2026-11-08;Xã Ba Bể;Hội nghị tháng 11;1;60
loudspeaker;2026-07-07;Xã Ba Bể;Phát tin tháng 7;5;
loudspeaker;2026-10-05;Xã Ba Bể;Phát tin tuần đầu tháng 10;2;
loudspeaker;2026-10-12;Xã Ba Bể;Phát tin tuần hai tháng 10;1;
loudspeaker;2027-01-02;Xã Ba Bể;Phát tin cuối tuần 53;2;
journalist-class;2026-12-10;Phường Bắc Kạn;Tập huấn phóng viên;1;35`;

const values = `indicator;year;value;proof;signatory;note
KPI-01;2026;98,5;Báo cáo số 12/BC-BHXH ngày 05/12/2026;Trần Văn Bình;
KPI-01;2025;95;Báo cáo số 09/BC-BHXH ngày 05/12/2025;Trần Văn Bình;`;

/** Local dates of the one campaign, which follows a topic. */
const campaignDays = { first: '2026-11-01', last: '2026-12-31' };

/** The application on an open store in which both quarters have been worked. */
export async function quarterContext(store: Store): Promise<Context> {
  const context = await makeContext(store, { now, sources: [paper, other, forum, portal] });
  let saved = 0;

  const save = async (
    source: typeof paper,
    at: string,
    choice: FindingChoice & { readonly kind?: 'comment' | 'post' } = {},
    seen = at,
  ): Promise<void> => {
    saved += 1;
    const document = sampleDocument(`https://k.example/${saved}`, {
      publishedAt: at,
      title: `Bài ${saved}`,
      kind: choice.kind ?? 'article',
    });
    await saveSample(store, source, document, { ...choice, now: seen });
  };

  // Third quarter: collection begins with it.
  await save(paper, '2026-07-01T01:00:00Z', { topics: ['luong-huu'] });
  for (let day = 11; day < 23; day += 1) await save(paper, `2026-08-${day}T01:00:00Z`, { topics: ['bhyt'] });
  // Fourth quarter: newspapers.
  await save(paper, '2026-09-30T17:00:00Z', {
    sentiment: 'positive',
    topics: ['luong-huu', 'bhxh-tu-nguyen'],
    reforms: [reformSlug(2), reformSlug(5)],
    figures: [wrongFigure, { ...wrongFigure, found: '20 tháng' }],
  });
  await save(other, '2026-11-10T01:00:00Z', {
    sentiment: 'negative',
    topics: ['luong-huu'],
    reforms: [reformSlug(2)],
    audiences: ['a2'],
    figures: [
      wrongFigure,
      { ...wrongFigure, factId: 'F002', verdict: 'consistent' },
      { ...wrongFigure, factId: 'F003', tier: 'suggested' },
    ],
    claims: [{ id: 'C001', stance: 'debunks' }],
  });
  await save(paper, '2026-12-31T16:59:59Z', { topics: ['bhyt'], reforms: [reformSlug(2)] });
  // Neither of the next period nor stored after the cut-off.
  await save(paper, '2026-12-31T17:00:00Z', { topics: ['bhyt'] });
  await save(paper, '2026-12-01T01:00:00Z', { topics: ['bhyt'] }, '2027-01-05T00:00:00Z');
  // What others say is not of the newspapers.
  await save(portal, '2026-11-01T01:00:00Z', { topics: ['bhyt'] });
  // Fourth quarter: feedback; what an agency posts is none.
  await save(portal, '2026-11-01T02:00:00Z', { kind: 'post', topics: ['bhyt'] });
  await save(paper, '2026-11-02T01:00:00Z', {
    kind: 'comment',
    sentiment: 'negative',
    topics: ['thu-tuc-dich-vu', 'chuyen-doi-so', 'luong-huu'],
    places: ['thai-nguyen'],
    audiences: ['a2'],
    claims: [{ id: 'C001', stance: 'spreads' }],
  });
  await save(forum, '2026-11-03T01:00:00Z', {
    kind: 'post',
    sentiment: 'negative',
    topics: ['lua-dao-mao-danh'],
  });
  await save(forum, '2026-12-03T01:00:00Z', { kind: 'post', topics: ['luong-huu'] });
  const press = await makePerson(context.auth, 'press');
  const id = await openCase({ ...context, now: () => new Date('2026-11-05T01:00:00Z') }, press, 'C001');
  for (const status of ['verifying', 'concluded'] as const)
    await moveCase({ ...context, now: () => new Date('2026-11-06T01:00:00Z') }, press, id, status);
  const analyst = await makePerson(context.auth, 'analyst');
  await importActivities(context, analyst, activities);
  await importIndicators(context, analyst, values);
  await makeCampaign(context, analyst, {
    name: 'Tháng lương hưu',
    query: null,
    topic: 'luong-huu',
    channel: null,
    ...campaignDays,
  });
  return context;
}

/** What the sample of a kind is about: the quarter, its year, its campaign. */
export async function subjectOf({ store }: Context, kind: ReportKind): Promise<ReportSubject> {
  if (kind === 'annual') return { kind, period: '2026' };
  if (kind !== 'campaign') return { kind, period: '2026-Q4' };
  const [campaign] = await listCampaigns(store);
  return { kind, period: `${campaignDays.first}..${campaignDays.last}`, campaign: campaign?.id };
}
