/**
 * The claims that a piece of text is most like. First each of its words and pairs leads to the claims that it is most typical of; then the
 * best of these are compared wording by wording.
 */
import type { ClaimEntry, WordingEntry } from './claim-entry.ts';
import type { FeatureCounts } from './claim-features.ts';
import { createFirstLook, type FirstLook, type KnownFeatures } from './claim-first-look.ts';
import type { ClaimIndex } from './claim-index.ts';
import { roomFor } from './room.ts';

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
  /** Log-odds that the text spreads: by the words of the claim's texts, and by those of all; tempered by their number. */
  readonly claimOdds: number;
  readonly styleOdds: number;
}

/** One wording has words by chance; what all wordings of a claim share is the claim. Chosen on the development texts. */
const centroidWeight = 8;
/** Of the claims that the first look gives, so many count as near. */
const mostNear = 8;

export interface SearchLimits {
  /** Claims that are returned at most. */
  readonly most: number;
  /** Score that they must reach. */
  readonly least: number;
}

/** Finds the claims that weighed features are most like, best first. */
export type ClaimSearch = (vector: FeatureCounts, limits: SearchLimits) => Likeness[];

/** One claim while it is compared. */
interface Candidate {
  readonly claim: number;
  readonly entry: ClaimEntry;
  /** Where the places of the text's features in the entry begin among those of the first look. */
  readonly from: number;
  /** Likeness to the wordings taken together. */
  readonly together: number;
  /** No single wording is more like the text. */
  readonly mostOwn: number;
}

type OwnLikeness = Omit<Likeness, 'rival' | 'rivalTogether' | 'styleOdds'>;

/** Makes a search over an index; it keeps its working memory between texts, and follows the index when that changes. */
export function createClaimSearch(index: ClaimIndex): ClaimSearch {
  const readKnown = createReader(index);
  const firstLook = createFirstLook(index);
  const compareTexts = createTextComparison();
  const byId = (a: { readonly claim: number }, b: { readonly claim: number }): number =>
    (index.claims[a.claim]?.id ?? '') < (index.claims[b.claim]?.id ?? '') ? -1 : 1;

  return (vector, { most, least }) => {
    const known = readKnown(vector);
    const look = firstLook(known);
    const near = look.claims
      .map((claim, rank) =>
        compareTogether({ claim, entry: index.entry(claim), from: rank * known.size }, look, known),
      )
      .filter(({ together }) => together > 0)
      .sort((a, b) => b.together - a.together || byId(a, b))
      .slice(0, mostNear);
    const mayReach = ({ mostOwn, together }: Candidate) => scoreOf(mostOwn, together) >= least;
    const compared = near.filter(mayReach).map((candidate) => compareTexts(candidate, look, known));
    const found = compared.filter(({ score }) => score >= least);
    if (found.length === 0) return [];
    let owns = twoBest(compared.map(({ own }) => own));
    // What cannot be returned may still be the nearest rival.
    for (const candidate of near)
      if (!mayReach(candidate) && candidate.mostOwn > owns[1])
        owns = twoBest([...owns, compareTexts(candidate, look, known).own]);
    const togethers = twoBest(near.map(({ together }) => together));
    const style = styleOf(index.statistics, known);
    return found
      .sort((a, b) => b.score - a.score || byId(a, b))
      .slice(0, most)
      .map((likeness) => ({
        ...likeness,
        rival: otherOf(owns, likeness.own),
        rivalTogether: otherOf(togethers, likeness.together),
        styleOdds: style,
      }));
  };
}

function compareTogether(
  found: Pick<Candidate, 'claim' | 'entry' | 'from'>,
  { places }: FirstLook,
  { shares, size }: KnownFeatures,
): Candidate {
  const { together: weights, most } = found.entry.weights;
  let together = 0;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const place = (places[found.from + at] as number) - 1;
    if (place < 0) continue;
    const share = shares[at] as number;
    together += share * (weights[place] as number);
    sum += share * (most[place] as number);
    squares += share * share;
  }
  return {
    claim: found.claim,
    entry: found.entry,
    from: found.from,
    together,
    mostOwn: Math.min(sum, Math.sqrt(squares)),
  };
}

/** Makes the comparison with each text of a claim; it keeps its working memory. */
function createTextComparison(): (
  candidate: Candidate,
  look: FirstLook,
  known: KnownFeatures,
) => OwnLikeness {
  /** By text of the claim: its likeness. */
  let dots = new Float64Array(1 << 10);

  function fillDots({ entry, from }: Candidate, { places }: FirstLook, { weights, size }: KnownFeatures) {
    const { postings, text, amount, texts, ownTexts } = entry;
    dots = roomFor(dots, texts.length);
    dots.fill(0, 0, texts.length);
    let odds = 0;
    let shared = 0;
    for (let at = 0; at < size; at += 1) {
      const place = (places[from + at] as number) - 1;
      if (place < 0) continue;
      const weight = weights[at] as number;
      const end = postings[place + 1] as number;
      for (let posting = postings[place] as number; posting < end; posting += 1) {
        const of = text[posting] as number;
        dots[of] = (dots[of] as number) + weight * (amount[posting] as number);
      }
      odds += entry.odds[place] as number;
      shared += 1;
    }
    const { scales, notLength } = entry.weights;
    let notTogether = 0;
    for (let at = 0; at < texts.length; at += 1) {
      const dot = (dots[at] as number) * (scales[at] as number);
      dots[at] = dot;
      if (at >= ownTexts) notTogether += dot;
    }
    return { notTogether: notTogether / notLength, claimOdds: odds / Math.sqrt(1 + shared) };
  }

  return (candidate, look, known) => {
    const { claim, entry, together } = candidate;
    const { texts, ownTexts } = entry;
    const { notTogether, claimOdds } = fillDots(candidate, look, known);
    const dot = (at: number) => (at < 0 ? 0 : (dots[at] as number));
    let own = -1;
    let second = 0;
    for (let at = 0; at < ownTexts; at += 1) {
      const value = dot(at);
      second = Math.max(second, Math.min(value, dot(own)));
      if (value > dot(own)) own = at;
    }
    let not = -1;
    for (let at = ownTexts; at < texts.length; at += 1) if (dot(at) > dot(not)) not = at;
    return {
      claim,
      score: scoreOf(dot(own), together),
      own: dot(own),
      second,
      nearest: texts[own] as WordingEntry,
      together,
      notTogether,
      statement: dot(0),
      notScore: dot(not),
      lookAlike: texts[not],
      claimOdds,
    };
  };
}

function scoreOf(own: number, together: number): number {
  return (own + centroidWeight * together) / (1 + centroidWeight);
}

/** Makes a reader of the features of a vector that the registry has. What it gives holds until it is called again. */
function createReader({ statistics, vocabulary }: ClaimIndex): (vector: FeatureCounts) => KnownFeatures {
  let features = new Int32Array(256);
  let shares = new Float64Array(256);
  let weights = new Float64Array(256);
  return (vector) => {
    features = roomFor(features, vector.size);
    shares = roomFor(shares, vector.size);
    weights = roomFor(weights, vector.size);
    let size = 0;
    for (let at = 0; at < vector.size; at += 1) {
      const feature = vector.features[at] as number;
      if (feature >= vocabulary.size || !statistics.isKnown(feature)) continue;
      const share = vector.counts[at] as number;
      features[size] = feature;
      shares[size] = share;
      weights[size] = share * statistics.idf(feature);
      size += 1;
    }
    return { features, shares, weights, size };
  };
}

function styleOf(statistics: ClaimIndex['statistics'], { features, size }: KnownFeatures): number {
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += statistics.styleOdds(features[at] as number);
  return sum / Math.sqrt(1 + size);
}

type Two = readonly [number, number];

function twoBest(values: readonly number[]): Two {
  let first = 0;
  let second = 0;
  for (const value of values) {
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
  }
  return [first, second];
}

/** The best value of the others. */
function otherOf([first, second]: Two, mine: number): number {
  return mine === first ? second : first;
}
