/**
 * The report objects: plain data that pages, the JSON API and the DOCX render. A number here is computed once;
 * no renderer counts anything.
 */

import type { MatchExplanation } from '../../analysis/claim-explanation.ts';
import type { Findings, SentimentLabel, Stance } from '../../analysis/finding.ts';
import type {
  DocumentKind,
  DropReason,
  Publisher,
  SourceKind,
  SourceRun,
  Tier,
} from '../../crawler/document.ts';
import type { Fault } from '../fault.ts';
import type { SourceHealth } from '../source-health.ts';
import type {
  CaseStatus,
  GapReason,
  ReportEventTable,
  ReportRunTable,
  ReportState,
  Verdict,
} from '../store/schema.ts';
import type { CountUnit, ReportKind } from '../vocabulary.ts';

/** An ISO week in Asia/Ho_Chi_Minh. */
export interface Week {
  /** For instance `2026-W47`. */
  readonly id: string;
  /** First instant, UTC ISO 8601. */
  readonly start: string;
  /** First instant of the next week. */
  readonly end: string;
  /** Monday and Sunday as local dates, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
}

/** A count of the chosen week beside the four weeks before it. */
export interface Compared {
  readonly count: number;
  readonly previous: number;
  /** Mean of the four weeks before. `null`: collection does not reach back so far, or has material gaps there. */
  readonly mean4: number | null;
  /** Present where a material gap in collection in one of the two weeks forbids comparing them. */
  readonly gap?: true;
  /** Present while the week is not over: part of a week is not held against whole ones. */
  readonly unfinished?: true;
}

export interface SentimentCounts {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

export interface NamedCount extends Compared {
  readonly slug: string;
  readonly name: string;
}

/** One document in a list. */
export interface DocumentRow {
  readonly id: number;
  readonly title: string | null;
  /** First characters of the text, for posts without a title. */
  readonly lead: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly kind: DocumentKind;
  readonly channel: string;
  readonly publisher: Publisher;
  /** Absent where the page gave none; then `firstSeenAt` is what is known. */
  readonly publishedAt: string | null;
  readonly firstSeenAt: string;
  readonly sentiment: SentimentLabel;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly claims: readonly { readonly id: string; readonly stance: Stance }[];
  readonly storyId: number | null;
  readonly copyOf: number | null;
  /** 1 until its text changed; then its page was corrected. */
  readonly version: number;
  /** Since when its page is gone; `null` while it is there. */
  readonly removedAt: string | null;
  /** Search hits: fragments around the words found, as spans so that no page is built from markup. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[] | null;
}

export interface StoryRow {
  readonly id: number;
  readonly title: string;
  readonly documents: number;
  /** Of these, repeated texts. */
  readonly copies: number;
  readonly sources: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly sentiment: SentimentCounts;
  /** The document that opened the story. */
  readonly firstDocumentId: number;
  readonly firstSourceName: string;
}

/** A story as lists of stories show it; counts and dates of `StoryRow` are of the documents that the list is of. */
export interface StoryListRow extends StoryRow {
  /** When its earliest and its latest document speak, in the list or not. */
  readonly beganAt: string;
  readonly endedAt: string;
  /** Of all its documents: the topics of most, and the claims. */
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly claims: readonly { readonly id: string; readonly stance: Stance; readonly documents: number }[];
}

export interface ClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict;
  readonly severity: number;
  readonly topic: string;
  readonly topicName: string;
  readonly evidenceStatus: 'documented' | 'partly-documented' | 'constructed';
  readonly spreads: Compared;
  readonly debunks: Compared;
  readonly mentions: Compared;
  /** Spreading documents a week, oldest first, aligned with `weeks` of the report. */
  readonly spreadByWeek: readonly number[];
  readonly firstSeenAt: string | null;
  readonly caseStatus: CaseStatus | null;
  /** Only active claims are looked for. */
  readonly status: 'active' | 'retired' | 'merged';
}

/** Which sources were reached in a week: the line that stands under every chart. */
export interface Coverage {
  readonly enabled: number;
  readonly reached: number;
  readonly failed: readonly { readonly id: string; readonly name: string; readonly error: string | null }[];
}

/** A stretch of time in which a source, or everything, was not collected. */
export interface GapRow {
  /** `null`: all sources. */
  readonly sourceId: string | null;
  readonly sourceName: string | null;
  readonly from: string;
  /** `null`: still open. */
  readonly to: string | null;
  readonly reason: GapReason;
  /** Documents of the gap that were found after its end. */
  readonly backfilled: number;
}

/** The gaps of a week, and what they forbid: see `materialShare` in `api/gap-effect.ts`. */
export interface WeekGaps {
  readonly rows: readonly GapRow[];
  /** Share of the usual documents that the gaps have cost, 0 to 1. */
  readonly missingShare: number;
  readonly material: boolean;
  readonly previousMaterial: boolean;
  /** Whether one of the four weeks before has a material gap. */
  readonly meanMaterial: boolean;
}

/** Where a chart shows a gap: part of a week or day of its axis, from and to as shares of it. */
export interface GapBand {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** A word or phrase that is used more than in the weeks before. */
interface RisingTermRow {
  readonly term: string;
  readonly documents: number;
  /** Documents a week, oldest first; the chosen week is the last. */
  readonly byWeek: readonly number[];
  /** Standard deviations above the weeks before. */
  readonly score: number;
}

export interface RisingTerms {
  /** The most striking first. */
  readonly rows: readonly RisingTermRow[];
  /** They may be older than the other figures; `null` while they are counted for the first time. */
  readonly countedAt: string | null;
}

export interface OverviewReport {
  readonly week: Week;
  /** Oldest first; the chosen week is the last. Twelve at most. */
  readonly weeks: readonly Week[];
  /** Weeks that have documents, newest first: what the week chooser offers. */
  readonly available: readonly Week[];
  /** What all counts but `documents` and `stories` are of. In stories, the sentiments overlap. */
  readonly unit: CountUnit;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly totalByWeek: readonly number[];
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly negativeByWeek: readonly number[];
  readonly neutralByWeek: readonly number[];
  readonly positiveByWeek: readonly number[];
  /** Per weekday of the chosen week, Monday first, beside the mean of the four weeks before. */
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly topics: readonly NamedCount[];
  readonly channels: readonly NamedCount[];
  readonly topicSentiment: readonly {
    readonly slug: string;
    readonly name: string;
    readonly sentiment: SentimentCounts;
  }[];
  readonly risingTerms: RisingTerms;
  readonly topStories: readonly StoryRow[];
  /** How many claims were spread. */
  readonly spreading: Compared;
  /** The most spread of them; there may be more. */
  readonly claims: readonly ClaimRow[];
  readonly coverage: Coverage;
  readonly gaps: WeekGaps;
  /** As of now, whatever week is shown. */
  readonly unwell: UnwellSources;
  readonly gapBands: { readonly byWeek: readonly GapBand[]; readonly byDay: readonly GapBand[] };
  readonly madeAt: string;
}

export interface DocumentFilter {
  readonly query?: string | undefined;
  readonly week?: string | undefined;
  /** Local dates, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly claim?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly story?: number | undefined;
  /** Absent: documents. */
  readonly unit?: CountUnit | undefined;
  readonly page?: number | undefined;
}

export interface DocumentListReport {
  readonly filter: DocumentFilter;
  /**
   * Documents that the filter leaves, or stories with at least one of them. Of a search that finds more than 10,000 documents, that
   * number, and `more` is true.
   */
  readonly total: number;
  readonly more: boolean;
  readonly page: number;
  /** Pages that can be opened: they end at 10,000 documents. */
  readonly pages: number;
  readonly pageSize: number;
  /** Empty where stories are listed. */
  readonly rows: readonly DocumentRow[];
  /** Where stories are asked for: counted over the documents that the filter leaves. */
  readonly stories: readonly StoryListRow[];
  /** What the filters can be set to, for the selects. */
  readonly choices: {
    readonly topics: readonly { readonly slug: string; readonly name: string }[];
    /** Those that exist now. */
    readonly places: readonly { readonly slug: string; readonly name: string }[];
    readonly channels: readonly { readonly slug: string; readonly name: string }[];
    readonly sources: readonly { readonly id: string; readonly name: string }[];
    readonly claims: readonly { readonly id: string; readonly statement: string }[];
    readonly weeks: readonly Week[];
  };
  /** How the query was understood; `null` without a query. */
  readonly understood: {
    readonly terms: readonly string[];
    readonly phrases: readonly string[];
    readonly excluded: readonly string[];
    readonly accentExact: boolean;
  } | null;
}

export interface DocumentVersionRow {
  readonly version: number;
  readonly fetchedAt: string;
  readonly title: string | null;
  readonly method: string;
}

/** A stretch of two compared texts. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface VersionChange {
  readonly version: number;
  /** `null`: the texts have too little in common to be compared. */
  readonly title: readonly TextChange[] | null;
  readonly text: readonly TextChange[] | null;
}

export interface RemovalRow {
  readonly seenAt: string;
  readonly goneAt: string;
  /** What was answered, for instance `HTTP 404`. */
  readonly reason: string;
  readonly backAt: string | null;
}

export interface DocumentReport {
  readonly row: DocumentRow;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly author: string | null;
  readonly section: string | null;
  readonly updatedAt: string | null;
  readonly text: string;
  readonly tier: Tier;
  readonly method: string;
  readonly contentHash: string;
  readonly fetchedAt: string;
  /** The page that the latest version was read from; `null` where none was kept. */
  readonly snapshot: { readonly capturedAt: string; readonly status: number; readonly sha256: string } | null;
  readonly findings: Findings;
  /** Names and verdicts of the claims found. */
  readonly claims: Readonly<
    Record<string, { readonly statement: string; readonly verdict: Verdict; readonly correction: string }>
  >;
  /** Names of the tags found, by kind and slug (`topic:bhyt`). */
  /** By claim found: what its sentence and the nearest wording have in common. */
  readonly explanations: Readonly<Record<string, MatchExplanation>>;
  readonly tagNames: Readonly<Record<string, string>>;
  /** By sentence that deserves a check: what people said of it. Those that nobody judged are not in it. */
  readonly sentenceChecks: Readonly<
    Record<string, { readonly decision: 'kept' | 'dropped'; readonly claimId: string | null }>
  >;
  readonly versions: readonly DocumentVersionRow[];
  /** What each version changed against the one before it, newest first. */
  readonly changes: readonly VersionChange[];
  /** When its page was gone, oldest first. */
  readonly removals: readonly RemovalRow[];
  /** When its page was last met with it. */
  readonly seenAt: string;
  /** Other documents of the story, newest first. */
  readonly story: { readonly row: StoryRow; readonly documents: readonly DocumentRow[] } | null;
  /** Comments and posts under this document. */
  readonly replies: readonly DocumentRow[];
  readonly parent: DocumentRow | null;
}

export interface ClaimListReport {
  /** What the counts of the rows are of. */
  readonly unit: CountUnit;
  readonly week: Week;
  readonly weeks: readonly Week[];
  readonly rows: readonly ClaimRow[];
}

export interface CaseEventRow {
  readonly at: string;
  readonly userName: string | null;
  readonly kind: 'opened' | 'status' | 'owner' | 'note' | 'reply';
  readonly detail: string;
}

export interface CaseReport {
  readonly id: number;
  readonly status: CaseStatus;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly reply: string;
  readonly openedAt: string;
  readonly updatedAt: string;
  /** Newest first. */
  readonly events: readonly CaseEventRow[];
}

export interface ClaimReport {
  readonly row: ClaimRow;
  readonly weeks: readonly Week[];
  readonly correction: string;
  readonly legalBasis: readonly string[];
  readonly reviewBy: string | null;
  /** Days between which the claim is one; `null`: since ever, for good. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
  readonly mergedInto: string | null;
  readonly wordings: readonly {
    readonly id: number;
    readonly text: string;
    readonly kind: 'wording' | 'not';
    readonly origin: 'registry' | 'analyst';
  }[];
  readonly spreadByWeek: readonly number[];
  readonly debunkByWeek: readonly number[];
  readonly mentionByWeek: readonly number[];
  readonly gapBands: readonly GapBand[];
  /** First documents that spread it, oldest first. */
  readonly firstSpread: readonly DocumentRow[];
  /** Latest documents with the claim, newest first, with the sentence that matched. */
  readonly latest: readonly {
    readonly document: DocumentRow;
    readonly stance: Stance;
    readonly tier: 'suggested' | 'confirmed';
    readonly score: number;
    readonly sentence: string;
  }[];
  readonly case: CaseReport | null;
  /** People who may own a case. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string;
  readonly channel: string;
  readonly channelName: string;
  readonly publisher: Publisher;
  readonly tier: Tier;
  readonly enabled: boolean;
  readonly everyMinutes: number;
  /** Its pages are read as their scripts build them. */
  readonly browser: boolean;
  /** `ok`; `silent`: alive but nothing new for long; `falling`: far less than usual; `failing`: the last check failed; `never` checked; `off`. */
  readonly health: SourceHealth;
  readonly lastRun: (SourceRun & { readonly id: number }) | null;
  /** What kept the last check from reading the source; `null` where it was read. */
  readonly fault: Fault | null;
  readonly lastSuccessAt: string | null;
  readonly lastDocumentAt: string | null;
  readonly errorStreak: number;
  /** When the first check of the error streak began. */
  readonly errorSince: string | null;
  readonly documents: number;
  readonly documentsThisWeek: number;
  readonly lastSevenDays: number;
  /**
   * Mean documents a week, of the eight weeks before the last seven days those in which the source was there and collected.
   * `null`: there was none yet.
   */
  readonly usualPerWeek: number | null;
  /** How many weeks the mean rests on. */
  readonly usualWeeks: number;
  /** The gap that is going on, its own or that of all sources. */
  readonly openGap: GapRow | null;
  /** Of all addresses of the source that were judged, the share that was dropped, 0 to 1. */
  readonly droppedShare: number;
  readonly nextCheckAt: string | null;
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
}

/** Where the sources that are not well stand in the list. */
export type SourceSort = 'state' | 'name' | 'latest' | 'week' | 'dropped';

export interface SourceFilter {
  /** `unwell`: failing, silent or falling. */
  readonly state?: SourceHealth | 'unwell' | undefined;
  readonly kind?: SourceKind | undefined;
  readonly tier?: Tier | undefined;
  readonly sort?: SourceSort | undefined;
  /** Absent: documents. */
  readonly unit?: CountUnit | undefined;
}

/** How many sources are failing, silent and falling. */
export interface UnwellSources {
  readonly failing: number;
  readonly silent: number;
  readonly falling: number;
}

export interface SourceStories {
  readonly total: number;
  readonly thisWeek: number;
}

export interface SourceListReport {
  readonly filter: SourceFilter;
  /** How many sources each choice of a filter would show, under the other filters. */
  readonly choices: {
    readonly state: readonly { readonly value: SourceHealth | 'unwell'; readonly count: number }[];
    readonly kind: readonly { readonly value: SourceKind; readonly count: number }[];
    readonly tier: readonly { readonly value: Tier; readonly count: number }[];
  };
  readonly rows: readonly SourceRow[];
  /** Where stories are asked for: those with at least one document of each source, in all and this week. */
  readonly stories: {
    readonly total: number;
    readonly bySource: Readonly<Record<string, SourceStories>>;
  } | null;
  readonly totals: {
    readonly enabled: number;
    readonly failing: number;
    readonly never: number;
    readonly documents: number;
  };
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
  /** `true` while a collection is under way. */
  readonly collecting: boolean;
  /** How far the new analysis of stored documents has come; `null` while there is none. */
  readonly reanalysis: { readonly done: number; readonly total: number } | null;
}

/** When a source publishes, local time, from the documents of eight weeks. */
export interface PublishingProfile {
  readonly documents: number;
  /** Monday first. */
  readonly byWeekday: readonly number[];
  /** From midnight; dates without a time are left out. */
  readonly byHour: readonly number[];
  /** Weekdays, 0 = Monday, with clearly more than an even share. */
  readonly busiest: readonly number[];
  /** The shortest stretch of the day that holds four fifths of the documents. */
  readonly hours: { readonly from: number; readonly to: number } | null;
}

export interface SourceReport {
  readonly row: SourceRow;
  /** Its gaps and those of all sources, newest first. */
  readonly gaps: readonly GapRow[];
  /** Documents a day of the last four weeks, oldest first, and where its days lie in gaps. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly dayBands: readonly GapBand[];
  /** `null`: too few documents to tell. */
  readonly profile: PublishingProfile | null;
  readonly note: string | null;
  readonly runs: readonly (SourceRun & { readonly id: number })[];
  readonly recentDrops: readonly {
    readonly url: string;
    readonly reason: DropReason;
    readonly detail: string | null;
    readonly at: string;
  }[];
  readonly documents: readonly DocumentRow[];
}

/** What the letterhead needs; configuration of the agency. */
export interface Letterhead {
  /** CƠ QUAN CHỦ QUẢN, for instance `BẢO HIỂM XÃ HỘI VIỆT NAM`. */
  readonly parentAgency: string;
  readonly agency: string;
  /** Symbol after the number, for instance `BC-BHXH`. */
  readonly symbol: string;
  readonly place: string;
  readonly addressee: string;
  readonly recipients: readonly string[];
  /** Unit in "Lưu: VT, …". */
  readonly archiveUnit: string;
  /** For instance `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC`. */
  readonly signatoryCapacity: readonly string[];
  readonly signatoryName: string;
  /** Which unit answers for a topic, by the topic's slug. Absent in reports that were frozen before it was configured. */
  readonly units?: Readonly<Record<string, string>>;
}

/** What every report that is frozen and signed has, whatever its kind. */
export interface ReportFrame {
  /** Documents stored after this instant are not in it. */
  readonly cutOff: string;
  readonly letterhead: Letterhead;
  /** `null` until the office gives one. */
  readonly number: number | null;
  /** Local date of the signed report, `YYYY-MM-DD`; absent until it is signed. */
  readonly issuedOn?: string | null;
  /** What people wrote into it; not part of what is frozen until it is signed. */
  readonly texts?: ReportTexts;
  readonly demo: boolean;
}

/**
 * The weekly report, frozen: everything that its renderings show stands in this object, so that page and DOCX
 * cannot differ and a later change in the store changes nothing.
 */
export interface WeeklyReport extends ReportFrame {
  readonly kind: 'weekly';
  readonly week: Week;
  readonly coverage: Coverage;
  /** Absent in reports that were frozen before gaps were stored. */
  readonly gaps?: WeekGaps;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly channels: readonly NamedCount[];
  readonly topics: readonly (NamedCount & { readonly sentiment: SentimentCounts })[];
  readonly tiers: readonly { readonly tier: Tier; readonly count: number }[];
  /** Absent in reports that were frozen before they had charts: these are drawn as they were. */
  readonly trend?: WeeklyTrend;
  readonly topStories: readonly (StoryRow & {
    readonly links: readonly Pick<ReportItem, 'sourceName' | 'url' | 'title' | 'lead'>[];
  })[];
  /** Claims that a person has concluded on. */
  readonly concludedClaims: readonly WeeklyClaim[];
  /** Found by the machine, not yet concluded: reported as suspicions only. */
  readonly suspectedClaims: readonly WeeklyClaim[];
  /** These three are absent in reports that were frozen before they were counted. */
  readonly concerns?: readonly AudienceConcern[];
  readonly positive?: readonly PositiveItem[];
  readonly feedback?: readonly FeedbackGroup[];
  /** Documents counted, with their links: every figure can be traced. */
  readonly appendix: readonly ReportItem[];
}

/** What the charts of a weekly report draw beside the figures of its week. */
export interface WeeklyTrend
  extends Pick<
    OverviewReport,
    'weeks' | 'negativeByWeek' | 'neutralByWeek' | 'positiveByWeek' | 'gapBands'
  > {}

export interface TopicCount {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

type ReportLink = Pick<ReportItem, 'title' | 'lead' | 'url' | 'sourceName'>;

/** What was said to or of an audience group. A document may speak of several. */
export interface AudienceConcern {
  readonly slug: string;
  readonly name: string;
  readonly documents: number;
  readonly negative: number;
  readonly topics: readonly TopicCount[];
  readonly samples: readonly ReportLink[];
}

export interface PositiveItem extends ReportLink {
  readonly documentsOfStory: number;
}

/** Posts and comments of bad tone that one unit answers for; `null`: none is configured. */
export interface FeedbackGroup {
  readonly unit: string | null;
  readonly documents: number;
  readonly topics: readonly TopicCount[];
  readonly samples: readonly ReportLink[];
}

/** A document that a report counted. */
export interface ReportItem {
  readonly id: number;
  readonly title: string | null;
  /** First words of a document without a title. */
  readonly lead?: string;
  readonly sourceName: string;
  readonly url: string;
  readonly at: string;
  /** What it was counted under; absent in reports that were frozen before this was listed. */
  readonly counted?: {
    readonly kind: DocumentKind;
    readonly tier: Tier;
    /** Names, as in the tables. */
    readonly channel: string;
    readonly topics: readonly string[];
    readonly audiences: readonly string[];
    /** From here to `sentiment`: absent in reports that were frozen before these were listed. */
    readonly source?: string;
    readonly publisher?: Publisher;
    readonly themes?: readonly string[];
    readonly reforms?: readonly string[];
    readonly places?: readonly string[];
    readonly claims?: readonly { readonly id: string; readonly stance: Stance }[];
    readonly sentiment: SentimentLabel;
    readonly storyId: number | null;
    readonly copy: boolean;
  };
}

/** Where a person may write in a report; which of them a kind has, `reportSections` says. */
export type ReportSection =
  | 'assessment'
  | 'causes'
  | 'direction'
  | 'lessons'
  | 'stories'
  | 'concerns'
  | 'claims'
  | 'positive'
  | 'feedback'
  | 'outlook'
  | 'proposals';

/** Plain text by section; see `textBlocks`. */
export type ReportTexts = Readonly<Partial<Record<ReportSection, string>>>;

export interface WeeklyClaim {
  readonly id: string;
  readonly statement: string;
  readonly verdict: Verdict;
  readonly correction: string;
  readonly legalBasis: readonly string[];
  readonly spreads: Compared;
  readonly debunks: Compared;
  readonly sources: readonly string[];
  readonly caseStatus: CaseStatus | null;
  readonly approvedBy: string | null;
  readonly replied: boolean;
  /** Hours from the first spreading document to publication of the reply. */
  readonly hoursToReply: number | null;
  /** New documents in each week of the trend; absent in reports that were frozen before they had charts. */
  readonly byWeek?: Readonly<Record<Stance, readonly number[]>>;
}

export interface ReportRow {
  readonly id: number;
  readonly kind: ReportKind;
  readonly period: string;
  /** Name of the campaign that it is on. */
  readonly campaign: string | null;
  readonly version: number;
  readonly cutOff: string;
  readonly madeAt: string;
  readonly madeByName: string | null;
  readonly documents: number;
  readonly state: ReportState;
  readonly number: number | null;
  readonly issuedOn: string | null;
  readonly signedAt: string | null;
  readonly signedByName: string | null;
}

/** A scheduled run of the weekly report. */
export interface ReportRunRow {
  readonly period: string;
  readonly dueAt: string;
  readonly finishedAt: string | null;
  readonly outcome: ReportRunTable['outcome'];
  readonly reportId: number | null;
  readonly error: string | null;
}

export interface ReportEventRow {
  readonly at: string;
  readonly kind: ReportEventTable['kind'];
  /** By kind: the section written, the remark, the number given, the addresses. */
  readonly detail: string;
  readonly userName: string | null;
}
