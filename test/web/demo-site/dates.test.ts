import { describe, expect, it } from 'vitest';
import { type Period, periodBefore, periodOf } from '../../../api/period.ts';
import { type SourceWeek, usualRhythm } from '../../../api/rhythm.ts';
import { type SourceHealth, sourceHealth } from '../../../api/source-health.ts';
import { daysUpTo, localMidnight } from '../../../api/week.ts';
import { demoDrafts } from '../../../web/demo-reports.ts';
import { planEdits } from '../../../web/demo-site/edits.ts';
import { outlets } from '../../../web/demo-site/outlets.ts';
import { type DemoPlan, type DemoWriting, publishedBy, writeDemo } from '../../../web/demo-site/plan.ts';
import { demoGap } from '../../../web/demo-site/quiet.ts';
import { demoCampaigns } from '../../../web/text/demo-campaigns-vi.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;
/** Local times: the first and the last minute of a day, and some between. */
const times = ['00:00', '06:45', '12:00', '18:10', '23:59'];
/** The first of a year, a quarter, a month, a leap day, a year of 53 weeks. */
const further = ['2027-03-01', '2027-04-01', '2027-08-31', '2028-01-01', '2028-02-29', '2032-12-31'];
const dates = [...daysUpTo('2027-01-31', 62), ...further];
const moments = dates.flatMap((date) => times.map((time) => new Date(`${date}T${time}:00+07:00`)));

const written = new Map<string, DemoWriting>();

function planAt(now: Date): DemoPlan {
  const { id } = periodOf(localDay(now.getTime()), 'week');
  const writing = written.get(id) ?? writeDemo(now);
  written.set(id, writing);
  return publishedBy(now, writing);
}

interface Published {
  readonly outletId: string;
  readonly time: number;
  readonly claims: readonly { readonly claimId: string; readonly stance: string }[];
  readonly topic: string | null;
  readonly isArticle: boolean;
}

function documentsOf({ articles, threads }: DemoPlan): Published[] {
  const one = (
    outletId: string,
    { time, intent }: Pick<DemoPlan['articles'][number], 'time' | 'intent'>,
  ) => ({
    outletId,
    time,
    claims: intent.claims,
    topic: intent.topic,
  });
  return [
    ...articles.map((article) => ({ ...one(article.outletId, article), isArticle: true })),
    ...articles.flatMap(({ outletId, comments }) => comments.map((comment) => one(outletId, comment))),
    ...threads.flatMap(({ outletId, posts }) => posts.map((post) => one(outletId, post))),
  ].map((document) => ({ isArticle: false, ...document }));
}

/** The plans of all moments, and what they hold. */
const worlds = moments.map((now) => {
  const plan = planAt(now);
  const documents = documentsOf(plan);
  const within = (from: number, to: number) => documents.filter(({ time }) => time >= from && time < to);
  return { now, plan, documents, within, inPeriod: (of: Period) => within(ms(of.start), ms(of.end)) };
});

type World = (typeof worlds)[number];

/** Where and when something fails, as local times: a list that has to be empty. */
function failing(holds: (world: World) => boolean): string[] {
  return worlds.filter((world) => !holds(world)).map(({ now }) => localTime(now.getTime()));
}

/** A source's state as the page of sources judges it: whole local days before the last seven days, the demonstration's gap left out. */
function healthAt({ now, documents }: World, outletId: string): SourceHealth {
  const own = documents.filter((each) => each.outletId === outletId).map(({ time }) => time);
  const counted = (from: number, to: number) => own.filter((time) => time >= from && time < to).length;
  const gap = demoGap(now);
  const missing = (from: number, to: number) =>
    Math.max(0, Math.min(gap.to, to) - Math.max(gap.from, from)) / (to - from);
  const midnight = ms(localMidnight(localDay(now.getTime() - week)));
  const weeks = Array.from({ length: 8 }, (_, index): SourceWeek => {
    const from = midnight - (index + 1) * week;
    const to = from + week;
    return { start: new Date(from).toISOString(), count: counted(from, to), missing: missing(from, to) };
  });
  const { perWeek: usualPerWeek, weeks: usualWeeks } = usualRhythm(weeks, now.toISOString());
  return sourceHealth({
    enabled: true,
    lastOutcome: 'ok',
    daysQuiet: own.length === 0 ? 0 : (now.getTime() - Math.max(...own)) / day,
    lastSevenDays: counted(now.getTime() - week, now.getTime()),
    missing: 0,
    usualPerWeek,
    usualWeeks,
  });
}

describe('on any date and at any hour', () => {
  it('a source is falling, one silent, and the forum to which people have moved is well', () => {
    expect(failing((world) => healthAt(world, 'cho-tinh') === 'falling')).toEqual([]);
    expect(failing((world) => healthAt(world, 'hoi-dap-luat') === 'silent')).toEqual([]);
    expect(failing((world) => healthAt(world, 'nhom-cong-nhan') === 'ok')).toEqual([]);
    expect(outlets.filter(({ listing }) => listing === 'given-up').map(({ id }) => id)).toEqual([
      'bao-nguoc-ngan',
    ]);
  });

  it('a weekend within the seven weeks of checks has nothing, the days around it have something', () => {
    expect(
      failing(({ now, plan: { articles } }) => {
        const { from, to } = demoGap(now);
        const between = (first: number, last: number) =>
          articles.some(({ time }) => time >= first && time < last);
        const isWeekend = localTime(from).endsWith('T08:00') && new Date(from + 7 * hour).getUTCDay() === 6;
        const isSeen = now.getTime() - from < 49 * day && now.getTime() - to > 14 * day;
        return (
          isWeekend &&
          isSeen &&
          !between(from, to) &&
          between(from - 3 * day, from) &&
          between(to, to + 3 * day)
        );
      }),
    ).toEqual([]);
  });

  it('there are 700 documents over twelve weeks, some of them of the last week, none from the future', () => {
    expect(failing(({ documents }) => documents.length >= 700)).toEqual([]);
    expect(
      failing(({ now, documents }) => {
        const dated = documents.map(({ time }) => time);
        return now.getTime() - Math.min(...dated) > 80 * day && Math.max(...dated) < now.getTime();
      }),
    ).toEqual([]);
    expect(failing(({ now, within }) => within(now.getTime() - week, now.getTime()).length > 30)).toEqual([]);
  });

  it('the last two full weeks and the last full month have what a report is written from', () => {
    expect(
      failing(({ now, inPeriod }) => {
        const last = periodBefore(periodOf(localDay(now.getTime()), 'week'));
        return [last, periodBefore(last)].every((each) => {
          const documents = inPeriod(each);
          const stances = new Set(documents.flatMap(({ claims }) => claims.map(({ stance }) => stance)));
          return documents.filter(({ isArticle }) => isArticle).length >= 20 && stances.has('spreads');
        });
      }),
    ).toEqual([]);
    expect(
      failing(({ now, inPeriod }) => {
        const month = inPeriod(periodBefore(periodOf(localDay(now.getTime()), 'month')));
        return month.filter(({ isArticle }) => isArticle).length >= 80;
      }),
    ).toEqual([]);
  });

  it('every drafted report has begun and has weeks of documents', () => {
    expect(
      failing(({ now, inPeriod }) =>
        demoDrafts(localDay(now.getTime())).every(({ period }) => inPeriod(period).length >= 200),
      ),
    ).toEqual([]);
  });

  it('a false claim has grown for weeks before it fell, and another was over before the desk wrote its reply', () => {
    expect(
      failing(({ now, within }) => {
        const monday = ms(periodOf(localDay(now.getTime()), 'week').start);
        const spread = Array.from({ length: 12 }, (_, index) => {
          const from = monday - (12 - index) * week;
          const claims = within(from, from + week).flatMap((each) => each.claims);
          return claims.filter(({ claimId, stance }) => claimId === 'C005' && stance === 'spreads').length;
        });
        const [first = 0, second = 0, third = 0, last = 0] = spread.slice(8);
        return first < second && second < third && third > last;
      }),
    ).toEqual([]);
    expect(
      failing(({ now, documents }) => {
        const seen = documents.filter(({ claims }) => claims.some(({ claimId }) => claimId === 'C048'));
        return Math.min(...seen.map(({ time }) => time)) + 48 * hour < now.getTime();
      }),
    ).toEqual([]);
  });

  it('each campaign has documents on its subject', () => {
    expect(
      failing(({ now, within }) =>
        demoCampaigns.every(({ topic, firstDay, lastDay }) =>
          within(now.getTime() + firstDay * day, now.getTime() + lastDay * day).some(
            (each) => topic === null || each.topic === topic,
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('the newsroom has an article to correct and one to take down', () => {
    for (const { plan } of worlds) expect(() => planEdits(plan, 'bao-song-cau')).not.toThrow();
  });
});

function ms(instant: string): number {
  return Date.parse(instant);
}

function localTime(time: number): string {
  return new Date(time + 7 * hour).toISOString().slice(0, 16);
}

function localDay(time: number): string {
  return localTime(time).slice(0, 10);
}
