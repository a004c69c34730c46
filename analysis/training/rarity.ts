import { renderRarity } from '../rarity.ts';
import { storyTerms } from '../story-terms.ts';

/** Terms of fewer texts are as rare as can be: most of them would only crowd the table. */
const fewestTexts = 4;

/** The table of `../rarity.ts` from texts, each a title and what follows after a line break. The same texts give the same bytes. */
export function trainRarity(texts: Iterable<string>): Uint8Array {
  const holders = new Map<number, number>();
  let count = 0;
  for (const text of texts) {
    count += 1;
    const [title = '', ...rest] = text.split('\n');
    for (const term of storyTerms({ title, text: rest.join('\n') }))
      holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return renderRarity(
    [...holders].filter(([, texts]) => texts >= fewestTexts),
    count,
  );
}
