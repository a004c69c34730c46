import type { Knowledge } from '../../analysis/knowledge.ts';
import { type RateRatio, rateRatio } from '../../analysis/rate-ratio.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { findCaseOfClaim, listCaseEvents } from '../store/cases.ts';
import { findClaim } from '../store/claims.ts';
import { earliestDocument } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import {
  countClaimChannels,
  countClaimCopies,
  countClaimDays,
  countClaimPlaces,
  countClaimSources,
  listFurthest,
} from '../store/spread.ts';
import type { CountUnit } from '../vocabulary.ts';
import { daysUpTo, localDateOf, localMidnight, weekOf, weeksUpTo } from '../week.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { type Names, namesOf } from './names.ts';
import { type GapBand, type GapsOfWeeks, gapsOfWeeks } from './week-gaps.ts';

/** What is new on a day: documents, or stories that spread or debunk the claim for the first time. */
export interface SpreadDay {
  /** Local date. */
  readonly date: string;
  readonly spreads: number;
  readonly debunks: number;
  /** What has spread it up to and including the day. */
  readonly cumulative: number;
}

/** How a claim was spread before and after the official reply: what was counted, never why. */
export interface ReplyCourse {
  readonly repliedAt: string;
  /** Days of each of the three stretches. */
  readonly days: number;
  /** What newly spread it in the stretch before the last before the reply, in the last, and after the reply. */
  readonly earlier: number;
  readonly before: number;
  readonly after: number;
  /** `null`: nothing before to compare with, days that are still to come, or a gap in collection. */
  readonly change: RateRatio | null;
  /** The same of the stretch before the reply against the one before: whether it was falling anyway. */
  readonly changeBefore: RateRatio | null;
  readonly reason: 'gap' | 'too-early' | 'nothing-before' | null;
}

interface CountRow {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  readonly firstAt: string;
}

export interface SpreadReport {
  /** What all counts are of, but for `documents`, `copies` and `stories`. */
  readonly unit: CountUnit;
  readonly claim: { readonly id: string; readonly statement: string };
  /** `null`: it was never seen to be spread. */
  readonly first: DocumentRow | null;
  /** When the earliest stored document speaks: of the time before nothing is known. */
  readonly knownSince: string | null;
  /** Whether nothing was collected in the days before it was first seen. */
  readonly gapBeforeFirst: boolean;
  /** Spreading documents, those of them that repeat another, and the stories that they are in. */
  readonly documents: number;
  readonly copies: number;
  readonly stories: number;
  readonly days: readonly SpreadDay[];
  /** Whether the series is longer than what is drawn. */
  readonly isCut: boolean;
  readonly gapBands: readonly GapBand[];
  readonly repliedAt: string | null;
  readonly course: ReplyCourse | null;
  readonly channels: readonly CountRow[];
  readonly sources: readonly CountRow[];
  readonly places: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  /** Points of an estimate, never people. A story goes by its document with most of them, and has the points of all. */
  readonly furthest: readonly {
    readonly document: DocumentRow;
    /** How many documents the points are of. */
    readonly documents: number;
    readonly reactions: number;
    readonly reach: number;
  }[];
}

const mostDays = 120;
const mostRows = 10;
const mostFurthest = 5;
const courseDays = 7;
const daySeconds = 86_400_000;

/** How one claim went round. Throws `NotFound`. */
export async function spreadReport(
  store: Store,
  knowledge: Knowledge,
  id: string,
  { unit = 'documents', now }: { readonly unit?: CountUnit | undefined; readonly now: Date },
): Promise<SpreadReport> {
  const claim = await findClaim(store, id);
  if (!claim) throw new NotFound(`there is no claim ${id}`);
  const names = namesOf(knowledge);
  const at = instant(now);
  const today = localDateOf(at);
  const counts = await countClaimDays(store, id, unit);
  const drawn = daysUpTo(today, mostDays);
  const gaps = await gapsOfWeeks(store, weeksUpTo(weekOf(now), Math.ceil(mostDays / 7) + 1), at);
  const { days, isCut } = daySeries(counts, drawn);
  const repliedAt = await replyOf(store, id);
  const [firstId] = await listDocumentIds(store, { claim: id, stance: 'spreads' }, 'oldest', {
    limit: 1,
    offset: 0,
  });
  const [first = null] = firstId === undefined ? [] : await documentRows(store, names, [firstId]);
  const most = { unit, limit: mostRows };
  return {
    unit,
    claim: { id, statement: claim.statement },
    first,
    knownSince: await earliestDocument(store),
    gapBeforeFirst: first !== null && isGapBefore(gaps, first.publishedAt ?? first.firstSeenAt),
    ...(await countClaimCopies(store, id)),
    days,
    isCut,
    gapBands: gaps.bandsOf(days.map(({ date }) => spanOf(date))),
    repliedAt,
    course: repliedAt === null ? null : courseOf(repliedAt, days, gaps, at),
    channels: (await countClaimChannels(store, id, unit)).map((row) => ({
      ...row,
      name: names.channel(row.slug),
    })),
    sources: (await countClaimSources(store, id, most)).map(({ id: slug, ...row }) => ({ slug, ...row })),
    places: (await countClaimPlaces(store, id, most)).map((row) => ({
      ...row,
      name: names.tag('place', row.slug),
    })),
    furthest: await furthestOf(store, names, id, unit),
  };
}

async function furthestOf(
  store: Store,
  names: Names,
  claimId: string,
  unit: CountUnit,
): Promise<SpreadReport['furthest']> {
  const furthest = await listFurthest(store, claimId, { unit, limit: mostFurthest });
  const ids = furthest.map(({ id }) => id);
  const rows = new Map((await documentRows(store, names, ids)).map((row) => [row.id, row]));
  return furthest.flatMap(({ id, ...spread }) => {
    const document = rows.get(id);
    return document ? [{ document, ...spread }] : [];
  });
}

function daySeries(
  counts: readonly { readonly day: string; readonly stance: string; readonly count: number }[],
  drawn: readonly string[],
): Pick<SpreadReport, 'days' | 'isCut'> {
  const of = (stance: string) =>
    new Map(counts.filter((row) => row.stance === stance).map((row) => [row.day, row.count]));
  const spreads = of('spreads');
  const debunks = of('debunks');
  const start = drawn[0] ?? '';
  const firstDay = counts.find(({ stance }) => stance !== 'mentions')?.day;
  if (firstDay === undefined) return { days: [], isCut: false };
  let cumulative = 0;
  for (const [day, count] of spreads) if (day < start) cumulative += count;
  const days = drawn
    .filter((date) => date >= firstDay)
    .map((date) => {
      cumulative += spreads.get(date) ?? 0;
      return { date, spreads: spreads.get(date) ?? 0, debunks: debunks.get(date) ?? 0, cumulative };
    });
  return { days, isCut: firstDay < start };
}

function spanOf(date: string) {
  return { start: localMidnight(date), end: localMidnight(date, 1) };
}

function isGapBefore(gaps: GapsOfWeeks, at: string): boolean {
  const start = instant(new Date(Date.parse(at) - courseDays * daySeconds));
  return gaps.materialOf({ start, end: at });
}

/** When the official reply was published for the first time; `null`: it was not. */
async function replyOf(store: Store, claimId: string): Promise<string | null> {
  const work = await findCaseOfClaim(store, claimId);
  if (!work) return null;
  const events = await listCaseEvents(store, work.id);
  const published = events.filter(({ kind, detail }) => kind === 'status' && detail.endsWith('published'));
  return published.map(({ at }) => at).sort()[0] ?? null;
}

/** Whole local days on both sides; the day of the reply itself belongs to neither. */
function courseOf(
  repliedAt: string,
  days: readonly SpreadDay[],
  gaps: GapsOfWeeks,
  now: string,
): ReplyCourse {
  const replyDay = localDateOf(repliedAt);
  const [first = replyDay, ...rest] = daysUpTo(shifted(replyDay, -1), 2 * courseDays);
  const [earlierDays, beforeDays] = [[first, ...rest].slice(0, courseDays), rest.slice(courseDays - 1)];
  const afterDays = daysUpTo(shifted(replyDay, courseDays), courseDays);
  const byDate = new Map(days.map((day) => [day.date, day.spreads]));
  const count = (dates: readonly string[]) => dates.reduce((sum, date) => sum + (byDate.get(date) ?? 0), 0);
  const [earlier, before, after] = [count(earlierDays), count(beforeDays), count(afterDays)];
  const hasGap = gaps.bandsOf([...beforeDays, ...afterDays].map(spanOf)).length > 0;
  const isOver = localMidnight(afterDays.at(-1) ?? replyDay, 1) <= now;
  const reason = !isOver ? 'too-early' : hasGap ? 'gap' : before === 0 ? 'nothing-before' : null;
  return {
    repliedAt,
    days: courseDays,
    earlier,
    before,
    after,
    change: reason === null ? rateRatio(before, after) : null,
    changeBefore:
      gaps.bandsOf([...earlierDays, ...beforeDays].map(spanOf)).length > 0
        ? null
        : rateRatio(earlier, before),
    reason,
  };
}

function shifted(date: string, days: number): string {
  return localDateOf(localMidnight(date, days));
}
