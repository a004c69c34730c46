/** Every version that a claim has had. One is added by each change, in the transaction that makes it; none is ever changed. */
import type { Selectable } from 'kysely';
import { listWordingsOf } from './claims.ts';
import type { Store } from './database.ts';
import type { ClaimAction, ClaimTable, ClaimVersionTable } from './schema/claim-tables.ts';

/** What a claim says and is found by: what a version keeps. Dates are `YYYY-MM-DD`. */
export interface ClaimContent {
  readonly statement: string;
  readonly verdict: ClaimTable['verdict'];
  readonly topic: string;
  /** 1–3. */
  readonly severity: number;
  readonly correction: string;
  readonly legalBasis: readonly string[];
  readonly evidenceStatus: ClaimTable['evidence_status'];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reviewBy: string | null;
  readonly wordings: readonly string[];
  readonly notWordings: readonly string[];
  readonly status: ClaimTable['status'];
  readonly mergedInto: string | null;
}

export interface ClaimVersion
  extends Omit<Selectable<ClaimVersionTable>, 'id' | 'claim_id' | 'user_id' | 'body'> {
  readonly userName: string | null;
  readonly content: ClaimContent;
}

/** Why there is a new version. */
export interface VersionCause {
  readonly action: ClaimAction;
  readonly userId: string | null;
  readonly reason: string;
}

/** Keeps what the claims are now as their next versions. */
export async function writeVersions(
  db: Store,
  ids: readonly string[],
  { action, userId, reason }: VersionCause,
  now: string,
): Promise<void> {
  if (ids.length === 0) return;
  const claims = await db
    .updateTable('claims')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('id', 'in', ids)
    .returningAll()
    .execute();
  const wordings = await listWordingsOf(db, ids);
  const rows = claims.map((claim) => ({
    claim_id: claim.id,
    version: claim.version,
    at: now,
    user_id: userId,
    action,
    reason,
    body: JSON.stringify(contentOf(claim, wordings.get(claim.id) ?? [])),
  }));
  for (let from = 0; from < rows.length; from += 50) {
    await db
      .insertInto('claim_versions')
      .values(rows.slice(from, from + 50))
      .execute();
  }
}

/** A claim's row and wordings as content. */
export function contentOf(
  claim: Selectable<ClaimTable>,
  wordings: readonly { readonly kind: 'wording' | 'not'; readonly text: string }[],
): ClaimContent {
  const of = (kind: 'wording' | 'not') => wordings.filter((row) => row.kind === kind).map(({ text }) => text);
  return {
    statement: claim.statement,
    verdict: claim.verdict,
    topic: claim.topic,
    severity: claim.severity,
    correction: claim.correction,
    legalBasis: JSON.parse(claim.legal_basis),
    evidenceStatus: claim.evidence_status,
    validFrom: claim.valid_from,
    validTo: claim.valid_to,
    reviewBy: claim.review_by,
    wordings: of('wording'),
    notWordings: of('not'),
    status: claim.status,
    mergedInto: claim.merged_into,
  };
}

/** All versions of a claim, newest first, with the names of the people. */
export async function listClaimVersions(db: Store, claimId: string): Promise<ClaimVersion[]> {
  const rows = await db
    .selectFrom('claim_versions as version')
    .leftJoin('user as person', 'person.id', 'version.user_id')
    .select(['version.version', 'version.at', 'version.action', 'version.reason', 'version.body'])
    .select('person.name as userName')
    .where('version.claim_id', '=', claimId)
    .orderBy('version.version', 'desc')
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, content: JSON.parse(body) }));
}

/** Changes whenever what `knownClaims` gives may have changed: nothing changes without a version. */
export async function claimsRevision(db: Store): Promise<string> {
  const { count, latest } = await db
    .selectFrom('claim_versions')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('id').as('latest')])
    .executeTakeFirstOrThrow();
  return `${count} ${latest}`;
}
