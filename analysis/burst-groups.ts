/**
 * Terms that rise on the same day in the same documents are one event in several words: they are told once. Found by single link
 * over the share of documents in common.
 */
export interface TermBurst {
  readonly subject: string;
  readonly surprise: number;
  /** The day's documents that use the term, by any number that tells them apart. */
  readonly uses: ReadonlySet<number>;
}

/** Of the rarer term's documents this share has the other, too. */
const leastCommon = 0.3;

/** Groups of terms, the most surprising of each first; the most surprising group first. */
export function groupTerms<Term extends TermBurst>(terms: readonly Term[]): Term[][] {
  let groups: Term[][] = [];
  for (const term of terms.toSorted(bySurprise)) {
    const joined = groups.filter((group) => group.some((other) => areOneEvent(term, other)));
    const whole = [...joined.flat(), term].sort(bySurprise);
    groups = [...groups.filter((group) => !joined.includes(group)), whole];
  }
  return groups.sort(([a], [b]) => (a && b ? bySurprise(a, b) : 0));
}

function areOneEvent(a: TermBurst, b: TermBurst): boolean {
  const [fewer, more] = a.uses.size <= b.uses.size ? [a.uses, b.uses] : [b.uses, a.uses];
  const common = [...fewer].filter((document) => more.has(document)).length;
  return common > 0 && common >= leastCommon * fewer.size;
}

function bySurprise(a: TermBurst, b: TermBurst): number {
  return b.surprise - a.surprise || (a.subject < b.subject ? -1 : 1);
}
