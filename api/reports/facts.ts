/** The ledger of legal figures as people look it up: on a day, by topic, in words, with the history of a figure. */
import { type Fact, factsOn, isVerified, signersOf } from '../../analysis/facts.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { foldDiacritics } from '../../analysis/normalise.ts';
import { BadRequest, NotFound } from '../errors.ts';

export interface FactRow {
  readonly fact: Fact;
  /** Whether it may flag a text by itself: read in the text of the law, or signed off by two people. */
  readonly verified: boolean;
  /** Different people who have signed; two make it signed off. */
  readonly signers: number;
  /** Other facts that give the same figure at other times, oldest first. */
  readonly history: readonly Fact[];
}

export interface FactListReport {
  /** The day asked for, `2026-11-23`. */
  readonly on: string;
  readonly topic: string | null;
  readonly query: string;
  /** All topics of the ledger, for choosing. */
  readonly topics: readonly string[];
  /** Facts in the whole ledger. */
  readonly total: number;
  readonly rows: readonly FactRow[];
}

/** The facts that hold on a day. Throws `BadRequest` for a topic that the ledger does not have. */
export function factListReport(
  { facts, figureRules }: Knowledge,
  {
    on,
    topic,
    query = '',
  }: { readonly on: string; readonly topic?: string | undefined; readonly query?: string | undefined },
): FactListReport {
  const topics = [...new Set(facts.map((fact) => fact.topic))].toSorted();
  if (topic !== undefined && !topics.includes(topic))
    throw new BadRequest(`topic: there is no ${JSON.stringify(topic)}; the ledger has ${topics.join(', ')}`);
  const related = relatedFacts(figureRules.quantities, facts);
  const words = foldDiacritics(query).split(/\s+/u).filter(Boolean);
  const found = factsOn(facts, on, topic).filter((fact) => {
    const text = foldDiacritics(`${fact.id} ${fact.statement_vi} ${fact.legal_source.document}`);
    return words.every((word) => text.includes(word));
  });
  const rows = found.map((fact) => rowOf(fact, related.get(fact.id)));
  return { on, topic: topic ?? null, query, topics, total: facts.length, rows };
}

function rowOf(fact: Fact, history: readonly Fact[] = []): FactRow {
  return { fact, verified: isVerified(fact), signers: signersOf(fact).length, history };
}

/** One fact, whether or not it holds today. Throws `NotFound`. */
export function factRow({ facts, figureRules }: Knowledge, id: string): FactRow {
  const fact = facts.find((one) => one.id === id);
  if (fact === undefined) throw new NotFound(`there is no fact ${id}`);
  return rowOf(fact, relatedFacts(figureRules.quantities, facts).get(id));
}

/** By fact the others of the same quantity and place in the value whose time is another. */
function relatedFacts(
  quantities: Knowledge['figureRules']['quantities'],
  facts: readonly Fact[],
): Map<string, Fact[]> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const related = new Map<string, Fact[]>();
  for (const { values } of quantities) {
    const same = [...new Set(values.map(({ fact }) => fact))].flatMap((id) => byId.get(id) ?? []);
    for (const fact of same) {
      const others = same.filter(
        (other) => other.valid_from !== fact.valid_from && other.unit === fact.unit && !overlaps(other, fact),
      );
      if (others.length > 0)
        related.set(
          fact.id,
          others.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from)),
        );
    }
  }
  return related;
}

function overlaps(a: Fact, b: Fact): boolean {
  return (
    (b.valid_to === null || a.valid_from <= b.valid_to) && (a.valid_to === null || b.valid_from <= a.valid_to)
  );
}
