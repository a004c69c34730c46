/**
 * What analysis says of a document. A finding always carries the spans of text that it rests on: no score without a reason.
 */

/** The text that analysis reads: a document, or anything of that form. */
export interface AnalysedText {
  readonly kind: 'article' | 'post' | 'comment' | 'video';
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601. The date by which figures are judged; no clock is read. */
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** A place in the text as given (UTF-16 offsets in the NFC form of the field). */
export interface Evidence {
  readonly field: 'title' | 'text';
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The characters between `start` and `end`. */
  readonly quote: string;
}

/** A tag of the taxonomy with its reasons. `score` is in (0, 1]. */
export interface Tag {
  readonly slug: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Of a topic: the sentiment of the sentences that speak of it. */
  readonly sentiment?: SentimentLabel;
}

export type SentimentLabel = 'negative' | 'neutral' | 'positive';

export interface SentimentFinding {
  readonly label: SentimentLabel;
  /** Probabilities; they sum to 1. */
  readonly scores: Readonly<Record<SentimentLabel, number>>;
  readonly evidence: readonly Evidence[];
}

export type Stance = 'spreads' | 'debunks' | 'mentions';

export interface ClaimFinding {
  readonly claimId: string;
  readonly stance: Stance;
  /** Likeness to the nearest wording, 0–1. */
  readonly score: number;
  /** `confirmed`: a rule holds. `suggested`: a person should look. */
  readonly tier: 'suggested' | 'confirmed';
  readonly sentence: string;
  /** The wording in the registry that the sentence is nearest to. */
  readonly wording: string;
  readonly evidence: readonly Evidence[];
}

/** A number of the text held against the ledger of facts, for the time that the text speaks of. */
export interface FigureFinding {
  /** The fact that the verdict names: of an outdated figure the one that has expired. */
  readonly factId: string;
  /** The amount as written. */
  readonly found: string;
  /** What held then. */
  readonly expected: string;
  readonly verdict: 'consistent' | 'contradicts' | 'outdated' | 'not_yet';
  /** `suggested`: the fact that it is held against was not verified on the text of the law, so a person must look first. */
  readonly tier: 'suggested' | 'confirmed';
  /** What the law says, where, how far that was verified, and for how long. */
  readonly statement: string;
  readonly source: { readonly document: string; readonly article: string | null };
  readonly verification: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** A sign of fraud or impersonation. */
export interface ScamSignal {
  readonly signal: string;
  /** The words; addresses in it are defanged (`bhxh[.]co`) so that nothing turns them into links. */
  readonly text: string;
  /** 0–1: what it weighs by itself. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/** A sentence that deserves a person's check. */
export interface CheckworthyFinding {
  readonly sentence: string;
  /** 0–1. */
  readonly score: number;
  /** The questions that were answered with yes, and what each added. */
  readonly reasons: readonly { readonly question: string; readonly weight: number }[];
  readonly evidence: readonly Evidence[];
}

export interface Findings {
  /** Version of the analyser: findings of an older one are made anew. */
  readonly analyser: string;
  readonly relevant: boolean;
  /** 0–1. */
  readonly relevance: number;
  readonly relevanceEvidence: readonly Evidence[];
  readonly language: string;
  readonly topics: readonly Tag[];
  readonly themes: readonly Tag[];
  readonly reforms: readonly Tag[];
  readonly audiences: readonly Tag[];
  readonly places: readonly Tag[];
  readonly sentiment: SentimentFinding;
  readonly claims: readonly ClaimFinding[];
  readonly figures: readonly FigureFinding[];
  /** Empty unless the signals together make a scam. */
  readonly scam: readonly ScamSignal[];
  /** The sentences most worth a check, best first. */
  readonly checkworthy: readonly CheckworthyFinding[];
  /** MinHash sketch of the text: equal-position matches estimate likeness. Hex, see `fingerprint.ts`. */
  readonly fingerprint: string;
}

/** A checkable statement that goes round, as analysis needs it. The registry in the store holds more. */
export interface KnownClaim {
  readonly id: string;
  readonly statement: string;
  /** How people word it. */
  readonly wordings: readonly string[];
  /** Look-alikes that are not the claim. */
  readonly notWordings: readonly string[];
  /** Whether it serves to cheat people of money or secrets: who spreads it spreads a scam. */
  readonly isScam?: boolean;
  /** First and last day of texts for which it is one (`YYYY-MM-DD`); absent: since ever, for good. */
  readonly validFrom?: string;
  readonly validTo?: string;
}
