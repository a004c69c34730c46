import type { Compared } from '../../api/reports/report.ts';
import { directionOf, formatChange, formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';

const arrows = { up: '▲', down: '▼', same: '=' } as const;

/** Change against the week before, as arrow and percentage. More is neither good nor bad here, so it has no colour of praise. */
export function Change({ compared }: { readonly compared: Compared }) {
  const direction = directionOf(compared);
  const change = formatChange(compared.count, compared.previous);
  if (change === null && compared.count === 0) return <span class="change">{vi.common.unchanged}</span>;
  return (
    <span class={`change change-${direction}`}>
      <span aria-hidden="true">{arrows[direction]} </span>
      {direction === 'same' ? vi.common.unchanged : (change ?? vi.common.noPrevious)}
    </span>
  );
}

/** The mean of four weeks, or that there is none. */
export function formatMean(mean4: number | null): string {
  return mean4 === null ? vi.common.noMean : formatNumber(mean4);
}
