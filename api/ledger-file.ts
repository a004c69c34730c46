/** A ledger as a file: what it would change in the ledger of the office, and proposing that. */
import { type Fact, isVerified, loadFacts } from '../analysis/facts.ts';
import { compileRules, type FigureRules } from '../analysis/figure-rules.ts';
import type { Person } from './auth.ts';
import type { Context } from './context.ts';
import { proposeFact, withLedger } from './ledger.ts';
import { proposalRows } from './reports/fact.ts';

export interface LedgerCheck {
  readonly facts: number;
  readonly topics: number;
  /** How many may flag a text by themselves. */
  readonly verified: number;
  /** How many give a value to the comparison of figures. */
  readonly compared: number;
  /** Quantities of the comparison for which the file holds no fact. */
  readonly empty: readonly string[];
}

/** Reads a ledger and says what it holds. Throws `KnowledgeError` with what is wrong in it. */
export async function checkLedgerFile(file: string, rules: FigureRules): Promise<LedgerCheck> {
  const facts = await loadFacts(file);
  const { quantities } = compileRules(rules, facts);
  return {
    facts: facts.length,
    topics: new Set(facts.map(({ topic }) => topic)).size,
    verified: facts.filter(isVerified).length,
    compared: new Set(quantities.flatMap(({ values }) => values.map(({ fact }) => fact.id))).size,
    empty: quantities.filter(({ values }) => values.length === 0).map(({ id }) => id),
  };
}

export interface LedgerImport {
  /** Facts that were proposed: new ones and such that differ. */
  readonly proposed: readonly string[];
  readonly unchanged: number;
  /** Left out, because a proposal for them waits. */
  readonly waiting: readonly string[];
}

/**
 * Proposes every fact of a file that the ledger does not have or has otherwise; each holds when another person has confirmed it.
 * Facts that the file lacks stay. Throws `KnowledgeError` before anything is proposed where the file cannot work.
 */
export async function importLedger(
  context: Context,
  person: Person,
  { file, why }: { readonly file: string; readonly why: string },
): Promise<LedgerImport> {
  const given = await loadFacts(file);
  compileRules(context.knowledge.figureRules, given);
  const held = new Map(
    (await withLedger(context.store, context.knowledge)).facts.map((fact) => [fact.id, fact]),
  );
  const open = new Set((await proposalRows(context.store)).map(({ factId }) => factId));
  const different = given.filter((fact) => !isSame(fact, held.get(fact.id)));
  const proposable = different.filter(({ id }) => !open.has(id));
  for (const fact of proposable) await proposeFact(context, person, { fact, why });
  return {
    proposed: proposable.map(({ id }) => id),
    unchanged: given.length - different.length,
    waiting: different.filter(({ id }) => open.has(id)).map(({ id }) => id),
  };
}

/** Whether two facts say the same; who signed them is not asked. */
function isSame(a: Fact, b: Fact | undefined): boolean {
  const said = (fact: Fact | undefined) => JSON.stringify({ ...fact, sign_off: [] });
  return said(a) === said(b);
}

/** Facts as lines for a terminal. */
export function ledgerLines(facts: readonly Fact[]): string[] {
  return facts.map(
    (fact) =>
      `${fact.id.padEnd(9)} ${fact.valid_from} to ${(fact.valid_to ?? '').padEnd(10)} ${fact.topic.padEnd(24)} ${isVerified(fact) ? ' ' : '?'} ${fact.statement_vi} (${fact.legal_source.document})`,
  );
}
