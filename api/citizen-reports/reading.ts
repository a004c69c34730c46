import type { Analyser } from '../../analysis/analyse.ts';
import type { AnalysedText, Findings } from '../../analysis/finding.ts';

/**
 * What analysis finds in a citizen's report. It is read in full, for it was brought to the agency; and what it repeats it does not
 * spread: whoever tells the agency of a rumour mentions it.
 */
export function readCitizenReport(analyser: Analyser, text: AnalysedText): Findings {
  const findings = analyser.analyse(text, { inContext: true });
  return {
    ...findings,
    claims: findings.claims.map((claim) =>
      claim.stance === 'spreads' ? { ...claim, stance: 'mentions' as const } : claim,
    ),
  };
}
