import type { Fact } from '../../analysis/facts.ts';
import type { ProposalRow } from '../../api/reports/fact.ts';
import type { FactListReport, FactRow } from '../../api/reports/facts.ts';
import { Empty } from '../components/empty.tsx';
import { SearchLine } from '../components/search-line.tsx';
import { formatDateTime } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { factUrl, paths } from '../links.ts';
import { factsVi } from '../text/facts-vi.ts';
import { vi } from '../text/vi.ts';

interface FactsPageProps {
  readonly frame: Frame;
  readonly report: FactListReport;
  readonly proposals: readonly ProposalRow[];
}

/** The ledger of legal figures by field: what holds on a day, where the law says so, what held before. */
export function FactsPage({ frame, report, proposals }: FactsPageProps) {
  const { rows, total } = report;
  const fields = byTopic(rows);
  const isNarrowed = report.query !== '' || report.topic !== null;
  const signed = rows.filter(({ signers }) => signers >= 2).length;
  return (
    <Layout frame={frame} title={vi.facts.title} section={paths.facts}>
      <header class="page-head">
        <h1>{vi.facts.title}</h1>
      </header>
      <p class="intro">{vi.facts.intro}</p>
      {proposals.length > 0 && <Proposals rows={proposals} />}
      <FactSearch report={report} />
      <p class="note">
        {vi.facts.count(rows.length, day(report.on), total)} {vi.facts.signedCount(signed)}
      </p>
      {fields.length === 0 && (
        <Empty title={vi.facts.none}>
          <p>{vi.facts.noneHelp}</p>
        </Empty>
      )}
      {fields.map(([topic, found]) => (
        <details class="panel fact-field" open={isNarrowed}>
          <summary>
            <h2>{vi.facts.topics[topic] ?? topic}</h2>{' '}
            <span class="quiet">{vi.facts.items(found.length)}</span>
          </summary>
          <FactTable rows={found} />
        </details>
      ))}
    </Layout>
  );
}

function Proposals({ rows }: { readonly rows: readonly ProposalRow[] }) {
  return (
    <section class="panel">
      <h2>
        {factsVi.pending} <span class="count">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li>
            <a href={factUrl(row.factId)}>{row.statement}</a>{' '}
            <span class="quiet">
              {factsVi.pendingBy(row.proposedBy ?? factsVi.unknownPerson, formatDateTime(row.proposedAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactSearch({ report }: { readonly report: FactListReport }) {
  return (
    <search>
      <form class="filters" method="get" action={paths.facts}>
        <SearchLine
          name="q"
          value={report.query}
          label={vi.facts.search}
          hint={vi.facts.searchHint}
          button={vi.facts.look}
          maxLength={200}
        />
        <div class="filter-grid">
          <div class="field">
            <label for="topic">{vi.facts.topic}</label>
            <select id="topic" name="topic">
              <option value="">{vi.facts.allTopics}</option>
              {report.topics.map((topic) => (
                <option value={topic} selected={topic === report.topic}>
                  {vi.facts.topics[topic] ?? topic}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="on">{vi.facts.on}</label>
            <input id="on" type="date" name="on" value={report.on} />
          </div>
        </div>
      </form>
    </search>
  );
}

function byTopic(rows: readonly FactRow[]): [string, FactRow[]][] {
  const fields = new Map<string, FactRow[]>();
  for (const row of rows) fields.set(row.fact.topic, [...(fields.get(row.fact.topic) ?? []), row]);
  return [...fields];
}

function FactTable({ rows }: { readonly rows: readonly FactRow[] }) {
  return (
    <div class="table-scroll">
      <table class="table cards fact-table">
        <thead>
          <tr>
            <th scope="col">{vi.facts.statement}</th>
            <th scope="col">{vi.facts.source}</th>
            <th scope="col">{vi.facts.validity}</th>
            <th scope="col">{vi.facts.check}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FactItem row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FactItem({ row: { fact, verified, signers, history } }: { readonly row: FactRow }) {
  return (
    <tr id={fact.id}>
      <td>
        {fact.statement_vi}
        {history.length > 0 && (
          <details>
            <summary>{vi.facts.history}</summary>
            <ul>
              {history.map((other) => (
                <li>
                  {other.statement_vi} <span class="quiet">({validity(other)})</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>{sourceOf(fact.legal_source)}</td>
      <td>{validity(fact)}</td>
      <td>
        {verified ? vi.facts.verified : vi.facts.unverified}
        <small class="sub">
          {vi.facts.levels[fact.verification_level]}
          {signers > 0 && ` ${vi.facts.signed(signers)}`}
          {fact.sign_off.map(({ by, on }) => ` ${by} (${day(on)}).`)}
        </small>
        <a href={factUrl(fact.id)}>{factsVi.open}</a>
      </td>
    </tr>
  );
}

function validity(fact: Fact): string {
  return vi.facts.period(day(fact.valid_from), fact.valid_to === null ? null : day(fact.valid_to));
}

/** A document with its article. */
export function sourceOf(source: { readonly document: string; readonly article: string | null }): string {
  return source.article === null ? source.document : `${source.article}, ${source.document}`;
}

/** `2026-07-01` as *01/07/2026*. */
export function day(iso: string): string {
  return iso.split('-').reverse().join('/');
}
