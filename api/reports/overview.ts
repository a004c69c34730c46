import type { Knowledge } from '../../analysis/knowledge.ts';
import { instant } from '../instant.ts';
import type { Store } from '../store/database.ts';
import type { CountUnit } from '../vocabulary.ts';
import { type Week, weeksUpTo } from '../week.ts';
import { type ClaimRow, type CountedClaim, countClaims } from './claim-rows.ts';
import {
  availableWeeks,
  type Compared,
  chosenWeek,
  compared,
  groundOf,
  type NamedCount,
  type SentimentCounts,
  seriesWeeks,
} from './comparing.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { namesOf } from './names.ts';
import { type UnwellSources, unwellSources } from './sources.ts';
import { type StoryRow, storyRows } from './story-rows.ts';
import { type RisingTerms, risingTermsOf } from './terms.ts';
import { weekFigures } from './week-figures.ts';
import { type GapBand, gapsOfWeeks, type WeekGaps } from './week-gaps.ts';

export interface OverviewReport {
  readonly week: Week;
  /** Oldest first; the chosen week is the last. Twelve at most. */
  readonly weeks: readonly Week[];
  /** Weeks that have documents, newest first: what the week chooser offers. */
  readonly available: readonly Week[];
  /** What all counts but `documents` and `stories` are of. In stories, the sentiments overlap. */
  readonly unit: CountUnit;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly totalByWeek: readonly number[];
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly negativeByWeek: readonly number[];
  readonly neutralByWeek: readonly number[];
  readonly positiveByWeek: readonly number[];
  /** Per weekday of the chosen week, Monday first, beside the mean of the four weeks before. */
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly topics: readonly NamedCount[];
  readonly channels: readonly NamedCount[];
  readonly topicSentiment: readonly {
    readonly slug: string;
    readonly name: string;
    readonly sentiment: SentimentCounts;
  }[];
  readonly risingTerms: RisingTerms;
  readonly topStories: readonly StoryRow[];
  /** How many claims were spread. */
  readonly spreading: Compared;
  /** The most spread of them; there may be more. */
  readonly claims: readonly ClaimRow[];
  readonly coverage: Coverage;
  readonly gaps: WeekGaps;
  /** As of now, whatever week is shown. */
  readonly unwell: UnwellSources;
  readonly gapBands: { readonly byWeek: readonly GapBand[]; readonly byDay: readonly GapBand[] };
  readonly madeAt: string;
}

const topStories = 8;
const topClaims = 8;

/** What was said in a week, beside the weeks before it. Throws `BadRequest` for an impossible week. */
export async function overviewReport(
  store: Store,
  knowledge: Knowledge,
  {
    week: id,
    unit = 'documents',
    now,
  }: { readonly week?: string | undefined; readonly unit?: CountUnit | undefined; readonly now: Date },
): Promise<OverviewReport> {
  const week = chosenWeek(id, now);
  const weeks = weeksUpTo(week, seriesWeeks);
  const names = namesOf(knowledge);
  const gaps = await gapsOfWeeks(store, weeks, instant(now));
  const unfinished = instant(now) < week.end;
  const ground = { ...(await groundOf(store, weeks, gaps.material)), unfinished };
  const figures = await weekFigures(store, names, weeks, { ground, unit });
  const claims = await countClaims(store, names, weeks, { ground, unit });
  return {
    week,
    weeks,
    available: await availableWeeks(store),
    unit,
    documents: figures.documents,
    stories: figures.stories,
    totalByWeek: figures.totalByWeek,
    sentiment: figures.sentiment,
    sentimentPrevious: figures.sentimentPrevious,
    negativeByWeek: figures.byWeek.negative,
    neutralByWeek: figures.byWeek.neutral,
    positiveByWeek: figures.byWeek.positive,
    byDay: figures.byDay,
    topics: figures.topics.map(({ sentiment, ...topic }) => topic),
    channels: figures.channels,
    topicSentiment: figures.topics.map(({ slug, name, sentiment }) => ({ slug, name, sentiment })),
    topStories: await storyRows(store, { from: week.start, to: week.end }, topStories),
    spreading: compared(spreadingByWeek(claims, weeks.length), ground),
    claims: claims
      .filter(wasHeard)
      .slice(0, topClaims)
      .map(({ row }) => row),
    coverage: await coverageOf(store, week),
    gaps: gaps.week,
    unwell: await unwellSources(store, knowledge, now),
    gapBands: { byWeek: gaps.byWeek, byDay: gaps.byDay },
    // Last: a count that begins now must not keep the other figures waiting.
    risingTerms: await risingTermsOf(store, weeks, { unit, now }),
    madeAt: instant(now),
  };
}

/** How many claims were spread in each week. */
function spreadingByWeek(claims: readonly CountedClaim[], weeks: number): number[] {
  return Array.from(
    { length: weeks },
    (_, index) => claims.filter(({ byWeek }) => (byWeek.spreads[index] ?? 0) > 0).length,
  );
}

function wasHeard({ byWeek }: CountedClaim): boolean {
  return Object.values(byWeek).some((counts) => counts.some((count) => count > 0));
}
