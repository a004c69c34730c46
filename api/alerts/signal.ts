/** What a condition finds, before a rule makes alerts of it. */
import type { BurstKind } from '../vocabulary.ts';

/** The figures that an alert stands on, by the kind of its rule. */
export type AlertFacts =
  | {
      readonly kind: 'claim-severity';
      readonly claimId: string;
      readonly statement: string;
      readonly severity: number;
      readonly documents: number;
      readonly hours: number;
    }
  | {
      readonly kind: 'negative-share';
      /** Name of the topic; `null`: all documents. */
      readonly topic: { readonly slug: string; readonly name: string } | null;
      readonly negative: number;
      readonly documents: number;
      /** Lower and upper end of the share's 95 % interval, 0–1. */
      readonly low: number;
      readonly high: number;
      readonly days: number;
    }
  | {
      readonly kind: 'burst';
      readonly about: BurstKind;
      /** Slug, identifier or term. */
      readonly subject: string;
      readonly name: string;
      /** Local date. */
      readonly day: string;
      readonly documents: number;
      /** Documents that such a day usually has. */
      readonly expected: number;
    }
  | { readonly kind: 'scam-domain'; readonly host: string; readonly documentId: number }
  | {
      readonly kind: 'source-down';
      readonly sourceId: string;
      readonly name: string;
      readonly since: string;
      readonly checks: number;
    }
  | {
      readonly kind: 'citizen-reports';
      /** `null`: of anything. */
      readonly topic: { readonly slug: string; readonly name: string } | null;
      readonly claim: { readonly id: string; readonly statement: string } | null;
      readonly place: { readonly slug: string; readonly name: string } | null;
      readonly documents: number;
      readonly hours: number;
    };

/** A condition that became true. */
export interface Signal {
  /** What it is about: the same subject is left in peace during the cool-down. */
  readonly subject: string;
  readonly at: string;
  readonly facts: AlertFacts;
}

/** Instants: from inclusive, to exclusive. */
export interface Window {
  readonly from: string;
  readonly to: string;
}
