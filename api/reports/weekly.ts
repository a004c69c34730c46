import type { Stance } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import type { Tier } from '../../crawler/document.ts';
import { countByTier } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { type Link, linkPages } from '../store/document-links.ts';
import type { CaseStatus, Verdict } from '../store/schema/claim-tables.ts';
import { parseWeek, type Week, weeksUpTo } from '../week.ts';
import { type Compared, groundOf, type NamedCount, type SentimentCounts, seriesWeeks } from './comparing.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { heardClaims, isConcluded } from './heard-claims.ts';
import { itemsAPart, packItems, pagesOf } from './item-list.ts';
import { itemOf, type ReportItem, safeLinks, safelyWritten, titleOf } from './items.ts';
import { namesOf } from './names.ts';
import type { OverviewReport } from './overview.ts';
import type { PrintedList } from './printed-items.ts';
import {
  type AudienceConcern,
  audienceConcerns,
  type FeedbackGroup,
  feedbackGroups,
  type OpinionDocument,
  type PositiveItem,
  positiveItems,
} from './public-opinion.ts';
import type { Letterhead, Made, ReportFrame } from './report.ts';
import { type StoryRow, storyRows } from './story-rows.ts';
import { weekFigures } from './week-figures.ts';
import { gapsOfWeeks, type WeekGaps } from './week-gaps.ts';

/**
 * The weekly report, frozen: everything that its renderings show stands in this object, so that page and DOCX
 * cannot differ and a later change in the store changes nothing.
 */
export interface WeeklyReport extends ReportFrame {
  readonly kind: 'weekly';
  readonly week: Week;
  readonly coverage: Coverage;
  /** Absent in reports that were frozen before gaps were stored. */
  readonly gaps?: WeekGaps;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly channels: readonly NamedCount[];
  readonly topics: readonly (NamedCount & { readonly sentiment: SentimentCounts })[];
  readonly tiers: readonly { readonly tier: Tier; readonly count: number }[];
  /** Absent in reports that were frozen before they had charts: these are drawn as they were. */
  readonly trend?: WeeklyTrend;
  readonly topStories: readonly (StoryRow & {
    readonly links: readonly Pick<ReportItem, 'sourceName' | 'url' | 'title' | 'lead'>[];
  })[];
  /** Claims that a person has concluded on. */
  readonly concludedClaims: readonly WeeklyClaim[];
  /** Found by the machine, not yet concluded: reported as suspicions only. */
  readonly suspectedClaims: readonly WeeklyClaim[];
  /** These three are absent in reports that were frozen before they were counted. */
  readonly concerns?: readonly AudienceConcern[];
  readonly positive?: readonly PositiveItem[];
  readonly feedback?: readonly FeedbackGroup[];
  readonly printed: PrintedList;
}

/** What the charts of a weekly report draw beside the figures of its week. */
export interface WeeklyTrend
  extends Pick<
    OverviewReport,
    'weeks' | 'negativeByWeek' | 'neutralByWeek' | 'positiveByWeek' | 'gapBands'
  > {}

export interface WeeklyClaim {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict;
  readonly correction: string;
  readonly legalBasis: readonly string[];
  readonly spreads: Compared;
  readonly debunks: Compared;
  readonly sources: readonly string[];
  readonly caseStatus: CaseStatus | null;
  readonly approvedBy: string | null;
  readonly replied: boolean;
  /** Hours from the first spreading document to publication of the reply. */
  readonly hoursToReply: number | null;
  /** New documents in each week of the trend; absent in reports that were frozen before they had charts. */
  readonly byWeek?: Readonly<Record<Stance, readonly number[]>>;
}

const topStories = 10;
const linksPerStory = 5;

/** The weekly report as of a cut-off, not yet frozen. Throws `BadRequest` for an impossible week. */
export async function weeklyReport(
  store: Store,
  knowledge: Knowledge,
  options: {
    readonly week: string;
    readonly cutOff: string;
    readonly letterhead: Letterhead;
    readonly demo: boolean;
    readonly number?: number | null | undefined;
  },
): Promise<Made<WeeklyReport>> {
  const week = parseWeek(options.week);
  const weeks = weeksUpTo(week, seriesWeeks);
  const names = namesOf(knowledge);
  const safe = safelyWritten(knowledge);
  const seen = { seenUntil: options.cutOff };
  const gaps = await gapsOfWeeks(store, weeks, options.cutOff);
  const counting = { ...seen, ground: await groundOf(store, weeks, gaps.material) };
  const figures = await weekFigures(store, names, weeks, counting);
  const links = safeLinks(await linksOf(store, { ...week, ...seen }), safe);
  const list = await packItems(pagesOf(links.map((link) => itemOf(link, names))));
  const opinion = links.map(opinionOf);
  const stories = await storyRows(store, { from: week.start, to: week.end, ...seen }, topStories);
  const claims = await heardClaims(store, names, weeks, { ...counting, seenUntil: options.cutOff });
  const report: WeeklyReport = {
    kind: 'weekly',
    week,
    cutOff: options.cutOff,
    letterhead: options.letterhead,
    number: options.number ?? null,
    demo: options.demo,
    coverage: await coverageOf(store, week),
    gaps: gaps.week,
    documents: figures.documents,
    stories: figures.stories,
    sentiment: figures.sentiment,
    sentimentPrevious: figures.sentimentPrevious,
    byDay: figures.byDay,
    channels: figures.channels,
    topics: figures.topics,
    tiers: await countByTier(store, [week], seen),
    trend: {
      weeks,
      negativeByWeek: figures.byWeek.negative,
      neutralByWeek: figures.byWeek.neutral,
      positiveByWeek: figures.byWeek.positive,
      gapBands: { byWeek: gaps.byWeek, byDay: gaps.byDay },
    },
    topStories: stories.map((story) => ({
      ...story,
      title: safe(story.title),
      links: links
        .filter((link) => link.story_id === story.id)
        .slice(0, linksPerStory)
        .map((link) => ({ sourceName: link.source_name, url: link.url, ...titleOf(link) })),
    })),
    concludedClaims: claims.filter(({ caseStatus }) => isConcluded(caseStatus)),
    suspectedClaims: claims.filter(({ caseStatus }) => !isConcluded(caseStatus)),
    concerns: audienceConcerns(opinion, names),
    positive: positiveItems(opinion),
    feedback: feedbackGroups(opinion, names, options.letterhead.units ?? {}),
    printed: list.printed,
  };
  return { report, list };
}

/** All documents of a week: what people said is weighed over the whole of it. */
async function linksOf(store: Store, window: Parameters<typeof linkPages>[1]): Promise<Link[]> {
  const links: Link[] = [];
  for await (const page of linkPages(store, window, itemsAPart)) links.push(...page);
  return links;
}

function opinionOf(link: Link): OpinionDocument {
  const { url, kind, sentiment, tags } = link;
  const slugs = (of: 'topic' | 'audience') => tags.filter((tag) => tag.kind === of).map(({ slug }) => slug);
  return {
    ...titleOf(link),
    url,
    sourceName: link.source_name,
    kind,
    sentiment,
    storyId: link.story_id,
    copy: link.copy_of !== null,
    topics: slugs('topic'),
    audiences: slugs('audience'),
  };
}
