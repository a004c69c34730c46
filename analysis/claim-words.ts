/**
 * Which words tell a claim's wordings from its look-alikes: naive Bayes over the texts of the registry, once per claim and
 * once over all claims, where it tells how people spread from how they ask, explain and debunk.
 */

/** Log-odds of words; a word that is not there says nothing. */
export type WordOdds = ReadonlyMap<string, number>;

/** Counted on top of each side, so that a word seen once does not decide. */
const prior = 0.5;

/** Learns from the words of texts that spread and of texts that do not. */
export function learnWordOdds(
  spreading: readonly ReadonlyMap<string, number>[],
  others: readonly ReadonlyMap<string, number>[],
): WordOdds {
  const counts = new Map<string, [number, number]>();
  for (const [side, texts] of [spreading, others].entries()) {
    for (const words of texts) {
      for (const word of words.keys()) {
        const count = counts.get(word) ?? [0, 0];
        count[side === 0 ? 0 : 1] += 1;
        counts.set(word, count);
      }
    }
  }
  const odds = (count: number, texts: number) => (count + prior) / (texts + 2 * prior);
  return new Map(
    [...counts].map(([word, [own, not]]) => [
      word,
      Math.log(odds(own, spreading.length) / odds(not, others.length)),
    ]),
  );
}

/** Log-odds of a text, tempered by its length: words of one text do not speak independently. */
export function wordOddsOf(odds: WordOdds, words: ReadonlyMap<string, number>): number {
  let sum = 0;
  let known = 0;
  for (const word of words.keys()) {
    const value = odds.get(word);
    if (value === undefined) continue;
    sum += value;
    known += 1;
  }
  return sum / Math.sqrt(1 + known);
}
