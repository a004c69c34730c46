/** Ratios and sums that the overview reads off its report; counting itself happened in the report. */
import type { ClaimRow, OverviewReport } from '../../api/reports/report.ts';
import { negativeShare } from '../format.ts';

export interface ComparedShare {
  readonly share: number | null;
  readonly previous: number | null;
  readonly mean4: number | null;
}

/** Share of negative documents in the week, the week before, and the four before together. */
export function negativeShares(report: OverviewReport): ComparedShare {
  const four = report.weeks.slice(-5, -1).map((_, index, weeks) => {
    const at = report.weeks.length - 1 - weeks.length + index;
    return {
      negative: report.negativeByWeek[at] ?? 0,
      neutral: report.neutralByWeek[at] ?? 0,
      positive: report.positiveByWeek[at] ?? 0,
    };
  });
  const sum = (key: 'negative' | 'neutral' | 'positive') =>
    four.reduce((total, counts) => total + counts[key], 0);
  return {
    share: negativeShare(report.sentiment),
    previous: negativeShare(report.sentimentPrevious),
    mean4:
      report.documents.mean4 === null
        ? null
        : negativeShare({ negative: sum('negative'), neutral: sum('neutral'), positive: sum('positive') }),
  };
}

/** Claims that any document of the week takes up, spread ones first. */
export function claimsOfWeek(claims: readonly ClaimRow[]): ClaimRow[] {
  return claims
    .filter((claim) => claim.spreads.count + claim.debunks.count + claim.mentions.count > 0)
    .sort((a, b) => b.spreads.count - a.spreads.count || b.severity - a.severity);
}
