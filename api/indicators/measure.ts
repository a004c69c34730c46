/** What the system counts of the plan's indicators by itself: from the register, the cases, the reports, the documents. */
import type { Period } from '../period.ts';
import { weeksOf } from '../period.ts';
import type { Store } from '../store/database.ts';
import {
  type ActivityRecord,
  countOfficialPosts,
  listCaseTimes,
  listSignedReports,
} from '../store/indicators.ts';
import { countedIndicators } from './activity.ts';

export interface WeekCheck {
  /** Weeks of the period that are over. */
  readonly weeks: number;
  /** Those with fewer than asked, oldest first. */
  readonly short: readonly { readonly week: string; readonly times: number }[];
}

export interface CaseTimes {
  readonly opened: number;
  readonly concluded: number;
  readonly replied: number;
  /** Of the replied, those within a day of being opened. */
  readonly repliedInADay: number;
  /** Hours from opening to the reply; `null`: none was replied to. */
  readonly medianHours: number | null;
}

export type Measured =
  | { readonly by: 'times'; readonly value: number }
  | { readonly by: 'places'; readonly value: number; readonly places: number; readonly of: number }
  | { readonly by: 'weeks'; readonly value: number | null; readonly check: WeekCheck }
  | { readonly by: 'posts' | 'reports'; readonly value: number }
  | { readonly by: 'cases'; readonly value: number; readonly times: CaseTimes };

interface Ground {
  readonly period: Period;
  /** Those of `daysRead`. */
  readonly activities: readonly ActivityRecord[];
  /** Communes and wards of the province, of which conferences are to reach a share. */
  readonly communes: number;
  /** Local date until which counting makes sense: today, or the end of the period. */
  readonly until: string;
  /** The least that is asked; for the weeks that fall short of it. */
  readonly least: number | null;
}

/** The value of an indicator, where the system can count it; `null` where only people know it. */
export async function measure(db: Store, indicator: string, ground: Ground): Promise<Measured | null> {
  const count = countedIndicators[indicator];
  if (count) return countActivities(count.by, activitiesOf(ground, count.kind), ground);
  if (indicator === 'KPI-16') return { by: 'posts', value: await countOfficialPosts(db, ground.period) };
  if (indicator === 'KPI-19')
    return { by: 'reports', value: (await listSignedReports(db, ground.period)).length };
  if (indicator !== 'KPI-20') return null;
  const times = caseTimes(await listCaseTimes(db, ground.period));
  return { by: 'cases', value: times.concluded, times };
}

function activitiesOf({ activities }: Ground, kind: ActivityRecord['kind']): ActivityRecord[] {
  return activities.filter((activity) => activity.kind === kind && activity.withdrawn_at === null);
}

function countActivities(
  by: 'times' | 'places' | 'weeks',
  activities: readonly ActivityRecord[],
  ground: Ground,
): Measured {
  if (by === 'weeks') return { by, ...weeklyLeast(activities, ground) };
  const { first, last } = ground.period;
  const held = activities.filter(({ held_on }) => held_on >= first && held_on <= last);
  if (by === 'times') return { by, value: sum(held) };
  const places = new Set(held.map(({ place }) => place.toLocaleLowerCase('vi'))).size;
  const share = ground.communes === 0 ? 0 : (100 * places) / ground.communes;
  return { by, value: Math.round(share * 10) / 10, places, of: ground.communes };
}

/** The days whose activities are needed: the last week of a period may end after it. */
export function daysRead(period: Period): { readonly first: string; readonly last: string } {
  const sunday = weeksOf(period).at(-1)?.last ?? period.last;
  return { first: period.first, last: sunday > period.last ? sunday : period.last };
}

/** The least of any week that is over: what is asked of every week is met where the worst one meets it. */
export function weeklyLeast(
  activities: readonly Pick<ActivityRecord, 'held_on' | 'times'>[],
  { period, until, least }: Pick<Ground, 'period' | 'until' | 'least'>,
): { readonly value: number | null; readonly check: WeekCheck } {
  const weeks = weeksOf(period)
    .filter(({ last }) => last < until)
    .map(({ id, first, last }) => ({
      week: id,
      times: sum(activities.filter(({ held_on }) => held_on >= first && held_on <= last)),
    }));
  const short = least === null ? [] : weeks.filter(({ times }) => times < least);
  const value = weeks.length === 0 ? null : Math.min(...weeks.map(({ times }) => times));
  return { value, check: { weeks: weeks.length, short } };
}

function sum(activities: readonly Pick<ActivityRecord, 'times'>[]): number {
  return activities.reduce((total, { times }) => total + times, 0);
}

/** How far the cases of a span have come, and how fast. */
export function caseTimes(cases: Awaited<ReturnType<typeof listCaseTimes>>): CaseTimes {
  const hours = cases
    .flatMap(({ opened_at, published_at }) =>
      published_at === null ? [] : [(Date.parse(published_at) - Date.parse(opened_at)) / 3_600_000],
    )
    .sort((a, b) => a - b);
  const middle = hours[Math.floor((hours.length - 1) / 2)];
  const upper = hours[Math.ceil((hours.length - 1) / 2)];
  return {
    opened: cases.length,
    concluded: cases.filter(({ concluded_at }) => concluded_at !== null).length,
    replied: hours.length,
    repliedInADay: hours.filter((time) => time <= 24).length,
    medianHours: middle === undefined || upper === undefined ? null : (middle + upper) / 2,
  };
}
