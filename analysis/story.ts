/**
 * Stories: documents about the same event. A document's profile is a short list of weighted terms, as plain JSON; a new
 * document joins the story that it is most like, or opens one. Pure: what earlier stories there are is the caller's.
 */
import type { AnalysedText } from './finding.ts';
import { type Reading, readField } from './reading.ts';

/** Term to weight; the squares sum to 1. A term is two adjacent syllables, or a number of three digits and more. */
export type StoryProfile = Readonly<Record<string, number>>;

/** Likeness from which a document belongs to a story. See `api/evaluation` for the figures it was chosen by. */
export const storyThreshold = 0.26;
/** Stories stay open for this many days after their last document. */
export const storyWindowDays = 7;

/** Pairs that every document of the subject has. */
const subjectPairs = new Set([
  'bao hiem',
  'hiem xa',
  'xa hoi',
  'hiem y',
  'y te',
  'hoi viet',
  'viet nam',
  'tham gia',
]);

const maxTerms = 64;
const leadSyllables = 400;
const titleWeight = 2.5;
const nameWeight = 1.8;

/** Syllables that pair up with anything and tell no event from another. */
const stopSyllables = new Set(
  (
    'và của là có cho được các những một này đó khi để với trong ngoài trên dưới từ đến tại theo về ra vào thì mà như ' +
    'đã đang sẽ bị do bởi nên cũng còn lại người việc ông bà anh chị em không chưa rất hơn nhiều ít nào gì ai sau trước ' +
    'năm tháng ngày hôm nay giờ phải hay hoặc nếu vì tuy nhưng song vẫn chỉ mới cả mọi mỗi đây ấy kia thế biết nói rằng qua'
  ).split(' '),
);

/** Profile of a document; empty for a text without words. */
export function storyProfile(document: Pick<AnalysedText, 'title' | 'text'>): StoryProfile {
  const weights = new Map<string, number>();
  if (document.title !== null) countTerms(weights, readField('title', document.title), titleWeight);
  countTerms(weights, readField('text', document.text.slice(0, leadSyllables * 8)), 1);
  for (const [term, weight] of weights) weights.set(term, Math.log1p(weight));
  return normalised(weights);
}

/** Cosine of two profiles, 0–1. */
export function storyLikeness(a: StoryProfile, b: StoryProfile): number {
  let sum = 0;
  for (const [term, weight] of Object.entries(a)) sum += weight * (b[term] ?? 0);
  return Math.min(1, sum);
}

/** The story's profile with one more document in it, of `count` documents so far. */
export function extendStory(story: StoryProfile, document: StoryProfile, count: number): StoryProfile {
  const weights = new Map(Object.entries(story).map(([term, weight]) => [term, weight * count] as const));
  for (const [term, weight] of Object.entries(document)) weights.set(term, (weights.get(term) ?? 0) + weight);
  return normalised(weights);
}

function countTerms(weights: Map<string, number>, reading: Reading, factor: number): void {
  const { syllables, text } = reading;
  for (let at = 0; at < Math.min(syllables.length, leadSyllables); at += 1) {
    const first = syllables[at];
    const second = syllables[at + 1];
    if (first === undefined || stopSyllables.has(first.accented)) continue;
    if (/^\d[\d.,]{2,}$/.test(first.accented)) add(weights, first.accented, factor);
    if (second === undefined || second.sentence !== first.sentence || stopSyllables.has(second.accented))
      continue;
    const term = `${first.folded} ${second.folded}`;
    if (subjectPairs.has(term)) continue;
    const isName = isUpper(text, first.start) && isUpper(text, second.start);
    add(weights, term, factor * (isName ? nameWeight : 1));
  }
}

function add(weights: Map<string, number>, term: string, weight: number): void {
  weights.set(term, (weights.get(term) ?? 0) + weight);
}

function isUpper(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text.charAt(at));
}

function normalised(weights: ReadonlyMap<string, number>): StoryProfile {
  const terms = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, maxTerms);
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return Object.fromEntries(terms.map(([term, weight]) => [term, Math.round((1e4 * weight) / length) / 1e4]));
}
