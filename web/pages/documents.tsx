import type { DocumentFilter, DocumentListReport } from '../../api/reports/documents.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { DocumentTable } from '../components/document-table.tsx';
import { Empty } from '../components/empty.tsx';
import { Pager } from '../components/pager.tsx';
import { StoryTable } from '../components/story-table.tsx';
import { StoryTabs } from '../components/story-tabs.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths } from '../links.ts';
import { feedsVi } from '../text/feeds-vi.ts';
import { storiesVi } from '../text/stories-vi.ts';
import { vi } from '../text/vi.ts';
import { ActiveFilters, FilterForm, hasFilters } from './document-filters.tsx';

interface DocumentsPageProps {
  readonly frame: Frame;
  readonly report: DocumentListReport;
  /** Whether a part of the address could not be understood and was left out. */
  readonly ignored: boolean;
}

export function DocumentsPage({ frame, report, ignored }: DocumentsPageProps) {
  const { rows, stories, page, pages, pageSize, filter } = report;
  const shown = rows.length + stories.length;
  const first = (page - 1) * pageSize + 1;
  return (
    <Layout frame={frame} title={vi.documents.title} section={paths.documents}>
      <header class="page-head">
        <h1>{vi.documents.title}</h1>
        <div class="moves">
          <a class="button" href={paths.feeds}>
            {feedsVi.title}
          </a>
        </div>
      </header>
      <StoryTabs current={paths.documents} />
      <FilterForm report={report} />
      <UnitSwitch
        units={countUnits}
        current={filter.unit ?? 'documents'}
        hrefOf={(unit) => documentsUrl({ ...filter, unit, page: undefined })}
      />
      {ignored && <p class="notice">{vi.documents.invalid}</p>}
      <ActiveFilters report={report} />
      <Understood understood={report.understood} />
      {shown === 0 ? (
        <Empty title={vi.documents.none}>
          <p>{vi.documents.noneHelp}</p>
          {hasFilters(report.filter) && (
            <p>
              <a class="button" href={paths.documents}>
                {vi.documents.clear}
              </a>
            </p>
          )}
        </Empty>
      ) : (
        <>
          <p class="total">
            <strong>{totalOf(report)}</strong>
            {', '}
            {vi.documents.shown(formatNumber(first), formatNumber(first + shown - 1))}
          </p>
          {filter.unit === 'stories' ? (
            <StoryTable
              rows={stories}
              caption={storiesVi.list}
              documentsOf={(story) => documentsUrl({ ...filter, unit: undefined, page: undefined, story })}
            />
          ) : (
            <DocumentTable
              rows={rows}
              caption={vi.documents.title}
              channelNames={new Map(report.choices.channels.map(({ slug, name }) => [slug, name]))}
            />
          )}
          <Pager page={page} pages={pages} hrefOf={(target) => pageUrl(report.filter, target)} />
        </>
      )}
    </Layout>
  );
}

function totalOf({ filter, total, more }: DocumentListReport): string {
  const words = filter.unit === 'stories' ? storiesVi : vi.documents;
  return (more ? words.totalOver : words.total)(formatNumber(total));
}

function pageUrl(filter: DocumentFilter, page: number): string {
  return documentsUrl({ ...filter, page });
}

function Understood({ understood }: { readonly understood: DocumentListReport['understood'] }) {
  if (understood === null) return null;
  const parts = [
    [vi.documents.terms, understood.terms],
    [vi.documents.phrases, understood.phrases.map((phrase) => `“${phrase}”`)],
    [vi.documents.excluded, understood.excluded],
  ] as const;
  return (
    <p class="understood">
      {`${vi.documents.understood}: `}
      {parts
        .filter(([, words]) => words.length > 0)
        .map(([label, words], index) => (
          <>
            {index > 0 && '; '}
            {label} <b>{words.join(', ')}</b>
          </>
        ))}
      {`. ${understood.accentExact ? vi.documents.accentExact : vi.documents.accentFolded}`}
    </p>
  );
}
