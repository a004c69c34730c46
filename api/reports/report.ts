/**
 * The report objects: plain data that pages, the JSON API and the DOCX render. A number here is computed once;
 * no renderer counts anything.
 */

import type { Findings, SentimentLabel, Stance } from '../../analysis/finding.ts';
import type {
  DocumentKind,
  DropReason,
  Publisher,
  SourceKind,
  SourceRun,
  Tier,
} from '../../crawler/document.ts';
import type { SourceHealth } from '../source-health.ts';
import type { CaseStatus, Verdict } from '../store/schema.ts';

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
  /** Mean of the four weeks before. `null`: collection does not reach back so far. */
  readonly mean4: number | null;
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
}

/** Which sources were reached in a week: the line that stands under every chart. */
export interface Coverage {
  readonly enabled: number;
  readonly reached: number;
  readonly failed: readonly { readonly id: string; readonly name: string; readonly error: string | null }[];
}

/** A word or phrase that is used more than in the weeks before. */
export interface RisingTermRow {
  readonly term: string;
  readonly documents: number;
  /** Documents a week, oldest first; the chosen week is the last. */
  readonly byWeek: readonly number[];
  /** Standard deviations above the weeks before. */
  readonly score: number;
}

export interface OverviewReport {
  readonly week: Week;
  /** Oldest first; the chosen week is the last. Twelve at most. */
  readonly weeks: readonly Week[];
  /** Weeks that have documents, newest first: what the week chooser offers. */
  readonly available: readonly Week[];
  readonly documents: Compared;
  readonly stories: Compared;
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
  readonly risingTerms: readonly RisingTermRow[];
  readonly topStories: readonly StoryRow[];
  /** How many claims were spread. */
  readonly spreading: Compared;
  /** The most spread of them; there may be more. */
  readonly claims: readonly ClaimRow[];
  readonly coverage: Coverage;
  readonly madeAt: string;
}

export interface DocumentFilter {
  readonly query?: string | undefined;
  readonly week?: string | undefined;
  /** Local dates, inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly channel?: string | undefined;
  readonly source?: string | undefined;
  readonly sentiment?: SentimentLabel | undefined;
  readonly kind?: DocumentKind | undefined;
  readonly claim?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly story?: number | undefined;
  readonly page?: number | undefined;
}

export interface DocumentListReport {
  readonly filter: DocumentFilter;
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly DocumentRow[];
  /** What the filters can be set to, for the selects. */
  readonly choices: {
    readonly topics: readonly { readonly slug: string; readonly name: string }[];
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
  readonly findings: Findings;
  /** Names and verdicts of the claims found. */
  readonly claims: Readonly<
    Record<string, { readonly statement: string; readonly verdict: Verdict; readonly correction: string }>
  >;
  /** Names of the tags found, by kind and slug (`topic:bhyt`). */
  readonly tagNames: Readonly<Record<string, string>>;
  readonly versions: readonly DocumentVersionRow[];
  /** Other documents of the story, newest first. */
  readonly story: { readonly row: StoryRow; readonly documents: readonly DocumentRow[] } | null;
  /** Comments and posts under this document. */
  readonly replies: readonly DocumentRow[];
  readonly parent: DocumentRow | null;
}

export interface ClaimListReport {
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
  readonly wordings: readonly {
    readonly id: number;
    readonly text: string;
    readonly kind: 'wording' | 'not';
    readonly origin: 'registry' | 'analyst';
  }[];
  readonly spreadByWeek: readonly number[];
  readonly debunkByWeek: readonly number[];
  readonly mentionByWeek: readonly number[];
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
  /** `ok`; `silent`: alive but nothing new for long; `falling`: far less than usual; `failing`: the last check failed; `never` checked; `off`. */
  readonly health: SourceHealth;
  readonly lastRun: (SourceRun & { readonly id: number }) | null;
  readonly lastSuccessAt: string | null;
  readonly lastDocumentAt: string | null;
  readonly errorStreak: number;
  readonly documents: number;
  readonly documentsThisWeek: number;
  readonly lastSevenDays: number;
  /** Documents a week over the eight weeks before the last seven days. */
  readonly usualPerWeek: number;
  readonly nextCheckAt: string | null;
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
}

export interface SourceListReport {
  readonly rows: readonly SourceRow[];
  readonly totals: {
    readonly enabled: number;
    readonly failing: number;
    readonly never: number;
    readonly documents: number;
  };
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
  /** `true` while a collection is under way. */
  readonly collecting: boolean;
}

export interface SourceReport {
  readonly row: SourceRow;
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
}

/**
 * The weekly report, frozen: everything that its renderings show stands in this object, so that page and DOCX
 * cannot differ and a later change in the store changes nothing.
 */
export interface WeeklyReport {
  readonly kind: 'weekly';
  readonly week: Week;
  /** Documents stored after this instant are not in it. */
  readonly cutOff: string;
  readonly letterhead: Letterhead;
  /** `null` until the office gives one. */
  readonly number: number | null;
  readonly demo: boolean;
  readonly coverage: Coverage;
  readonly documents: Compared;
  readonly stories: Compared;
  readonly sentiment: SentimentCounts;
  readonly sentimentPrevious: SentimentCounts;
  readonly byDay: readonly { readonly date: string; readonly count: number; readonly mean4: number | null }[];
  readonly channels: readonly NamedCount[];
  readonly topics: readonly (NamedCount & { readonly sentiment: SentimentCounts })[];
  readonly tiers: readonly { readonly tier: Tier; readonly count: number }[];
  readonly topStories: readonly (StoryRow & {
    readonly links: readonly {
      readonly sourceName: string;
      readonly url: string;
      readonly title: string | null;
    }[];
  })[];
  /** Claims that a person has concluded on. */
  readonly concludedClaims: readonly WeeklyClaim[];
  /** Found by the machine, not yet concluded: reported as suspicions only. */
  readonly suspectedClaims: readonly WeeklyClaim[];
  /** Documents counted, with their links: every figure can be traced. */
  readonly appendix: readonly {
    readonly id: number;
    readonly title: string | null;
    readonly sourceName: string;
    readonly url: string;
    readonly at: string;
  }[];
}

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
}

export interface ReportRow {
  readonly id: number;
  readonly kind: 'weekly';
  readonly period: string;
  readonly version: number;
  readonly cutOff: string;
  readonly madeAt: string;
  readonly madeByName: string | null;
  readonly documents: number;
}
