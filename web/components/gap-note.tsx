import type { GapRow, WeekGaps } from '../../api/reports/week-gaps.ts';
import { formatDateTime, formatNumber, formatPercent } from '../format.ts';
import { sourceUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

/** Stands in a chart's legend where the chart shows gaps. */
export const gapLegend = { name: vi.gaps.legend, swatch: 'swatch-gap' } as const;

const mostShown = 6;

/** What gaps in collection touch the week, and what follows for its figures. */
export function GapNote({ gaps }: { readonly gaps: WeekGaps }) {
  if (gaps.rows.length === 0 && !gaps.previousMaterial) return null;
  return (
    <div class={gaps.material ? 'notice gap-note' : 'gap-note coverage'}>
      {gaps.rows.length > 0 && (
        <>
          <p>
            <b>{vi.gaps.inWeek}</b> {consequence(gaps)}
          </p>
          <GapList gaps={gaps.rows.slice(0, mostShown)} named />
          {gaps.rows.length > mostShown && <p>{vi.gaps.more(formatNumber(gaps.rows.length - mostShown))}</p>}
        </>
      )}
      {gaps.previousMaterial && <p>{vi.gaps.previous}</p>}
    </div>
  );
}

function consequence({ material, missingShare }: WeekGaps): string {
  const share = formatPercent(missingShare);
  return material ? vi.gaps.material(share) : vi.gaps.slight(share);
}

interface GapListProps {
  readonly gaps: readonly GapRow[];
  /** Whether each line says which source it is about. */
  readonly named?: boolean;
}

/** Gaps, one a line: when, why, what was found later. */
export function GapList({ gaps, named = false }: GapListProps) {
  return (
    <ul class="gap-list">
      {gaps.map((gap) => (
        <li>
          {named &&
            (gap.sourceId === null ? vi.gaps.all : <a href={sourceUrl(gap.sourceId)}>{gap.sourceName}</a>)}
          {named && ': '}
          {vi.gaps.span(formatDateTime(gap.from), gap.to === null ? null : formatDateTime(gap.to))}
          {` – ${vi.gapReason[gap.reason]}`}
          {gap.sourceId === null && !named && ` (${vi.gaps.all.toLowerCase()})`}
          {gap.backfilled > 0 && `; ${vi.gaps.backfilled(formatNumber(gap.backfilled))}`}
        </li>
      ))}
    </ul>
  );
}
