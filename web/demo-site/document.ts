import type { Mood } from './texts/text.ts';

/** What was meant when a text was written: held against what the analysis finds, never shown on a page. */
export interface Intent {
  /** Slug of the taxonomy; `null` for texts that are not about social insurance. */
  readonly topic: string | null;
  readonly mood: Mood;
  readonly claims: readonly {
    readonly claimId: string;
    readonly stance: 'spreads' | 'debunks' | 'mentions';
  }[];
  /** The event that several outlets report. */
  readonly story: string | null;
}

export interface DemoPost {
  readonly id: string;
  readonly author: string;
  readonly time: number;
  readonly text: string;
  readonly intent: Intent;
}

export interface DemoArticle {
  readonly id: string;
  readonly outletId: string;
  readonly path: string;
  readonly section: string;
  readonly title: string;
  readonly author: string;
  readonly time: number;
  /** The first is the lead. */
  readonly paragraphs: readonly string[];
  readonly comments: readonly DemoPost[];
  readonly intent: Intent;
  /** Id of the article that this one repeats. */
  readonly copyOf: string | null;
}

export interface DemoThread {
  readonly id: string;
  readonly outletId: string;
  readonly path: string;
  readonly title: string;
  /** Oldest first; the first opened the thread. */
  readonly posts: readonly DemoPost[];
}
