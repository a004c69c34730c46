/**
 * The ledger of legal figures as the office keeps it: the repository's facts, and over them the versions that one person
 * proposed and another confirmed. Nothing is overwritten: every version stays with who proposed and decided it.
 */
import { type Fact, parseFact, settled } from '../analysis/facts.ts';
import { compileRules } from '../analysis/figure-rules.ts';
import type { Knowledge } from '../analysis/knowledge.ts';
import { KnowledgeError } from '../analysis/knowledge-file.ts';
import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from './errors.ts';
import { instant, vietnamDay } from './instant.ts';
import { askForRematch } from './reanalysis.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction, type Store } from './store/database.ts';
import {
  confirmedFacts,
  decideProposal,
  findFactVersion,
  insertProposal,
  type NamedFactVersion,
} from './store/facts.ts';

/** Characters of the reason for a change. */
export const longestWhy = 500;

/** Knowledge with the ledger as it stands now. */
export async function withLedger(store: Store, knowledge: Knowledge): Promise<Knowledge> {
  const own = (await confirmedFacts(store)).map(signedFact);
  return own.length === 0 ? knowledge : { ...knowledge, facts: merged(knowledge.facts, own) };
}

function merged(facts: readonly Fact[], own: readonly Fact[]): Fact[] {
  const byId = new Map(own.map((fact) => [fact.id, fact]));
  const known = new Set(facts.map(({ id }) => id));
  return settled([
    ...facts.map((fact) => byId.get(fact.id) ?? fact),
    ...own.filter(({ id }) => !known.has(id)),
  ]);
}

/** The fact of a version, signed by those who proposed and confirmed it. */
export function signedFact(version: NamedFactVersion): Fact {
  const fact = JSON.parse(version.body) as Fact;
  if (version.state !== 'confirmed') return fact;
  const signature = (name: string | null, id: string | null, at: string | null) => ({
    by: name ?? id ?? '',
    on: vietnamDay(new Date(at ?? version.proposed_at)),
  });
  return {
    ...fact,
    sign_off: [
      signature(version.proposer, version.proposed_by, version.proposed_at),
      signature(version.decider, version.decided_by, version.decided_at),
    ],
  };
}

/**
 * Proposes a fact: a new one, or another version of one that is there. It holds when somebody else has confirmed it. An
 * unchanged fact may be proposed too: that is the first of two signatures under what stands. Gives its id and the number of the version.
 * Right: `ledger`. Throws `BadRequest` for a fact that cannot work, `Conflict` while another proposal for it waits.
 */
export async function proposeFact(
  context: Context,
  person: Person,
  { fact: entry, why }: { readonly fact: unknown; readonly why: string },
): Promise<{ readonly factId: string; readonly version: number }> {
  requireRight(person, 'ledger');
  const reason = why.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (reason === '' || reason.length > longestWhy)
    throw new BadRequest(`the reason for a change has 1 to ${longestWhy} characters`);
  const now = instant(context.now());
  return inTransaction(context.store, async (trx) => {
    const fact = { ...(await usable(trx, context.knowledge, entry)), sign_off: [] };
    const proposal = { factId: fact.id, body: JSON.stringify(fact), why: reason, userId: person.id };
    const id = await insertProposal(trx, proposal, now);
    if (id === null) throw new Conflict(`a proposal for ${fact.id} waits for its decision`);
    await audit(trx, person, 'fact.proposed', { factId: fact.id, detail: reason }, now);
    return { factId: fact.id, version: id };
  });
}

/** The entry as a fact with which the ledger and the rules that use it work. */
async function usable(store: Store, knowledge: Knowledge, entry: unknown): Promise<Fact> {
  try {
    const fact = parseFact(entry, 'fact');
    const held = await withLedger(store, knowledge);
    compileRules(held.figureRules, merged(held.facts, [fact]));
    return fact;
  } catch (error) {
    if (error instanceof KnowledgeError) throw new BadRequest(error.message);
    throw error;
  }
}

/**
 * Confirms a proposal: from then on texts are held against it, and recent documents that may speak of it are read anew. Right:
 * `ledger`, and not by the person who proposed it.
 */
export async function confirmFact(context: Context, person: Person, version: number): Promise<void> {
  requireRight(person, 'ledger');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const proposal = await openProposal(trx, version);
    if (proposal.proposed_by === person.id)
      throw new Forbidden('a fact is confirmed by another person than the one who proposed it');
    const fact = await usable(trx, context.knowledge, JSON.parse(proposal.body));
    const before = (await withLedger(trx, context.knowledge)).facts.find(({ id }) => id === fact.id);
    await decide(trx, version, { state: 'confirmed', userId: person.id, at: now });
    const statements = [...new Set([before?.statement_vi, fact.statement_vi])].filter(
      (one) => one !== undefined,
    );
    await askForRematch(trx, `fact:${version}`, statements, now);
    await audit(trx, person, 'fact.confirmed', { factId: fact.id, detail: `version ${version}` }, now);
  });
}

/** Turns a proposal down, or takes back one's own. Right: `ledger`. */
export async function rejectFact(context: Context, person: Person, version: number): Promise<void> {
  requireRight(person, 'ledger');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const { fact_id } = await openProposal(trx, version);
    await decide(trx, version, { state: 'rejected', userId: person.id, at: now });
    await audit(trx, person, 'fact.rejected', { factId: fact_id, detail: `version ${version}` }, now);
  });
}

async function openProposal(trx: Store, version: number): Promise<NamedFactVersion> {
  const found = await findFactVersion(trx, version);
  if (found === undefined) throw new NotFound(`there is no version ${version} of a fact`);
  return found;
}

async function decide(
  trx: Store,
  version: number,
  decision: Parameters<typeof decideProposal>[2],
): Promise<void> {
  if (!(await decideProposal(trx, version, decision))) throw new Conflict('the proposal has been decided');
}

async function audit(
  trx: Store,
  person: Person,
  action: string,
  { factId, detail }: { readonly factId: string; readonly detail: string },
  now: string,
): Promise<void> {
  await writeAudit(trx, { userId: person.id, action, subject: `fact:${factId}`, detail }, now);
}
