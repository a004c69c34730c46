/**
 * wink-nlp for Vietnamese. The only file that knows wink: its English model hands out the token patterns as data, and
 * ours is that model with the letter ranges widened to Vietnamese. Stock patterns stop at U+00FF and shatter *Bảo hiểm*.
 */
import englishModel from 'wink-eng-lite-web-model';
import winkNlp, { type ItemSentence, type Model } from 'wink-nlp';

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
      nlp = winkNlp(vietnameseModel(), ['sbd']);
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

/** Titles and place words that are written with a stop and do not end a sentence. */
const abbreviation =
  /(?:^|[\s("“])(?:tp|tx|tt|q|p|h|x|ts|ths|pgs|gs|bs|ths?\.?bs|ks|cn|ls|đ\/c|đc|mr|mrs|ms|dr|st|tr|vd|v\.v|n\.đ|số|\p{Lu})\.$/iu;

/** Sentences of an NFC text in order, trimmed, none of them empty. A line feed always ends one. */
export function findSentences(text: string): Span[] {
  return joinAbbreviations(text, rawSentences(mask(text)))
    .flatMap((span) => lineSpans(text, span))
    .flatMap((span) => trimmed(text, span));
}

function rawSentences(masked: string): Span[] {
  const nlp = instanceFor(masked.length);
  const document = nlp.readDoc(masked);
  const tokens = locate(masked, document.tokens().out());
  const spans: Span[] = [];
  document.sentences().each((sentence: ItemSentence) => {
    const [first, last] = sentence.out(nlp.its.span) as unknown as [number, number];
    const start = tokens[first]?.start ?? 0;
    spans.push({ start, end: Math.max(start, tokens[last]?.end ?? start) });
  });
  return spans;
}

function joinAbbreviations(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const previous = joined.at(-1);
    if (previous !== undefined && continues(text, previous, span)) {
      joined[joined.length - 1] = { start: previous.start, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

function continues(text: string, previous: Span, span: Span): boolean {
  if (text.slice(previous.end, span.start).includes('\n')) return false;
  if (/^[.…,;:)\]”]/u.test(text.slice(span.start, span.start + 1))) return true;
  return abbreviation.test(text.slice(Math.max(previous.start, previous.end - 12), previous.end));
}

function lineSpans(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  for (const line of text.slice(span.start, span.end).split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function trimmed(text: string, span: Span): Span[] {
  const value = text.slice(span.start, span.end);
  const start = span.start + (value.length - value.trimStart().length);
  const end = start + value.trim().length;
  return end > start ? [{ start, end }] : [];
}
