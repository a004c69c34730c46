import { type Element, isElement, type Node, tidy } from './dom.ts';

/** A run of text that a reader sees as one paragraph, heading or list item. */
export interface Block {
  /** The block-level element that the text stands in. */
  readonly owner: Element;
  /** NFC; a forced line break is a line feed. */
  readonly text: string;
  /** Share of the text that is link text, 0–1. */
  readonly linkShare: number;
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(
  'title script style noscript template svg math iframe frame object embed applet video audio canvas map button select option datalist input textarea head link meta img picture source figcaption caption nav dialog menu'.split(
    ' ',
  ),
);
/** Deeper nesting is no page that a person made. */
const maxDepth = 400;

/** Whether an element never holds words of an article. */
function isSilent(element: Element): boolean {
  if (silent.has(element.name)) return true;
  const { hidden, style = '', 'aria-hidden': ariaHidden } = element.attribs;
  return (
    hidden !== undefined ||
    ariaHidden === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
  );
}

/**
 * Cuts an element into blocks in reading order. Elements for which `skip` holds are passed over with all that is in them, and captions
 * unless they are asked for.
 */
export function readBlocks(
  root: Element,
  skip: (element: Element) => boolean,
  { captions = false }: { readonly captions?: boolean } = {},
): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  const flush = (owner: Element): void => {
    const lines = text
      .split('\u0001')
      .map(tidy)
      .filter((line) => line !== '');
    const joined = lines.join('\n');
    if (joined !== '') blocks.push({ owner, text: joined, linkShare: Math.min(1, linked / joined.length) });
    text = '';
    linked = 0;
  };
  const visit = (node: Node, owner: Element, inLink: boolean, depth: number): void => {
    if (node.type === 'text') {
      text += node.data;
      if (inLink) linked += tidy(node.data).length;
      return;
    }
    if (!isElement(node) || depth > maxDepth || skip(node)) return;
    if (isSilent(node) && !(captions && node.name === 'figcaption')) return;
    if (node.name === 'br') {
      text += '\u0001';
      return;
    }
    const isInline = inline.has(node.name);
    if (!isInline) flush(owner);
    const within = isInline ? owner : node;
    for (const child of node.children) visit(child, within, inLink || node.name === 'a', depth + 1);
    if (!isInline) flush(node);
  };
  for (const child of root.children) visit(child, root, false, 0);
  flush(root);
  return blocks;
}

/** The lines of blocks, in order. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => block.text.split('\n'));
}
