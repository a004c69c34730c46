/** The registry of the repository on its way into the store. */
import { writeVersions } from './claim-versions.ts';
import { type ClaimRecord, listClaims, type WordingRecord } from './claims.ts';
import { inTransaction, type Store } from './database.ts';

/** A claim as the repository's registry gives it. */
export type ClaimSeed = Pick<
  ClaimRecord,
  'id' | 'statement' | 'verdict' | 'topic' | 'severity' | 'correction' | 'evidence_status' | 'review_by'
> & {
  readonly legalBasis: readonly string[];
  readonly wordings: readonly string[];
  readonly notWordings: readonly string[];
};

/**
 * Brings the registry's claims and wordings into the store. A claim that the office has edited stays as the office wrote it, and
 * takes only new wordings; what analysts added or dropped stays so. Writes only what differs, each with a version.
 */
export async function seedClaims(db: Store, seeds: readonly ClaimSeed[], now: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const stored = new Map((await listClaims(trx)).map((claim) => [claim.id, claim]));
    const changed = new Set([...stored.values()].filter(({ version }) => version === 0).map(({ id }) => id));
    for (const seed of seeds) {
      if (await seedClaim(trx, seed, stored.get(seed.id), now)) changed.add(seed.id);
    }
    for (const id of await seedWordings(trx, seeds, now)) changed.add(id);
    await writeVersions(trx, [...changed], { action: 'registry', userId: null, reason: '' }, now);
  });
}

/** Says whether there was something to write. */
async function seedClaim(
  trx: Store,
  seed: ClaimSeed,
  stored: ClaimRecord | undefined,
  now: string,
): Promise<boolean> {
  if (stored?.origin === 'office') return false;
  const { legalBasis, wordings, notWordings, ...columns } = seed;
  const row = { ...columns, legal_basis: JSON.stringify(legalBasis) };
  const same =
    stored && Object.entries(row).every(([key, value]) => stored[key as keyof ClaimRecord] === value);
  if (same) return false;
  const { id, ...change } = row;
  await trx
    .insertInto('claims')
    .values({ ...row, ...freshClaim, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
  return true;
}

const freshClaim = {
  valid_from: null,
  valid_to: null,
  status: 'active',
  merged_into: null,
  origin: 'registry',
  version: 0,
} as const;

/** Gives the claims whose wordings it changed. */
async function seedWordings(trx: Store, seeds: readonly ClaimSeed[], now: string): Promise<string[]> {
  const wanted = new Map<string, Omit<WordingRecord, 'id'>>();
  const add = (claim_id: string, text: string, kind: 'wording' | 'not') => {
    const row = { claim_id, text, kind, origin: 'registry', retired: 0, created_at: now } as const;
    wanted.set(wordingKey(row), row);
  };
  for (const seed of seeds) {
    for (const text of seed.wordings) add(seed.id, text, 'wording');
    for (const text of seed.notWordings) add(seed.id, text, 'not');
  }
  const stored = await trx.selectFrom('claim_wordings').selectAll().execute();
  const gone = stored.filter((row) => row.origin === 'registry' && !wanted.has(wordingKey(row)));
  for (let from = 0; from < gone.length; from += 500) {
    const ids = gone.slice(from, from + 500).map(({ id }) => id);
    await trx.deleteFrom('claim_wordings').where('id', 'in', ids).execute();
  }
  for (const row of stored) wanted.delete(wordingKey(row));
  const fresh = [...wanted.values()];
  for (let from = 0; from < fresh.length; from += 200) {
    await trx
      .insertInto('claim_wordings')
      .values(fresh.slice(from, from + 200))
      .execute();
  }
  return [...gone, ...fresh].map(({ claim_id }) => claim_id);
}

function wordingKey({ claim_id, kind, text }: Pick<WordingRecord, 'claim_id' | 'kind' | 'text'>): string {
  return `${claim_id}\n${kind}\n${text}`;
}
