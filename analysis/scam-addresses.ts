/** Addresses that pass for official ones: homoglyphs, doubled letters, extra labels, wrong suffixes, punycode. */
import { foldDiacritics } from './normalise.ts';

export interface HostRules {
  readonly official: readonly string[];
  readonly stores: readonly string[];
  readonly blocked: readonly string[];
  readonly names: readonly string[];
  readonly shorteners: readonly string[];
  readonly press: readonly string[];
  readonly hotlines: readonly string[];
}

interface FoundAddress {
  /** As one would type it: `bhxh[.]co` reads `bhxh.co`. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** A host with an optional path; dots may be defanged. Labels are bounded, so the time is linear. */
const host =
  /(?<![\p{L}\p{N}@.-])(?:(?:https?|hxxps?):\/\/)?((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.|\[\.\]|\(\.\))){1,6}[\p{L}]{2,18})(?![\p{L}\p{N}])((?:\/[^\s<>"“”]{0,300})?)/giu;
/** Suffixes that make "word.word" an address and not a missing space. */
const suffixes = new Set(
  'vn com net org info biz co icu xyz top vip cc me io app online site club shop live asia pro link store mobi tk ml ga cf gq work fun click life today world website space ws in ru cn us uk gov edu ly gd at id pw cyou sbs buzz apk cfd bond rest quest lol help support digital live vin monster fund loan credit finance money cash center services social care health agency network tech dev page zone plus one ltd group team chat win trade download host cloud art bar best'.split(
    ' ',
  ),
);

/** What stands before the last label of every address: most texts have none and are not searched further. */
const lastLabel = /[.)\]]\p{L}{2}/u;

/** Every address in a text. */
export function findHosts(text: string): FoundAddress[] {
  if (!lastLabel.test(text)) return [];
  return [...text.matchAll(host)].flatMap((match) => {
    const name = refang(match[1] ?? '').toLowerCase();
    const path = match[2] ?? '';
    if (!suffixes.has(name.slice(name.lastIndexOf('.') + 1))) return [];
    return [{ address: `${name}${path}`, start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether a text sends its reader to an address or telephone of the agency. */
export function namesOfficial(rules: HostRules, text: string): boolean {
  return (
    rules.hotlines.some((number) => text.includes(number)) ||
    findHosts(text).some(({ address }) => rules.official.some((entry) => isBelow(address, entry)))
  );
}

/** What is wrong with an address; `undefined` for nothing known. */
export function judgeAddress(
  rules: HostRules,
  address: string,
): 'blocked' | 'lookalike' | 'shortener' | 'package' | undefined {
  if (rules.blocked.some((entry) => isBelow(address, entry))) return 'blocked';
  if ([...rules.official, ...rules.stores, ...rules.press].some((entry) => isBelow(address, entry)))
    return undefined;
  if (/\.apk(?![\p{L}\p{N}])/iu.test(address)) return 'package';
  const [name = ''] = address.split('/');
  const bare = skeleton(name);
  if (
    /gov+n|gov-?vn/.test(bare) ||
    borrowed.test(name) ||
    rules.names.some((known) => bare.includes(skeleton(known))) ||
    isMistyped(rules.names, name)
  )
    return 'lookalike';
  const pages = /^(?:www\.|m\.)?(?:facebook\.com|fb\.com|zalo\.me|t\.me|youtube\.com|tiktok\.com)/;
  if (pages.test(name)) return undefined;
  return rules.shorteners.some((entry) => isBelow(address, entry)) ? 'shortener' : undefined;
}

/** `vss-gov.xyz`: what only the state's names end in, joined to other words. */
const borrowed = /(?:^|[.-])(?:gov-|vss-)|-(?:gov|vss)(?=[.-])/;

/** A known name has so many letters at least, before another that differs in one or two counts as meant for it. */
const longName = 9;

/** `baohiemxahi.vn`, `dichvucomg.com`: a label, or labels without their hyphens, that is a letter or two away from a known name. */
function isMistyped(names: readonly string[], host: string): boolean {
  const labels = host.split('.').slice(0, -1).map(skeleton);
  const known = names.map(skeleton).filter(({ length }) => length >= longName);
  return labels.some((label) => known.some((name) => distanceWithin(label, name, name.length >= 11 ? 2 : 1)));
}

/** Whether at most so many letters must be put in, left out or changed to make one word of the other. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

/** `a.b.gov.vn` is below `gov.vn`; `gov.vn.evil.com` is not. An entry with a path stands for that page. */
function isBelow(address: string, entry: string): boolean {
  const [name = '', ...path] = address.toLowerCase().split('/');
  const [known = '', ...page] = entry.toLowerCase().split('/');
  if (name !== known && !name.endsWith(`.${known}`)) return false;
  return page.length === 0 || path.join('/').split(/[?#/]/)[0] === page.join('/');
}

/** Letters of other scripts, and digits, that pass for Latin letters. */
const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  һ: 'h',
  ѕ: 's',
  ԁ: 'd',
  ո: 'n',
  ɡ: 'g',
  ν: 'v',
  ο: 'o',
  α: 'a',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  l: 'i',
  ı: 'i',
};

/** How a host looks: without marks and separators, homoglyphs unified, doubled letters once. */
function skeleton(name: string): string {
  const labels = name
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label));
  // "l", "1" and "i" look alike: all become "i", in the names looked for as well.
  const letters = [...foldDiacritics(labels.join('.').normalize('NFKC'))]
    .map((letter) => homoglyphs[letter] ?? letter)
    .join('');
  return letters.replace(/[-_.]/gu, '').replace(/(\p{L})\1+/gu, '$1');
}

/** RFC 3492, decoding only. A label that cannot be decoded stays as it is. */
function decodePunycode(label: string): string {
  const dash = label.lastIndexOf('-');
  const output = [...(dash > 0 ? label.slice(0, dash) : '')].map((letter) => letter.codePointAt(0) ?? 0);
  let [n, i, bias] = [128, 0, 72];
  let at = dash > 0 ? dash + 1 : 0;
  while (at < label.length) {
    const old = i;
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === undefined) return label;
      i += digit * weight;
      const threshold = Math.min(26, Math.max(1, k - bias));
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const size = output.length + 1;
    bias = adapt(i - old, size, old === 0);
    n += Math.floor(i / size);
    i %= size;
    if (n > 0x10ffff) return label;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 22;
  if (code >= 97 && code <= 122) return code - 97;
  return undefined;
}

function adapt(delta: number, size: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / size);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

function refang(text: string): string {
  return text.replaceAll('[.]', '.').replaceAll('(.)', '.');
}

/** Breaks addresses so that nothing makes links of them: `https://bhxh.co` becomes `hxxps://bhxh[.]co`. */
export function defang(text: string): string {
  return text.replace(/http(s?):\/\//giu, 'hxxp$1://').replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}]{2,})/gu, '[.]');
}

/** Characters of a text that are shown otherwise than they stand there, by their place. */
export type Disarmed = ReadonlyMap<number, string>;

const breakable = /(?<=^h)tt(?=ps?:\/\/)|(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/giu;

/**
 * What to show in the place of which characters, so that no address of a text that passes for an official one, hides its target
 * or brings a program can be opened. All other addresses stay readable as they are.
 */
export function disarmed(rules: HostRules, text: string): Disarmed {
  const shown = new Map<number, string>();
  for (const { address, start, end } of findHosts(text)) {
    if (judgeAddress(rules, address) === undefined) continue;
    for (const { index, 0: part } of text.slice(start, end).matchAll(breakable)) {
      if (part === '.') shown.set(start + index, '[.]');
      else for (const at of [index, index + 1]) shown.set(start + at, 'x');
    }
  }
  return shown;
}

/** Part of a text, beginning at `from`, as it is shown. */
export function showDisarmed(shown: Disarmed, part: string, from = 0): string {
  if (shown.size === 0) return part;
  return Array.from({ length: part.length }, (_, at) => shown.get(from + at) ?? part[at]).join('');
}

/** A text with its dangerous addresses broken. */
export function withoutDanger(rules: HostRules, text: string): string {
  return showDisarmed(disarmed(rules, text), text);
}
