/**
 * Takes out of a text what identifies the person who reported: telephone numbers, e-mail addresses, numbers of identity papers,
 * insurance cards and accounts. Sums of money, dates, service numbers (1800, 1900) and web addresses stay: they are what is reported. Names
 * are not found here; the form asks for none.
 */
import { leftOut } from './wording.ts';

export interface Cleaned {
  readonly text: string;
  /** How many places were replaced. */
  readonly removed: number;
}

// Repetitions are bounded, so that no text takes long.
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"]+`;
const date = String.raw`(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)`;
const years = String.raw`(?<!\d)(?:(?:19|20)\d{2}[ -]){1,9}(?:19|20)\d{2}(?!\d)`;
const grouped = String.raw`(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){1,6}(?:,\d{1,9})?(?!\.?\d)`;
const sum = String.raw`(?<!\d)\d[\d., ]{0,30}\s?(?:đồng|vnđ|vnd|đ|triệu|tỷ|tỉ)(?![\p{L}\d])`;
const service = String.raw`(?<!\d)1[89]00(?:[ .-]?\d){4,6}(?!\d)`;
const email = String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}`;
const card = String.raw`(?<![\p{L}\d])[A-Z]{2}[ -]?\d(?:[ -]?\d){12}(?!\d)`;
/** Nine digits or more in a row, single separators between them. */
const digits = String.raw`(?<![\p{L}\d])\+?\(?\d(?:[ .()-]{0,2}\d){8,40}`;

const kept = [address, date, years, grouped, sum, service].join('|');
const anything = new RegExp(
  `(?<kept>${kept})|(?<email>${email})|(?<card>${card})|(?<digits>${digits})`,
  'giu',
);

export function withoutPersonalData(text: string): Cleaned {
  let removed = 0;
  const cleaned = text.replace(anything, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<'kept' | 'email' | 'card' | 'digits', string | undefined>>;
    if (groups.kept !== undefined) return found;
    removed += 1;
    if (groups.email !== undefined) return leftOut.email;
    if (groups.card !== undefined) return leftOut.card;
    return isPhone(found) ? leftOut.phone : leftOut.number;
  });
  return { text: cleaned, removed };
}

/** National numbers have ten digits, or eleven with an area code; abroad they begin with 84. */
function isPhone(found: string): boolean {
  return /^(?:84|0)[235789]\d{8,9}$/u.test(found.replace(/\D/gu, ''));
}
