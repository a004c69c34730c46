/** One sentence with all that bears on its amounts: words by which quantities are known, times, and what stands around it. */
import type { Amount } from './figure-amounts.ts';
import type { Spoken } from './figure-dates.ts';
import type { CompiledRules, Cue, Quantity, Sign } from './figure-rules.ts';
import type { PhraseHit } from './patterns.ts';
import type { Reading } from './reading.ts';

export type Hit = PhraseHit<readonly Sign[]>;

/** A title or text, read. */
export interface FigureField {
  readonly reading: Reading;
  readonly folded: string;
  /** The day of publication. */
  readonly today: string;
  /** Days that the field names, ISO. */
  readonly days: ReadonlySet<string>;
  /** By sentence. */
  readonly hits: readonly (readonly Hit[])[];
  /** Of a text, what its title says; of a title, how its text begins. */
  readonly besideHits: readonly Hit[];
  readonly isTitle: boolean;
}

export interface Clause {
  readonly field: FigureField;
  /** Which sentence of the field. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly amounts: readonly Amount[];
  readonly times: readonly Spoken[];
}

/** A quantity that a sentence may speak of. */
export interface Candidate {
  readonly quantity: Quantity;
  /** Where its words stand in the sentence; none when only the sentences around it name the quantity. */
  readonly places: readonly Hit[];
  /** Words in the sentence that make it something else. */
  readonly excluded: readonly Hit[];
  /** Whether it stands in a title and its text makes it something else. */
  readonly isBarred: boolean;
  /** Whether a word of the first list, the one that says what the figure is, stands in the sentence or is taken up by it. */
  readonly isNamed: boolean;
  /** How many of its words are not in the sentence itself but around it. */
  readonly borrowed: number;
}

/** Sentences of a text that is about one thing: all of it bears on each sentence. */
export const shortSentences = 5;

interface Seen {
  readonly here: Set<number>;
  readonly around: Set<number>;
  readonly context: Set<number>;
  readonly places: Hit[];
  readonly excluded: Hit[];
  isBarred: boolean;
}

/** The quantities whose words are all there: in the sentence, or around it. */
export function candidatesOf({ quantities }: CompiledRules, { field, at, hits }: Clause): Candidate[] {
  const seen = new Map<number, Seen>();
  for (const hit of hits) note(seen, hit, true);
  for (const hit of aroundOf(field, at)) note(seen, hit, false);
  resumeNamed(seen, field, at, cuesOf(hits, 'resumption'));
  const before = namedBefore(field, at);
  const candidates = [...seen].flatMap(([index, { here, around, context, places, excluded, isBarred }]) => {
    const quantity = quantities[index];
    if (quantity === undefined || context.size < quantity.context) return [];
    if (new Set([...here, ...around]).size < quantity.about) return [];
    const borrowed = quantity.about - here.size;
    const isNamed = here.has(0) || (here.size > 0 && before.has(index));
    return [{ quantity, places, excluded, isBarred: isBarred && field.isTitle, isNamed, borrowed }];
  });
  const narrowed = new Set(
    candidates.flatMap(({ quantity, borrowed }) => (borrowed === 0 ? quantity.narrows : [])),
  );
  return candidates.filter(({ quantity }) => !narrowed.has(quantity.id));
}

/** The quantities that the sentence before names: in a short text this one goes on about them. */
function namedBefore({ hits, isTitle }: FigureField, at: number): Set<number> {
  if (isTitle || hits.length > shortSentences) return new Set();
  const signs = (hits[at - 1] ?? []).flatMap(({ value }) => value);
  return new Set(signs.flatMap((sign) => (sign.kind === 'about' && sign.slot === 0 ? [sign.quantity] : [])));
}

/** "Mức này", "văn bản đó" stand for what the sentence before, or the title, has named. */
function resumeNamed(seen: Map<number, Seen>, field: FigureField, at: number, places: readonly Hit[]): void {
  if (places.length === 0) return;
  for (const hit of [...(field.hits[at - 1] ?? []), ...field.besideHits]) {
    for (const sign of hit.value) {
      if (sign.kind !== 'about' || sign.slot !== 0) continue;
      const entry = seen.get(sign.quantity);
      if (entry === undefined || entry.here.has(0)) continue;
      entry.here.add(0);
      entry.places.push(...places);
    }
  }
}

/** What is said in the title and just before; of a short text, everywhere. */
export function aroundOf({ hits, besideHits }: FigureField, at: number): Hit[] {
  const before = [...(hits[at - 1] ?? []), ...(hits[at - 2] ?? []), ...besideHits];
  if (hits.length > shortSentences) return before;
  return [...before, ...hits.flatMap((other, index) => (index > at || index < at - 2 ? other : []))];
}

function note(seen: Map<number, Seen>, hit: Hit, isHere: boolean): void {
  for (const sign of hit.value) {
    if (sign.kind === 'group' || sign.kind === 'cue') continue;
    const entry = seen.get(sign.quantity) ?? {
      here: new Set(),
      around: new Set(),
      context: new Set(),
      places: [],
      excluded: [],
      isBarred: false,
    };
    seen.set(sign.quantity, entry);
    if (sign.kind === 'not' && isHere) entry.excluded.push(hit);
    else if (sign.kind === 'not') entry.isBarred = true;
    else if (sign.kind === 'context') entry.context.add(sign.slot);
    else if (isHere) {
      entry.here.add(sign.slot);
      entry.places.push(hit);
    } else entry.around.add(sign.slot);
  }
}

/** The hits that stand for a cue. One syllable without its accents (*cu* for *cũ*) is more often another word. */
export function cuesOf(hits: readonly Hit[], cue: Cue): Hit[] {
  return hits.filter(
    (hit) =>
      (hit.exact || hit.to - hit.from > 1) &&
      hit.value.some((sign) => sign.kind === 'cue' && sign.cue === cue),
  );
}

/** Characters between a hit and an amount; 0 where they touch or overlap. */
export function gapBetween(hit: Hit, amount: Amount): number {
  return Math.max(hit.start - amount.end, amount.start - hit.end, 0);
}
