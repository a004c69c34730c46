import type { Knowledge } from '../../analysis/knowledge.ts';
import { countByTier } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listLinks } from '../store/document-list.ts';
import { parseWeek, weeksUpTo } from '../week.ts';
import { groundOf, seriesWeeks } from './comparing.ts';
import { coverageOf } from './coverage.ts';
import { heardClaims, isConcluded } from './heard-claims.ts';
import { itemOf, type ListedLink, safeLinks, safelyWritten, titleOf } from './items.ts';
import { namesOf } from './names.ts';
import { audienceConcerns, feedbackGroups, type OpinionDocument, positiveItems } from './public-opinion.ts';
import type { Letterhead, WeeklyReport } from './report.ts';
import { storyRows } from './story-rows.ts';
import { weekFigures } from './week-figures.ts';
import { gapsOfWeeks } from './week-gaps.ts';

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
): Promise<WeeklyReport> {
  const week = parseWeek(options.week);
  const weeks = weeksUpTo(week, seriesWeeks);
  const names = namesOf(knowledge);
  const safe = safelyWritten(knowledge);
  const seen = { seenUntil: options.cutOff };
  const gaps = await gapsOfWeeks(store, weeks, options.cutOff);
  const counting = { ...seen, ground: await groundOf(store, weeks, gaps.material) };
  const figures = await weekFigures(store, names, weeks, counting);
  const links = safeLinks(await listLinks(store, { ...week, ...seen }), safe);
  const opinion = links.map(opinionOf);
  const stories = await storyRows(store, { from: week.start, to: week.end, ...seen }, topStories);
  const claims = await heardClaims(store, names, weeks, { ...counting, seenUntil: options.cutOff });
  return {
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
    appendix: links.map((link) => itemOf(link, names)),
  };
}

function opinionOf(link: ListedLink): OpinionDocument {
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
