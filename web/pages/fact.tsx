import { type Fact, valuesOf } from '../../analysis/facts.ts';
import { longestWhy } from '../../api/ledger.ts';
import type { FactReport, FactVersionRow } from '../../api/reports/fact.ts';
import { formatDateTime } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { factUrl, paths } from '../links.ts';
import { factsVi, fieldName, valueName } from '../text/facts-vi.ts';
import { vi } from '../text/vi.ts';
import { day, sourceOf } from './facts.tsx';

interface FactPageProps {
  readonly frame: Frame;
  readonly report: FactReport;
  /** Whether the person may propose and sign. */
  readonly maySign: boolean;
}

/** One legal figure: what holds, what is proposed in its place and by whom, and how it came to be as it is. */
export function FactPage({ frame, report, maySign }: FactPageProps) {
  const fact = report.row?.fact ?? report.proposal?.fact ?? report.versions[0]?.fact;
  if (fact === undefined) return null;
  return (
    <Layout frame={frame} title={`${vi.facts.title} ${report.id}`} section={paths.facts}>
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={paths.facts}>{vi.facts.title}</a>
          </p>
          <h1>{fact.statement_vi}</h1>
        </div>
      </header>
      <div class="document-grid">
        <div class="stack">
          {report.row === null && <p class="notice">{factsVi.proposedOnly}</p>}
          {report.proposal !== null && (
            <Proposal proposal={report.proposal} userId={frame.user?.id ?? ''} maySign={maySign} />
          )}
          <Current report={report} fact={fact} />
          {maySign && report.proposal === null && report.row !== null && <ProposalForm fact={fact} />}
        </div>
        <aside class="stack">
          <Versions versions={report.versions} />
        </aside>
      </div>
    </Layout>
  );
}

function Current({ report, fact }: { readonly report: FactReport; readonly fact: Fact }) {
  const values = valuesOf(fact).map(([path, value]) => [
    path === '' ? fieldName('value') : factsVi.valueOf(valueName(path)),
    shown(value),
  ]);
  const links = (ids: readonly string[]) => ids.map((id) => <a href={factUrl(id)}>{id} </a>);
  return (
    <section class="panel">
      <h2>{report.row === null ? factsVi.proposal : factsVi.current}</h2>
      <dl class="meta">
        <dt>{vi.facts.source}</dt>
        <dd>{sourceOf(fact.legal_source)}</dd>
        <dt>{vi.facts.validity}</dt>
        <dd>{vi.facts.period(day(fact.valid_from), fact.valid_to === null ? null : day(fact.valid_to))}</dd>
        {values.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{fact.unit === null || fact.unit === 'date' ? value : `${value} (${fact.unit})`}</dd>
          </>
        ))}
        <dt>{vi.facts.check}</dt>
        <dd>
          {report.row?.verified ? vi.facts.verified : vi.facts.unverified}.{' '}
          {vi.facts.levels[fact.verification_level]}
        </dd>
        {fact.sign_off.length > 0 && (
          <>
            <dt>{factsVi.confirm}</dt>
            <dd>{fact.sign_off.map(({ by, on }) => `${by} (${day(on)})`).join('; ')}</dd>
          </>
        )}
        {fact.supersedes !== null && (
          <>
            <dt>{factsVi.supersedes}</dt>
            <dd>{links([fact.supersedes])}</dd>
          </>
        )}
        {report.supersededBy.length > 0 && (
          <>
            <dt>{factsVi.supersededBy}</dt>
            <dd>{links(report.supersededBy)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

const grouping = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** A value as it is written, and may be typed in: *2.530.000*, *1,5*. */
function shown(value: number | string): string {
  return typeof value === 'number' ? grouping.format(value) : value;
}

interface ProposalProps {
  readonly proposal: FactVersionRow;
  readonly userId: string;
  readonly maySign: boolean;
}

function Proposal({ proposal, userId, maySign }: ProposalProps) {
  const isOwn = proposal.proposedBy.id === userId;
  const at = `${factUrl(proposal.fact.id)}/phien-ban/${proposal.id}`;
  return (
    <section class="panel" id="de-nghi">
      <h2>{factsVi.proposal}</h2>
      <p class="note">
        {factsVi.pendingBy(
          proposal.proposedBy.name ?? factsVi.unknownPerson,
          formatDateTime(proposal.proposedAt),
        )}
        . {factsVi.why}: {proposal.why}
      </p>
      <Changes version={proposal} />
      {maySign && <p class="hint">{isOwn ? factsVi.ownProposal : factsVi.confirmNote}</p>}
      {maySign && (
        <div class="moves">
          {!isOwn && (
            <form method="post" action={`${at}/ky-duyet`}>
              <button class="button button-primary" type="submit">
                {factsVi.confirm}
              </button>
            </form>
          )}
          <form method="post" action={`${at}/khong-duyet`}>
            <button class="button" type="submit">
              {isOwn ? factsVi.withdraw : factsVi.reject}
            </button>
          </form>
        </div>
      )}
    </section>
  );
}

function Changes({ version: { changes, state, fact } }: { readonly version: FactVersionRow }) {
  if (changes.length === 0)
    return <p>{fact.supersedes !== null && state === 'proposed' ? factsVi.isNew : factsVi.noChange}</p>;
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{factsVi.field}</th>
            <th scope="col">{factsVi.before}</th>
            <th scope="col">{factsVi.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr>
              <th scope="row">{fieldName(field)}</th>
              <td>{before === null ? vi.common.none : <del>{inWords(field, before)}</del>}</td>
              <td>{after === null ? vi.common.none : <ins>{inWords(field, after)}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a field holds, as people read it. */
function inWords(field: string, value: string): string {
  if (field === 'verification_level') return vi.facts.levels[value] ?? value;
  if (field === 'topic') return vi.facts.topics[value] ?? value;
  if (field.startsWith('value') && /^\d+(?:\.\d+)?$/.test(value)) return shown(Number(value));
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

function Versions({ versions }: { readonly versions: readonly FactVersionRow[] }) {
  return (
    <section class="panel">
      <h2>{factsVi.versions}</h2>
      {versions.length === 0 && <p class="note">{factsVi.noVersions}</p>}
      <ol class="versions">
        {versions.map((version) => (
          <li>
            <b>{factsVi.state[version.state]}</b>
            <br />
            <span class="quiet">
              {factsVi.by(
                version.proposedBy.name ?? factsVi.unknownPerson,
                version.decidedBy,
                version.decidedAt === null ? '' : formatDateTime(version.decidedAt),
              )}
              . {factsVi.why}: {version.why}
            </span>
            <Changes version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ProposalForm({ fact }: { readonly fact: Fact }) {
  return (
    <details class="panel" id="sua">
      <summary>
        <h2>{factsVi.edit}</h2>
      </summary>
      <form class="fact-form" method="post" action={`${factUrl(fact.id)}/de-nghi`}>
        <p class="note">{factsVi.editNote}</p>
        <div class="field">
          <label for="statement">{fieldName('statement_vi')}</label>
          <textarea id="statement" name="statement" rows={3} required maxlength={1000}>
            {fact.statement_vi}
          </textarea>
        </div>
        <div class="filter-grid">
          {valuesOf(fact).map(([path, value]) => (
            <Input
              name={`value:${path}`}
              label={path === '' ? fieldName('value') : factsVi.valueOf(valueName(path))}
              value={shown(value)}
              required
            />
          ))}
          <Input name="unit" label={fieldName('unit')} value={fact.unit ?? ''} />
          <Input
            name="validFrom"
            type="date"
            label={fieldName('valid_from')}
            value={fact.valid_from}
            required
          />
          <Input name="validTo" type="date" label={fieldName('valid_to')} value={fact.valid_to ?? ''} />
          <Input
            name="document"
            label={fieldName('legal_source.document')}
            value={fact.legal_source.document}
            required
          />
          <Input
            name="article"
            label={fieldName('legal_source.article')}
            value={fact.legal_source.article ?? ''}
          />
          <div class="field">
            <label for="level">{fieldName('verification_level')}</label>
            <select id="level" name="level">
              {Object.entries(vi.facts.levels).map(([level, name]) => (
                <option value={level} selected={level === fact.verification_level}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Input name="note" label={fieldName('note')} value={fact.note ?? ''} />
        <label class="fact-supersede">
          <input type="checkbox" name="supersedes" value="1" /> {factsVi.supersede}
        </label>
        <div class="field">
          <label for="why">{factsVi.why}</label>
          <input id="why" name="why" required maxlength={longestWhy} aria-describedby="why-hint" />
          <p class="hint" id="why-hint">
            {factsVi.whyHint}
          </p>
        </div>
        <button class="button button-primary" type="submit">
          {factsVi.send}
        </button>
      </form>
    </details>
  );
}

interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly required?: boolean;
}

function Input({ name, label, value, type = 'text', required = false }: InputProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} type={type} name={name} value={value} required={required} />
    </div>
  );
}
