import { claimsFromKnowledge, type Knowledge } from '../analysis/knowledge.ts';
import type { ClaimSeed } from './store/claim-seed.ts';

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
