import type { Fact } from '../../analysis/facts.ts';
import type { FactListReport, FactRow } from '../../api/reports/facts.ts';
import { Empty } from '../components/empty.tsx';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { vi } from '../text/vi.ts';

interface FactsPageProps {
  readonly frame: Frame;
  readonly report: FactListReport;
}

/** The ledger of legal figures: what holds on a day, where the law says so, what held before. */
export function FactsPage({ frame, report }: FactsPageProps) {
  return (
    <Layout frame={frame} title={vi.facts.title} section={paths.facts}>
      <header class="page-head">
        <h1>{vi.facts.title}</h1>
      </header>
      <p class="intro">{vi.facts.intro}</p>
      <form class="panel filters fact-filters" method="get" action={paths.facts}>
        <label>
          {vi.facts.search} <input type="search" name="q" value={report.query} maxlength={200} />
        </label>
        <label>
          {vi.facts.on} <input type="date" name="on" value={report.on} />
        </label>
        <label>
          {vi.facts.topic}{' '}
          <select name="topic">
            <option value="">{vi.facts.allTopics}</option>
            {report.topics.map((topic) => (
              <option value={topic} selected={topic === report.topic}>
                {vi.facts.topics[topic] ?? topic}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{vi.facts.look}</button>
      </form>
      <p class="note">{vi.facts.count(report.rows.length, day(report.on), report.total)}</p>
      {report.rows.length === 0 ? (
        <Empty title={vi.facts.none}>
          <p>{vi.facts.noneHelp}</p>
        </Empty>
      ) : (
        <ol class="fact-list">
          {report.rows.map((row) => (
            <FactItem row={row} />
          ))}
        </ol>
      )}
    </Layout>
  );
}

function FactItem({ row: { fact, verified, signers, history } }: { readonly row: FactRow }) {
  return (
    <li class="panel fact" id={fact.id}>
      <p>
        <b>{fact.statement_vi}</b>
      </p>
      <p class="quiet">
        {fact.id} · {validity(fact)}
      </p>
      <p>
        {vi.facts.source}: {sourceOf(fact.legal_source)}
      </p>
      <p class="quiet">
        {verified ? vi.facts.verified : vi.facts.unverified} {vi.facts.levels[fact.verification_level]}{' '}
        {vi.facts.signed(signers)}
        {fact.sign_off.map(({ by, on }) => ` ${by} (${day(on)}).`)}
      </p>
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
    </li>
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
