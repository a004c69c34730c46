import type { Block } from './blocks.ts';
import type { Element } from './dom.ts';

const shortestLead = 50;
const longestLead = 700;
/** Share of a description's words that are in the lead, and the other way round. */
const wordsShared = 0.8;
/** Words in a row, and the share of a lead's runs that the text has when it repeats it. */
const runLength = 4;
const runsRepeated = 0.75;
const leadName =
  /(?:^|[\s_-])(?:lead|sapo|standfirst|dek|deck|subtitle|sub-?head(?:line|ing)?|intro|chapeau|vorspann|abstract|stand-?first|entradilla|ingress)(?:$|[\s_-])/iu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isWithin(words: readonly string[], others: ReadonlySet<string>): boolean {
  return words.length > 0 && words.filter((word) => others.has(word)).length / words.length >= wordsShared;
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' ')));
}

/** Whether the text says the lead once more, but for a few words: then it stands there, and a second time says nothing. */
export function isRepeated(lead: string, text: string): boolean {
  if (text.includes(lead)) return true;
  const runs = [...runsOf(lead)];
  const said = runsOf(text);
  return runs.length > 0 && runs.filter((run) => said.has(run)).length / runs.length >= runsRepeated;
}

/** Whether a block says what the page's description says, which may be cut off. */
function matches(block: Block, description: readonly string[]): boolean {
  const words = wordsOf(block.text);
  return (
    isWithin(words, new Set(description)) ||
    (description.length > 12 && isWithin(description, new Set(words)))
  );
}

function isNamedLead(owner: Element): boolean {
  return leadName.test(
    `${owner.attribs.class ?? ''} ${owner.attribs['data-role'] ?? ''} ${owner.attribs.itemprop ?? ''}`,
  );
}

/**
 * The lead that stands between the heading and the main text, outside the element that holds it: known by the page's description,
 * or by the name of its element. `before` are the page's blocks above the main text.
 */
export function findLead(before: readonly Block[], description: string | null, text: string): string | null {
  const heading = before.findLastIndex(({ owner }) => owner.name === 'h1');
  const said = wordsOf(description ?? '');
  const lead = before.find(
    (block, at) =>
      at > heading &&
      block.text.length >= shortestLead &&
      block.text.length <= longestLead &&
      block.linkShare < 0.5 &&
      ((said.length >= 6 && matches(block, said)) || (heading >= 0 && isNamedLead(block.owner))),
  );
  return lead && !isRepeated(lead.text, text) ? lead.text : null;
}
