import type { UnwellSources } from '../../api/reports/sources.ts';
import { formatNumber } from '../format.ts';
import { sourcesUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

/** Says that sources are failing, silent or falling, and leads to them; nothing while all are well. */
export function UnwellNote({ unwell }: { readonly unwell: UnwellSources }) {
  const states = (['failing', 'silent', 'falling'] as const).filter((state) => unwell[state] > 0);
  if (states.length === 0) return null;
  const total = states.reduce((sum, state) => sum + unwell[state], 0);
  return (
    <p class="notice">
      <a href={sourcesUrl({ state: 'unwell' })}>{vi.sources.unwellNotice(formatNumber(total))}</a>
      {': '}
      {states.map((state, index) => (
        <>
          {index > 0 && ', '}
          <a href={sourcesUrl({ state })}>
            {formatNumber(unwell[state])} {vi.health[state].toLowerCase()}
          </a>
        </>
      ))}
      .
    </p>
  );
}
