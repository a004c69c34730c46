import type { DocumentFilter, DocumentListReport } from '../../api/reports/documents.ts';
import type { Week } from '../../api/week.ts';
import { SearchLine } from '../components/search-line.tsx';
import { formatLocalDate, formatWeek, formatWeekWithDates } from '../format.ts';
import { documentsUrl, paths } from '../links.ts';
import { vi } from '../text/vi.ts';

interface FilterProps {
  readonly report: DocumentListReport;
}

interface Option {
  readonly value: string;
  readonly name: string;
}

/** Search box, and the filters behind a disclosure that stays open while one is set. A plain GET form: every result has an address. */
export function FilterForm({ report }: FilterProps) {
  const { filter } = report;
  return (
    <search>
      <form class="filters" method="get" action={paths.documents}>
        <SearchLine
          name="query"
          value={filter.query ?? ''}
          label={vi.documents.search}
          hint={vi.documents.searchHint}
          button={vi.documents.searchButton}
          maxLength={300}
        />
        <details class="filter-more" open={hasOtherFilters(filter)}>
          <summary>{vi.documents.filters}</summary>
          <FilterFields report={report} />
        </details>
      </form>
    </search>
  );
}

interface SpanFieldsProps {
  readonly filter: Pick<DocumentFilter, 'week' | 'from' | 'to'>;
  readonly weeks: readonly Week[];
}

/** A week, or a stretch of days. */
export function SpanFields({ filter, weeks }: SpanFieldsProps) {
  return (
    <>
      <Select
        name="week"
        label={vi.documents.week}
        value={filter.week}
        options={weeks.map((week) => ({ value: week.id, name: formatWeekWithDates(week) }))}
      />
      <DateField name="from" label={vi.documents.from} value={filter.from} />
      <DateField name="to" label={vi.documents.to} value={filter.to} />
    </>
  );
}

function FilterFields({ report }: FilterProps) {
  const { filter, choices } = report;
  const bySlug = ({ slug, name }: { readonly slug: string; readonly name: string }) => ({
    value: slug,
    name,
  });
  return (
    <div class="filter-grid">
      <SpanFields filter={filter} weeks={choices.weeks} />
      <Select
        name="topic"
        label={vi.documents.topic}
        value={filter.topic}
        options={choices.topics.map(bySlug)}
      />
      <Select
        name="place"
        label={vi.documents.place}
        value={filter.place}
        options={choices.places.map(bySlug)}
      />
      <Select
        name="channel"
        label={vi.documents.channel}
        value={filter.channel}
        options={choices.channels.map(bySlug)}
      />
      <Select
        name="source"
        label={vi.documents.source}
        value={filter.source}
        options={choices.sources.map(({ id, name }) => ({ value: id, name }))}
      />
      <Select
        name="sentiment"
        label={vi.documents.sentiment}
        value={filter.sentiment}
        options={optionsOf(vi.sentiment)}
      />
      <Select
        name="kind"
        label={vi.documents.kind}
        value={filter.kind}
        options={optionsOf(vi.documentKind)}
      />
      <Select
        name="claim"
        label={vi.documents.claim}
        value={filter.claim}
        options={choices.claims.map(({ id, statement }) => ({ value: id, name: `${id} – ${statement}` }))}
      />
      <Select
        name="stance"
        label={vi.documents.stance}
        value={filter.stance}
        options={optionsOf(vi.stance)}
      />
      {filter.story !== undefined && <input type="hidden" name="story" value={String(filter.story)} />}
      {filter.unit === 'stories' && <input type="hidden" name="unit" value={filter.unit} />}
      <div class="filter-actions">
        <button class="button button-primary" type="submit">
          {vi.documents.apply}
        </button>
        <a class="button" href={paths.documents}>
          {vi.documents.clear}
        </a>
      </div>
    </div>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, name]) => ({ value, name }));
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
}

export function Select({ name, label, value, options }: SelectProps) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{vi.common.all}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function DateField({ name, label, value }: Omit<SelectProps, 'options'>) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <input id={`filter-${name}`} name={name} type="date" value={value ?? ''} />
    </div>
  );
}

/** The filters that are set, each with a way to take it away. */
export function ActiveFilters({ report }: FilterProps) {
  const active = activeFilters(report);
  if (active.length === 0) return null;
  return (
    <div class="chips">
      <span class="chips-label">{vi.documents.active}:</span>
      <ul>
        {active.map(({ key, label, value }) => (
          <li>
            <a
              class="chip"
              href={documentsUrl({ ...report.filter, [key]: undefined, page: undefined })}
              aria-label={`${vi.documents.remove(label)}: ${value}`}
            >
              <span class="chip-label">{label}</span> {value}
              <span class="chip-x" aria-hidden="true">
                ×
              </span>
            </a>
          </li>
        ))}
      </ul>
      <a class="chips-clear" href={documentsUrl({ unit: report.filter.unit })}>
        {vi.documents.clear}
      </a>
    </div>
  );
}

interface ActiveFilter {
  readonly key: keyof DocumentFilter;
  readonly label: string;
  readonly value: string;
}

function activeFilters({ filter, choices }: DocumentListReport): ActiveFilter[] {
  const nameOf = (list: readonly { readonly slug: string; readonly name: string }[], slug?: string) =>
    slug && (list.find((item) => item.slug === slug)?.name ?? slug);
  const source = choices.sources.find((item) => item.id === filter.source)?.name ?? filter.source;
  const values: readonly [keyof DocumentFilter, string, string | undefined][] = [
    ['query', vi.documents.query, filter.query],
    ['week', vi.documents.week, filter.week && formatWeek(filter.week)],
    ['from', vi.documents.from, filter.from && formatLocalDate(filter.from)],
    ['to', vi.documents.to, filter.to && formatLocalDate(filter.to)],
    ['topic', vi.documents.topic, nameOf(choices.topics, filter.topic)],
    ['place', vi.documents.place, nameOf(choices.places, filter.place)],
    ['channel', vi.documents.channel, nameOf(choices.channels, filter.channel)],
    ['source', vi.documents.source, source],
    ['sentiment', vi.documents.sentiment, filter.sentiment && vi.sentiment[filter.sentiment]],
    ['kind', vi.documents.kind, filter.kind && vi.documentKind[filter.kind]],
    ['claim', vi.documents.claim, filter.claim],
    ['stance', vi.documents.stance, filter.stance && vi.stance[filter.stance]],
    ['story', vi.documents.story, filter.story === undefined ? undefined : String(filter.story)],
  ];
  return values.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));
}

/** Whether anything narrows the list. */
export function hasFilters({ page: _, unit: __, ...filter }: DocumentFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

function hasOtherFilters({ query: _, ...filter }: DocumentFilter): boolean {
  return hasFilters(filter);
}
