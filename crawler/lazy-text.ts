import { type CheerioAPI, load } from 'cheerio';
import { linesOf, readBlocks } from './blocks.ts';
import { decodeEntities, type Element, isElement, tidy } from './dom.ts';

/** A text that a page carries without showing it, and where. */
export interface LazyText {
  readonly text: string;
  readonly method: 'noscript' | 'data-attribute' | 'state';
}

const textKeys =
  /^(?:body|content|html|text|cooked|article_?body|detail|description_?html|content_?html|noi_?dung)$/iu;
/** A string shorter than this is a label. */
const shortestPart = 80;
/** Less than this in all is no article. */
const shortestText = 300;
const deepestState = 40;
const mostParts = 500;
const longestState = 3_000_000;
/** In a state that is a program and no JSON, a string property with a text's worth of words. */
const stringProperty =
  /["']?\b(body|content|html|cooked|articleBody|detail|noidung)["']?\s*:\s*"((?:[^"\\]|\\.){80,200000})"/giu;

/**
 * The text of a page whose markup shows none: what readers without scripts get, what a data attribute holds, or what the state of
 * Next, Nuxt and the like hands to the scripts. No script is run.
 */
export function readLazyText($: CheerioAPI): LazyText | null {
  const hidden = $('noscript')
    .toArray()
    .filter(isElement)
    .flatMap((element) => proseLines(element));
  if (lengthOf(hidden) >= shortestText) return { text: hidden.join('\n'), method: 'noscript' };
  const attribute = longest(
    $('[data-content], [data-body], [data-html]')
      .toArray()
      .filter(isElement)
      .map(({ attribs }) =>
        plain(attribs['data-content'] ?? attribs['data-body'] ?? attribs['data-html'] ?? ''),
      ),
  );
  if (attribute.length >= shortestText) return { text: attribute, method: 'data-attribute' };
  const state = readState($);
  return state === null ? null : { text: state, method: 'state' };
}

function proseLines(element: Element): string[] {
  return linesOf(
    readBlocks(element, () => false).filter(({ text, linkShare }) => text.length >= 40 && linkShare < 0.35),
  );
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), '');
}

/** A string with or without markup, as lines. */
function plain(value: string): string {
  if (!/<\w/u.test(value)) {
    return decodeEntities(value)
      .split(/\n+/u)
      .map(tidy)
      .filter((line) => line !== '')
      .join('\n');
  }
  const body = load(value, { xml: { xmlMode: false } })
    .root()
    .children()
    .toArray()
    .filter(isElement);
  return body.flatMap((element) => linesOf(readBlocks(element, () => false))).join('\n');
}

function readState($: CheerioAPI): string | null {
  const sources = [
    ...$('script:not([src]):not([type*="ld+json" i])')
      .toArray()
      .map((script) => $(script).text()),
    ...$('[data-preloaded], [data-page]')
      .toArray()
      .filter(isElement)
      .map(({ attribs }) => attribs['data-preloaded'] ?? attribs['data-page'] ?? ''),
  ];
  const found = sources
    .filter((source) => source.length >= shortestText && source.length <= longestState)
    .map((source) => textOfParts(partsOf(source)));
  const best = longest(found);
  return best.length >= shortestText ? best : null;
}

/** One string that is a text by itself is the article; else the strings together are its paragraphs or posts. */
function textOfParts(parts: readonly string[]): string {
  const texts = [...new Set(parts)]
    .slice(0, mostParts)
    .map(plain)
    .filter((text) => /\s/u.test(text));
  const whole = longest(texts);
  const all = texts.filter((text) => text.length >= shortestPart);
  return whole.length >= lengthOf(all) / 2 ? whole : all.join('\n');
}

function partsOf(source: string): string[] {
  const json = source.slice(Math.max(0, source.search(/[[{]/u))).replace(/;\s*$/u, '');
  const parts: string[] = [];
  const parsed = parseJson(json);
  if (parsed !== null) {
    collectParts(parsed, '', 0, parts);
    return parts;
  }
  for (const [, , literal] of source.matchAll(stringProperty)) {
    const value = parseJson(`"${literal}"`);
    if (typeof value === 'string') parts.push(value);
  }
  return parts;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function collectParts(value: unknown, key: string, depth: number, parts: string[]): void {
  if (depth > deepestState || parts.length >= mostParts) return;
  if (typeof value === 'string') {
    if (/^\s*[[{]/u.test(value) && value.length >= shortestText)
      collectParts(parseJson(value), key, depth + 1, parts);
    else if (value.length >= shortestPart && textKeys.test(key)) parts.push(value);
    return;
  }
  if (Array.isArray(value)) for (const each of value) collectParts(each, key, depth + 1, parts);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) collectParts(each, name, depth + 1, parts);
}
