/** How well claims are found, measured without training or measuring anything else. */
import { join } from 'node:path';
import { createAnalyser } from '../../analysis/analyse.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimsFromKnowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { type AblationRow, ablateClaims, renderAblation } from './claim-ablation.ts';
import { loadBystanders, loadDevSets } from './dev-sets.ts';
import { claimFigures, type Figures } from './figures.ts';

export interface ClaimQuality {
  /** Of the whole analysis, by part of the development set: all texts, and those on odd and on even lines. Shares, 0–1. */
  readonly parts: Readonly<Record<string, Figures>>;
  /** Of matching alone. */
  readonly ablation: readonly AblationRow[];
}

/** `root` is where the knowledge stands; `null` without the development sets in the data directory. */
export async function measureClaims(root: string, dataDirectory: string): Promise<ClaimQuality | null> {
  const sets = loadDevSets(dataDirectory);
  if (sets === null) return null;
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const analyser = createAnalyser(knowledge, buildClaimIndex(claimsFromKnowledge(knowledge)));
  const judged = sets.claims.map((sample) => ({ sample, findings: analyser.analyse(sample.text) }));
  const bystanders = loadBystanders(join(root, 'analysis', 'training'), dataDirectory);
  return {
    parts: {
      'all lines': claimFigures(judged),
      'odd lines': claimFigures(judged.filter((_, at) => at % 2 === 0)),
      'even lines': claimFigures(judged.filter((_, at) => at % 2 === 1)),
    },
    ablation: ablateClaims(knowledge, bystanders, sets.claims),
  };
}

/** Two tables for a terminal. */
export function renderClaims({ parts, ablation }: ClaimQuality): string {
  const whole = Object.entries(parts).map(([name, figures]) => ({ name, figures }));
  return [
    renderAblation('claims: whole analysis', whole),
    '',
    renderAblation('claims: matching alone', ablation),
  ].join('\n');
}
