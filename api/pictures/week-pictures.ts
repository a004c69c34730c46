/** The pictures of a week, each made from the report object whose figures it shows. */
import type { Confusion } from '../../analysis/quantify.ts';
import type { ClaimReport } from '../reports/claim.ts';
import type { OverviewReport } from '../reports/overview.ts';
import { negativeByWeek } from '../reports/sentiment-shares.ts';
import type { TrendsReport } from '../reports/trends.ts';
import { shortDate } from '../reports/vietnamese.ts';
import { claimTimeline } from './charts/claim-timeline.ts';
import { dayVolume } from './charts/day-volume.ts';
import { rankedBars } from './charts/ranked-bars.ts';
import { shareTrend } from './charts/share-trend.ts';
import { topicSentiment } from './charts/topic-sentiment.ts';
import { weekTrend } from './charts/week-trend.ts';
import type { Picture } from './picture.ts';
import {
  fileName,
  gapLegend,
  publisherNames,
  sentimentLegend,
  sentimentNames,
  sentimentNotes,
  sourceLine,
  stanceNames,
  titles,
  trendUnitNames,
  unitNotes,
  weekName,
  weeksName,
  words,
} from './picture-text.ts';

const mostTopics = 10;

/** What the pictures of a week take of a report: the overview has it, and so has a weekly report with its trend. */
type Dated = Pick<OverviewReport, 'unit' | 'week' | 'coverage' | 'gapBands' | 'madeAt'>;
export type VolumeFigures = Dated &
  Pick<OverviewReport, 'weeks' | 'negativeByWeek' | 'neutralByWeek' | 'positiveByWeek'>;
export type DayFigures = Dated & Pick<OverviewReport, 'byDay'>;
export type TopicFigures = Omit<Dated, 'gapBands'> & Pick<OverviewReport, 'topicSentiment'>;
export type ClaimFigures = Pick<
  ClaimReport,
  'unit' | 'weeks' | 'gapBands' | 'spreadByWeek' | 'debunkByWeek' | 'mentionByWeek'
> & { readonly row: Pick<ClaimReport['row'], 'id' | 'statement'> };
const mostPlaces = 12;

/** The corrected share of negative documents with its interval, twelve weeks. */
export function sentimentPicture(report: OverviewReport, confusion: Confusion): Picture {
  const { weeks, gapBands, week } = report;
  const { shares, measuredOn } = negativeByWeek(
    { negative: report.negativeByWeek, neutral: report.neutralByWeek, positive: report.positiveByWeek },
    confusion,
  );
  return {
    name: `ty-le-tieu-cuc-${week.id}`,
    title: titles.sentiment,
    subtitle: weeksName(weeks),
    option: shareTrend({ weeks, shares }, gapBands.byWeek),
    legend: [
      { name: words.estimate, colour: '--negative', form: 'solid' },
      { name: words.interval, colour: '--chart-band', form: 'area' },
      ...gapIn(gapBands.byWeek),
    ],
    source: [words.estimateNote(measuredOn), sourceLine(report.madeAt, week, report.coverage)],
    none: words.none,
    table: [
      [words.week, words.from, words.share, words.low, words.high],
      ...weeks.map(({ id, monday }, at) => {
        const share = shares[at] ?? null;
        return [
          id,
          shortDate(monday),
          ...[share?.estimate, share?.low, share?.high].map((value) =>
            value === undefined ? null : percent(value),
          ),
        ];
      }),
    ],
  };
}

export function volumePicture(report: VolumeFigures): Picture {
  const { unit, weeks, week, gapBands } = report;
  return {
    name: fileName(`so-tin-bai-theo-tuan-${week.id}`, unit),
    title: titles.volume[unit],
    subtitle: weeksName(weeks),
    option: weekTrend(report, gapBands.byWeek, unit),
    legend: [...sentimentLegend, ...gapIn(gapBands.byWeek)],
    source: [...sentimentNotes[unit], sourceLine(report.madeAt, week, report.coverage)],
    none: words.none,
    table: [
      [words.week, words.from, sentimentNames.negative, sentimentNames.neutral, sentimentNames.positive],
      ...weeks.map(({ id, monday }, at) => [
        id,
        shortDate(monday),
        report.negativeByWeek[at] ?? 0,
        report.neutralByWeek[at] ?? 0,
        report.positiveByWeek[at] ?? 0,
      ]),
    ],
  };
}

const meanLegend = { name: words.mean4, colour: '--chart-mean', form: 'dashed' } as const;

export function daysPicture(report: DayFigures): Picture {
  const { unit, week, byDay, gapBands } = report;
  return {
    name: fileName(`so-tin-bai-theo-ngay-${week.id}`, unit),
    title: titles.days[unit],
    subtitle: weekName(week),
    option: dayVolume(byDay, gapBands.byDay),
    legend: [
      { name: words.thisWeek, colour: '--chart-bar', form: 'area' },
      ...(byDay.some(({ mean4 }) => mean4 !== null) ? [meanLegend] : []),
      ...gapIn(gapBands.byDay),
    ],
    source: [...unitNotes[unit], sourceLine(report.madeAt, week, report.coverage)],
    none: words.none,
    table: [
      [words.day, trendUnitNames[unit], words.mean4],
      ...byDay.map(({ date, count, mean4 }) => [shortDate(date), count, mean4]),
    ],
  };
}

export function topicsPicture(report: TopicFigures): Picture {
  const { unit, week, topicSentiment: topics } = report;
  return {
    name: fileName(`chu-de-sac-thai-${week.id}`, unit),
    title: titles.topics[unit],
    subtitle: weekName(week),
    option: topicSentiment(topics.slice(0, mostTopics), unit),
    legend: sentimentLegend,
    source: [...sentimentNotes[unit], sourceLine(report.madeAt, week, report.coverage)],
    none: words.none,
    table: [
      [words.topic, sentimentNames.negative, sentimentNames.neutral, sentimentNames.positive],
      ...topics.map(({ name, sentiment }) => [
        name,
        sentiment.negative,
        sentiment.neutral,
        sentiment.positive,
      ]),
    ],
  };
}

const speakers = ['official', 'press', 'specialised', 'social'] as const;

/** Share of voice: whose documents, or stories, the week's are. */
export function voicePicture(report: TrendsReport): Picture {
  const { week, voice, voicePrevious, selected } = report;
  // Reach is no part of the share of voice.
  const unit = report.filter.unit === 'stories' ? 'stories' : 'documents';
  const all = (counts: TrendsReport['voice']) => speakers.reduce((sum, who) => sum + counts[who], 0);
  const share = (counts: TrendsReport['voice'], who: (typeof speakers)[number]) =>
    all(counts) === 0 ? null : percent(counts[who] / all(counts));
  const compares = isComparable(report);
  return {
    name: fileName(`ty-trong-phat-ngon-${week.id}`, unit),
    title: titles.voice,
    subtitle: selected === null ? weekName(week) : `${selected.name}. ${weekName(week)}`,
    option: rankedBars(
      speakers.map((who) => ({
        name: publisherNames[who],
        value: share(voice, who) ?? 0,
        before: compares ? share(voicePrevious, who) : null,
      })),
      '%',
    ),
    legend: barLegend(compares),
    source: [...unitNotes[unit], sourceLine(report.madeAt, week)],
    none: words.none,
    table: [
      [words.speaker, trendUnitNames[unit], words.share, words.before],
      ...speakers.map((who) => [
        publisherNames[who],
        voice[who],
        share(voice, who),
        compares ? share(voicePrevious, who) : null,
      ]),
    ],
  };
}

/** Places by what is counted; the picture shows the most named, the table all. */
export function placesPicture(report: TrendsReport): Picture {
  const {
    week,
    rows,
    filter: { unit },
  } = report;
  const compares = isComparable(report);
  const named = rows.filter(({ count }) => count > 0);
  return {
    name: `dia-ban-${week.id}`,
    title: titles.places,
    subtitle: weekName(week),
    option: rankedBars(
      named
        .slice(0, mostPlaces)
        .map(({ name, count, previous }) => ({ name, value: count, before: compares ? previous : null })),
    ),
    legend: barLegend(compares),
    source: [words.placeNote, ...unitNotes[unit], sourceLine(report.madeAt, week)],
    none: words.none,
    table: [
      [words.place, trendUnitNames[unit], words.before],
      ...named.map(({ name, count, previous }) => [name, count, compares ? previous : null]),
    ],
  };
}

/** New documents or stories a week on a claim, by stance. */
export function claimPicture(report: ClaimFigures, madeAt: string): Picture {
  const { unit, row, weeks, gapBands, spreadByWeek, debunkByWeek, mentionByWeek } = report;
  const week = weeks.at(-1);
  return {
    name: fileName(`lan-truyen-${row.id}`, unit),
    title: titles.claim(row.statement),
    subtitle: weeksName(weeks),
    option: claimTimeline(report),
    legend: [
      { name: stanceNames.spreads, colour: '--spreads', form: 'solid' },
      { name: stanceNames.debunks, colour: '--debunks', form: 'dashed' },
      { name: stanceNames.mentions, colour: '--mentions', form: 'dotted' },
      ...gapIn(gapBands),
    ],
    source: [words.claimNote, ...unitNotes[unit], ...(week === undefined ? [] : [sourceLine(madeAt, week)])],
    none: words.none,
    table: [
      [words.week, words.from, stanceNames.spreads, stanceNames.debunks, stanceNames.mentions],
      ...weeks.map(({ id, monday }, at) => [
        id,
        shortDate(monday),
        spreadByWeek[at] ?? 0,
        debunkByWeek[at] ?? 0,
        mentionByWeek[at] ?? 0,
      ]),
    ],
  };
}

function gapIn(bands: readonly unknown[]) {
  return bands.length > 0 ? [gapLegend] : [];
}

function barLegend(compares: boolean): Picture['legend'] {
  const now = { name: words.thisWeek, colour: '--chart-bar', form: 'area' } as const;
  return compares ? [now, { name: words.before, colour: '--chart-mean', form: 'mark' }] : [now];
}

function isComparable({ total }: TrendsReport): boolean {
  return total.gap === undefined && total.unfinished === undefined;
}

/** One decimal, as a number: a spreadsheet shall count with it. */
function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}
