/** What is known of a token by its letters alone, worked out once for each that is met. */
import { foldDiacritics, lowerAccented } from './normalise.ts';
import { expandShortForm, isAmbiguousForm } from './teencode.ts';

export interface Form {
  /** Lower case, one way of placing tones. */
  readonly accented: string;
  readonly folded: string;
  /** Hash of `folded`. */
  readonly hash: number;
  /** What a short form stands for, where that does not depend on its neighbours. */
  readonly meaning: readonly Form[] | undefined;
  readonly isAmbiguous: boolean;
}

/** A text has some thousand forms, a language some ten thousand; made-up ones must not fill the memory. */
const mostForms = 60_000;
const forms = new Map<string, Form>();

/** The form of a token of an NFC text. The same token always gives equal forms. */
export function formOf(token: string): Form {
  const known = forms.get(token);
  if (known !== undefined) return known;
  if (forms.size >= mostForms) forms.clear();
  const form = readForm(lowerAccented(token));
  forms.set(token, form);
  return form;
}

function readForm(accented: string): Form {
  const isAmbiguous = isAmbiguousForm(accented);
  const meaning = isAmbiguous ? undefined : expandShortForm(accented)?.map(plainForm);
  return { ...plainForm(accented), meaning, isAmbiguous };
}

/** The form of a syllable that stands for nothing but itself. */
export function plainForm(accented: string): Form {
  const folded = foldDiacritics(accented);
  return { accented, folded, hash: hashOf(folded), meaning: undefined, isAmbiguous: false };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
