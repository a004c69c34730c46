import { type StoryListReport, storySorts } from '../../api/reports/stories.ts';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { StoryTable } from '../components/story-table.tsx';
import { StoryTabs } from '../components/story-tabs.tsx';
import { formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths, storiesUrl } from '../links.ts';
import { storiesVi as text } from '../text/stories-vi.ts';
import { vi } from '../text/vi.ts';
import { Select, SpanFields } from './document-filters.tsx';

interface StoriesPageProps {
  readonly frame: Frame;
  readonly report: StoryListReport;
}

/** The events that documents told of, the latest or the most told first. */
export function StoriesPage({ frame, report }: StoriesPageProps) {
  const { filter, rows, total, more, page, pages, pageSize } = report;
  const { week, from, to, topic, source } = filter;
  const first = (page - 1) * pageSize + 1;
  return (
    <Layout frame={frame} title={text.list} section={paths.documents}>
      <header class="page-head">
        <h1>{text.list}</h1>
        {rows.length > 0 && (
          <div class="moves">
            <a class="button" href={storiesUrl({ ...filter, page: undefined }, paths.storiesCsv)} download>
              {(more ? text.csv.downloadFirst : text.csv.download)(formatNumber(total))}
            </a>
          </div>
        )}
      </header>
      <StoryTabs current={paths.stories} />
      <p class="intro">{text.intro}</p>
      <StoryFilterForm report={report} />
      {rows.length === 0 ? (
        <Empty title={text.none}>
          <p>{text.noneHelp}</p>
          <p>
            <a class="button" href={paths.stories}>
              {vi.documents.clear}
            </a>
          </p>
        </Empty>
      ) : (
        <>
          <p class="total">
            <strong>{(more ? text.totalOver : text.total)(formatNumber(total))}</strong>
            {', '}
            {vi.documents.shown(formatNumber(first), formatNumber(first + rows.length - 1))}
          </p>
          <StoryTable
            rows={rows}
            caption={text.list}
            documentsOf={(story) => documentsUrl({ week, from, to, topic, source, story })}
          />
          <Pager page={page} pages={pages} hrefOf={(target) => storiesUrl({ ...filter, page: target })} />
        </>
      )}
    </Layout>
  );
}

/** A plain GET form: every result has an address. */
function StoryFilterForm({ report: { filter, choices } }: Pick<StoriesPageProps, 'report'>) {
  return (
    <form class="filters" method="get" action={paths.stories}>
      <div class="filter-grid">
        <SpanFields filter={filter} weeks={choices.weeks} />
        <Select
          name="topic"
          label={vi.documents.topic}
          value={filter.topic}
          options={choices.topics.map(({ slug, name }) => ({ value: slug, name }))}
        />
        <Select
          name="source"
          label={vi.documents.source}
          value={filter.source}
          options={choices.sources.map(({ id, name }) => ({ value: id, name }))}
        />
        <SortField sort={filter.sort} />
        <div class="filter-actions">
          <button class="button button-primary" type="submit">
            {vi.documents.apply}
          </button>
          <a class="button" href={paths.stories}>
            {vi.documents.clear}
          </a>
        </div>
      </div>
    </form>
  );
}

function SortField({ sort }: Pick<StoryListReport['filter'], 'sort'>) {
  return (
    <div class="field">
      <label for="filter-sort">{text.sort}</label>
      <select id="filter-sort" name="sort">
        {storySorts.map((choice) => (
          <option value={choice} selected={choice === sort}>
            {text.sorts[choice]}
          </option>
        ))}
      </select>
    </div>
  );
}
