/** Known claims in a text: which, in which sentence, and what the text does with them. */
import { type ClaimIndex, type Likeness, nearestClaims, numbersOf } from './claim-index.ts';
import type { ClaimFinding, Evidence, Stance } from './finding.ts';
import { evidenceAt, type Reading, readField, type Syllable } from './reading.ts';
import type { StanceModel, StanceReader } from './stance.ts';

export interface ClaimDetector {
  find(fields: readonly Reading[]): readonly ClaimFinding[];
}

/**
 * Likeness from which a text is said to spread a claim, and from which that counts without a person. Chosen on the
 * development texts for precision (four of five that are said to spread do): see `test/evaluation`.
 */
const suggestedScore = 0.2;
const confirmedScore = 0.4;
/** And from which it is like one wording in particular: the wordings taken together also share the subject's words. */
const suggestedOwn = 0.18;
/** Texts that debunk a claim or ask about it repeat its words; a little less likeness is enough where the writer says so. */
const aboutScore = 0.16;
/** A text that spreads one claim is nearer to it than to any other by this factor; else it shares only their subject. */
const spreadMargin = 1.1;
/** Likeness to one wording from which a text is a copy of it, however short. */
const copyScore = 0.75;
/** Windows of this many syllables are compared at face value; shorter ones are like a wording by chance more often. */
const fullWindow = 32;
/** Fewer syllables than this say too little to be a claim. */
const shortestWindow = 5;
/** Never confirmed below this: a short text is like many things. */
const shortestConfirmed = 6;
/** A short text is also read whole: its claim is often spread over its sentences. */
const wholeTextSyllables = 90;
/** Figures that differ make a look-alike of a wording: 30 % and 3 % share every word. */
const otherNumbersFactor = 0.8;
const maxClaims = 3;
/** Claims further down are kept only when about as near as the first. */
const nearFirst = 0.85;
/** Windows beyond this many are not read: lists and tables, not prose. */
const maxWindows = 400;

interface Window {
  readonly reading: Reading;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly syllables: readonly Syllable[];
}

interface Match {
  readonly window: Window;
  readonly likeness: Likeness;
  readonly score: number;
  readonly stance: Stance;
  readonly cues: readonly Evidence[];
}

/** Makes a detector for the claims of an index. The stance of its look-alikes is read once, here. */
export function createClaimDetector(index: ClaimIndex, stances: StanceModel): ClaimDetector {
  const lookAlikes = new Map(
    index.entries
      .filter((entry) => !entry.isClaim)
      .map((entry) => [entry, stanceOfText(stances, entry.text)] as const),
  );
  return {
    find(fields) {
      const reader = stances.read(fields);
      const best = new Map<number, Match>();
      for (const window of windowsOf(fields)) {
        for (const likeness of nearestClaims(index, window.syllables).slice(0, maxClaims)) {
          const match = matchOf(
            window,
            likeness,
            reader,
            likeness.lookAlike && lookAlikes.get(likeness.lookAlike),
          );
          if (match !== undefined && match.score > (best.get(likeness.claim)?.score ?? 0))
            best.set(likeness.claim, match);
        }
      }
      return select([...best.values()]).map((match) => findingOf(index, match));
    },
  };
}

function stanceOfText(stances: StanceModel, text: string): Stance {
  const reading = readField('text', text);
  return stances.read([reading]).at(reading, 0).stance;
}

function windowsOf(fields: readonly Reading[]): Window[] {
  // A title names the subject in words that many claims share; what is claimed stands in the text.
  const bodies = fields.filter((reading) => reading.field === 'text' || fields.length === 1);
  const windows = bodies.flatMap((reading) => [
    ...reading.sentences.map((_, at) => windowAt(reading, at, at)),
    ...reading.sentences.slice(1).map((_, at) => windowAt(reading, at, at + 1)),
    ...(reading.sentences.length > 2 && reading.syllables.length <= wholeTextSyllables
      ? [windowAt(reading, 0, reading.sentences.length - 1)]
      : []),
  ]);
  return windows.filter((window) => window.syllables.length >= shortestWindow).slice(0, maxWindows);
}

/** Longer "sentences" are lists without stops; their head is enough. */
const longestWindow = 160;

function windowAt(reading: Reading, first: number, last: number): Window {
  const from = reading.sentences[first];
  const to = reading.sentences[last];
  const syllables = reading.syllables.slice(from?.from ?? 0, to?.to ?? 0).slice(0, longestWindow);
  return { reading, sentence: first, start: from?.start ?? 0, end: to?.end ?? 0, syllables };
}

function matchOf(
  window: Window,
  likeness: Likeness,
  reader: StanceReader,
  lookAlikeStance: Stance | undefined,
): Match | undefined {
  const score = scoreOf(window, likeness);
  if (score < aboutScore) return undefined;
  const { stance, evidence } = reader.at(window.reading, window.sentence);
  const isLookAlike = likeness.notScore >= likeness.own;
  // A look-alike that debunks or asks is about the claim; one that states another fact is not.
  if (isLookAlike && lookAlikeStance === 'spreads' && stance === 'spreads') return undefined;
  const settled = isLookAlike && stance === 'spreads' ? (lookAlikeStance ?? stance) : stance;
  return { window, likeness, score, stance: settled, cues: evidence };
}

function scoreOf(window: Window, likeness: Likeness): number {
  const isCopy = likeness.own >= copyScore;
  const length = isCopy ? 1 : Math.min(1, Math.sqrt(window.syllables.length / fullWindow));
  return likeness.score * length * (numbersDiffer(window, likeness) ? otherNumbersFactor : 1);
}

/** Both name figures, and none of the wording's is in the text. */
function numbersDiffer(window: Window, { nearest }: Likeness): boolean {
  if (nearest.numbers.size === 0) return false;
  const numbers = numbersOf(window.syllables);
  return numbers.size > 0 && ![...nearest.numbers].some((number) => numbers.has(number));
}

function select(matches: readonly Match[]): Match[] {
  const [first, second, ...rest] = matches.toSorted(
    (a, b) => b.score - a.score || a.likeness.claim - b.likeness.claim,
  );
  if (first === undefined) return [];
  if (first.stance === 'spreads') return isClear(first, second) ? [first] : [];
  return [first, ...(second === undefined ? [] : [second, ...rest])]
    .filter((match) => match.stance !== 'spreads' && match.score >= nearFirst * first.score)
    .slice(0, maxClaims);
}

function isClear(first: Match, second: Match | undefined): boolean {
  if (first.likeness.own >= copyScore) return true;
  if (first.score < suggestedScore || first.likeness.own < suggestedOwn) return false;
  return first.score >= spreadMargin * (second?.score ?? 0);
}

function findingOf(index: ClaimIndex, { window, likeness, score, stance, cues }: Match): ClaimFinding {
  const { reading, start, end, syllables } = window;
  const isConfirmed =
    (score >= confirmedScore || likeness.own >= copyScore) &&
    syllables.length >= shortestConfirmed &&
    !numbersDiffer(window, likeness);
  return {
    claimId: index.claims[likeness.claim]?.id ?? '',
    stance,
    score: Math.min(1, Math.round(1000 * Math.max(score, likeness.own)) / 1000),
    tier: isConfirmed ? 'confirmed' : 'suggested',
    sentence: reading.text.slice(start, end),
    wording: likeness.nearest.text,
    evidence: [evidenceAt(reading, start, end), ...cues],
  };
}
