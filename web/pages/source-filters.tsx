import type { SourceFilter, SourceListReport, SourceSort } from '../../api/reports/sources.ts';
import { formatNumber } from '../format.ts';
import { sourcesUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

const sorts: readonly SourceSort[] = ['state', 'name', 'latest', 'week', 'dropped'];

/** Which sources are shown, and in which order: links with the count that each would show. */
export function SourceFilters({ report }: { readonly report: SourceListReport }) {
  const { filter, choices } = report;
  return (
    <nav class="source-filters" aria-label={vi.sources.filters}>
      <Choices
        label={vi.sources.health}
        filter={filter}
        name="state"
        choices={choices.state.map((choice) => ({ ...choice, label: stateName(choice.value) }))}
      />
      <Choices
        label={vi.source.kind}
        filter={filter}
        name="kind"
        choices={choices.kind.map((choice) => ({ ...choice, label: vi.sourceKind[choice.value] }))}
      />
      <Choices
        label={vi.source.tier}
        filter={filter}
        name="tier"
        choices={choices.tier.map((choice) => ({ ...choice, label: vi.tier[choice.value] }))}
      />
      <div class="filter-line">
        <span class="filter-label" id="sap-xep">
          {vi.sources.sort}
        </span>
        <ul class="choices" aria-labelledby="sap-xep">
          {sorts.map((sort) => (
            <Tab
              href={sourcesUrl({ ...filter, sort })}
              current={(filter.sort ?? 'state') === sort}
              label={vi.sources.sorts[sort]}
            />
          ))}
        </ul>
      </div>
    </nav>
  );
}

function stateName(state: keyof typeof vi.health | 'unwell'): string {
  return state === 'unwell' ? vi.sources.unwell : vi.health[state];
}

interface ChoicesProps {
  readonly label: string;
  readonly filter: SourceFilter;
  readonly name: 'state' | 'kind' | 'tier';
  readonly choices: readonly { readonly value: string; readonly count: number; readonly label: string }[];
}

/** One filter; left out where there is nothing to choose from. */
function Choices({ label, filter, name, choices }: ChoicesProps) {
  if (choices.length < 2 && filter[name] === undefined) return null;
  const id = `loc-${name}`;
  return (
    <div class="filter-line">
      <span class="filter-label" id={id}>
        {label}
      </span>
      <ul class="choices" aria-labelledby={id}>
        <Tab
          href={sourcesUrl({ ...filter, [name]: undefined })}
          current={filter[name] === undefined}
          label={vi.common.all}
        />
        {choices.map((choice) => (
          <Tab
            href={sourcesUrl({ ...filter, [name]: choice.value })}
            current={filter[name] === choice.value}
            label={choice.label}
            count={choice.count}
          />
        ))}
      </ul>
    </div>
  );
}

interface TabProps {
  readonly href: string;
  readonly current: boolean;
  readonly label: string;
  readonly count?: number;
}

function Tab({ href, current, label, count }: TabProps) {
  return (
    <li>
      <a class="tab" href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
        {label}
        {count !== undefined && <span class="count"> {formatNumber(count)}</span>}
      </a>
    </li>
  );
}
