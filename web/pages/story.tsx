import { storyDays } from '../../api/pictures/charts/story-days.ts';
import type { DocumentRow } from '../../api/reports/document-rows.ts';
import type { StoryDecisionRow, StoryReport } from '../../api/reports/story.ts';
import { SentimentBadge } from '../components/badge.tsx';
import { Chart, DataTable } from '../components/chart.tsx';
import { DocumentTime, titleOf } from '../components/document-table.tsx';
import { SmallFigures } from '../components/small-figures.tsx';
import { StoryTags } from '../components/story-table.tsx';
import { Words } from '../danger.tsx';
import { formatDateTime, formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentUrl, paths, sourceUrl, storyUrl } from '../links.ts';
import { storiesVi as text } from '../text/stories-vi.ts';
import { vi } from '../text/vi.ts';

interface StoryPageProps {
  readonly frame: Frame;
  readonly report: StoryReport;
  /** Whether the person may merge, split and undo. */
  readonly mayDecide: boolean;
}

/** An event as it was told: where it began, who told it, which texts are copies; and what an analyst makes of the grouping. */
export function StoryPage({ frame, report, mayDecide }: StoryPageProps) {
  const { row } = report;
  return (
    <Layout frame={frame} title={row.title} section={paths.documents}>
      <p class="crumbs">
        <a href={paths.stories}>{text.list}</a>
      </p>
      <header class="page-head">
        <div>
          <p class="eyebrow">{`${text.eyebrow} · ${text.number(String(report.id))}`}</p>
          <h1>
            <Words text={row.title} />
          </h1>
        </div>
      </header>
      <Figures report={report} />
      <DayChart report={report} />
      <Timeline report={report} mayDecide={mayDecide} />
      <Sources report={report} />
      {mayDecide && <Merge id={report.id} />}
      {report.decisions.length > 0 && <Decisions report={report} mayDecide={mayDecide} />}
    </Layout>
  );
}

function Figures({ report: { row } }: { readonly report: StoryReport }) {
  const figures = [
    [text.documents, formatNumber(row.documents)],
    [text.own, formatNumber(row.documents - row.copies)],
    [text.copies, formatNumber(row.copies)],
    [text.sources, formatNumber(row.sources)],
  ] as const;
  return (
    <>
      <SmallFigures figures={figures} />
      <p class="intro">
        {`${text.firstSeen}: `}
        <a href={documentUrl(row.firstDocumentId)}>{formatDateTime(row.firstAt)}</a>
        {` (${row.firstSourceName}). ${text.lastSeen}: ${formatDateTime(row.lastAt)}. ${text.firstSeenNote}`}
      </p>
      <StoryTags row={row} />
    </>
  );
}

/** How the telling went on. A story of one day needs no drawing. */
function DayChart({ report: { days } }: { readonly report: StoryReport }) {
  if (days.length < 2) return null;
  const values = days.map(({ date, own, copies }) => `${formatLocalDate(date)}: ${own} + ${copies}`);
  return (
    <section class="panel">
      <h2>{text.byDay}</h2>
      <Chart
        label={`${text.byDay}. ${values.join('; ')}`}
        option={storyDays(days)}
        wide={{ width: 1080, height: 200 }}
        narrow={{ width: 330, height: 200 }}
        legend={[
          { name: text.ownTexts, swatch: 'swatch-bar' },
          { name: text.copies, swatch: 'swatch-neutral' },
        ]}
      >
        <DataTable
          caption={text.byDay}
          head={[vi.overview.byDayDay, text.ownTexts, text.copies]}
          rows={days.map(({ date, own, copies }) => [
            formatLocalDate(date),
            formatNumber(own),
            formatNumber(copies),
          ])}
        />
      </Chart>
    </section>
  );
}

function Timeline({ report, mayDecide }: Omit<StoryPageProps, 'frame'>) {
  const table = (
    <table class="table cards documents">
      <caption class="visually-hidden">{text.timeline}</caption>
      <thead>
        <tr>
          {mayDecide && <th scope="col">{text.choose}</th>}
          <th scope="col">{vi.documents.date}</th>
          <th scope="col">{vi.documents.document}</th>
          <th scope="col">{vi.documents.sentiment}</th>
        </tr>
      </thead>
      <tbody>
        {report.documents.map((row) => (
          <Line row={row} mayDecide={mayDecide} />
        ))}
      </tbody>
    </table>
  );
  return (
    <section class="panel">
      <h2>{text.timeline}</h2>
      {mayDecide ? (
        <form method="post" action={`${storyUrl(report.id)}/tach`}>
          {table}
          <p class="note">{text.splitNote}</p>
          <button class="button" type="submit">
            {text.split}
          </button>
        </form>
      ) : (
        table
      )}
    </section>
  );
}

function Line({ row, mayDecide }: { readonly row: DocumentRow; readonly mayDecide: boolean }) {
  const title = titleOf(row);
  return (
    <tr>
      {mayDecide && (
        <td>
          {row.kind !== 'comment' && (
            <input
              type="checkbox"
              name="document"
              value={String(row.id)}
              aria-label={`${text.choose}: ${title}`}
            />
          )}
        </td>
      )}
      <td class="when">
        <DocumentTime row={row} />
      </td>
      <td class="what">
        <a class="title" href={documentUrl(row.id)}>
          <Words text={title} />
        </a>
        <p class="by">
          <a href={sourceUrl(row.sourceId)}>{row.sourceName}</a>
          {row.kind !== 'article' && <span> · {vi.documentKind[row.kind]}</span>}
          {row.copyOf !== null && <span class="copy"> · {vi.common.copy}</span>}
        </p>
      </td>
      <td>
        <SentimentBadge label={row.sentiment} />
      </td>
    </tr>
  );
}

function Sources({ report }: { readonly report: StoryReport }) {
  return (
    <section class="panel">
      <h2>{text.sources}</h2>
      <ul class="plain">
        {report.sources.map(({ id, name, documents }) => (
          <li>
            <a href={sourceUrl(id)}>{name}</a> {formatNumber(documents)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Merge({ id }: { readonly id: number }) {
  return (
    <section class="panel">
      <h2>{text.merge}</h2>
      <form method="post" action={`${storyUrl(id)}/gop`} class="inline-form">
        <label>
          {text.mergeWith} <input type="number" name="story" min="1" required />
        </label>{' '}
        <button class="button" type="submit">
          {text.mergeButton}
        </button>
      </form>
      <p class="note">{text.remembered}</p>
    </section>
  );
}

function Decisions({ report, mayDecide }: Omit<StoryPageProps, 'frame'>) {
  return (
    <section class="panel">
      <h2>{text.decisions}</h2>
      <ul class="plain">
        {report.decisions.map((decision) => (
          <li>
            {`${text.decision[decision.kind]} · ${decision.by} · ${formatDateTime(decision.at)} `}
            <Undo story={report.id} decision={decision} mayDecide={mayDecide} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface UndoProps {
  readonly story: number;
  readonly decision: StoryDecisionRow;
  readonly mayDecide: boolean;
}

function Undo({ story, decision, mayDecide }: UndoProps) {
  if (decision.undoneAt !== null) return <>{text.undone(formatDateTime(decision.undoneAt))}</>;
  if (!mayDecide) return null;
  return (
    <form method="post" action={`${storyUrl(story)}/hoan-tac/${decision.id}`} class="inline-form">
      <button class="button" type="submit">
        {text.undo}
      </button>
    </form>
  );
}
