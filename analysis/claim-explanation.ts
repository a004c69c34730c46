/** Why a sentence was held to be a claim, in what a reader can see: words, figures, negation, names. */
import { eachClaimWord, numbersOf } from './claim-words.ts';
import { findEntities } from './entities.ts';
import { readPhrase, type Syllable } from './reading.ts';

/** Two texts side by side. Words are given as the sentence writes them. */
interface Comparison {
  readonly shared: readonly string[];
  readonly onlySentence: readonly string[];
  readonly onlyWording: readonly string[];
}

export interface MatchExplanation {
  /** The wording of the registry that the sentence was held against. */
  readonly wording: string;
  readonly words: Comparison;
  /** Share of the wording's telling words that the sentence has, 0–1. */
  readonly coverage: number;
  readonly numbers: Comparison;
  /** Words of denial on either side: where only one has them, the sentence may say the opposite. */
  readonly negation: { readonly sentence: readonly string[]; readonly wording: readonly string[] };
  /** Laws, days, telephone numbers and addresses. */
  readonly entities: Comparison;
}

/** Says what a sentence and a wording have in common, and what not. */
export function explainMatch(sentence: string, wording: string): MatchExplanation {
  const mine = readPhrase(sentence);
  const theirs = readPhrase(wording);
  const words = compareMaps(tellingWords(mine), tellingWords(theirs));
  return {
    wording,
    words,
    coverage: words.shared.length / Math.max(1, words.shared.length + words.onlyWording.length),
    numbers: compareMaps(itself(numbersOf(mine)), itself(numbersOf(theirs))),
    negation: { sentence: denialsIn(mine), wording: denialsIn(theirs) },
    entities: compareMaps(namedIn(sentence), namedIn(wording)),
  };
}

const itself = (names: ReadonlySet<string>) => new Map([...names].map((name) => [name, name]));

/** Laws, days, telephone numbers and addresses by their comparable form; amounts are figures. */
function namedIn(text: string): Map<string, string> {
  const kinds = new Set(['legal', 'date', 'year', 'period', 'phone', 'url', 'email']);
  const found = findEntities(text.normalize('NFC')).filter(({ kind }) => kinds.has(kind));
  return new Map(found.map(({ value, quote }) => [value, quote]));
}

/** By the form in which words are compared: how the text writes them, first. */
function tellingWords(syllables: readonly Syllable[]): Map<string, string> {
  const words = new Map<string, string>();
  eachClaimWord(syllables, 0, syllables.length, (word, at) => {
    if (!words.has(word)) words.set(word, syllables[at]?.accented ?? word);
  });
  return words;
}

function compareMaps(mine: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): Comparison {
  const keys = [...mine.keys()];
  return {
    shared: keys.filter((key) => theirs.has(key)).map((key) => mine.get(key) ?? key),
    onlySentence: keys.filter((key) => !theirs.has(key)).map((key) => mine.get(key) ?? key),
    onlyWording: [...theirs.keys()].filter((key) => !mine.has(key)).map((key) => theirs.get(key) ?? key),
  };
}

/** As texts write them with and without diacritics; short forms have been spelt out. */
const denials = new Set(['không', 'khong', 'chẳng', 'chả', 'chưa', 'chua', 'đừng', 'hổng']);

/** Words of denial, each once. */
export function denialsIn(syllables: readonly Syllable[]): string[] {
  return [...new Set(syllables.map(({ accented }) => accented).filter((word) => denials.has(word)))];
}
