/**
 * wink-nlp for Vietnamese. The only file that knows wink: its English model hands out the token patterns as data, and
 * ours is that model with the letter ranges widened to Vietnamese. Stock patterns stop at U+00FF and shatter *Bảo hiểm*.
 */
import englishModel from 'wink-eng-lite-web-model';
import winkNlp, { type Model } from 'wink-nlp';
import type { Span } from './sentences.ts';

export interface Token extends Span {
  readonly value: string;
  /** wink's token type: `word`, `number`, `url`, `punctuation`, … */
  readonly type: string;
}

/** `[source, flags, category]` of a token pattern. */
type TokenPattern = readonly [string, string, number];

interface CoreModel {
  readonly trex: {
    readonly ltc: readonly TokenPattern[];
    readonly rtc: readonly TokenPattern[];
    readonly helpers: Readonly<Record<string, readonly [string, string]>>;
  };
  readonly tcat: { readonly hash: Readonly<Record<string, number>> };
}

const stockLetters = '\\u00F8-\\u00FF';
/** Latin Extended-A and -B, and Latin Extended Additional, where the Vietnamese vowels with tones are. */
const vietnameseLetters = '\\u00F8-\\u024F\\u1E00-\\u1EFF';

/** Written without nested repetition: the stock patterns for addresses take exponential time on some input. */
const linearUrl = '(?:(?:https?|ftp):)?\\/\\/[^\\s<>"]*[^\\s<>".,;:!?…)\\]}\'’”]';
const linearEmail = '[a-z0-9][-+.\\w]{0,63}@[a-z0-9][-.a-z0-9]{0,250}[a-z0-9]';

function vietnameseModel(): Model {
  return { ...englishModel, core: () => widenCore(readCore()) } as Model;
}

function readCore(): CoreModel {
  // wink types its models as unknown; the shape is what version 2.4 reads from them.
  return (englishModel.core as () => CoreModel)();
}

function widenCore(core: CoreModel): CoreModel {
  const { url, email } = core.tcat.hash;
  const widen =
    (anchored: boolean) =>
    ([source, flags, category]: TokenPattern): TokenPattern => {
      const own = category === url ? linearUrl : category === email ? linearEmail : undefined;
      if (own !== undefined) return [anchored ? `^${own}$` : own, flags, category];
      return [source.replaceAll(stockLetters, vietnameseLetters), flags, category];
    };
  return {
    ...core,
    trex: { ...core.trex, ltc: core.trex.ltc.map(widen(true)), rtc: core.trex.rtc.map(widen(false)) },
  };
}

type WinkMethods = ReturnType<typeof winkNlp>;

/** wink remembers every word it has met, for good: after so many characters a fresh instance takes over (about 60 ms). */
const charactersPerInstance = 30_000_000;

function createInstances(): (characters: number) => WinkMethods {
  let nlp: WinkMethods | undefined;
  let left = 0;
  return (characters) => {
    if (nlp === undefined || left <= 0) {
      nlp = winkNlp(vietnameseModel(), []);
      left = charactersPerInstance;
    }
    left -= characters;
    return nlp;
  };
}

const instanceFor = createInstances();

/** No Vietnamese word, number or address is longer; what is would cost wink quadratic time. */
const longestRun = 200;
const overlongRun = new RegExp(`\\S{${longestRun + 1},}`, 'gu');
/** Spaces that wink keeps as they are, unlike the other kinds. */
const otherSpace = /[\p{Zs}\u200b\ufeff]/gu;

/** Same length, so that offsets hold: overlong runs become blanks, all spaces plain ones. */
function mask(text: string): string {
  return text.replace(overlongRun, (run) => ' '.repeat(run.length)).replace(otherSpace, ' ');
}

/** Tokens of an NFC text, without white space. `text.slice(start, end) === value`, always. */
export function findTokens(text: string): Token[] {
  const masked = mask(text);
  const nlp = instanceFor(masked.length);
  const tokens = nlp.readDoc(masked).tokens();
  const types = tokens.out(nlp.its.type);
  return locate(masked, tokens.out()).flatMap((span, index) =>
    span.start < span.end
      ? [{ ...span, value: text.slice(span.start, span.end), type: types[index] ?? 'unk' }]
      : [],
  );
}

/** How far behind the last token the next is looked for: white space and what wink dropped. */
const lookAhead = 64;

/** Spans of wink's tokens, in order. White-space tokens and those that are not in the text come out empty. */
function locate(masked: string, values: readonly string[]): Span[] {
  let at = 0;
  return values.map((value) => {
    const start = value.trim() === '' ? -1 : startOf(masked, value, at);
    if (start < 0) return { start: at, end: at };
    at = start + value.length;
    return { start, end: at };
  });
}

function startOf(masked: string, value: string, from: number): number {
  let at = from;
  while (at < masked.length && isBlank(masked.charCodeAt(at))) at += 1;
  if (masked.startsWith(value, at)) return at;
  const offset = masked.slice(at, at + value.length + lookAhead).indexOf(value);
  return offset < 0 ? -1 : at + offset;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
