import type { PropsWithChildren } from 'hono/jsx';
import type {
  ClosingBlock,
  Inline,
  LetterheadBlock,
  Line,
  ReportBlock,
  TableBlock,
} from '../../api/reports/block.ts';
import type { ReportRow, WeeklyReport } from '../../api/reports/report.ts';
import { weeklyBlocks } from '../../api/reports/weekly-text.ts';
import { ExternalLink } from '../components/external-link.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { formatDateTime, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths, reportUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

interface WeeklyReportPageProps {
  readonly frame: Frame;
  readonly row: ReportRow;
  readonly report: WeeklyReport;
}

/** The frozen report on paper: the same blocks as the DOCX, in the form of Decree 30/2020, printable on A4. */
export function WeeklyReportPage({ frame, row, report, children }: PropsWithChildren<WeeklyReportPageProps>) {
  const name = formatWeek(report.week.id);
  return (
    <Layout frame={frame} title={`${vi.reports.weekly}, ${name}`} section={paths.reports}>
      <header class="page-head no-print">
        <div>
          <p class="kicker">
            <a href={paths.reports}>{vi.reports.title}</a>
          </p>
          <h1>
            {`${vi.reports.weekly}: ${name.toLowerCase()}`}
            <span class="h1-sub">{vi.reports.frozen(formatDateTime(report.cutOff))}</span>
          </h1>
        </div>
        <div class="moves">
          <button class="button needs-js" type="button" data-print>
            {vi.reports.print}
          </button>
          <a class="button button-primary" href={`${reportUrl(row.id)}.docx`}>
            {vi.reports.download}
          </a>
        </div>
      </header>
      {children}
      <article class="sheet" lang="vi">
        {weeklyBlocks(report).map((block) => (
          <Block block={block} />
        ))}
      </article>
    </Layout>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  switch (block.kind) {
    case 'letterhead':
      return <Letterhead block={block} />;
    case 'title':
      return (
        <header class="sheet-title">
          <h2>{block.name}</h2>
          <p class="sheet-subject">{block.subject}</p>
          <p>{block.period}</p>
          <hr />
        </header>
      );
    case 'addressee':
      return (
        <p class="sheet-addressee">
          {block.label} {block.text}
        </p>
      );
    case 'demonstration':
      return (
        <aside class="sheet-demo">
          <strong>{block.mark}</strong>
          <p>{block.text}</p>
        </aside>
      );
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p>
          <Words line={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul class="sheet-list">
          {block.items.map((item) => (
            <li>
              <Words line={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
    case 'note':
      return <p class="sheet-note">{block.text}</p>;
    case 'blank':
      return <p class="sheet-blank">{block.hint}</p>;
    case 'closing':
      return <Closing block={block} />;
    case 'appendix':
      return (
        <header class="sheet-appendix">
          <h2>{block.label}</h2>
          <p class="sheet-subject">{block.title}</p>
          <p>
            <i>{block.reference}</i>
          </p>
        </header>
      );
  }
}

function Letterhead({ block }: { readonly block: LetterheadBlock }) {
  return (
    <header class="letterhead">
      <div>
        <p class="parent-agency">{block.parentAgency}</p>
        <p class="agency">{block.agency}</p>
        <hr />
        <p>{block.number}</p>
      </div>
      <div>
        <p class="country">{block.country}</p>
        <p class="motto">{block.motto}</p>
        <hr />
        <p class="place-date">{block.placeDate}</p>
      </div>
    </header>
  );
}

function Heading({ block }: { readonly block: Extract<ReportBlock, { kind: 'heading' }> }) {
  const text = `${block.label} ${block.text}`;
  if (block.level === 1) return <h3 class="sheet-h1">{text}</h3>;
  return block.level === 2 ? <h4>{text}</h4> : <h5>{text}</h5>;
}

function Table({ block }: { readonly block: TableBlock }) {
  return (
    <ScrollRegion label={block.caption ?? vi.common.dataTable}>
      <table class={`sheet-table sheet-table-${block.density}`}>
        {block.caption && <caption>{block.caption}</caption>}
        <colgroup>
          {block.columns.map((column) => (
            <col width={`${column.share}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th scope="col">{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <td class={`align-${block.columns[index]?.align ?? 'left'}`}>
                  {cell.map((line) => (
                    <p>
                      <Words line={line} />
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Closing({ block }: { readonly block: ClosingBlock }) {
  return (
    <footer class="closing">
      <div class="recipients">
        <p>
          <strong>{block.recipientsLabel}</strong>
        </p>
        {block.recipients.map((recipient) => (
          <p>{recipient}</p>
        ))}
      </div>
      <div class="signature">
        {block.capacity.map((line) => (
          <p>{line}</p>
        ))}
        <p class="signatory">{block.name}</p>
      </div>
    </footer>
  );
}

function Words({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((run) => (
        <Run run={run} />
      ))}
    </>
  );
}

function Run({ run }: { readonly run: Inline }) {
  const text = <Emphasis run={run} />;
  return run.url === undefined ? text : <ExternalLink url={run.url}>{text}</ExternalLink>;
}

function Emphasis({ run }: { readonly run: Inline }) {
  if (run.emphasis === 'bold') return <b>{run.text}</b>;
  return run.emphasis === 'italic' ? <i>{run.text}</i> : <span>{run.text}</span>;
}
