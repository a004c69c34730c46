/** Words as the classifiers count them: what carries feeling besides letters (marks, emoji, old-style smileys) stays in. */
import { lowerAccented } from './normalise.ts';

const unit =
  /\p{L}[\p{L}\p{M}]*|\p{N}+|\p{Extended_Pictographic}|[:=;]['-]?[()DP]+|[!?]+|[.…]{2,}|[^\s\p{L}\p{N}]/gu;

/** *quáááá* and *quá* are one word. */
const stretched = /(\p{L})\1{2,}/gu;

/** Lower-case words of an NFC text. Numbers are told apart by their length alone, runs of marks by their first two. */
export function wordsOf(text: string): string[] {
  return (lowerAccented(text).replace(stretched, '$1').match(unit) ?? []).map(plainForm);
}

function plainForm(word: string): string {
  const first = word.charAt(0);
  if (first === '!' || first === '?') return word.slice(0, 2);
  return /^\p{N}/u.test(word) ? `#${Math.min(4, word.length)}` : word;
}
