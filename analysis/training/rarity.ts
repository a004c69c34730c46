import { renderRarity } from '../rarity.ts';
import { storyTerms } from '../story-terms.ts';

/** Of the news at large: terms of fewer texts are as rare as can be; most of them would only crowd the table. */
const fewestTexts = 4;
/** Of the product's own subject, which has far fewer texts. */
const fewestSubjectTexts = 3;

/**
 * The table of `../rarity.ts` from texts, each a title and what follows after a line break. A term is as common as it is in the news or in
 * texts on the product's subject, whichever says more: there every text names pensions, in the news hardly one. The same texts give the
 * same bytes.
 */
export function trainRarity(news: Iterable<string>, subject: Iterable<string>): Uint8Array {
  return renderRarity([countHolders(news, fewestTexts), countHolders(subject, fewestSubjectTexts)]);
}

/** How many texts have each term that stands in `fewest` or more. */
function countHolders(texts: Iterable<string>, fewest: number) {
  const holders = new Map<number, number>();
  let count = 0;
  for (const text of texts) {
    count += 1;
    const [title = '', ...rest] = text.split('\n');
    for (const term of storyTerms({ title, text: rest.join('\n') }))
      holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return { holders: [...holders].filter(([, texts]) => texts >= fewest), texts: count };
}
