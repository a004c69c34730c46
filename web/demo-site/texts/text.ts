/**
 * The forms in which the demonstration's texts are written down. All texts are patterns for `fill` (see `../wording.ts`):
 * `{a|b}` is a choice, `{20..80}` a number, `{xa}` a name from the document's setting.
 */

export type Mood = 'negative' | 'neutral' | 'positive';

/** What an article is, and so which outlets print it. */
export type Form = 'news' | 'notice' | 'feature' | 'complaint' | 'question';

/** The skeleton of an article: its own head and paragraphs; facts and an ending come from the topic's pools. */
export interface Frame {
  readonly mood: Mood;
  readonly form: Form;
  readonly titles: readonly string[];
  readonly lead: string;
  readonly own: readonly string[];
}

export interface ThreadStart {
  readonly mood: Mood;
  readonly title: string;
  readonly post: string;
}

/** What people answer, by mood. */
export type Replies = Readonly<Partial<Record<Mood, readonly string[]>>>;

/** Posts alone. */
export interface Talk {
  readonly topic: string;
  readonly threads: readonly ThreadStart[];
  readonly replies: Replies;
}

export interface TopicTexts {
  /** Slug of the taxonomy. */
  readonly topic: string;
  readonly frames: readonly Frame[];
  /** Neutral paragraphs that fit any article of the topic. */
  readonly facts: readonly string[];
  readonly endings: readonly string[];
  readonly threads: readonly ThreadStart[];
  /** Answers in threads and comments under articles. */
  readonly replies: Replies;
}

/** One outlet's own telling of an event that several report. */
interface Telling {
  readonly outletId: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface StoryTexts {
  readonly id: string;
  readonly topic: string;
  readonly mood: Mood;
  /** Index of the week in which it happens. */
  readonly week: number;
  readonly tellings: readonly Telling[];
}

/** A false claim that rises, is debunked and falls. */
export interface ArcTexts {
  readonly claimId: string;
  readonly topic: string;
  /** Texts of each kind a week, keyed by the index of the week. */
  readonly weeks: Readonly<Record<number, ArcWeek>>;
  readonly titles: readonly string[];
  readonly spread: readonly string[];
  readonly ask: readonly string[];
  readonly refute: readonly string[];
  readonly victim: readonly string[];
  /** Articles that debunk it, in the order of publication. */
  readonly debunks: readonly (Telling & { readonly week: number; readonly weekday: number })[];
}

interface ArcWeek {
  readonly spread: number;
  readonly ask: number;
  readonly refute: number;
  readonly victim: number;
}
