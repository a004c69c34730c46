import type { Selectable, Transaction } from 'kysely';
import type { KnownClaim, Stance } from '../../analysis/finding.ts';
import type { Store } from './database.ts';
import { takeTurn } from './dialect.ts';
import type { ClaimTable, ClaimWordingTable } from './schema/claim-tables.ts';
import type { Tables } from './schema.ts';

export type ClaimRecord = Selectable<ClaimTable>;
export type WordingRecord = Selectable<ClaimWordingTable>;

/** Claims by id: all, or those that are named. */
export async function listClaims(db: Store, ids?: readonly string[]): Promise<ClaimRecord[]> {
  return db
    .selectFrom('claims')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute();
}

/** Every claim with its version. */
export async function listClaimStates(db: Store): Promise<Pick<ClaimRecord, 'id' | 'version'>[]> {
  return db.selectFrom('claims').select(['id', 'version']).orderBy('id').execute();
}

export async function findClaim(db: Store, id: string): Promise<ClaimRecord | undefined> {
  return db.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Wordings of a claim that are in use, oldest first. */
export async function listWordings(db: Store, claimId: string): Promise<WordingRecord[]> {
  return (await listWordingsOf(db, [claimId])).get(claimId) ?? [];
}

/** Wordings in use by claim, oldest first; of all claims where none are named. */
export async function listWordingsOf(
  db: Store,
  ids?: readonly string[],
): Promise<Map<string, WordingRecord[]>> {
  const rows = await db
    .selectFrom('claim_wordings')
    .selectAll()
    .where('retired', '=', 0)
    .$if(ids !== undefined, (query) => query.where('claim_id', 'in', ids ?? []))
    .orderBy('id')
    .execute();
  return groupBy(rows, ({ claim_id }) => claim_id);
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Sets what a claim's wordings of one kind are. Gives those that it did not have, and how many it no longer has. */
export async function setWordings(
  db: Store,
  { claimId, kind }: { readonly claimId: string; readonly kind: 'wording' | 'not' },
  texts: readonly string[],
  now: string,
): Promise<{ readonly added: string[]; readonly dropped: number }> {
  const stored = await db
    .selectFrom('claim_wordings')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('kind', '=', kind)
    .execute();
  const wanted = new Set(texts);
  const held = new Map(stored.map((row) => [row.text, row]));
  const dropped = stored.filter((row) => row.retired === 0 && !wanted.has(row.text));
  const back = stored.filter((row) => row.retired === 1 && wanted.has(row.text));
  const fresh = [...wanted].filter((text) => !held.has(text));
  for (const [rows, retired] of [
    [dropped, 1],
    [back, 0],
  ] as const) {
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0)
      await db.updateTable('claim_wordings').set({ retired }).where('id', 'in', ids).execute();
  }
  for (let from = 0; from < fresh.length; from += 200) {
    const rows = fresh.slice(from, from + 200).map((text) => ({
      claim_id: claimId,
      text,
      kind,
      origin: 'analyst' as const,
      retired: 0,
      created_at: now,
    }));
    await db.insertInto('claim_wordings').values(rows).execute();
  }
  return { added: [...fresh, ...back.map(({ text }) => text)], dropped: dropped.length };
}

/** Writes a claim that is new, or what is new of it. */
export async function saveClaim(
  db: Store,
  id: string,
  change: Partial<Omit<ClaimRecord, 'id' | 'version' | 'created_at' | 'updated_at'>>,
): Promise<void> {
  await db.updateTable('claims').set(change).where('id', '=', id).execute();
}

/** A number that no claim has had: offices count theirs apart from the repository's registry, which may grow. */
export async function insertClaim(
  db: Transaction<Tables>,
  claim: Omit<ClaimRecord, 'id' | 'version' | 'created_at' | 'updated_at'> & { readonly id: string | null },
  now: string,
): Promise<string> {
  await takeTurn(db, claimTurn);
  const id = claim.id ?? (await nextId(db));
  await db
    .insertInto('claims')
    .values({ ...claim, id, version: 0, created_at: now, updated_at: now })
    .execute();
  return id;
}

const claimTurn = 3;
const officePrefix = 'D';

async function nextId(db: Store): Promise<string> {
  const rows = await db.selectFrom('claims').select('id').where('id', 'like', `${officePrefix}%`).execute();
  const numbers = rows.map(({ id }) => Number(id.slice(officePrefix.length))).filter(Number.isInteger);
  return `${officePrefix}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

/** Wordings and look-alikes that the repository's registry has brought in since an instant. */
export async function registryWordingsSince(db: Store, since: string): Promise<string[]> {
  const rows = await db
    .selectFrom('claim_wordings')
    .select('text')
    .where('origin', '=', 'registry')
    .where('retired', '=', 0)
    .where('created_at', '>', since)
    .orderBy('id')
    .execute();
  return rows.map(({ text }) => text);
}

/** The claims that are looked for, as analysis takes them. */
export async function knownClaims(db: Store, ids?: readonly string[]): Promise<KnownClaim[]> {
  const wordings = await listWordingsOf(db, ids);
  const claims = (await listClaims(db, ids)).filter(({ status }) => status === 'active');
  return claims.map(({ id, statement, verdict, valid_from, valid_to }) => {
    const of = (kind: WordingRecord['kind']) =>
      (wordings.get(id) ?? []).filter((row) => row.kind === kind).map((row) => row.text);
    return {
      id,
      statement,
      wordings: of('wording'),
      notWordings: of('not'),
      isScam: verdict === 'scam',
      ...(valid_from === null ? {} : { validFrom: valid_from }),
      ...(valid_to === null ? {} : { validTo: valid_to }),
    };
  });
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

/** Every document in which a claim was found. */
export async function listDocumentsOfClaim(db: Store, claimId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('document_claims')
    .select('document_id')
    .where('claim_id', '=', claimId)
    .orderBy('document_id', 'desc')
    .execute();
  return rows.map(({ document_id }) => document_id);
}
