/** Report on a stage of the plan (rows IV.1 to IV.3 of the decision's schedule): its indicators, activities and course. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { themeSlug } from '../../analysis/topics.ts';
import { type CaseTimes, caseTimes } from '../indicators/measure.ts';
import { countsOfDocuments } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listCaseTimes } from '../store/indicators.ts';
import type { NamedCount } from './comparing.ts';
import { heardClaims } from './heard-claims.ts';
import type { MadeList } from './item-list.ts';
import { type Keyword, keywordsOf } from './keywords.ts';
import { namesOf } from './names.ts';
import {
  countPeriod,
  countTags,
  lineOf,
  type NamedTone,
  type PeriodReport,
  type PeriodScope,
} from './period-report.ts';
import { type PlanFigures, planFigures } from './plan-figures.ts';
import type { Made, ReportFrame } from './report.ts';
import { namedCounts } from './week-figures.ts';
import type { WeeklyClaim } from './weekly.ts';

export type StageReport = StageFigures & { readonly kind: 'stage' };

/** What reports on the plan say of a period. */
export interface StageFigures extends PeriodReport {
  readonly plan: PlanFigures;
  /** All themes of the plan, in its order; what was not written about has a zero. */
  readonly themes: readonly NamedTone[];
  readonly channels: readonly NamedCount[];
  readonly audiences: readonly NamedTone[];
  /** Topics of what people themselves wrote. */
  readonly concerns: readonly NamedTone[];
  readonly keywords: readonly Keyword[];
  readonly claims: readonly WeeklyClaim[];
  /** The cases opened in the period. */
  readonly cases: CaseTimes;
}

interface About {
  readonly period: string;
  readonly frame: ReportFrame;
}

export async function stageReport(
  store: Store,
  knowledge: Knowledge,
  about: About,
): Promise<Made<StageReport>> {
  const { figures, list } = await stageFigures(store, knowledge, about);
  return { report: { kind: 'stage', ...figures }, list };
}

/** Counts them, and gives the scope in which a kind counts more. */
export async function stageFigures(
  store: Store,
  knowledge: Knowledge,
  { period, frame }: About,
): Promise<{ readonly figures: StageFigures; readonly scope: PeriodScope; readonly list: MadeList }> {
  const names = namesOf(knowledge);
  const { base, scope, list } = await countPeriod(store, knowledge, period, { frame });
  const { periods, counting, ground } = scope;
  const themes = await countTags(store, names, 'theme', scope);
  const ofPublic = { ...scope, counting: { ...counting, voice: 'public' as const } };
  const channels = await countsOfDocuments(store, counting).byChannel(periods);
  const figures: StageFigures = {
    ...base,
    plan: await planFigures(store, knowledge, { ...base, ...frame }),
    themes: knowledge.taxonomy.themes.map(({ ref }) =>
      lineOf(themes, themeSlug(ref), (slug) => names.tag('theme', slug)),
    ),
    channels: namedCounts(channels, names.channel, 2, ground),
    audiences: await countTags(store, names, 'audience', scope),
    concerns: await countTags(store, names, 'topic', ofPublic),
    keywords: await keywordsOf(store, base.period, frame.cutOff),
    claims: await heardClaims(store, names, periods, { ...counting, ground }),
    cases: caseTimes(await listCaseTimes(store, base.period)),
  };
  return { figures, scope, list };
}
