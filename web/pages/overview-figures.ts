/** Ratios and sums that the overview reads off its report; counting itself happened in the report. */
import type { ClaimRow } from '../../api/reports/claim-rows.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';

export interface ComparedShare {
  readonly share: number | null;
  readonly previous: number | null;
  readonly mean4: number | null;
}

/** Share of negative documents, or of stories with one, in the week, the week before, and the four before together. */
export function negativeShares({ negativeByWeek, totalByWeek, documents }: OverviewReport): ComparedShare {
  const shareOf = (from: number, to?: number) => {
    const sum = (counts: readonly number[]) => counts.slice(from, to).reduce((all, count) => all + count, 0);
    return sum(totalByWeek) === 0 ? null : sum(negativeByWeek) / sum(totalByWeek);
  };
  return {
    share: shareOf(-1),
    previous: shareOf(-2, -1),
    mean4: documents.mean4 === null ? null : shareOf(-5, -1),
  };
}

/** Claims that any document of the week takes up, spread ones first. */
export function claimsOfWeek(claims: readonly ClaimRow[]): ClaimRow[] {
  return claims
    .filter((claim) => claim.spreads.count + claim.debunks.count + claim.mentions.count > 0)
    .sort((a, b) => b.spreads.count - a.spreads.count || b.severity - a.severity);
}
