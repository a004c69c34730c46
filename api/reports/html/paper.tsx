/** The blocks of a report as HTML in the form of Decree 30/2020. `paper.css` gives them their look. */
import { raw } from 'hono/html';
import { drawForPaper } from '../../pictures/paper-drawing.ts';
import type {
  ClosingBlock,
  FigureBlock,
  Inline,
  LetterheadBlock,
  Line,
  ReportBlock,
  TableBlock,
} from '../block.ts';

import type { Layout } from '../measures.ts';
import { number } from '../vietnamese.ts';

const TABLE = 'Bảng số liệu';
const FIGURE_DATA = 'Số liệu của biểu đồ';
const NO_DATA = '–';

interface PaperProps {
  readonly blocks: readonly ReportBlock[];
  readonly layout?: Layout;
}

/** The sheet of paper on a page of the dashboard and in the HTML file. */
export function Paper({ blocks, layout = 'decree' }: PaperProps) {
  return (
    <article class={`sheet sheet-${layout}`} lang="vi">
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </article>
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
    case 'figure':
      return <Figure block={block} />;
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
    <section class="table-scroll" tabindex={0} aria-label={block.caption ?? TABLE}>
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
    </section>
  );
}

/** The drawing says what it shows to those who cannot see it, and opens its figures. */
function Figure({ block }: { readonly block: FigureBlock }) {
  const [head = [], ...rows] = block.data;
  return (
    <figure class="sheet-figure">
      {raw(drawForPaper(block.chart).svg)}
      <figcaption>{block.caption}</figcaption>
      <details>
        <summary>{FIGURE_DATA}</summary>
        <section class="table-scroll" tabindex={0} aria-label={FIGURE_DATA}>
          <table class="sheet-table sheet-table-dense">
            <thead>
              <tr>
                {head.map((label) => (
                  <th scope="col">{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  {row.map((value) =>
                    typeof value === 'string' ? (
                      <td>{value}</td>
                    ) : (
                      <td class="align-right">{value === null ? NO_DATA : number(value)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
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
  if (run.url === undefined) return text;
  return (
    <a href={run.url} rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

function Emphasis({ run }: { readonly run: Inline }) {
  if (run.emphasis === 'bold') return <b>{run.text}</b>;
  return run.emphasis === 'italic' ? <i>{run.text}</i> : <span>{run.text}</span>;
}
