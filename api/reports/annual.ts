/** The report on a year: its figures and course, concerns, false information and answers, activities, indicators. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import type { Store } from '../store/database.ts';
import { namesOf } from './names.ts';
import { countMonths, countTags, type NamedTone } from './period-report.ts';
import type { Made, ReportFrame } from './report.ts';
import { type StageFigures, stageFigures } from './stage.ts';

export interface AnnualReport extends StageFigures {
  readonly kind: 'annual';
  readonly topics: readonly NamedTone[];
  /** Documents of the months of the year before, oldest first. */
  readonly monthsBefore: readonly { readonly month: string; readonly count: number }[];
}

export async function annualReport(
  store: Store,
  knowledge: Knowledge,
  about: { readonly period: string; readonly frame: ReportFrame },
): Promise<Made<AnnualReport>> {
  const { figures, scope, list } = await stageFigures(store, knowledge, about);
  const report: AnnualReport = {
    kind: 'annual',
    ...figures,
    topics: await countTags(store, namesOf(knowledge), 'topic', scope),
    monthsBefore: await countMonths(store, figures.previous, scope.counting),
  };
  return { report, list };
}
