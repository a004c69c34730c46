/**
 * Known claims as vectors of weighted syllables and syllable pairs, with an inverted index, so that a sentence is compared
 * with all wordings of all claims at the cost of the few that share a rare word with it.
 */
import type { KnownClaim } from './finding.ts';
import { foldDiacritics } from './normalise.ts';
import { readPhrase, type Syllable } from './reading.ts';

type Vector = ReadonlyMap<string, number>;

/** One wording: the claim's own, or one that only looks like it. */
interface WordingEntry {
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
  /** By feature. Vectors `0 … entries - 1` are wordings, the rest are the claims' centroids. */
  readonly postings: ReadonlyMap<string, Postings>;
  readonly idf: ReadonlyMap<string, number>;
  /** Weight of a feature that no wording has. */
  readonly unseenIdf: number;
}

/** How near a piece of text is to one claim. */
export interface Likeness {
  readonly claim: number;
  /** 0–1: likeness to the nearest wording and to the claim's wordings taken together, the latter counting more. */
  readonly score: number;
  /** Likeness to the nearest wording alone. */
  readonly own: number;
  readonly nearest: WordingEntry;
  /** Likeness to the nearest look-alike; `lookAlike` is absent where no look-alike shares a word with the text. */
  readonly notScore: number;
  readonly lookAlike: WordingEntry | undefined;
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
    'nghìn ngàn',
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
    'thưởng quà',
  ].flatMap((line) => {
    const [first = '', ...others] = foldDiacritics(line).split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

/** Builds the index. Cheap enough to rebuild whenever an analyst adds a wording (70 claims: about 50 ms). */
export function buildClaimIndex(claims: readonly KnownClaim[]): ClaimIndex {
  const entries = claims.flatMap((claim, index) => entriesOf(claim, index));
  const features = entries.map((entry) => featuresOf(readPhrase(entry.text)));
  const idf = inverseFrequencies(features);
  const unseenIdf = Math.log(1 + entries.length);
  const vectors = features.map((counts) => weighted(counts, idf, unseenIdf));
  const centroids = claims.map((_, claim) =>
    sumOf(vectors.filter((_, at) => entries[at]?.claim === claim && entries[at]?.isClaim)),
  );
  return { claims, entries, postings: invert([...vectors, ...centroids]), idf, unseenIdf };
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

/** Likeness of a piece of text to every claim that shares a word with it, best first. */
export function nearestClaims(index: ClaimIndex, syllables: readonly Syllable[]): Likeness[] {
  const dots = dotProducts(index, weighted(featuresOf(syllables), index.idf, index.unseenIdf));
  const { own, not } = bestEntries(index, dots);
  return index.claims
    .flatMap((_, claim): Likeness[] => {
      const nearest = index.entries[own[claim] ?? -1];
      if (nearest === undefined) return [];
      const nearestDot = dots[own[claim] ?? -1] ?? 0;
      const centroidDot = dots[index.entries.length + claim] ?? 0;
      const score = (nearestDot + centroidWeight * centroidDot) / (1 + centroidWeight);
      const lookAlike = index.entries[not[claim] ?? -1];
      return [{ claim, score, own: nearestDot, nearest, notScore: dots[not[claim] ?? -1] ?? 0, lookAlike }];
    })
    .sort((a, b) => b.score - a.score || a.claim - b.claim);
}

/** By claim: its entry that is nearest, and its look-alike that is; -1 where none shares a word. */
function bestEntries(index: ClaimIndex, dots: Float64Array): { own: Int32Array; not: Int32Array } {
  const own = new Int32Array(index.claims.length).fill(-1);
  const not = new Int32Array(index.claims.length).fill(-1);
  for (const [at, entry] of index.entries.entries()) {
    const dot = dots[at] ?? 0;
    const best = entry.isClaim ? own : not;
    if (dot > 0 && dot > (dots[best[entry.claim] ?? -1] ?? 0)) best[entry.claim] = at;
  }
  return { own, not };
}

/** Figures of a text, without their separators: *1.263.600* and *1263600* are one. Single digits say too little. */
export function numbersOf(syllables: readonly Syllable[]): Set<string> {
  const digits = syllables.map((syllable) => syllable.folded.replace(/[.,]/g, ''));
  return new Set(digits.filter((value) => /^\d{2,}$/.test(value)));
}

function dotProducts(index: ClaimIndex, vector: Vector): Float64Array {
  const dots = new Float64Array(index.entries.length + index.claims.length);
  for (const [feature, weight] of vector) {
    const postings = index.postings.get(feature);
    if (postings === undefined) continue;
    for (let at = 0; at < postings.vectors.length; at += 1) {
      const target = postings.vectors[at] ?? 0;
      dots[target] = (dots[target] ?? 0) + weight * (postings.weights[at] ?? 0);
    }
  }
  return dots;
}

function featuresOf(syllables: readonly Syllable[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (feature: string, by: number) => counts.set(feature, (counts.get(feature) ?? 0) + by);
  let previous: string | undefined;
  for (const syllable of syllables) {
    if (stopSyllables.has(syllable.accented)) continue;
    const word = sameFolded.get(syllable.folded) ?? syllable.folded;
    count(word, 0.6);
    if (previous !== undefined) count(`${previous} ${word}`, 1);
    previous = word;
  }
  return counts;
}

function inverseFrequencies(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const documents = new Map<string, number>();
  for (const counts of all)
    for (const feature of counts.keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  return new Map([...documents].map(([feature, count]) => [feature, Math.log(1 + all.length / count)]));
}

function weighted(
  counts: ReadonlyMap<string, number>,
  idf: ReadonlyMap<string, number>,
  unseen: number,
): Vector {
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
