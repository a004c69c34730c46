/**
 * Known claims as vectors of weighted syllables and syllable pairs, with an inverted index, so that a sentence is compared
 * with all wordings of all claims at the cost of the few that share a rare word with it.
 */
import { learnWordOdds, type WordOdds, wordOddsOf } from './claim-words.ts';
import type { KnownClaim } from './finding.ts';
import { foldDiacritics } from './normalise.ts';
import { readPhrase, type Syllable } from './reading.ts';

type Vector = ReadonlyMap<string, number>;
export type WordCounts = ReadonlyMap<string, number>;

/** One wording: the claim's own, or one that only looks like it. */
export interface WordingEntry {
  readonly claim: number;
  readonly text: string;
  readonly isClaim: boolean;
  readonly numbers: ReadonlySet<string>;
}

/** Vectors that have a feature, and its weight in each. */
interface Postings {
  readonly vectors: Int32Array;
  readonly weights: Float64Array;
}

export interface ClaimIndex {
  readonly claims: readonly KnownClaim[];
  readonly entries: readonly WordingEntry[];
  /** By claim: its statement's place in `entries`. */
  readonly statements: readonly number[];
  /** By feature. Vectors `0 … entries - 1` are wordings; then the claims' centroids, then those of their look-alikes. */
  readonly postings: ReadonlyMap<string, Postings>;
  readonly idf: ReadonlyMap<string, number>;
  /** By claim: what tells its wordings from its look-alikes. */
  readonly claimOdds: readonly WordOdds[];
  /** What tells wordings from look-alikes whatever the claim. */
  readonly styleOdds: WordOdds;
  /** Weight of a feature that no wording has. */
  readonly unseenIdf: number;
}

/** How near a piece of text is to one claim. Likenesses are cosines, 0–1. */
export interface Likeness {
  readonly claim: number;
  /** Likeness to the nearest wording and to the claim's wordings taken together, the latter counting more. */
  readonly score: number;
  /** Likeness to the nearest wording alone, and to the one after it. */
  readonly own: number;
  readonly second: number;
  readonly nearest: WordingEntry;
  /** Likeness to the wordings taken together, to the look-alikes taken together, and to the statement of the registry. */
  readonly together: number;
  readonly notTogether: number;
  readonly statement: number;
  /** Likeness to the nearest look-alike; `lookAlike` is absent where no look-alike shares a word with the text. */
  readonly notScore: number;
  readonly lookAlike: WordingEntry | undefined;
  /** Likeness to the nearest wording of any other claim. */
  readonly rival: number;
  readonly rivalTogether: number;
}

/** Syllables that carry no content of a claim. */
const stopSyllables = new Set(
  (
    'và của là có cho được các những một này đó khi để với trong từ đến theo về ra vào thì mà như đã đang sẽ do nên cũng ' +
    'người việc ông bà anh chị em tôi mình tao bạn bác cô chú mọi nhà ạ à ơi nhé nha nhỉ nghen luôn vậy rồi thôi đâu đây lắm quá'
  ).split(' '),
);

/** One wording has words by chance; what all wordings of a claim share is the claim. Chosen on the development texts. */
const centroidWeight = 8;

/** Words that say the same in this subject, north and south, formal and not: each is counted as the first of its line. */
const sameFolded: ReadonlyMap<string, string> = new Map(
  [
    'nhận lãnh lĩnh',
    'đóng nộp',
    'bỏ xóa bãi hủy',
    'sinh đẻ',
    'con bé cháu',
    'mẹ má',
    'bố cha',
    'hết sạch',
    'cắt ngừng',
    'ốm bệnh',
    'tăng nâng',
    'giảm hạ',
    'trả chi',
    'vỡ sập',
    'khóa chặn',
    'nghìn ngàn k',
    'triệu tr củ',
    'thưởng quà',
  ].flatMap((line) => {
    const [first = '', ...others] = foldDiacritics(line).split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

/** Builds the index: about a second for 70 claims with 80 texts each, so it is rebuilt whenever an analyst adds a wording. */
export function buildClaimIndex(claims: readonly KnownClaim[]): ClaimIndex {
  const entries = claims.flatMap((claim, index) => entriesOf(claim, index));
  const features = entries.map((entry) => countWords(readPhrase(entry.text)));
  const idf = inverseFrequencies(features);
  const unseenIdf = Math.log(1 + entries.length);
  const vectors = features.map((counts) => weighted(counts, idf, unseenIdf));
  const members = claims.map(() => ({ own: [] as Vector[], not: [] as Vector[] }));
  for (const [at, entry] of entries.entries()) {
    const vector = vectors[at];
    if (vector !== undefined) members[entry.claim]?.[entry.isClaim ? 'own' : 'not'].push(vector);
  }
  const centroids = [...members.map(({ own }) => sumOf(own)), ...members.map(({ not }) => sumOf(not))];
  const postings = invert([...vectors, ...centroids]);
  const wordsOfEntries = (isClaim: boolean, claim?: number) =>
    features.filter((_, at) => {
      const entry = entries[at];
      return entry?.isClaim === isClaim && (claim === undefined || entry.claim === claim);
    });
  return {
    claims,
    entries,
    statements: statementsOf(entries),
    postings,
    idf,
    claimOdds: claims.map((_, claim) =>
      learnWordOdds(wordsOfEntries(true, claim), wordsOfEntries(false, claim)),
    ),
    styleOdds: learnWordOdds(wordsOfEntries(true), wordsOfEntries(false)),
    unseenIdf,
  };
}

function entriesOf(claim: KnownClaim, index: number): WordingEntry[] {
  const entry = (isClaim: boolean) => (text: string) => ({
    claim: index,
    text,
    isClaim,
    numbers: numbersOf(readPhrase(text)),
  });
  return [...[claim.statement, ...claim.wordings].map(entry(true)), ...claim.notWordings.map(entry(false))];
}

/** By claim: where its entries begin, which is with its statement. */
function statementsOf(entries: readonly WordingEntry[]): number[] {
  const first: number[] = [];
  for (const [at, { claim }] of entries.entries()) first[claim] ??= at;
  return first;
}

/** Log-odds that a text spreads: by the words of one claim's texts, and by those of all. */
export function spreadOdds(
  index: ClaimIndex,
  claim: number,
  words: WordCounts,
): { readonly ofClaim: number; readonly ofStyle: number } {
  const odds = index.claimOdds[claim];
  return {
    ofClaim: odds === undefined ? 0 : wordOddsOf(odds, words),
    ofStyle: wordOddsOf(index.styleOdds, words),
  };
}

/** Likeness of a piece of text to every claim that shares a word with it, best first. */
export function nearestClaims(index: ClaimIndex, words: WordCounts): Likeness[] {
  const dots = dotProducts(index, weighted(words, index.idf, index.unseenIdf));
  const { own, second, not } = bestEntries(index, dots);
  const dot = (at: number | undefined) => dots[at ?? -1] ?? 0;
  const centroids = index.entries.length;
  const likenesses = index.claims.flatMap((_, claim): Omit<Likeness, 'rival' | 'rivalTogether'>[] => {
    const nearest = index.entries[own[claim] ?? -1];
    if (nearest === undefined) return [];
    const together = dot(centroids + claim);
    return [
      {
        claim,
        score: (dot(own[claim]) + centroidWeight * together) / (1 + centroidWeight),
        own: dot(own[claim]),
        second: second[claim] ?? 0,
        nearest,
        together,
        notTogether: dot(centroids + index.claims.length + claim),
        statement: dot(index.statements[claim]),
        notScore: dot(not[claim]),
        lookAlike: index.entries[not[claim] ?? -1],
      },
    ];
  });
  return withRivals(likenesses).sort((a, b) => b.score - a.score || a.claim - b.claim);
}

function withRivals(likenesses: readonly Omit<Likeness, 'rival' | 'rivalTogether'>[]): Likeness[] {
  const owns = likenesses.map(({ own }) => own).sort((a, b) => b - a);
  const togethers = likenesses.map(({ together }) => together).sort((a, b) => b - a);
  const other = (sorted: readonly number[], mine: number) =>
    (sorted[0] === mine ? sorted[1] : sorted[0]) ?? 0;
  return likenesses.map((likeness) => ({
    ...likeness,
    rival: other(owns, likeness.own),
    rivalTogether: other(togethers, likeness.together),
  }));
}

/** By claim: its entry that is nearest, the likeness of the one after it, and its nearest look-alike; -1 for none. */
function bestEntries(index: ClaimIndex, dots: Float64Array) {
  const own = new Int32Array(index.claims.length).fill(-1);
  const second = new Float64Array(index.claims.length);
  const not = new Int32Array(index.claims.length).fill(-1);
  for (let at = 0; at < index.entries.length; at += 1) {
    const dot = dots[at] ?? 0;
    const entry = index.entries[at];
    if (dot === 0 || entry === undefined) continue;
    const best = entry.isClaim ? own : not;
    const before = dots[best[entry.claim] ?? -1] ?? 0;
    if (dot > before) best[entry.claim] = at;
    if (entry.isClaim) second[entry.claim] = Math.max(second[entry.claim] ?? 0, Math.min(dot, before));
  }
  return { own, second, not };
}

/**
 * Figures of a text, without their separators: *1.263.600* and *1263600* are one. Single digits say too little, and years
 * and parts of dates move while the rest of a claim stays.
 */
export function numbersOf(syllables: readonly Syllable[]): Set<string> {
  const numbers = syllables.flatMap((syllable, at) => {
    const value = syllable.folded.replace(/[.,]/g, '');
    return /^\d{2,}$/.test(value) && !isOfDate(syllables, at) ? [value] : [];
  });
  return new Set([...numbers, ...spokenNumbers(syllables)]);
}

function isOfDate(syllables: readonly Syllable[], at: number): boolean {
  const here = syllables[at];
  const before = syllables[at - 1];
  const after = syllables[at + 1];
  if (here === undefined) return false;
  const isNumber = (other: Syllable | undefined) => other !== undefined && /^\d+$/.test(other.folded);
  if (/^(19|20)\d\d$/.test(here.folded)) return true;
  if (before !== undefined && /^(ngay|thang|mung)$/.test(before.folded)) return true;
  if (isNumber(before) && before?.end === here.start - 1) return true;
  return isNumber(after) && after?.start === here.end + 1;
}

const digitWords: ReadonlyMap<string, number> = new Map([
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['tu', 4],
  ['nam', 5],
  ['lam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
]);
/** *mười lăm*, *hai mươi*, *sáu chục*: the ten must be there, for *năm* is also a year and *ba* a father. */
const tens = new Set(['muoi', 'chuc']);

function spokenNumbers(syllables: readonly Syllable[]): string[] {
  return syllables.flatMap(({ folded }, at) => {
    if (!tens.has(folded)) return [];
    const before = digitWords.get(syllables[at - 1]?.folded ?? '') ?? 1;
    const after = digitWords.get(syllables[at + 1]?.folded ?? '') ?? 0;
    return [String(10 * before + after)];
  });
}

function dotProducts(index: ClaimIndex, vector: Vector): Float64Array {
  const dots = new Float64Array(index.entries.length + 2 * index.claims.length);
  for (const [feature, weight] of vector) {
    const postings = index.postings.get(feature);
    if (postings === undefined) continue;
    const { vectors, weights } = postings;
    for (let at = 0; at < vectors.length; at += 1) {
      const target = vectors[at] ?? 0;
      dots[target] = (dots[target] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
  return dots;
}

/** Spoken numbers count as figures: *mười lăm* is 15, *nửa triệu* 500 nghìn. */
function wordsOf(syllables: readonly Syllable[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < syllables.length; at += 1) {
    const syllable = syllables[at];
    if (syllable === undefined || stopSyllables.has(syllable.accented)) continue;
    const next = syllables[at + 1]?.folded ?? '';
    if (tens.has(next) && digitWords.has(syllable.folded)) continue;
    if (syllable.folded === 'nua' && next === 'trieu') {
      words.push('500', 'nghin');
      at += 1;
    } else if (tens.has(syllable.folded)) {
      words.push(...spokenNumbers(syllables.slice(Math.max(0, at - 1), at + 2)));
      if (digitWords.has(next)) at += 1;
    } else words.push(sameFolded.get(syllable.folded) ?? syllable.folded);
  }
  return words;
}

/** Weighted words and pairs of words of a text, as the index compares them. */
export function countWords(syllables: readonly Syllable[]): WordCounts {
  const counts = new Map<string, number>();
  const count = (feature: string, by: number) => counts.set(feature, (counts.get(feature) ?? 0) + by);
  let previous: string | undefined;
  for (const word of wordsOf(syllables)) {
    count(word, 0.6);
    if (previous !== undefined) count(`${previous} ${word}`, 1);
    previous = word;
  }
  return counts;
}

function inverseFrequencies(all: readonly WordCounts[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const counts of all)
    for (const feature of counts.keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  return new Map([...documents].map(([feature, count]) => [feature, Math.log(1 + all.length / count)]));
}

function weighted(counts: WordCounts, idf: ReadonlyMap<string, number>, unseen: number): Vector {
  // A pair that no wording has tells less than a syllable that none has: new pairs are made all the time.
  const weights = [...counts].map(([feature, count]): [string, number] => {
    const known = idf.get(feature);
    return [feature, Math.sqrt(count) * (known ?? (feature.includes(' ') ? 0.3 : 0.6) * unseen)];
  });
  return unit(weights);
}

function sumOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [feature, weight] of vector) sum.set(feature, (sum.get(feature) ?? 0) + weight);
  return unit([...sum]);
}

function unit(weights: readonly (readonly [string, number])[]): Vector {
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([feature, weight]) => [feature, weight / length]));
}

function invert(vectors: readonly Vector[]): Map<string, Postings> {
  const lists = new Map<string, [number, number][]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [feature, weight] of vector) {
      const list = lists.get(feature) ?? [];
      list.push([at, weight]);
      lists.set(feature, list);
    }
  }
  return new Map(
    [...lists].map(([feature, list]) => [
      feature,
      {
        vectors: Int32Array.from(list, ([at]) => at),
        weights: Float64Array.from(list, ([, weight]) => weight),
      },
    ]),
  );
}
