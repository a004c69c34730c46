import type { ClaimHistoryReport, ClaimVersionRow, FieldChange } from '../../api/reports/claim-history.ts';
import { evidenceStatuses, verdicts } from '../../api/vocabulary.ts';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimHistoryUrl, claimUrl, paths } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';
import { vi } from '../text/vi.ts';

interface ClaimHistoryProps {
  readonly frame: Frame;
  readonly report: ClaimHistoryReport;
  /** Whether the person may bring a version back. */
  readonly mayRestore: boolean;
}

/** Who changed what of a claim, when and why; what has been stays. */
export function ClaimHistoryPage({ frame, report, mayRestore }: ClaimHistoryProps) {
  const title = words.historyTitle(report.id);
  return (
    <Layout frame={frame} title={title} section={paths.claims} width="reading">
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={claimUrl(report.id)}>{report.statement}</a>
          </p>
          <h1>{title}</h1>
        </div>
      </header>
      {report.versions.map((version, at) => (
        <Version claimId={report.id} version={version} mayRestore={mayRestore && at > 0} />
      ))}
    </Layout>
  );
}

interface VersionProps {
  readonly claimId: string;
  readonly version: ClaimVersionRow;
  readonly mayRestore: boolean;
}

function Version({ claimId, version, mayRestore }: VersionProps) {
  const isFirst = version.version === 1;
  return (
    <section class="panel changes">
      <h2>{words.version(version.version)}</h2>
      <p>
        <b>{words.action[version.action]}</b> · {version.userName ?? words.bySystem} ·{' '}
        <time datetime={version.at}>{formatDateTime(version.at)}</time>
      </p>
      {version.reason !== '' && (
        <p>
          {words.reason}: {version.reason}
        </p>
      )}
      {version.changes.length === 0 && <p class="quiet">{isFirst ? words.firstVersion : words.noChange}</p>}
      {version.changes.map((change) => (
        <Change change={change} />
      ))}
      {mayRestore && (
        <form method="post" action={`${claimHistoryUrl(claimId)}/${version.version}/khoi-phuc`}>
          <button class="button-plain" type="submit">
            {words.restore}
          </button>
        </form>
      )}
    </section>
  );
}

function Change({ change }: { readonly change: FieldChange }) {
  const name = <span class="change-name">{words.field[change.field]}: </span>;
  if ('before' in change) {
    return (
      <p class="change">
        {name}
        <del>{valueName(change.before)}</del> → <ins>{valueName(change.after)}</ins>
      </p>
    );
  }
  if ('added' in change) {
    return (
      <div class="change">
        {name}
        <Entries title={words.added} texts={change.added} kind="ins" />
        <Entries title={words.removed} texts={change.removed} kind="del" />
      </div>
    );
  }
  return (
    <p class="change">
      {name}
      {change.text === null
        ? words.rewritten
        : change.text.map(({ kind, text }) => {
            if (kind === 'added') return <ins>{text}</ins>;
            return kind === 'removed' ? <del>{text}</del> : text;
          })}
    </p>
  );
}

/** More entries than this are a click away. */
const entriesInSight = 5;

interface EntriesProps {
  readonly title: (count: string) => string;
  readonly texts: readonly string[];
  readonly kind: 'ins' | 'del';
}

function Entries({ title, texts, kind }: EntriesProps) {
  if (texts.length === 0) return null;
  const Mark = kind;
  return (
    <details open={texts.length <= entriesInSight}>
      <summary>{title(formatNumber(texts.length))}</summary>
      <ul class="wordings">
        {texts.map((text) => (
          <li>
            <Mark>{text}</Mark>
          </li>
        ))}
      </ul>
    </details>
  );
}

function valueName(value: string): string {
  if (value === '') return words.empty;
  const verdict = verdicts.find((one) => one === value);
  if (verdict !== undefined) return vi.verdict[verdict];
  const status = evidenceStatuses.find((one) => one === value);
  return status === undefined ? value : vi.evidenceStatus[status];
}
