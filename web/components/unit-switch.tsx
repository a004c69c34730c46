import type { TrendUnit } from '../../api/reports/trend-counts.ts';
import { unitsVi as text } from '../text/units-vi.ts';

interface UnitSwitchProps<Unit extends TrendUnit> {
  readonly units: readonly Unit[];
  readonly current: Unit;
  /** The same page in another unit. */
  readonly hrefOf: (unit: Unit) => string;
  /** Where a page counts stories otherwise than others: what is said of it. */
  readonly storiesNote?: string;
}

/** In what a page counts: links, so that every choice has an address. Says what is counted where it isn't plain. */
export function UnitSwitch<Unit extends TrendUnit>({
  units,
  current,
  hrefOf,
  storiesNote,
}: UnitSwitchProps<Unit>) {
  const note = current === 'stories' ? (storiesNote ?? text.notes.stories) : text.notes[current];
  return (
    <nav class="unit-switch" aria-label={text.label}>
      <div class="filter-line">
        <span class="filter-label" id="dem-theo">
          {text.label}
        </span>
        <ul class="choices" aria-labelledby="dem-theo">
          {units.map((unit) => (
            <li>
              <a
                class="tab"
                href={hrefOf(unit)}
                {...(unit === current ? { 'aria-current': 'true' as const } : {})}
              >
                {text.names[unit]}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {note && <p class="note">{note}</p>}
    </nav>
  );
}
