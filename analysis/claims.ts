/** Known claims in a text: which, in which sentence, and what the text does with them. */

import { type ClaimClassifier, classifyText } from './claim-classifier.ts';
import type { WordingEntry } from './claim-entry.ts';
import { createFeatureCounter, type Featured, readFeatures } from './claim-features.ts';
import { type ClaimIndex, weighCounts } from './claim-index.ts';
import { createMeaningSearch } from './claim-meaning.ts';
import {
  claimFeatures,
  compareNumbers,
  isClear,
  type NumberComparison,
  spreadProbability,
} from './claim-scorer.ts';
import { createClaimSearch, type Likeness } from './claim-search.ts';
import { numbersOf } from './claim-words.ts';
import type { AnalysedText, ClaimFinding, KnownClaim, Stance } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { evidenceAt, type Reading, readField } from './reading.ts';
import { createStanceModel, type StanceFinding, type StanceModel, type StanceReader } from './stance.ts';
import type { WordVectors } from './word-vectors.ts';

export interface ClaimDetector {
  /** `on`: the day of the text (`YYYY-MM-DD`), by which claims are left out that are none then; without it none is left out. */
  find(kind: AnalysedText['kind'], fields: readonly Reading[], on?: string): readonly ClaimFinding[];
}

/** Probability from which a text is said to spread a claim, and from which that counts without a person. */
const suggestedScore = { article: 0.6, other: 0.45 };
const confirmedScore = { article: 0.97, other: 0.9 };
/**
 * A claim in its plainest words sounds like those who doubt it: their texts repeat them. So words that are not clear need more certainty,
 * hardly any doubt, and a wording that is nearer by this factor than any look-alike.
 */
const unclearScore = 0.8;
const unclearDoubt = 0.1;
const unclearMargin = 1.3;
/** From this probability of debunking or asking on, a text spreads nothing; between it and clear doubt nothing is said. */
const mostDoubt = 0.3;
/** A trace of doubt is enough beside words of asking: *đúng không các bác*, *luật có cho làm vậy thiệt không*. */
const mostDoubtAsking = 0.05;
/** Texts that debunk a claim or ask about it repeat its words: likeness from which they are about it. */
const aboutScore = 0.16;
const confirmedAbout = 0.4;
/** Likeness to one wording from which a text is a copy of it, however short. */
const copyScore = 0.75;
/** Windows of this many syllables are compared at face value; shorter ones are like a wording by chance more often. */
const fullWindow = 32;
/** Fewer syllables than this say too little to be a claim. */
const shortestWindow = 5;
/** And fewer than this spread none unless they are a copy of a wording. */
const shortestSpread = 8;
/** Never confirmed below this: a short text is like many things. */
const shortestConfirmed = 6;
/** A short text is also read whole: its claim is often spread over its sentences. */
const wholeTextSyllables = 90;
/** Figures that differ make a look-alike of a wording: 30 % and 3 % share every word. */
const otherNumbersFactor = 0.8;
const maxClaims = 3;
/** Less like a claim than this is not looked at. */
const leastScore = 0.08;
/** Claims further down are kept only when about as near as the first. */
const nearFirst = 0.85;
/** Windows beyond this many are not read: lists and tables, not prose. */
const maxWindows = 400;

/** One or more sentences of a field. */
interface Window {
  readonly reading: Reading;
  readonly features: Featured;
  /** First and last. */
  readonly sentence: number;
  readonly last: number;
  /** First syllable, and how many. */
  readonly from: number;
  readonly length: number;
}

interface Match {
  readonly window: Window;
  readonly likeness: Likeness;
  readonly numbers: NumberComparison;
  /** Likeness, allowing for length and figures. */
  readonly score: number;
  /** What the text does with the claim. Most matches are settled without it, and it costs time: it is read when asked for. */
  readonly stance: () => StanceFinding;
  /** What the scorer reads, likewise. */
  readonly features: () => readonly number[];
}

/** What finding claims needs besides the claims. */
export interface ClaimSense {
  readonly stances: StanceModel;
  readonly vectors: WordVectors;
  readonly classifier: ClaimClassifier;
}

/** Another way to judge matches than the fitted one, to measure what its parts bring. */
export interface ClaimScorer {
  readonly weights?: readonly number[];
  readonly isClear?: (likeness: Likeness) => boolean;
}

/** The sense that the repository's knowledge gives. */
export function claimSense(
  knowledge: Pick<Knowledge, 'lexicons' | 'claimVoice' | 'vectors' | 'claimClassifier'>,
): ClaimSense {
  return {
    stances: createStanceModel(knowledge),
    vectors: knowledge.vectors,
    classifier: knowledge.claimClassifier,
  };
}

/** Makes a detector for the claims of an index. */
export function createClaimDetector(
  index: ClaimIndex,
  sense: ClaimSense,
  scorer: ClaimScorer = {},
): ClaimDetector {
  const lookAlikeStance = rememberStances(sense.stances);
  const match = createClaimMatcher(index, sense);
  return {
    find(kind, fields, on) {
      const matches = match(kind, fields).filter(({ likeness }) => holdsOn(index.claims[likeness.claim], on));
      const spreading = matches.flatMap((match) => spreadingOf(kind, match, scorer) ?? []);
      const first = spreading.toSorted((a, b) => b.probability - a.probability)[0];
      if (first !== undefined) return [spreadFinding(index, kind, first)];
      return selectAbout(
        bestByClaim(matches, ({ score }) => score),
        lookAlikeStance,
      ).map(([one, stance]) => aboutFinding(index, one, stance));
    },
  };
}

function holdsOn(claim: KnownClaim | undefined, on: string | undefined): boolean {
  if (claim === undefined || on === undefined) return claim !== undefined;
  return on >= (claim.validFrom ?? on) && on <= (claim.validTo ?? on);
}

/** The stance of look-alikes, each read when first met. */
function rememberStances(stances: StanceModel): (entry: WordingEntry) => Stance {
  const known = new WeakMap<WordingEntry, Stance>();
  return (entry) => {
    const reading = readField('text', entry.text);
    const stance = known.get(entry) ?? stances.read([reading]).at(reading, 0).stance;
    known.set(entry, stance);
    return stance;
  };
}

/** Every window of a text with the claims that it is most like. */
export type ClaimMatcher = (kind: AnalysedText['kind'], fields: readonly Reading[]) => Match[];

/** Makes a matcher; it keeps its working memory between texts. */
export function createClaimMatcher(
  index: ClaimIndex,
  { stances, vectors, classifier }: ClaimSense,
): ClaimMatcher {
  const search = createClaimSearch(index);
  const meaningOf = createMeaningSearch(vectors);
  const count = createFeatureCounter();
  return (kind, fields) => {
    const stanceAt = rememberedStance(stances.read(fields));
    return windowsOf(index, fields).flatMap((window) => {
      const { features, sentence, last, reading } = window;
      const counts = count(features, ...positionsOf(window));
      weighCounts(index, counts, features.unknownPairs);
      const near = search(counts, { most: maxClaims, least: leastScore });
      if (near.length === 0) return [];
      const stance = () => stanceAt(reading, sentence);
      const meaning = once(() => meaningOf(reading, sentence, last));
      const classified = once(() => classifyText(classifier, reading, sentence, last));
      const figures = near.some(({ nearest }) => nearest.numbers.size > 0) ? figuresOf(window) : noFigures;
      return near.map((likeness) => {
        const numbers = compareNumbers(likeness.nearest.numbers, figures);
        const features = () =>
          claimFeatures(index, {
            kind,
            syllables: window.length,
            likeness,
            meaning: meaning()(index.entry(likeness.claim)),
            opinion: classified()(index.claims[likeness.claim]?.id ?? ''),
            numbers,
            stance: stance(),
          });
        return { window, likeness, numbers, score: scoreOf(window, likeness, numbers), stance, features };
      });
    });
  };
}

/** Makes a value when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A sentence begins two windows: its stance is read once. */
function rememberedStance(reader: StanceReader): StanceReader['at'] {
  const known = new Map<Reading, StanceFinding[]>();
  return (reading, sentence) => {
    const held = known.get(reading) ?? [];
    known.set(reading, held);
    const stance = held[sentence] ?? reader.at(reading, sentence);
    held[sentence] = stance;
    return stance;
  };
}

const noFigures: ReadonlySet<string> = new Set();

function figuresOf({ reading, from, length }: Window): Set<string> {
  return numbersOf(reading.syllables.slice(from, from + length));
}

/** The words of a window, without those beyond its length. */
function positionsOf({ features, sentence, last, from, length }: Window): [number, number] {
  const first = features.sentences[sentence] as number;
  let end = features.sentences[last + 1] as number;
  while (end > first && (features.syllables[end - 1] as number) >= from + length) end -= 1;
  return [first, end];
}

/** By claim the match for which `rank` is highest. */
export function bestByClaim(matches: readonly Match[], rank: (match: Match) => number): Match[] {
  const best = new Map<number, Match>();
  for (const match of matches) {
    const before = best.get(match.likeness.claim);
    if (before === undefined || rank(match) > rank(before)) best.set(match.likeness.claim, match);
  }
  return [...best.values()];
}

/** A match that spreads its claim, and how likely. */
interface Spreading {
  readonly match: Match;
  readonly probability: number;
}

/** `undefined`: the match spreads nothing. What costs most is asked last. */
function spreadingOf(
  kind: AnalysedText['kind'],
  match: Match,
  { weights, isClear: clear = isClear }: ClaimScorer,
): Spreading | undefined {
  const { stance, likeness, window, features } = match;
  const isCopy = likeness.own >= copyScore && likeness.own > likeness.notScore;
  const mayBe = isCopy
    ? stance().stance === 'spreads'
    : window.length >= shortestSpread &&
      !isDoubting(stance()) &&
      (clear(likeness) || isPlain(likeness, stance()));
  if (!mayBe) return undefined;
  const probability = spreadProbability(features(), weights);
  const least = Math.max(suggestedScore[voiceOf(kind)], clear(likeness) ? 0 : unclearScore);
  return isCopy || probability >= least ? { match, probability } : undefined;
}

function isPlain({ own, notScore }: Likeness, { doubt }: StanceFinding): boolean {
  return doubt < unclearDoubt && own > unclearMargin * notScore;
}

function isDoubting({ doubt, cues }: StanceFinding): boolean {
  return doubt >= (cues.ask > 0 ? mostDoubtAsking : mostDoubt);
}

/** Articles explain the law in the words that claims twist: they need more than a post or a comment. */
function voiceOf(kind: AnalysedText['kind']): 'article' | 'other' {
  return kind === 'article' || kind === 'video' ? 'article' : 'other';
}

function windowsOf({ vocabulary }: ClaimIndex, fields: readonly Reading[]): Window[] {
  // A title names the subject in words that many claims share; what is claimed stands in the text.
  const bodies = fields.filter((reading) => reading.field === 'text' || fields.length === 1);
  const windows = bodies.flatMap((reading) => {
    const { sentences, syllables } = reading;
    const features = readFeatures(vocabulary, syllables, sentences);
    const at = (first: number, last: number) => windowAt(reading, features, first, last);
    return [
      ...sentences.map((_, first) => at(first, first)),
      ...sentences.slice(1).map((_, first) => at(first, first + 1)),
      ...(sentences.length > 2 && syllables.length <= wholeTextSyllables
        ? [at(0, sentences.length - 1)]
        : []),
    ];
  });
  return windows.filter((window) => window.length >= shortestWindow).slice(0, maxWindows);
}

/** Longer "sentences" are lists without stops; their head is enough. */
const longestWindow = 160;

function windowAt(reading: Reading, features: Featured, sentence: number, last: number): Window {
  const from = reading.sentences[sentence]?.from ?? 0;
  const to = reading.sentences[last]?.to ?? 0;
  return { reading, features, sentence, last, from, length: Math.min(longestWindow, to - from) };
}

function scoreOf(window: Window, likeness: Likeness, numbers: NumberComparison): number {
  const isCopy = likeness.own >= copyScore;
  const length = isCopy ? 1 : Math.min(1, Math.sqrt(window.length / fullWindow));
  return likeness.score * length * (numbers === 'differ' ? otherNumbersFactor : 1);
}

/** What a text that spreads nothing is about, with what it does: the nearest claims that it debunks or mentions. */
function selectAbout(
  matches: readonly Match[],
  lookAlikeStance: (entry: WordingEntry) => Stance,
): (readonly [Match, Stance])[] {
  const near = matches.filter((match) => match.score >= aboutScore).toSorted((a, b) => b.score - a.score);
  const [first] = near;
  if (first === undefined) return [];
  const settled = near
    .filter((match) => match.score >= nearFirst * first.score)
    .map((match) => [match, settle(match, lookAlikeStance)] as const);
  return settled.filter(([, stance]) => stance !== 'spreads').slice(0, maxClaims);
}

/** A look-alike that debunks or asks lends its stance to a text that is like it and has no cue of its own. */
function settle({ likeness, stance }: Match, lookAlikeStance: (entry: WordingEntry) => Stance): Stance {
  const { lookAlike, notScore, own } = likeness;
  const { stance: said } = stance();
  if (said !== 'spreads' || lookAlike === undefined || notScore < own) return said;
  return lookAlikeStance(lookAlike);
}

function spreadFinding(
  index: ClaimIndex,
  kind: AnalysedText['kind'],
  { match, probability }: Spreading,
): ClaimFinding {
  const isSure = probability >= confirmedScore[voiceOf(kind)];
  return findingOf(index, match, { stance: 'spreads', strength: probability, isSure });
}

function aboutFinding(index: ClaimIndex, match: Match, stance: Stance): ClaimFinding {
  return findingOf(index, match, { stance, strength: match.score, isSure: match.score >= confirmedAbout });
}

interface Verdict {
  readonly stance: Stance;
  /** How likely, or how like. */
  readonly strength: number;
  readonly isSure: boolean;
}

function findingOf(
  index: ClaimIndex,
  { window, likeness, numbers, stance: read }: Match,
  { stance, strength, isSure }: Verdict,
): ClaimFinding {
  const { reading, sentence, last, length } = window;
  const start = reading.sentences[sentence]?.start ?? 0;
  const end = reading.sentences[last]?.end ?? start;
  const isConfirmed =
    (isSure || likeness.own >= copyScore) && length >= shortestConfirmed && numbers !== 'differ';
  return {
    claimId: index.claims[likeness.claim]?.id ?? '',
    stance,
    score: Math.min(1, Math.round(1000 * Math.max(strength, likeness.own)) / 1000),
    tier: isConfirmed ? 'confirmed' : 'suggested',
    sentence: reading.text.slice(start, end),
    wording: likeness.nearest.text,
    evidence: [evidenceAt(reading, start, end), ...read().evidence],
  };
}
