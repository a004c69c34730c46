import type { Selectable } from 'kysely';
import type { KnownClaim, Stance } from '../../analysis/finding.ts';
import { inTransaction, type Store } from './database.ts';
import type { ClaimTable, ClaimWordingTable } from './schema.ts';

export type ClaimRecord = Selectable<ClaimTable>;
export type WordingRecord = Selectable<ClaimWordingTable>;

/** A claim as the repository's registry gives it. */
export type ClaimSeed = Pick<
  ClaimRecord,
  'id' | 'statement' | 'verdict' | 'topic' | 'severity' | 'correction' | 'evidence_status' | 'review_by'
> & {
  readonly legalBasis: readonly string[];
  readonly wordings: readonly string[];
  readonly notWordings: readonly string[];
};

/** Brings the registry's claims and wordings into the store; what analysts added stays. Writes only what differs. */
export async function seedClaims(db: Store, seeds: readonly ClaimSeed[], now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const stored = new Map((await listClaims(trx)).map((claim) => [claim.id, claim]));
    for (const seed of seeds) await seedClaim(trx, seed, stored.get(seed.id), now);
    await seedWordings(trx, seeds, now);
  });
}

async function seedClaim(
  trx: Store,
  seed: ClaimSeed,
  stored: ClaimRecord | undefined,
  now: string,
): Promise<void> {
  const { legalBasis, wordings, notWordings, ...columns } = seed;
  const row = { ...columns, legal_basis: JSON.stringify(legalBasis) };
  const same =
    stored && Object.entries(row).every(([key, value]) => stored[key as keyof ClaimRecord] === value);
  if (same) return;
  const { id, ...change } = row;
  await trx
    .insertInto('claims')
    .values({ ...row, valid_from: null, valid_to: null, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...change, updated_at: now }))
    .execute();
}

async function seedWordings(trx: Store, seeds: readonly ClaimSeed[], now: string): Promise<void> {
  const wanted = new Map<string, Omit<WordingRecord, 'id'>>();
  for (const seed of seeds) {
    for (const text of seed.wordings) add(seed.id, text, 'wording');
    for (const text of seed.notWordings) add(seed.id, text, 'not');
  }
  function add(claim_id: string, text: string, kind: 'wording' | 'not'): void {
    wanted.set(wordingKey({ claim_id, text, kind }), {
      claim_id,
      text,
      kind,
      origin: 'registry',
      created_at: now,
    });
  }
  const stored = await trx.selectFrom('claim_wordings').selectAll().execute();
  const gone = stored
    .filter((row) => row.origin === 'registry' && !wanted.has(wordingKey(row)))
    .map(({ id }) => id);
  if (gone.length > 0) await trx.deleteFrom('claim_wordings').where('id', 'in', gone).execute();
  for (const row of stored) wanted.delete(wordingKey(row));
  const fresh = [...wanted.values()];
  for (let from = 0; from < fresh.length; from += 200) {
    await trx
      .insertInto('claim_wordings')
      .values(fresh.slice(from, from + 200))
      .execute();
  }
}

function wordingKey({ claim_id, kind, text }: Pick<WordingRecord, 'claim_id' | 'kind' | 'text'>): string {
  return `${claim_id}\n${kind}\n${text}`;
}

/** All claims, by id. */
export async function listClaims(db: Store): Promise<ClaimRecord[]> {
  return db.selectFrom('claims').selectAll().orderBy('id').execute();
}

export async function findClaim(db: Store, id: string): Promise<ClaimRecord | undefined> {
  return db.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Wordings of a claim, oldest first. */
export async function listWordings(db: Store, claimId: string): Promise<WordingRecord[]> {
  return db.selectFrom('claim_wordings').selectAll().where('claim_id', '=', claimId).orderBy('id').execute();
}

/** Adds what an analyst saw people write. Whether it is new is in the result. */
export async function addWording(
  db: Store,
  wording: { readonly claimId: string; readonly text: string; readonly kind: 'wording' | 'not' },
  now: string,
): Promise<boolean> {
  const rows = await db
    .insertInto('claim_wordings')
    .values({
      claim_id: wording.claimId,
      text: wording.text,
      kind: wording.kind,
      origin: 'analyst',
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['claim_id', 'kind', 'text']).doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Wordings and look-alikes that the repository's registry has brought in since an instant. */
export async function registryWordingsSince(db: Store, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim_wordings')
    .select('text')
    .where('origin', '=', 'registry')
    .where('created_at', '>', since)
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

/** The claims as analysis takes them. */
export async function knownClaims(db: Store): Promise<KnownClaim[]> {
  const wordings = await db.selectFrom('claim_wordings').selectAll().orderBy('id').execute();
  const texts = (id: string, kind: WordingRecord['kind']) =>
    wordings.filter((row) => row.claim_id === id && row.kind === kind).map((row) => row.text);
  return (await listClaims(db)).map(({ id, statement }) => ({
    id,
    statement,
    wordings: texts(id, 'wording'),
    notWordings: texts(id, 'not'),
  }));
}

/** Changes whenever what `knownClaims` gives may have changed. */
export async function claimsRevision(db: Store): Promise<string> {
  const claims = await db
    .selectFrom('claims')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('updated_at').as('latest')])
    .executeTakeFirstOrThrow();
  const wordings = await db
    .selectFrom('claim_wordings')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('id').as('latest')])
    .executeTakeFirstOrThrow();
  return [claims.count, claims.latest, wordings.count, wordings.latest].join(' ');
}

export interface ClaimSighting {
  readonly document_id: number;
  readonly stance: Stance;
  readonly tier: 'suggested' | 'confirmed';
  readonly score: number;
  readonly sentence: string;
}

/** Documents in which a claim was found, newest first. */
export async function listSightings(db: Store, claimId: string, limit: number): Promise<ClaimSighting[]> {
  return db
    .selectFrom('document_claims as found')
    .innerJoin('documents as document', 'document.id', 'found.document_id')
    .select(['found.document_id', 'found.stance', 'found.tier', 'found.score', 'found.sentence'])
    .where('found.claim_id', '=', claimId)
    .orderBy('document.dated_at', 'desc')
    .orderBy('document.id', 'desc')
    .limit(limit)
    .execute();
}
