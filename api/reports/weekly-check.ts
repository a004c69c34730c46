/** Counts the figures of a weekly report again, from the list of documents that the report itself holds. */
import { localDateOf } from '../week.ts';
import type { ReportItem, WeeklyReport } from './report.ts';
import { sentimentNames, sentiments } from './wording.ts';

export interface FigureMismatch {
  /** What is counted, in the words of the report. */
  readonly figure: string;
  readonly stated: number;
  readonly counted: number;
}

export interface FigureCheck {
  /** How many figures were counted again. */
  readonly figures: number;
  readonly documents: number;
  readonly mismatches: readonly FigureMismatch[];
}

type Counted = ReportItem & { readonly counted: NonNullable<ReportItem['counted']> };

/** Holds the figures against the list; `null` for reports that were frozen before the list said what it was counted under. */
export function checkFigures(report: WeeklyReport): FigureCheck | null {
  const { appendix } = report;
  if (!appendix.every((item): item is Counted => item.counted !== undefined)) return null;
  const checks = [
    ...totals(report, appendix),
    ...report.byDay.map(({ date, count }) =>
      check(`Ngày ${date}`, count, appendix, ({ at }) => localDateOf(at) === date),
    ),
    ...report.channels.map(({ name, count }) =>
      check(`Kênh ${name}`, count, appendix, ({ counted }) => counted.channel === name),
    ),
    ...report.tiers.map(({ tier, count }) =>
      check(`Nhóm nguồn ${tier}`, count, appendix, ({ counted }) => counted.tier === tier),
    ),
    ...report.topics.flatMap((topic) => topicChecks(topic, appendix)),
    ...(report.concerns ?? []).flatMap((concern) => concernChecks(concern, appendix)),
  ];
  return {
    figures: checks.length,
    documents: appendix.length,
    mismatches: checks.filter(({ stated, counted }) => stated !== counted),
  };
}

function totals(
  { documents, stories, sentiment }: WeeklyReport,
  items: readonly Counted[],
): FigureMismatch[] {
  const told = new Set(items.flatMap(({ counted: { storyId } }) => (storyId === null ? [] : [storyId])));
  return [
    { figure: 'Tin bài', stated: documents.count, counted: items.length },
    { figure: 'Câu chuyện', stated: stories.count, counted: told.size },
    ...sentiments.map((label) =>
      check(sentimentNames[label], sentiment[label], items, ({ counted }) => counted.sentiment === label),
    ),
  ];
}

function topicChecks(topic: WeeklyReport['topics'][number], items: readonly Counted[]): FigureMismatch[] {
  const ofTopic = items.filter(({ counted }) => counted.topics.includes(topic.name));
  return [
    { figure: `Chủ đề ${topic.name}`, stated: topic.count, counted: ofTopic.length },
    ...sentiments.map((label) =>
      check(
        `Chủ đề ${topic.name}, ${sentimentNames[label].toLowerCase()}`,
        topic.sentiment[label],
        ofTopic,
        ({ counted }) => counted.sentiment === label,
      ),
    ),
  ];
}

function concernChecks(
  { name, documents, negative }: NonNullable<WeeklyReport['concerns']>[number],
  items: readonly Counted[],
): FigureMismatch[] {
  const ofGroup = items.filter(({ counted }) => counted.audiences.includes(name));
  return [
    { figure: `Nhóm ${name}`, stated: documents, counted: ofGroup.length },
    check(`Nhóm ${name}, tiêu cực`, negative, ofGroup, ({ counted }) => counted.sentiment === 'negative'),
  ];
}

function check(
  figure: string,
  stated: number,
  items: readonly Counted[],
  counts: (item: Counted) => boolean,
): FigureMismatch {
  return { figure, stated, counted: items.filter(counts).length };
}
