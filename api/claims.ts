import { claimsFromKnowledge, type Knowledge } from '../analysis/knowledge.ts';
import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import { type ClaimSeed, findClaim, addWording as insertWording } from './store/claims.ts';
import { inTransaction } from './store/database.ts';

/** The registry of the repository as the store takes it. */
export function claimSeeds(knowledge: Knowledge): ClaimSeed[] {
  const known = new Map(claimsFromKnowledge(knowledge).map((claim) => [claim.id, claim]));
  return knowledge.claims.map((claim) => ({
    id: claim.id,
    statement: claim.claim_vi,
    verdict: claim.verdict === 'true-but-missing-context' ? 'missing-context' : claim.verdict,
    topic: claim.topic,
    severity: claim.severity,
    correction: claim.correction_vi,
    evidence_status: claim.evidence_status,
    review_by: claim.review_by ?? null,
    legalBasis: claim.legal_basis,
    wordings: known.get(claim.id)?.wordings ?? [],
    notWordings: known.get(claim.id)?.notWordings ?? [],
  }));
}

/** Characters of a wording. */
export const shortestWording = 5;
export const longestWording = 500;

/**
 * Teaches the detector how people word a claim (`wording`), or what only looks like it (`not`). Documents collected from
 * then on are read with it. Right: `label`.
 */
export async function addWording(
  context: Context,
  person: Person,
  claimId: string,
  wording: { readonly text: string; readonly kind: 'wording' | 'not' },
): Promise<void> {
  requireRight(person, 'label');
  const text = wording.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text.length < shortestWording || text.length > longestWording) {
    throw new BadRequest(`a wording has ${shortestWording} to ${longestWording} characters`);
  }
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    if (!(await findClaim(trx, claimId))) throw new NotFound(`there is no claim ${claimId}`);
    const isNew = await insertWording(trx, { claimId, text, kind: wording.kind }, now);
    if (!isNew) throw new Conflict('the claim has this wording');
    await writeAudit(
      trx,
      { userId: person.id, action: `wording.${wording.kind}`, subject: `claim:${claimId}`, detail: text },
      now,
    );
  });
}
