/**
 * Many phrases found in one pass: a trie over folded syllables, walked from every syllable of the text, so the time is
 * linear in the text whatever the number of phrases. Accents decide afterwards which of the folded hits are hits.
 */
import { type Reading, readPhrase, type Syllable } from './reading.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: End<T>[];
}

interface End<T> {
  readonly accented: readonly string[];
  readonly value: T;
  /** Of a phrase with a gap: which phrase, and whether this is its second half. */
  readonly half?: { readonly phrase: number; readonly second: boolean };
}

export interface PhraseTable<T> {
  readonly root: Node<T>;
}

export interface PhraseHit<T> {
  readonly value: T;
  /** Offsets in the reading's text. */
  readonly start: number;
  readonly end: number;
  /** Syllable range. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** `true`: every accent agrees. `false`: the text leaves out accents that the phrase has. */
  readonly exact: boolean;
}

/** Stands for a few words in a phrase: *nợ … BHXH*. */
export const gap = '…';
/** Syllables that a gap spans at most: a clause, not a sentence. */
const longestGap = 8;

/** Compiles phrases. One that is written with *một* is also found with *1*. A phrase without syllables is an error. */
export function compilePhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const root: Node<T> = { next: new Map(), ends: [] };
  let count = 0;
  for (const [phrase, value] of entries) {
    const [first = '', second] = phrase.split(gap);
    if (second === undefined) addVariants(root, first, { value });
    else {
      addVariants(root, first, { value, half: { phrase: count, second: false } });
      addVariants(root, second, { value, half: { phrase: count, second: true } });
    }
    count += 1;
  }
  return { root };
}

function addVariants<T>(root: Node<T>, phrase: string, end: Omit<End<T>, 'accented'>): void {
  const syllables = readPhrase(phrase);
  if (syllables.length === 0) throw new Error(`phrase without a word: ${JSON.stringify(phrase)}`);
  addPhrase(root, syllables, end);
  if (!syllables.some((syllable) => syllable.accented === 'một')) return;
  const [digit] = readPhrase('1');
  if (digit === undefined) return;
  addPhrase(
    root,
    syllables.map((syllable) => (syllable.accented === 'một' ? digit : syllable)),
    end,
  );
}

function addPhrase<T>(root: Node<T>, syllables: readonly Syllable[], end: Omit<End<T>, 'accented'>): void {
  let node = root;
  for (const { folded } of syllables) {
    const next = node.next.get(folded) ?? { next: new Map(), ends: [] };
    node.next.set(folded, next);
    node = next;
  }
  const accented = syllables.map((syllable) => syllable.accented);
  // *BHYT* and *bảo hiểm y tế* in one list are one phrase.
  const twin = node.ends.some(
    (other) =>
      other.value === end.value && other.half === end.half && other.accented.join(' ') === accented.join(' '),
  );
  if (!twin) node.ends.push({ ...end, accented });
}

/**
 * Every phrase in a reading: from each syllable the longest that fits, inside one sentence. A syllable fits when its
 * accents agree, or when it bears none. Single syllables without accents count only where the whole text has none,
 * for *hưu* and *hữu* are one string there anyway, while *huu* in accented text is more often something else.
 */
export function findPhrases<T>(table: PhraseTable<T>, reading: Reading): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  const halves = new Map<number, PhraseHit<T>>();
  const { syllables } = reading;
  for (let from = 0; from < syllables.length; from += 1) {
    const first = syllables[from] as Syllable;
    let node = table.root.next.get(first.folded);
    let longest: PhraseHit<T>[] | undefined;
    for (let to = from + 1; node !== undefined; to += 1) {
      if (node.ends.length > 0) longest = hitsAt(node.ends, reading, from, to, halves, hits) ?? longest;
      const next = syllables[to];
      if (next === undefined || next.sentence !== first.sentence) break;
      node = node.next.get(next.folded);
    }
    if (longest !== undefined) hits.push(...longest);
  }
  return hits;
}

/** The phrases that end here; those with a gap go straight to the hits. `undefined`: none. */
function hitsAt<T>(
  ends: readonly End<T>[],
  reading: Reading,
  from: number,
  to: number,
  halves: Map<number, PhraseHit<T>>,
  hits: PhraseHit<T>[],
): PhraseHit<T>[] | undefined {
  let whole: PhraseHit<T>[] | undefined;
  for (const end of ends) {
    const hit = hitOf(end, reading, from, to);
    if (hit === undefined) continue;
    if (end.half !== undefined) hits.push(...joinHalves(halves, end.half, hit));
    else if (whole === undefined) whole = [hit];
    else whole.push(hit);
  }
  return whole;
}

/** Remembers a first half; gives the whole phrase at the second. */
function joinHalves<T>(
  halves: Map<number, PhraseHit<T>>,
  half: { readonly phrase: number; readonly second: boolean },
  hit: PhraseHit<T>,
): PhraseHit<T>[] {
  if (!half.second) {
    halves.set(half.phrase, hit);
    return [];
  }
  const first = halves.get(half.phrase);
  if (first === undefined || first.sentence !== hit.sentence) return [];
  if (hit.from < first.to || hit.from - first.to > longestGap) return [];
  halves.delete(half.phrase);
  return [{ ...hit, start: first.start, from: first.from, exact: first.exact && hit.exact }];
}

function hitOf<T>(end: End<T>, reading: Reading, from: number, to: number): PhraseHit<T> | undefined {
  const { syllables } = reading;
  const first = syllables[from];
  const last = syllables[to - 1];
  if (first === undefined || last === undefined) return undefined;
  // A phrase must not begin or end in the middle of a short form.
  if (syllables[from - 1]?.start === first.start || syllables[to]?.start === last.start) return undefined;
  const exact = agrees(end, syllables, from, to);
  if (exact === undefined) return undefined;
  if (!exact && to - from === 1 && !reading.undiacritised) return undefined;
  const { start, sentence } = first;
  return { value: end.value, start, end: last.end, from, to, sentence, exact };
}

/** `true`: accents agree; `false`: some are left out; `undefined`: other accents, another word. */
function agrees<T>(
  end: End<T>,
  syllables: readonly Syllable[],
  from: number,
  to: number,
): boolean | undefined {
  let exact = true;
  for (let at = from; at < to; at += 1) {
    const syllable = syllables[at];
    if (syllable === undefined) return undefined;
    if (syllable.accented === end.accented[at - from]) continue;
    if (syllable.accented !== syllable.folded) return undefined;
    exact = false;
  }
  return exact;
}
