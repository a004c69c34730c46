/**
 * Counts in how many documents terms are used, one document after the other, and leaves out what is too rare to matter.
 */
import { foldDiacritics } from './normalise.ts';
import type { Steps } from './steps.ts';

/** How much a term was used in a week. */
export interface TermUse {
  /** Or stories, where these are counted. */
  readonly documents: number;
  readonly sources: number;
}

export interface TermWeek {
  /** All documents of the week, whatever they say. */
  readonly documents: number;
  readonly uses: ReadonlyMap<string, TermUse>;
}

/** The distinct terms of a document, and who published it. */
export interface TermUses {
  readonly terms: readonly string[];
  readonly source: string;
}

export interface TermCounter {
  /** Documents of one group, a story, are added one after the other: the group counts once. */
  add(uses: TermUses, group: number): void;
  readonly documents: number;
  readonly uses: ReadonlyMap<string, TermUse>;
}

/** `only`: whatever else is used is left out. */
export function createTermCounter(only?: ReadonlySet<string>): TermCounter {
  const uses = new Map<string, Tally>();
  let documents = 0;
  let current: number | null = null;
  return {
    add({ terms, source }, group) {
      if (group !== current) documents += 1;
      current = group;
      for (const term of terms) {
        if (only !== undefined && !only.has(term)) continue;
        const tally = uses.get(term);
        if (tally === undefined) uses.set(term, new Tally(group, source));
        else tally.add(group, source);
      }
    },
    get documents() {
      return documents;
    },
    uses,
  };
}

/** Most terms are used once: their sources are counted without a set. */
class Tally implements TermUse {
  documents = 1;
  #group: number;
  readonly #source: string;
  #others: Set<string> | null = null;

  constructor(group: number, source: string) {
    this.#group = group;
    this.#source = source;
  }

  get sources(): number {
    return 1 + (this.#others?.size ?? 0);
  }

  add(group: number, source: string): void {
    if (group !== this.#group) this.documents += 1;
    this.#group = group;
    if (source === this.#source) return;
    this.#others ??= new Set();
    this.#others.add(source);
  }
}

/** Adds up documents. Copies of a text are the caller's to leave out. */
export function countTerms(documents: Iterable<TermUses>): TermWeek {
  const counter = createTermCounter();
  let group = 0;
  for (const document of documents) {
    counter.add(document, group);
    group += 1;
  }
  return counter;
}

/** A week without its rare terms. */
export interface FrequentTerms {
  readonly week: TermWeek;
  /** All that must be counted in other weeks to hold them against this one. */
  readonly spellings: ReadonlySet<string>;
}

/** Terms that are looked at between two pauses. */
const termsAtOnce = 1_000;

/**
 * Keeps what may be used by so many documents, forms without accents added, with its parts; nine terms in ten are rarer. What rises
 * is the same with and without the rest.
 */
export function* frequentTerms(week: TermWeek, leastDocuments: number): Steps<FrequentTerms> {
  const uses = new Map<string, TermUse>();
  const spellings = new Set<string>();
  const keep = (term: string) => {
    const use = week.uses.get(term);
    if (use !== undefined) uses.set(term, use);
    spellings.add(term);
  };
  let looked = 0;
  for (const [term, { documents }] of week.uses) {
    looked += 1;
    if (looked % termsAtOnce === 0) yield;
    const isFrequent = documents >= leastDocuments;
    const bare = isFrequent || term.includes(' ') ? foldDiacritics(term) : term;
    const withBare = bare === term ? documents : documents + (week.uses.get(bare)?.documents ?? 0);
    if (withBare < leastDocuments) continue;
    for (const part of [term, ...partsOf(term)]) keep(part);
    if (bare !== term) for (const part of [bare, ...partsOf(bare)]) keep(part);
  }
  return { week: { documents: week.documents, uses }, spellings };
}

/** What a term begins and ends with: *bảo hiểm xã hội* has *bảo*, *bảo hiểm*, *bảo hiểm xã*, *hội* … */
function partsOf(term: string): string[] {
  const syllables = term.split(' ');
  return syllables
    .slice(1)
    .flatMap((_, at) => [syllables.slice(0, at + 1).join(' '), syllables.slice(at + 1).join(' ')]);
}
