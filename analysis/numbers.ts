/** Vietnamese numbers: spelled out, half spelled, and in digits with Vietnamese separators. Also without diacritics. */

const digits: ReadonlyMap<string, number> = new Map(
  Object.entries({
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    nhăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
    tám: 8,
    chín: 9,
  }),
);
/** Forms that only stand behind a ten. */
const onlyUnits = new Set(['mốt', 'tư', 'lăm', 'nhăm']);

const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nghìn: 1e3,
    ngàn: 1e3,
    triệu: 1e6,
    tỷ: 1e9,
    tỉ: 1e9,
  }),
);

/** What undiacritised text may write for each word. *nam* and *sau* have other readings, which the caller weighs. */
const bareForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    khong: 'không',
    mot: 'một',
    bon: 'bốn',
    nam: 'năm',
    lam: 'lăm',
    sau: 'sáu',
    bay: 'bảy',
    tam: 'tám',
    chin: 'chín',
    muoi: 'mươi',
    tram: 'trăm',
    nghin: 'nghìn',
    ngan: 'ngàn',
    trieu: 'triệu',
    ty: 'tỷ',
    ti: 'tỷ',
    tu: 'tư',
    le: 'lẻ',
    ruoi: 'rưỡi',
    nua: 'nửa',
    phay: 'phẩy',
    chuc: 'chục',
  }),
);

export interface NumberReading {
  readonly value: number;
  /** Index of the first word after the number. */
  readonly to: number;
  /** Whether the number ends on *nghìn, triệu, tỷ* or stands behind one: money is then meant without the word *đồng*. */
  readonly scaled: boolean;
}

/** The words that a number may be written with, as accented as they can be. */
function accented(word: string | undefined): string {
  return word === undefined ? '' : (bareForms.get(word) ?? word);
}

/**
 * Reads the number that begins at `words[from]`: *hai mươi hai*, *một triệu rưỡi*, *2,5 triệu*, *nửa tỷ*, *mười phẩy năm*.
 * Words are lower-case syllables or digits with separators. `undefined` when none begins there.
 */
export function readNumber(words: readonly string[], from: number): NumberReading | undefined {
  if (accented(words[from]) === 'nửa') return readHalf(words, from);
  let at = from;
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let scaled = false;
  while (at < words.length) {
    const group = (scaled ? readTenth(words, at) : undefined) ?? readGroup(words, at);
    if (group === undefined) break;
    const scale = scales.get(accented(words[group.to]));
    if (scale === undefined) {
      const tail = smallest === 1e6 ? readTail(words, at) : undefined;
      if (tail !== undefined) {
        total += tail.value * smallest;
        at = tail.to;
        break;
      }
      // "Một triệu hai": a lone digit behind a scale counts its tenths.
      const tenths = scaled && group.to - at === 1 && group.value < 10 && !isDigits(words[at]);
      // "Mười triệu một người": one behind a scale is *mốt*.
      if (scaled && (group.value >= smallest || (tenths && accented(words[at]) === 'một'))) break;
      // "2 triệu 340", "2 triệu 53": digits behind a million are its first decimals.
      const decimals = smallest === 1e6 && /^\d{2,3}$/.test(words[at] ?? '');
      const size = decimals ? smallest / 10 ** (words[at]?.length ?? 0) : 1;
      total += tenths ? (group.value * smallest) / 10 : group.value * size;
      at = group.to;
      break;
    }
    if (scale >= smallest) break;
    total += group.value * scale;
    smallest = scale;
    scaled = true;
    at = group.to + 1;
    if (accented(words[at]) === 'rưỡi') {
      total += scale / 2;
      at += 1;
      break;
    }
  }
  return at === from ? undefined : { value: rounded(total), to: at, scaled };
}

/** What counts by itself, and ends what was said of a sum: "hai triệu năm tháng". */
const countedNext =
  /^(?:năm|tháng|ngày|tuần|tuổi|lần|người|nguoi|suất|con|đứa|phần|phan|thang|ngay|tuan|tuoi|lan|nghìn|ngàn|nghin|ngan|trăm|tram|chục|chuc|k|%|\/|-|–)$/u;

/** "… ba trăm bốn", "… năm ba" behind a million: its first decimals, as a share of it. */
export function readTail(words: readonly string[], at: number): Part | undefined {
  if (isDigits(words[at])) return undefined;
  const tail = readPairOfDigits(words, at) ?? readSpokenHundreds(words, at);
  return tail === undefined || countedNext.test(words[tail.to] ?? '') ? undefined : tail;
}

/** "Năm ba", "sáu tư". *Một* and *năm* behind a digit are more often of what follows: "bốn triệu hai một tháng". */
function readPairOfDigits(words: readonly string[], at: number): Part | undefined {
  const [first, second] = [accented(words[at]), accented(words[at + 1])];
  const [ten, unit] = [digits.get(first) ?? 0, digits.get(second) ?? 0];
  if (ten === 0 || unit === 0 || onlyUnits.has(first) || second === 'một' || second === 'năm')
    return undefined;
  return { value: rounded((ten * 10 + unit) / 100), to: at + 2 };
}

function readSpokenHundreds(words: readonly string[], at: number): Part | undefined {
  if (accented(words[at + 1]) !== 'trăm') return undefined;
  const hundreds = readBelowThousand(words, at);
  return hundreds === undefined ? undefined : { value: rounded(hundreds.value / 1000), to: hundreds.to };
}

/** "Triệu mốt", "triệu tư": forms that otherwise stand behind a ten. */
function readTenth(words: readonly string[], at: number): Part | undefined {
  const word = accented(words[at]);
  return word === 'mốt' || word === 'tư' ? { value: digits.get(word) ?? 0, to: at + 1 } : undefined;
}

function readHalf(words: readonly string[], from: number): NumberReading | undefined {
  const scale = scales.get(accented(words[from + 1]));
  return scale === undefined ? undefined : { value: scale / 2, to: from + 2, scaled: true };
}

interface Part {
  readonly value: number;
  readonly to: number;
}

function readGroup(words: readonly string[], at: number): Part | undefined {
  const word = words[at];
  if (isDigits(word)) {
    const value = parseDigits(word ?? '');
    if (value === undefined) return undefined;
    return accented(words[at + 1]) === 'trăm' && /^\d$/.test(word ?? '')
      ? readDigitHundreds(words, value * 100, at + 2)
      : { value, to: at + 1 };
  }
  const whole = readBelowThousand(words, at);
  if (whole === undefined || accented(words[whole.to]) !== 'phẩy') return whole;
  return readFraction(words, whole);
}

/** "2 trăm 63": hundreds in digits, what is below them too. */
function readDigitHundreds(words: readonly string[], hundreds: number, to: number): Part {
  const rest = words[to] ?? '';
  return /^\d{1,2}$/.test(rest) ? { value: hundreds + Number(rest), to: to + 1 } : { value: hundreds, to };
}

function readFraction(words: readonly string[], whole: Part): Part {
  let to = whole.to + 1;
  let places = '';
  while (digits.get(accented(words[to])) !== undefined && places.length < 3) {
    places += digits.get(accented(words[to]));
    to += 1;
  }
  return places === '' ? whole : { value: Number(`${whole.value}.${places}`), to };
}

function readBelowThousand(words: readonly string[], from: number): Part | undefined {
  const first = digits.get(accented(words[from]));
  if (first === undefined || accented(words[from + 1]) !== 'trăm') return readBelowHundred(words, from);
  const hundreds = { value: first * 100, to: from + 2 };
  const next = accented(words[hundreds.to]);
  if (next === 'rưỡi') return { value: hundreds.value + 50, to: hundreds.to + 1 };
  if (next === 'linh' || next === 'lẻ') {
    const unit = digits.get(accented(words[hundreds.to + 1]));
    return unit === undefined ? hundreds : { value: hundreds.value + unit, to: hundreds.to + 2 };
  }
  const rest = readBelowHundred(words, hundreds.to);
  // "Hai trăm ba": the digit counts tens, unless a scale follows.
  if (rest === undefined) return hundreds;
  return rest.to - hundreds.to === 1 && rest.value < 10
    ? { value: hundreds.value + rest.value * 10, to: rest.to }
    : { value: hundreds.value + rest.value, to: rest.to };
}

function readBelowHundred(words: readonly string[], from: number): Part | undefined {
  const word = accented(words[from]);
  if (word === 'mười' || (word === 'mươi' && words[from] === 'muoi')) return withUnit(words, 10, from + 1);
  const first = digits.get(word);
  if (first === undefined || onlyUnits.has(word)) return undefined;
  const next = accented(words[from + 1]);
  if (next === 'mươi' || next === 'chục') return withUnit(words, first * 10, from + 2);
  // "Ba lăm", "hai mốt": the ten is left out.
  if (['mốt', 'lăm', 'nhăm'].includes(next) && first > 1)
    return { value: first * 10 + (digits.get(next) ?? 0), to: from + 2 };
  const unit = digits.get(next) ?? 0;
  if (unit > 0 && first > 1 && isSpokenPair(words, first, unit, from + 2))
    return { value: first * 10 + unit, to: from + 2 };
  return { value: first, to: from + 1 };
}

/**
 * "Bốn sáu triệu tám", "hai hai phần trăm": two digits before a scale are a ten and a unit. Neighbours are a guess ("hai ba
 * triệu" is two or three million) unless tenths follow.
 */
function isSpokenPair(words: readonly string[], first: number, unit: number, at: number): boolean {
  const scale = accented(words[at]);
  const isPercent = (scale === 'phần' || scale === 'phan') && /^tr[aă]m$/.test(words[at + 1] ?? '');
  if (!scales.has(scale) && !isPercent) return false;
  return unit !== first + 1 || (!isPercent && (digits.get(accented(words[at + 1])) ?? 0) > 0);
}

function withUnit(words: readonly string[], tens: number, at: number): Part {
  const unit = digits.get(accented(words[at]));
  // "Năm mươi năm" is fifty years: five behind a ten is *lăm*. Without diacritics it cannot be told.
  if (unit === undefined || unit === 0 || words[at] === 'năm' || words[at] === 'nam')
    return { value: tens, to: at };
  return { value: tens + unit, to: at + 1 };
}

function isDigits(word: string | undefined): boolean {
  return word !== undefined && /^[0-9]/.test(word);
}

/** *1.263.600* and *1,263,600* are thousands; *1,5* and *1.5* are decimals; *2.000* is two thousand. */
export function parseDigits(word: string): number | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return Number(word.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(',', ''));
  if (/^\d+(?:[.,]\d+)?$/.test(word)) return Number(word.replace(',', '.'));
  return undefined;
}

/** Scaled decimals such as 2.3 × 1,000,000 must not keep the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

const names = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const groups: readonly (readonly [number, string])[] = [
  [1e9, 'tỷ'],
  [1e6, 'triệu'],
  [1e3, 'nghìn'],
];

/** Spells a whole number from 0 to 999 billion: 1.263.600 is *một triệu hai trăm sáu mươi ba nghìn sáu trăm*. */
export function spellNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12) throw new RangeError(`cannot spell ${value}`);
  if (value === 0) return 'không';
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of groups) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(spellBelowThousand(count, parts.length > 0), name);
    rest %= size;
  }
  if (rest > 0) parts.push(spellBelowThousand(rest, parts.length > 0));
  return parts.join(' ');
}

function spellBelowThousand(value: number, full: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const parts = hundreds > 0 || full ? [names[hundreds], 'trăm'] : [];
  if (rest > 0 && rest < 10 && parts.length > 0) parts.push('linh', names[rest]);
  else if (rest > 0) parts.push(spellBelowHundred(rest));
  return parts.join(' ');
}

function spellBelowHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return names[unit] ?? '';
  const ten = tens === 1 ? 'mười' : `${names[tens]} mươi`;
  if (unit === 0) return ten;
  if (unit === 5) return `${ten} lăm`;
  return `${ten} ${unit === 1 && tens > 1 ? 'mốt' : names[unit]}`;
}
