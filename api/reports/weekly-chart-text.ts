/** Captions of the weekly report's charts, and what each shows, in words. */
import { number, shortDate } from './vietnamese.ts';
import type { WeeklyClaim, WeeklyReport, WeeklyTrend } from './weekly.ts';
import { sentimentNames, sentiments } from './wording.ts';

export interface ChartWords {
  /** Without its number. */
  readonly caption: string;
  readonly alt: string;
}

export function weekWords({ week, sentiment }: WeeklyReport, trend: WeeklyTrend): ChartWords {
  const totals = trend.weeks.map((one, at) => ({
    name: `tuần từ ngày ${shortDate(one.monday)}`,
    count: (trend.negativeByWeek[at] ?? 0) + (trend.neutralByWeek[at] ?? 0) + (trend.positiveByWeek[at] ?? 0),
  }));
  return {
    caption: `Số tin bài theo tuần và sắc thái (số ước tính), ${number(trend.weeks.length)} tuần đến ngày ${shortDate(week.sunday)}`,
    alt: `Biểu đồ cột chồng số tin bài của ${number(trend.weeks.length)} tuần theo sắc thái. Tuần báo cáo: ${sentimentPhrase(sentiment)}. Nhiều nhất: ${mostPhrase(totals)}.`,
  };
}

export function dayWords({ byDay }: WeeklyReport): ChartWords {
  const days = byDay.map(({ date, count }) => ({ name: `ngày ${shortDate(date)}`, count }));
  const compares = byDay.some(({ mean4 }) => mean4 !== null);
  const line = compares ? '; đường nét đứt là trung bình cùng ngày của 4 tuần trước' : '';
  return {
    caption: `Số tin bài theo ngày trong kỳ${compares ? ', so với trung bình cùng ngày của 4 tuần trước' : ''}`,
    alt: `Biểu đồ cột số tin bài mỗi ngày trong kỳ${line}. Nhiều nhất: ${mostPhrase(days)}.`,
  };
}

/** `topics`: most frequent first; `drawn`: how many of them the chart shows at most. */
export function topicWords(topics: WeeklyReport['topics'], drawn: number): ChartWords {
  const shown =
    topics.length > drawn ? `${number(drawn)} chủ đề nhiều tin bài nhất` : `${number(topics.length)} chủ đề`;
  const first = topics.slice(0, 3).map(({ name, sentiment }) => `“${name}” ${sentimentPhrase(sentiment)}`);
  return {
    caption: `Chủ đề và sắc thái của tin bài trong kỳ (số ước tính)${topics.length > drawn ? `, ${shown}` : ''}`,
    alt: `Biểu đồ thanh chồng số tin bài của ${shown} theo sắc thái. Nhiều nhất: ${first.join('; ')}.`,
  };
}

/** A claim without a conclusion is never shown as one that is known to be false. */
export function claimWords(claim: WeeklyClaim, weeks: number, concluded: boolean): ChartWords {
  const status = concluded ? '' : ' (nghi vấn, chưa có kết luận)';
  return {
    caption: `Tin bài mới mỗi tuần về thông tin ${claim.id}${status}, được lan truyền nhiều nhất trong kỳ`,
    alt: `Biểu đồ đường số tin bài lan truyền, đính chính và nhắc tới thông tin ${claim.id}${status} trong ${number(weeks)} tuần. Trong kỳ: ${number(claim.spreads.count)} tin bài lan truyền, ${number(claim.debunks.count)} tin bài đính chính.`,
  };
}

function sentimentPhrase(counts: WeeklyReport['sentiment']): string {
  return sentiments
    .map((label) => `${number(counts[label])} tin bài ${sentimentNames[label].toLowerCase()}`)
    .join(', ');
}

/** Of lines with names, at least one: the largest. */
export function mostPhrase(counts: readonly { readonly name: string; readonly count: number }[]): string {
  const most = counts.reduce((best, other) => (other.count > best.count ? other : best));
  return `${most.name} (${number(most.count)} tin bài)`;
}
