/** Registries of any size for measuring: claims recombined from our own wordings, with other subjects, figures and places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownClaim } from '../../analysis/finding.ts';
import { claimsFromKnowledge, type Knowledge } from '../../analysis/knowledge.ts';
import { foldDiacritics } from '../../analysis/normalise.ts';
import { createRandom } from '../../analysis/random.ts';

const wordingsEach = 8;
const lookAlikesEach = 4;
/** A word that a larger share of the registry's claims has is its subject (*bảo hiểm*, *lương*): it stays. */
const subjectShare = 0.3;
/** Of the other words so many are exchanged, the same in all wordings of a claim. */
const exchangedShare = 0.5;
/** So many claims name a place. */
const placedShare = 0.5;

const word = /[\p{L}\p{M}]+|\d[\d.,]*\d|\d/gu;

/**
 * Makes claims that are like real ones where it matters for speed: whole sentences of people; subject words that nearly all share; other
 * words from some two thousand syllables, as unevenly used as in our texts; figures of their own; and hundreds of near relatives of each claim of the
 * registry, which differ from it in half of the words. A smaller registry is a part of the larger, evenly drawn.
 */
export function madeClaims(knowledge: Knowledge, count: number, of = 10_000): KnownClaim[] {
  const bases = claimsFromKnowledge(knowledge);
  const subject = subjectWords(bases);
  const pool = poolWords(bases);
  const places = knowledge.taxonomy.places.new_units.map(({ name }) => name);
  const step = Math.floor(of / count);
  return Array.from({ length: count }, (_, at) => {
    const number = at * step;
    const random = createRandom(7919 * number + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const base = bases[number % bases.length] as KnownClaim;
    const exchange = exchanger(subject, pool, random);
    const place = random() < placedShare ? ` ở ${pick(places)}` : '';
    const some = (texts: readonly string[], most: number) =>
      [...new Set(Array.from({ length: Math.min(most, texts.length) }, () => pick(texts)))].map(
        (text) => exchange(text) + (random() < 0.5 ? place : ''),
      );
    return {
      id: `S${number}`,
      statement: exchange(base.statement) + place,
      wordings: some(base.wordings, wordingsEach),
      notWordings: some(base.notWordings, lookAlikesEach),
    };
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** Folded words that many claims share. */
function subjectWords(claims: readonly KnownClaim[]): Set<string> {
  const holders = new Map<string, number>();
  for (const { statement, wordings } of claims)
    for (const one of new Set([statement, ...wordings].flatMap(wordsOf).map(foldDiacritics)))
      holders.set(one, (holders.get(one) ?? 0) + 1);
  return new Set(
    [...holders].filter(([, count]) => count > subjectShare * claims.length).map(([one]) => one),
  );
}

/** Words in running text, so that a frequent one is drawn as often as it is used. */
function poolWords(claims: readonly KnownClaim[]): string[] {
  const trained = ['topics', 'relevance', 'sentiment'].flatMap((name) =>
    readFileSync(join(process.cwd(), 'analysis', 'training', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  return [...trained, ...claims.flatMap(({ wordings, notWordings }) => [...wordings, ...notWordings])]
    .flatMap(wordsOf)
    .filter((one) => /\p{L}/u.test(one));
}

/** Exchanges words and figures of one claim, always alike; those that stay keep their spelling. */
function exchanger(subject: ReadonlySet<string>, pool: readonly string[], random: () => number) {
  const chosen = new Map<string, string | null>();
  const draw = (key: string): string | null => {
    if (/^\d/.test(key)) return String(Math.floor(Number(key.replace(/[.,]/g, '')) * (0.3 + 3 * random())));
    if (subject.has(key) || random() >= exchangedShare) return null;
    return pool[Math.floor(random() * pool.length)] ?? null;
  };
  return (text: string): string =>
    text.replace(word, (one) => {
      const key = foldDiacritics(one.toLowerCase());
      const given = chosen.has(key) ? chosen.get(key) : draw(key);
      chosen.set(key, given ?? null);
      return given ?? one;
    });
}
