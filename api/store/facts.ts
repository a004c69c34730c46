import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { FactVersionTable } from './schema/claim-tables.ts';

export type FactVersionRecord = Selectable<FactVersionTable>;

/** A version with the names of those who proposed and decided it. */
export interface NamedFactVersion extends FactVersionRecord {
  readonly proposer: string | null;
  readonly decider: string | null;
}

function versions(db: Store) {
  return db
    .selectFrom('fact_versions as version')
    .leftJoin('user as proposer', 'proposer.id', 'version.proposed_by')
    .leftJoin('user as decider', 'decider.id', 'version.decided_by')
    .selectAll('version')
    .select(['proposer.name as proposer', 'decider.name as decider']);
}

/** The latest confirmed version of each fact that has one. */
export async function confirmedFacts(db: Store): Promise<NamedFactVersion[]> {
  const latest = db
    .selectFrom('fact_versions')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('state', '=', 'confirmed')
    .groupBy('fact_id');
  return versions(db).where('version.id', 'in', latest).orderBy('version.fact_id').execute();
}

/** Changes whenever what `confirmedFacts` gives has changed. */
export async function factsRevision(db: Store): Promise<string> {
  const { count, latest } = await db
    .selectFrom('fact_versions')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('id').as('latest')])
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return `${count} ${latest}`;
}

/** All versions of a fact, newest first. */
export async function listFactVersions(db: Store, factId: string): Promise<NamedFactVersion[]> {
  return versions(db).where('version.fact_id', '=', factId).orderBy('version.id', 'desc').execute();
}

/** What waits for a second person, oldest first. */
export async function listProposals(db: Store): Promise<NamedFactVersion[]> {
  return versions(db).where('version.state', '=', 'proposed').orderBy('version.id').execute();
}

export async function findFactVersion(db: Store, id: number): Promise<NamedFactVersion | undefined> {
  return versions(db).where('version.id', '=', id).executeTakeFirst();
}

/** Saves a proposal. `null` where the fact has one already. */
export async function insertProposal(
  db: Store,
  proposal: {
    readonly factId: string;
    readonly body: string;
    readonly why: string;
    readonly userId: string;
  },
  now: string,
): Promise<number | null> {
  const open = await db
    .selectFrom('fact_versions')
    .select('id')
    .where('fact_id', '=', proposal.factId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  if (open !== undefined) return null;
  const { id } = await db
    .insertInto('fact_versions')
    .values({
      fact_id: proposal.factId,
      body: proposal.body,
      state: 'proposed',
      why: proposal.why,
      proposed_by: proposal.userId,
      proposed_at: now,
      decided_by: null,
      decided_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Decides a proposal, once. Whether it was still open is in the result. */
export async function decideProposal(
  db: Store,
  id: number,
  decision: { readonly state: 'confirmed' | 'rejected'; readonly userId: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('fact_versions')
    .set({ state: decision.state, decided_by: decision.userId, decided_at: decision.at })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
