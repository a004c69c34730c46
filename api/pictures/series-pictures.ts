/** The pictures of series that people choose: a trend, and how a claim went round. */
import type { SpreadReport } from '../reports/spread.ts';
import type { TrendsReport } from '../reports/trends.ts';
import { shortDate } from '../reports/vietnamese.ts';
import { parseWeek } from '../week.ts';
import { spreadDays } from './charts/spread-days.ts';
import { trendLine } from './charts/trend-line.ts';
import type { Picture } from './picture.ts';
import {
  fileName,
  gapLegend,
  publisherNames,
  sentimentNames,
  sourceAt,
  sourceLine,
  stanceNames,
  titles,
  trendUnitNames,
  unitNotes,
  words,
} from './picture-text.ts';

/** The series that is drawn on the page of trends, beside the same weeks of the year before. */
export function trendPicture(report: TrendsReport): Picture {
  const { filter, periods, gapBands, week } = report;
  const byWeek = filter.step === 'week';
  const starts = periods.map(({ id }) => (byWeek ? parseWeek(id).monday : id));
  const unit = trendUnitNames[filter.unit];
  const hasYearAgo = periods.some(({ yearAgo }) => yearAgo !== null);
  return {
    name: `xu-huong-${filter.step === 'week' ? 'tuan' : 'ngay'}-${week.id}`,
    title: titles.trend(unit, subjectOf(report)),
    subtitle: (byWeek ? words.weeksTo : words.daysTo)(
      periods.length,
      shortDate(starts[0] ?? week.monday),
      shortDate(byWeek ? week.sunday : (starts.at(-1) ?? week.sunday)),
    ),
    option: trendLine(report, starts),
    legend: [
      { name: unit, colour: '--chart-bar', form: 'solid' },
      ...(hasYearAgo ? [{ name: words.yearAgo, colour: '--chart-mean', form: 'dashed' } as const] : []),
      ...(gapBands.length > 0 ? [gapLegend] : []),
    ],
    source: [...unitNotes[filter.unit], sourceLine(report.madeAt, week, report.coverage)],
    none: words.none,
    table: [
      [byWeek ? words.week : words.day, words.from, unit, ...(hasYearAgo ? [words.yearAgo] : [])],
      ...periods.map(({ id, value, yearAgo }, at) => [
        id,
        shortDate(starts[at] ?? ''),
        value,
        ...(hasYearAgo ? [yearAgo] : []),
      ]),
    ],
  };
}

/** What the series is of, as its name is read. Enumerations have no name in the report. */
function subjectOf({ filter, selected }: TrendsReport): string | null {
  if (selected === null) return null;
  const names: Readonly<Record<string, string>> =
    filter.dimension === 'publisher'
      ? publisherNames
      : filter.dimension === 'sentiment'
        ? sentimentNames
        : {};
  if (filter.dimension === 'tier') return words.tier(selected.name);
  return names[selected.slug] ?? selected.name;
}

/** What newly spread a claim on each day, all so far, debunks and the official reply. */
export function spreadPicture(report: SpreadReport, madeAt: string): Picture {
  const { unit, claim, days, gapBands, repliedAt } = report;
  return {
    name: fileName(`dien-bien-${claim.id}`, unit),
    title: titles.claim(claim.statement),
    subtitle: words.daysTo(days.length, shortDate(days[0]?.date ?? ''), shortDate(days.at(-1)?.date ?? '')),
    option: spreadDays(report),
    legend: [
      { name: words.newSpreads, colour: '--spreads', form: 'area' },
      { name: stanceNames.debunks, colour: '--debunks', form: 'area' },
      { name: words.cumulative, colour: '--chart-mean', form: 'dashed' },
      ...(repliedAt === null
        ? []
        : [{ name: words.officialReply, colour: '--debunks', form: 'mark' } as const]),
      ...(gapBands.length > 0 ? [gapLegend] : []),
    ],
    source: [...(unit === 'stories' ? [words.newStoriesNote] : []), words.cumulativeNote, sourceAt(madeAt)],
    none: words.none,
    table: [
      [words.day, words.newSpreads, words.cumulative, stanceNames.debunks],
      ...days.map(({ date, spreads, cumulative, debunks }) => [
        shortDate(date),
        spreads,
        cumulative,
        debunks,
      ]),
    ],
  };
}
