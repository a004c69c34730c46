import type { CheerioAPI } from 'cheerio';

type Root = ReturnType<CheerioAPI['root']>[number];

/** Any node of a parsed page. */
export type Node = Root['children'][number];
/** An element with tag name, attributes and children. */
export type Element = Extract<Node, { attribs: object }>;

/** Whether a node is an element (and not text, a comment or a directive). */
export function isElement(node: Node | Element['parent']): node is Element {
  return node !== null && 'attribs' in node;
}

/** NFC text on one line: every run of white space becomes one space, invisible joiners and soft hyphens go. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/gu,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Decodes character references until nothing changes: feeds and JSON-LD are often escaped twice. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 4; round += 1) {
    const next = decodeOnce(decoded);
    if (next === decoded) return decoded;
    decoded = next;
  }
  return decoded;
}
