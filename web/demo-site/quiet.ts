/** What the demonstration's sources did not publish, or nobody collected: so that each state of a source has its example. */
import { type DemoWeek, demoWeeks, timeInWeek } from './calendar.ts';
import type { DemoArticle, DemoPost, DemoThread } from './document.ts';

/** An address that its newspaper has given up: every check of it fails. */
export const failingOutlet = 'bao-nguoc-ngan';
/** Answers, and has had nothing new for weeks. */
const silentOutlet = 'hoi-dap-luat';
/** Writes far less than it used to. */
const fallingOutlet = 'cho-tinh';

const silentWeeks = 4;
const fallingWeeks = 1;
/** Of the falling outlet's threads, and of late answers in old ones, one in so many remains. */
const remaining = 3;
const gapWeek = 6;

export interface DemoGap {
  readonly from: number;
  readonly to: number;
}

/** The weekend on which the program was off: its articles had left the lists when it came back. */
export function demoGap(now: Date): DemoGap {
  const week = weekAgo(demoWeeks(now), gapWeek);
  return { from: timeInWeek(week, 5, 8, 0), to: timeInWeek(week, 6, 20, 0) };
}

function weekAgo(weeks: readonly DemoWeek[], count: number): DemoWeek {
  const week = weeks.at(-1 - count);
  if (!week) throw new RangeError(`The demonstration does not reach back ${count} weeks`);
  return week;
}

/** Articles that a collection still finds. */
export function foundArticles(articles: readonly DemoArticle[], now: Date): DemoArticle[] {
  const { from, to } = demoGap(now);
  const silentSince = weekAgo(demoWeeks(now), silentWeeks).monday;
  return articles.filter(
    ({ outletId, time }) =>
      !(time >= from && time < to) && !(outletId === silentOutlet && time >= silentSince),
  );
}

/** Threads with the posts that were written after all: what carries a claim is written all the same, or the last week had none. */
export function foundThreads(threads: readonly DemoThread[], now: Date): DemoThread[] {
  const since = weekAgo(demoWeeks(now), fallingWeeks).monday;
  const isNth = everyNth(remaining);
  const isWritten = ({ time, intent }: DemoPost) => time < since || intent.claims.length > 0 || isNth();
  return threads.flatMap((thread) => {
    if (thread.outletId !== fallingOutlet) return [thread];
    const [opening, ...answers] = thread.posts;
    if (!opening || !isWritten(opening)) return [];
    return [{ ...thread, posts: [opening, ...answers.filter(isWritten)] }];
  });
}

function everyNth(step: number): () => boolean {
  let seen = 0;
  return () => {
    seen += 1;
    return seen % step === 1;
  };
}
