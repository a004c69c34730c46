/** What the demonstration's sources did not publish, or nobody collected: so that each state of a source has its example. */
import { type DemoWeek, demoWeeks, fullWeeks, timeInWeek } from './calendar.ts';
import type { DemoArticle, DemoThread } from './document.ts';

/** An address that its newspaper has given up: every check of it fails. */
export const failingOutlet = 'bao-nguoc-ngan';
/** Answers, and has had nothing new for weeks. */
const silentOutlet = 'hoi-dap-luat';
/** Its people have moved to the other forum: it is still asked a few questions a week, which nobody answers. */
export const fallingOutlet = 'cho-tinh';

const silentWeeks = 4;
/** Counts the current week, of which `now` may have seen a minute only, for one: the last seven days lie in these two. */
const fallingWeeks = 2;
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

/** Whether the falling outlet has lost its people by a week. */
export function hasFallen({ index }: DemoWeek): boolean {
  return index > fullWeeks - fallingWeeks;
}

/** Threads as a collection finds them: nobody answers on the falling outlet any more, in older threads neither. */
export function foundThreads(threads: readonly DemoThread[], now: Date): DemoThread[] {
  const since = demoWeeks(now).find(hasFallen)?.monday ?? now.getTime();
  return threads.map((thread) => {
    if (thread.outletId !== fallingOutlet) return thread;
    const [opening, ...answers] = thread.posts;
    return opening ? { ...thread, posts: [opening, ...answers.filter(({ time }) => time < since)] } : thread;
  });
}
