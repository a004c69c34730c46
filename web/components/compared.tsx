import type { Compared } from '../../api/reports/comparing.ts';
import { directionOf, formatChange, formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';

const arrows = { up: '▲', down: '▼' } as const;

/** Change against the week before, as arrow and percentage. More is neither good nor bad here, so it has no colour of praise. */
export function Change({ compared }: { readonly compared: Compared }) {
  if (compared.gap || compared.unfinished)
    return (
      <span class="change" title={compared.gap ? vi.common.gapReason : vi.week.partial}>
        {vi.common.notCompared}
      </span>
    );
  const direction = directionOf(compared);
  const change = formatChange(compared.count, compared.previous);
  if (direction === 'same') return <span class="change">{vi.common.unchanged}</span>;
  if (change === null) return <span class="change">{vi.common.noPrevious}</span>;
  return (
    <span class={`change change-${direction}`}>
      <span aria-hidden="true">{arrows[direction]}</span> {change}
    </span>
  );
}

/** The mean of four weeks, or that there is none. */
export function formatMean(mean4: number | null): string {
  return mean4 === null ? vi.common.noMean : formatNumber(mean4);
}
