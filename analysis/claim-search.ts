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

/** A likeness while its rivals are not known yet: they are 0. */
type Found = { -readonly [Field in keyof Likeness]: Likeness[Field] };

/** Makes a search over an index; it keeps its working memory between texts, and follows the index when that changes. */
export function createClaimSearch(index: ClaimIndex): ClaimSearch {
  const readKnown = createReader(index);
  const firstLook = createFirstLook(index);
  const compareTexts = createTextComparison();
  const isFirst = (claim: number, other: number): boolean =>
    (index.claims[claim]?.id ?? '') < (index.claims[other]?.id ?? '');
  const isNearer = (a: Candidate, b: Candidate): boolean =>
    a.together > b.together || (a.together === b.together && isFirst(a.claim, b.claim));

  /** The claims of the first look whose wordings taken together are most like the text, best first. */
  function nearOf(look: FirstLook, known: KnownFeatures): Candidate[] {
    const near: Candidate[] = [];
    for (const [rank, claim] of look.claims.entries()) {
      const candidate = compareTogether(claim, index.entry(claim), rank * known.size, look, known);
      if (candidate.together === 0) continue;
      let to = near.length;
      while (to > 0 && isNearer(candidate, near[to - 1] as Candidate)) to -= 1;
      near.splice(to, 0, candidate);
      near.length = Math.min(near.length, mostNear);
    }
    return near;
  }

  return (vector, { most, least }) => {
    const known = readKnown(vector);
    const look = firstLook(known);
    const near = nearOf(look, known);
    const mayReach = ({ mostOwn, together }: Candidate) => scoreOf(mostOwn, together) >= least;
    const compared = near.filter(mayReach).map((candidate) => compareTexts(candidate, look, known));
    const found = compared.filter(({ score }) => score >= least);
    if (found.length === 0) return [];
    let owns = compared.reduce((best, { own }) => twoBest(best, own), noBest);
    // What cannot be returned may still be the nearest rival.
    for (const candidate of near)
      if (candidate.mostOwn > owns[1] && !mayReach(candidate))
        owns = twoBest(owns, compareTexts(candidate, look, known).own);
    const togethers = near.reduce((best, { together }) => twoBest(best, together), noBest);
    const style = styleOf(index.statistics, known);
    found.sort((a, b) => b.score - a.score || (isFirst(a.claim, b.claim) ? -1 : 1));
    found.length = Math.min(found.length, most);
    for (const likeness of found) {
      likeness.rival = otherOf(owns, likeness.own);
      likeness.rivalTogether = otherOf(togethers, likeness.together);
      likeness.styleOdds = style;
    }
    return found;
  };
}

function compareTogether(
  claim: number,
  entry: ClaimEntry,
  from: number,
  { places }: FirstLook,
  { shares, size }: KnownFeatures,
): Candidate {
  const { together: weights, most } = entry.weights;
  let together = 0;
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const place = (places[from + at] as number) - 1;
    if (place < 0) continue;
    const share = shares[at] as number;
    together += share * (weights[place] as number);
    sum += share * (most[place] as number);
    squares += share * share;
  }
  return { claim, entry, from, together, mostOwn: Math.min(sum, Math.sqrt(squares)) };
}

/** Makes the comparison with each text of a claim; it keeps its working memory. */
function createTextComparison(): (candidate: Candidate, look: FirstLook, known: KnownFeatures) => Found {
  /** By text of the claim: the sum of what it shares with the piece of text. */
  let dots = new Float64Array(1 << 10);

  /** Fills `dots` and gives the log-odds by the words of the claim's texts. */
  function fillDots(
    { entry, from }: Candidate,
    { places }: FirstLook,
    { weights, size }: KnownFeatures,
  ): number {
    const { postings, text, amount, texts } = entry;
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
    return odds / Math.sqrt(1 + shared);
  }

  return (candidate, look, known) => {
    const { claim, entry, together } = candidate;
    const { texts, ownTexts } = entry;
    const claimOdds = fillDots(candidate, look, known);
    const { scales, notLength } = entry.weights;
    const dot = (at: number) => (dots[at] as number) * (scales[at] as number);
    let nearest = 0;
    let own = 0;
    let second = 0;
    for (let at = 0; at < ownTexts; at += 1) {
      const value = dot(at);
      if (value > own) {
        second = own;
        own = value;
        nearest = at;
      } else if (value > second) second = value;
    }
    let lookAlike = -1;
    let notScore = 0;
    let notSum = 0;
    for (let at = ownTexts; at < texts.length; at += 1) {
      const value = dot(at);
      notSum += value;
      if (value > notScore) {
        notScore = value;
        lookAlike = at;
      }
    }
    return {
      claim,
      score: scoreOf(own, together),
      own,
      second,
      nearest: texts[nearest] as WordingEntry,
      together,
      notTogether: notSum / notLength,
      statement: dot(0),
      notScore,
      lookAlike: texts[lookAlike],
      claimOdds,
      rival: 0,
      rivalTogether: 0,
      styleOdds: 0,
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

const noBest: Two = [0, 0];

/** The two best values, with one more. */
function twoBest([first, second]: Two, value: number): Two {
  return value > first ? [value, first] : [first, Math.max(second, value)];
}

/** The best value of the others. */
function otherOf([first, second]: Two, mine: number): number {
  return mine === first ? second : first;
}
