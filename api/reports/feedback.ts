/** What people say of the policy and how it is carried out (row III.14 of the decision's schedule): comments, posts, questions. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { type CaseTimes, caseTimes } from '../indicators/measure.ts';
import { countsOfDocuments } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listCaseTimes } from '../store/indicators.ts';
import { countByTopicGroup } from '../store/period-counts.ts';
import type { NamedCount } from './comparing.ts';
import { heardClaims } from './heard-claims.ts';
import { namesOf } from './names.ts';
import { countPeriod, countTags, type NamedTone, namedTones, type PeriodReport } from './period-report.ts';
import type { Made, ReportFrame } from './report.ts';
import { namedCounts } from './week-figures.ts';
import type { WeeklyClaim } from './weekly.ts';

/** What feedback is about, by the topics of the taxonomy; all other topics are the policy itself. */
export const opinionKinds = {
  service: ['thu-tuc-dich-vu', 'chuyen-doi-so'],
  compliance: ['gian-lan-tron-dong'],
  fraud: ['lua-dao-mao-danh'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type OpinionKind = keyof typeof opinionKinds | 'policy';

/** What feedback on a topic is about. */
export function opinionKindOf(topic: string): OpinionKind {
  const kinds = Object.entries(opinionKinds) as [keyof typeof opinionKinds, readonly string[]][];
  return kinds.find(([, topics]) => topics.includes(topic))?.[0] ?? 'policy';
}

/** Names of the groups as reports write them. */
const opinionKindNames: Readonly<Record<OpinionKind, string>> = {
  policy: 'Nội dung chính sách, chế độ',
  service: 'Thủ tục, chất lượng phục vụ, dịch vụ trực tuyến',
  compliance: 'Gian lận, trốn đóng, chậm đóng',
  fraud: 'Lừa đảo, mạo danh, tin giả',
};

export interface FeedbackReport extends PeriodReport {
  readonly kind: 'feedback';
  readonly groups: readonly NamedTone[];
  readonly topics: readonly NamedTone[];
  readonly places: readonly NamedTone[];
  readonly audiences: readonly NamedTone[];
  readonly channels: readonly NamedCount[];
  /** Claims found in the feedback, with how far their cases have come. */
  readonly claims: readonly WeeklyClaim[];
  /** The cases opened in the period, whatever they came from. */
  readonly cases: CaseTimes;
}

export async function feedbackReport(
  store: Store,
  knowledge: Knowledge,
  { period, frame }: { readonly period: string; readonly frame: ReportFrame },
): Promise<Made<FeedbackReport>> {
  const names = namesOf(knowledge);
  const { base, scope, list } = await countPeriod(store, knowledge, period, { frame, voice: 'public' });
  const { periods, counting, ground } = scope;
  const groups = await countByTopicGroup(store, { groups: opinionKinds, rest: 'policy' }, periods, counting);
  const report: FeedbackReport = {
    kind: 'feedback',
    ...base,
    groups: namedTones(groups, (slug) => opinionKindNames[slug as OpinionKind], ground),
    topics: await countTags(store, names, 'topic', scope),
    places: await countTags(store, names, 'place', scope),
    audiences: await countTags(store, names, 'audience', scope),
    channels: namedCounts(
      await countsOfDocuments(store, counting).byChannel(periods),
      names.channel,
      2,
      ground,
    ),
    claims: await heardClaims(store, names, periods, { ...counting, ground }),
    cases: caseTimes(await listCaseTimes(store, base.period)),
  };
  return { report, list };
}
