/**
 * Words and phrases whose use rises: which terms a text uses, and which of them stand out this week against the weeks before.
 * Documents are counted, not words, so one long text moves nothing.
 */
import { foldDiacritics } from './normalise.ts';
import { type Reading, readField, type Syllable } from './reading.ts';
import { finish, type Steps } from './steps.ts';
import { bareStopWords, isFurniture, stopWords } from './stop-words.ts';
import type { TermUse, TermWeek } from './term-counter.ts';

export interface RisingTerm {
  readonly term: string;
  /** Standard deviations by which its log-odds lie above those of the weeks before. */
  readonly score: number;
  readonly documents: number;
  readonly sources: number;
  /** Documents in each week before, in the order given. */
  readonly before: readonly number[];
}

export interface RisingOptions {
  /** Documents and sources that must use a term this week. */
  readonly leastDocuments?: number;
  readonly leastSources?: number;
  readonly most?: number;
}

/** Syllables of a text that are read: the head names what it is about. */
const headSyllables = 150;
const longestTerm = 4;

/**
 * The distinct terms of a text, 1 to 4 syllables that follow one another without a sign between: lower case, short forms spelled
 * out (*BHXH* is *bảo hiểm xã hội*), one tone placement. Words of grammar and numbers neither begin nor end a term.
 */
export function documentTerms(title: string | null, text: string): string[] {
  const terms = new Set<string>();
  const fields = [...(title === null ? [] : [readField('title', title)]), readField('text', text)];
  for (const reading of fields) collectTerms(reading, terms);
  return [...terms];
}

function collectTerms(reading: Reading, terms: Set<string>): void {
  const syllables = reading.syllables.slice(0, headSyllables);
  for (const [from, first] of syllables.entries()) {
    if (!canBeEdge(reading, first)) continue;
    let term = first.accented;
    if (standsAlone(term)) terms.add(term);
    for (let at = from + 1; at < Math.min(from + longestTerm, syllables.length); at += 1) {
      const previous = syllables[at - 1];
      const next = syllables[at];
      if (previous === undefined || next === undefined || !follows(reading, previous, next)) break;
      term += ` ${next.accented}`;
      if (canBeEdge(reading, next)) terms.add(term);
    }
  }
}

/** A bare letter is a remnant (*U.23*), an accented one a word (*châu Á*). */
function canBeEdge({ undiacritised }: Reading, { accented, folded }: Syllable): boolean {
  if (!/^\p{L}/u.test(accented) || /^[a-xz]$/u.test(accented)) return false;
  return !(stopWords.has(accented) || (undiacritised && bareStopWords.has(folded)));
}

/** One Vietnamese syllable is half of too many words to mean anything; a foreign name or an acronym means itself. */
function standsAlone(word: string): boolean {
  return word.length > 2 && !vietnameseSyllable.test(foldDiacritics(word));
}
const vietnameseSyllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Side by side with nothing but a space between, or two syllables of one short form. */
function follows({ text }: Reading, previous: Syllable, next: Syllable): boolean {
  if (previous.sentence !== next.sentence) return false;
  return next.start === previous.start || text.slice(previous.end, next.start) === ' ';
}

/** Weight of the prior, in documents: half of what was before, at most this. A term seen thrice where nothing was before is no wonder. */
const mostPriorDocuments = 100;
/** One in about a hundred terms is so far up by chance; of the terms of a week most are one event in many wordings. */
const leastScore = 2.3;
/** Share of this week that must be above the share before. */
const leastRise = 1.5;
/** How much more often the parts of a term stand together than chance would put them (natural logarithm). */
const leastAssociation = 1.5;
/** A term inside a longer one is the same finding where this share of its documents has the longer. */
const samePhrase = 0.6;
/** Where this share of a term's documents has one syllable more, the term is cut off (*đá Việt Nam* of *bóng đá Việt Nam*). */
const cutOff = 0.8;

/**
 * Terms of this week that were used less in the weeks before, most striking first: log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn 2008) over documents. Forms of a term without accents count for the accented one.
 */
export function risingTerms(...given: Parameters<typeof risingTermsInSteps>): RisingTerm[] {
  return finish(risingTermsInSteps(...given));
}

/** Terms that are weighed in one step. */
const termsAtOnce = 2_000;

/** The same in steps: weeks of many documents take half a second. */
export function* risingTermsInSteps(
  thisWeek: TermWeek,
  before: readonly TermWeek[],
  { leastDocuments = 3, leastSources = 2, most = 12 }: RisingOptions = {},
): Steps<RisingTerm[]> {
  const [now, ...past] = yield* mergeSpellings([thisWeek, ...before]);
  const longer = countLonger(now, leastDocuments);
  yield;
  const candidates: RisingTerm[] = [];
  let weighed = 0;
  for (const [term, use] of now.uses) {
    weighed += 1;
    if (weighed % termsAtOnce === 0) yield;
    const isRare = use.documents < leastDocuments || use.sources < leastSources;
    if (isRare || isFurniture(term) || (longer.get(term) ?? 0) >= cutOff * use.documents) continue;
    const candidate = weigh(term, use, now.documents, past);
    if (stands(candidate, now, past)) candidates.push(candidate);
  }
  return withoutParts(
    candidates.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1)),
    now,
    most,
  );
}

function weigh(term: string, use: TermUse, documents: number, past: readonly TermWeek[]): RisingTerm {
  const before = past.map((week) => week.uses.get(term)?.documents ?? 0);
  const allBefore = sum(past.map((week) => week.documents));
  const usesBefore = sum(before);
  const priorDocuments = Math.min(mostPriorDocuments, allBefore / 2);
  const prior = (priorDocuments * (use.documents + usesBefore)) / Math.max(1, documents + allBefore);
  const oddsNow = logOdds(use.documents + prior, documents + priorDocuments);
  const oddsBefore = logOdds(usesBefore + prior, allBefore + priorDocuments);
  const variance = 1 / (use.documents + prior) + 1 / Math.max(0.1, usesBefore + prior);
  return {
    term,
    score: Math.round((100 * (oddsNow - oddsBefore)) / Math.sqrt(variance)) / 100,
    documents: use.documents,
    sources: use.sources,
    before,
  };
}

function logOdds(uses: number, documents: number): number {
  return Math.log(Math.max(0.1, uses) / Math.max(0.5, documents - uses));
}

function stands(
  { term, score, documents, before }: RisingTerm,
  now: TermWeek,
  past: readonly TermWeek[],
): boolean {
  const syllables = term.split(' ');
  if (score < leastScore) return false;
  const shareBefore = sum(before) / Math.max(1, sum(past.map((week) => week.documents)));
  if (documents / Math.max(1, now.documents) < leastRise * shareBefore) return false;
  return syllables.length === 1 || association(syllables, [now, ...past]) >= leastAssociation;
}

/** Pointwise mutual information at the weakest joint of a term, over documents. */
function association(syllables: readonly string[], weeks: readonly TermWeek[]): number {
  const all = sum(weeks.map((week) => week.documents));
  const count = (parts: readonly string[]) =>
    Math.max(1, sum(weeks.map((week) => week.uses.get(parts.join(' '))?.documents ?? 0)));
  const whole = count(syllables);
  const joints = syllables.slice(1).map((_, at) => {
    const left = count(syllables.slice(0, at + 1));
    const right = count(syllables.slice(at + 1));
    return Math.log((whole * all) / (left * right));
  });
  return Math.min(...joints);
}

/** For each term, the documents of the most used term that is one syllable longer. */
function countLonger({ uses }: TermWeek, leastDocuments: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [term, { documents }] of uses) {
    if (documents < leastDocuments) continue;
    const syllables = term.split(' ');
    for (const part of [syllables.slice(1), syllables.slice(0, -1)]) {
      const shorter = part.join(' ');
      counts.set(shorter, Math.max(documents, counts.get(shorter) ?? 0));
    }
  }
  return counts;
}

/** The first candidates: of a term and a longer one around it, one is kept, the longer where it is nearly as frequent, else the shorter. */
function withoutParts(candidates: readonly RisingTerm[], now: TermWeek, most: number): RisingTerm[] {
  const uses = (term: string) => now.uses.get(term)?.documents ?? 0;
  const holds = (longer: string, shorter: string) =>
    longer.length > shorter.length && ` ${longer} `.includes(` ${shorter} `);
  const hides = (other: string, term: string) =>
    (holds(other, term) && uses(other) >= samePhrase * uses(term)) ||
    (holds(term, other) && other.includes(' ') && uses(term) < samePhrase * uses(other));
  const kept: RisingTerm[] = [];
  // Thousands may be candidates: no more are compared than are asked for.
  for (const candidate of candidates) {
    if (kept.length === most) break;
    if (!candidates.some(({ term }) => hides(term, candidate.term))) kept.push(candidate);
  }
  return kept;
}

/**
 * Gives the uses of a form without accents to the most used accented form, if it has two syllables or more. Of the weeks before
 * only what this week uses is kept.
 */
function* mergeSpellings([now, ...before]: readonly [TermWeek, ...TermWeek[]]): Steps<
  [TermWeek, ...TermWeek[]]
> {
  const accented = new Map<string, { term: string; documents: number }>();
  let folds = 0;
  for (const [term, { documents }] of now.uses) {
    folds += 1;
    if (folds % termsAtOnce === 0) yield;
    const folded = foldDiacritics(term);
    if (folded === term || !term.includes(' ')) continue;
    if (documents > (accented.get(folded)?.documents ?? 0)) accented.set(folded, { term, documents });
  }
  const formOf = (term: string) => accented.get(term)?.term ?? term;
  const merge = ({ documents, uses }: TermWeek): TermWeek => {
    const merged = new Map<string, TermUse>();
    for (const [term, use] of uses) {
      const form = formOf(term);
      if (now.uses.has(form)) merged.set(form, together(merged.get(form), use));
    }
    return { documents, uses: merged };
  };
  const weeks: [TermWeek, ...TermWeek[]] = [merge(now)];
  for (const week of before) {
    yield;
    weeks.push(merge(week));
  }
  return weeks;
}

function together(known: TermUse | undefined, use: TermUse): TermUse {
  if (known === undefined) return use;
  return {
    documents: known.documents + use.documents,
    sources: Math.max(known.sources, use.sources),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
