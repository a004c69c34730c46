/** The leader's page: what a week comes to, and what it asks of the one who decides. */
import type { Context } from '../context.ts';
import { instant } from '../instant.ts';
import { listCases } from '../store/cases.ts';
import { addWeeks, type Week, weekOf, weeksUpTo } from '../week.ts';
import { type ClaimRow, type CountedClaim, countClaims } from './claim-rows.ts';
import { type Compared, chosenWeek, groundOf } from './comparing.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Decision, decisionsOf } from './leader-decisions.ts';
import { namesOf } from './names.ts';
import type { Letterhead } from './report.ts';
import { type SentimentShares, sentimentShares } from './sentiment-shares.ts';
import { type UnwellSources, unwellSources } from './sources.ts';
import { topicNegatives } from './topic-negatives.ts';
import { weekFigures } from './week-figures.ts';
import { gapsOfWeeks, type WeekGaps } from './week-gaps.ts';

export interface LeaderReport {
  readonly kind: 'leader';
  readonly week: Week;
  readonly madeAt: string;
  /** Whether the week is not over. */
  readonly unfinished: boolean;
  readonly demo: boolean;
  readonly letterhead: Letterhead;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly sentiment: SentimentShares;
  /** What needs a decision, the most pressing first: three at most. */
  readonly decisions: readonly Decision[];
  /** How many more passed their threshold. */
  readonly furtherDecisions: number;
  /** Claims that are spread more than in the week before, the steepest first. `null`: the weeks cannot be compared. */
  readonly growing: readonly ClaimRow[] | null;
  readonly coverage: Coverage;
  readonly gaps: WeekGaps;
  /** As of `madeAt`, whatever the week. */
  readonly unwell: UnwellSources;
}

/** Weeks that are read: the chosen one and what it is held against. */
const comparedWeeks = 5;
const mostDecisions = 3;

/** Without a week, the last one that is over. Throws `BadRequest` for an impossible week. */
export async function leaderReport(
  { store, knowledge, config, now }: Context,
  { week: id }: { readonly week?: string | undefined } = {},
): Promise<LeaderReport> {
  const madeAt = instant(now());
  const week = id === undefined ? addWeeks(weekOf(madeAt), -1) : chosenWeek(id, now());
  const weeks = weeksUpTo(week, comparedWeeks);
  const names = namesOf(knowledge);
  const gaps = await gapsOfWeeks(store, weeks, madeAt);
  const unfinished = madeAt < week.end;
  const ground = { ...(await groundOf(store, weeks, gaps.material)), unfinished };
  const figures = await weekFigures(store, names, weeks, { ground });
  const claims = await countClaims(store, names, weeks, { ground });
  const unwell = await unwellSources(store, knowledge, now());
  const decisions = decisionsOf({
    at: madeAt,
    claims: claims.map(({ row }) => row),
    cases: await listCases(store),
    topics: await topicNegatives(store, names, weeks, ground),
    unwell,
    gaps: gaps.week,
  });
  return {
    kind: 'leader',
    week,
    madeAt,
    unfinished,
    demo: config.demo,
    letterhead: config.letterhead,
    documents: figures.documents,
    stories: figures.stories,
    sentiment: sentimentShares(figures.byWeek, knowledge.sentimentConfusion, {
      comparable: figures.documents.gap === undefined && !unfinished,
    }),
    decisions: decisions.slice(0, mostDecisions),
    furtherDecisions: Math.max(0, decisions.length - mostDecisions),
    growing: figures.documents.gap || unfinished ? null : growing(claims),
    coverage: await coverageOf(store, week),
    gaps: gaps.week,
    unwell,
  };
}

function growing(claims: readonly CountedClaim[]): ClaimRow[] {
  const growth = ({ spreads }: ClaimRow) => spreads.count - spreads.previous;
  return claims
    .map(({ row }) => row)
    .filter((row) => growth(row) > 0)
    .sort((a, b) => growth(b) - growth(a) || b.severity - a.severity || (a.id < b.id ? -1 : 1));
}
