/** The same text as other people would have typed it: what the robustness table is made of. */

import { createRandom } from '../../analysis/random.ts';
import { strip } from '../../analysis/training/engine.ts';

export type Variant = (text: string) => string;

const newTones: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};
const oldTones = Object.fromEntries(Object.entries(newTones).map(([old, now]) => [now, old]));

/** Moves tones where the pair ends its syllable; *quý* has none to move. */
function moveTones(text: string, table: Readonly<Record<string, string>>): string {
  return text
    .normalize('NFC')
    .replace(
      /(?<![qQ])(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])(?!\p{L})/gu,
      (pair) => table[pair] ?? pair,
    );
}

const shortForms: readonly (readonly [RegExp, string])[] = Object.entries({
  'bảo hiểm xã hội': 'bhxh',
  'bảo hiểm y tế': 'bhyt',
  'bảo hiểm thất nghiệp': 'bhtn',
  'bảo hiểm': 'bh',
  'người lao động': 'nlđ',
  'mọi người': 'mn',
  'công ty': 'cty',
  không: 'ko',
  được: 'dc',
  người: 'ng',
  rồi: 'r',
  gì: 'j',
  mình: 'mk',
  vậy: 'z',
  với: 'vs',
  cũng: 'cx',
  trước: 'trc',
  làm: 'lm',
  nhưng: 'nhg',
  luôn: 'lun',
}).map(([phrase, form]) => [new RegExp(`(?<![\\p{L}\\p{M}])${phrase}(?![\\p{L}\\p{M}])`, 'giu'), form]);

function teencode(text: string): string {
  return shortForms.reduce((result, [phrase, form]) => result.replace(phrase, form), text.normalize('NFC'));
}

/** One slip in about ten words of four letters and more: a letter left out, or two changed over. The same text slips the same way. */
function typos(text: string): string {
  const random = createRandom(text.length * 31 + 7);
  return text.normalize('NFC').replace(/[\p{L}\p{M}]{4,}/gu, (word) => {
    if (random() > 0.1) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const swapped = word.charAt(at + 1) + word.charAt(at);
    return word.slice(0, at) + (random() < 0.5 ? word.slice(at + 1) : swapped + word.slice(at + 2));
  });
}

/** By name, the standard form first. */
export const variants: Readonly<Record<string, Variant>> = {
  standard: (text) => text,
  NFD: (text) => text.normalize('NFD'),
  'old tone placement': (text) => moveTones(text, oldTones),
  'new tone placement': (text) => moveTones(text, newTones),
  'no diacritics': strip,
  teencode,
  'ALL CAPS': (text) => text.toUpperCase(),
  typos,
};
