/** The kinds of reports: how each is made of the store, worded, and written. A new kind is one entry here. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest } from '../errors.ts';
import { type PeriodKind, parsePeriod } from '../period.ts';
import type { Store } from '../store/database.ts';
import type { ReportSubject } from '../store/reports.ts';
import type { ReportKind } from '../vocabulary.ts';
import { type AnnualReport, annualReport } from './annual.ts';
import { checkAnnual } from './annual-check.ts';
import { annualContent } from './annual-content.ts';
import { annualBlocks } from './annual-text.ts';
import type { ReportBlock } from './block.ts';
import { checkCampaign } from './campaign-check.ts';
import { campaignContent } from './campaign-content.ts';
import { type CampaignPaper, campaignPaper } from './campaign-paper.ts';
import { campaignBlocks } from './campaign-text.ts';
import type { ReportContent } from './content.ts';
import { type FeedbackReport, feedbackReport } from './feedback.ts';
import { checkFeedback } from './feedback-check.ts';
import { feedbackContent } from './feedback-content.ts';
import { feedbackBlocks } from './feedback-text.ts';
import type { ItemList } from './item-list.ts';
import { type NewspapersReport, newspapersReport } from './newspapers.ts';
import { checkNewspapers } from './newspapers-check.ts';
import { newspapersContent } from './newspapers-content.ts';
import { newspapersBlocks } from './newspapers-text.ts';
import type { RecountResult } from './recount.ts';
import type { Made, ReportFrame } from './report.ts';
import { type StageReport, stageReport } from './stage.ts';
import { checkStage } from './stage-check.ts';
import { stageContent } from './stage-content.ts';
import { stageBlocks } from './stage-text.ts';
import { type WeeklyReport, weeklyReport } from './weekly.ts';
import { checkWeekly } from './weekly-check.ts';
import { weeklyContent } from './weekly-content.ts';
import { weeklyBlocks } from './weekly-text.ts';

interface Reports {
  readonly weekly: WeeklyReport;
  readonly newspapers: NewspapersReport;
  readonly feedback: FeedbackReport;
  readonly stage: StageReport;
  readonly annual: AnnualReport;
  readonly campaign: CampaignPaper;
}

/** A report of any kind, as it is frozen. */
export type FrozenReport = Reports[ReportKind];

interface KindForm<R> {
  readonly periods: readonly PeriodKind[];
  readonly make: (
    store: Store,
    knowledge: Knowledge,
    about: {
      readonly period: string;
      readonly campaign?: number | null | undefined;
      readonly frame: ReportFrame;
    },
  ) => Promise<Made<R>>;
  readonly blocks: (report: R) => ReportBlock[];
  readonly content: (report: R, list: ItemList, version: number | null) => ReportContent;
  readonly check: (report: R, list: ItemList) => Promise<RecountResult>;
}

const anyPeriod: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year', 'free'];

const kinds: { readonly [K in ReportKind]: KindForm<Reports[K]> } = {
  weekly: {
    periods: ['week'],
    make: (store, knowledge, { period, frame }) => weeklyReport(store, knowledge, { week: period, ...frame }),
    blocks: weeklyBlocks,
    content: weeklyContent,
    check: checkWeekly,
  },
  newspapers: {
    periods: anyPeriod,
    make: newspapersReport,
    blocks: newspapersBlocks,
    content: newspapersContent,
    check: checkNewspapers,
  },
  feedback: {
    periods: anyPeriod,
    make: feedbackReport,
    blocks: feedbackBlocks,
    content: feedbackContent,
    check: checkFeedback,
  },
  stage: {
    periods: anyPeriod,
    make: stageReport,
    blocks: stageBlocks,
    content: stageContent,
    check: checkStage,
  },
  annual: {
    periods: ['year'],
    make: annualReport,
    blocks: annualBlocks,
    content: annualContent,
    check: checkAnnual,
  },
  campaign: {
    periods: ['free'],
    make: campaignPaper,
    blocks: campaignBlocks,
    content: campaignContent,
    check: checkCampaign,
  },
};

/**
 * Makes a report of what is stored, not yet frozen. Throws `BadRequest` for what is no period, or none that the kind is
 * made for.
 */
export async function composeReport(
  { store, knowledge }: { readonly store: Store; readonly knowledge: Knowledge },
  { kind, period, campaign }: ReportSubject,
  frame: ReportFrame,
): Promise<Made<FrozenReport>> {
  const { periods, make } = kinds[kind];
  if (!periods.includes(parsePeriod(period).kind))
    throw new BadRequest(`a report of the kind ${kind} is not made for ${period}`);
  return make(store, knowledge, { period, campaign, frame });
}

/** What page, DOCX, PDF and HTML show. */
export function blocksOf(report: FrozenReport): ReportBlock[] {
  return formOf(report).blocks(report);
}

/** What all formats are written from. `version` is `null` for a report that is not frozen. */
export function contentOf(report: FrozenReport, list: ItemList, version: number | null): ReportContent {
  return formOf(report).content(report, list, version);
}

/** Counts its figures again from what it lists. */
export function checkFigures(report: FrozenReport, list: ItemList): Promise<RecountResult> {
  return formOf(report).check(report, list);
}

/** How many documents it counted. */
export function documentsOf(report: FrozenReport): number {
  return report.documents.count;
}

/** The form of a report's own kind: that they belong together is what `Reports` says. */
function formOf(report: FrozenReport): KindForm<FrozenReport> {
  return kinds[report.kind] as KindForm<FrozenReport>;
}
