/** Evaluation and monitoring of what electronic newspapers publish on social insurance (row III.11 of the decision's schedule). */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { reformSlug, themeSlug } from '../../analysis/topics.ts';
import type { Store } from '../store/database.ts';
import { countOutlets } from '../store/period-counts.ts';
import { type FigureCheck, figureChecks } from './figure-checks.ts';
import { heardClaims } from './heard-claims.ts';
import { safelyWritten } from './items.ts';
import { namesOf } from './names.ts';
import {
  countPeriod,
  countTags,
  lineOf,
  type NamedTone,
  namedTones,
  type PeriodReport,
} from './period-report.ts';
import type { Made, ReportFrame } from './report.ts';
import type { WeeklyClaim } from './weekly.ts';

export interface NewspapersReport extends PeriodReport {
  readonly kind: 'newspapers';
  readonly outlets: readonly NamedTone[];
  readonly topics: readonly NamedTone[];
  /** All themes of the plan and all contents of the reform, in their order; what was not written about has a zero. */
  readonly themes: readonly NamedTone[];
  readonly reforms: readonly NamedTone[];
  /** What newspapers wrote on voluntary insurance, which the plan wants covered. */
  readonly voluntary: NamedTone;
  readonly audiences: readonly NamedTone[];
  readonly figures: readonly FigureCheck[];
  readonly claims: readonly WeeklyClaim[];
  /** Topics of what the public itself wrote in the period: comments, posts, questions. */
  readonly concerns: readonly NamedTone[];
}

const voluntaryTopic = 'bhxh-tu-nguyen';

export async function newspapersReport(
  store: Store,
  knowledge: Knowledge,
  { period, frame }: { readonly period: string; readonly frame: ReportFrame },
): Promise<Made<NewspapersReport>> {
  const { taxonomy } = knowledge;
  const names = namesOf(knowledge);
  const { base, scope, list } = await countPeriod(store, knowledge, period, { frame, voice: 'press' });
  const { periods, counting, ground } = scope;
  const outlets = await countOutlets(store, periods, counting);
  const outletNames = new Map(outlets.map(({ slug, name }) => [slug, name]));
  const topics = await countTags(store, names, 'topic', scope);
  const themes = await countTags(store, names, 'theme', scope);
  const reforms = await countTags(store, names, 'reform', scope);
  const ofPublic = { ...scope, counting: { ...counting, voice: 'public' as const } };
  const report: NewspapersReport = {
    kind: 'newspapers',
    ...base,
    outlets: namedTones(outlets, (slug) => outletNames.get(slug) ?? slug, ground),
    topics,
    themes: taxonomy.themes.map(({ ref }) =>
      lineOf(themes, themeSlug(ref), (slug) => names.tag('theme', slug)),
    ),
    reforms: taxonomy.reform_contents.map(({ no }) =>
      lineOf(reforms, reformSlug(no), (slug) => names.tag('reform', slug)),
    ),
    voluntary: lineOf(topics, voluntaryTopic, names.topic),
    audiences: await countTags(store, names, 'audience', scope),
    figures: await figureChecks(store, base.period, counting, safelyWritten(knowledge)),
    claims: await heardClaims(store, names, periods, { ...counting, ground }),
    concerns: await countTags(store, names, 'topic', ofPublic),
  };
  return { report, list };
}
