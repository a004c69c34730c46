/** The words and figures of a text as claims are compared by: without accents, stop words and the difference of dialects. */
import { foldDiacritics } from './normalise.ts';
import type { Syllable } from './reading.ts';

/** Syllables that carry no content of a claim. */
const stopSyllables = new Set(
  (
    'và của là có cho được các những một này đó khi để với trong từ đến theo về ra vào thì mà như đã đang sẽ do nên cũng ' +
    'người việc ông bà anh chị em tôi mình tao bạn bác cô chú mọi nhà ạ à ơi nhé nha nhỉ nghen luôn vậy rồi thôi đâu đây lắm quá'
  ).split(' '),
);

/** Words that say the same in this subject, north and south, formal and not: each is counted as the first of its line. */
const sameFolded: ReadonlyMap<string, string> = new Map(
  [
    'nhận lãnh lĩnh',
    'đóng nộp',
    'bỏ xóa bãi hủy',
    'sinh đẻ',
    'con bé cháu',
    'mẹ má',
    'bố cha',
    'hết sạch',
    'cắt ngừng',
    'ốm bệnh',
    'tăng nâng',
    'giảm hạ',
    'trả chi',
    'vỡ sập',
    'khóa chặn',
    'nghìn ngàn k',
    'triệu tr củ',
    'thưởng quà',
  ].flatMap((line) => {
    const [first = '', ...others] = foldDiacritics(line).split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

/**
 * Names the words of `syllables[from … to - 1]` in order, each with the index of the syllable that it ends on. Spoken numbers
 * count as figures: *mười lăm* is 15, *nửa triệu* 500 nghìn.
 */
export function eachClaimWord(
  syllables: readonly Syllable[],
  from: number,
  to: number,
  visit: (word: string, at: number) => void,
): void {
  for (let at = from; at < to; at += 1) {
    const syllable = syllables[at];
    if (syllable === undefined || stopSyllables.has(syllable.accented)) continue;
    const { folded } = syllable;
    const next = (at + 1 < to ? syllables[at + 1]?.folded : undefined) ?? '';
    if (tens.has(next) && digitWords.has(folded)) continue;
    if (folded === 'nua' && next === 'trieu') {
      visit('500', at);
      visit('nghin', at);
      at += 1;
    } else if (tens.has(folded)) {
      const around = syllables.slice(Math.max(from, at - 1), Math.min(to, at + 2));
      for (const number of spokenNumbers(around)) visit(number, at);
      if (digitWords.has(next)) at += 1;
    } else visit(sameFolded.get(folded) ?? folded, at);
  }
}

/**
 * Figures of a text, without their separators: *1.263.600* and *1263600* are one. Single digits say too little, and years
 * and parts of dates move while the rest of a claim stays.
 */
export function numbersOf(syllables: readonly Syllable[]): Set<string> {
  const numbers = syllables.flatMap(({ folded }, at) => {
    if (!isDigit(folded.charCodeAt(0))) return [];
    const value = folded.replace(/[.,]/g, '');
    return /^\d{2,}$/.test(value) && !isOfDate(syllables, at) ? [value] : [];
  });
  return new Set([...numbers, ...spokenNumbers(syllables)]);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isOfDate(syllables: readonly Syllable[], at: number): boolean {
  const here = syllables[at];
  const before = syllables[at - 1];
  const after = syllables[at + 1];
  if (here === undefined) return false;
  const isNumber = (other: Syllable | undefined) => other !== undefined && /^\d+$/.test(other.folded);
  if (/^(19|20)\d\d$/.test(here.folded)) return true;
  if (before !== undefined && /^(ngay|thang|mung)$/.test(before.folded)) return true;
  if (isNumber(before) && before?.end === here.start - 1) return true;
  return isNumber(after) && after?.start === here.end + 1;
}

const digitWords: ReadonlyMap<string, number> = new Map([
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['bon', 4],
  ['tu', 4],
  ['nam', 5],
  ['lam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
]);
/** *mười lăm*, *hai mươi*, *sáu chục*: the ten must be there, for *năm* is also a year and *ba* a father. */
const tens = new Set(['muoi', 'chuc']);

function spokenNumbers(syllables: readonly Syllable[]): string[] {
  return syllables.flatMap(({ folded }, at) => {
    if (!tens.has(folded)) return [];
    const before = digitWords.get(syllables[at - 1]?.folded ?? '') ?? 1;
    const after = digitWords.get(syllables[at + 1]?.folded ?? '') ?? 0;
    return [String(10 * before + after)];
  });
}
