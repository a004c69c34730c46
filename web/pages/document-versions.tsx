import type { DocumentReport, VersionChange } from '../../api/reports/document.ts';
import type { TextChange } from '../../api/reports/text-changes.ts';
import { useSafeParts, Words } from '../danger.tsx';
import { formatDateTime } from '../format.ts';
import { vi } from '../text/vi.ts';

interface Props {
  readonly report: DocumentReport;
}

/** Said above the text where the page is gone, or was. */
export function RemovalNotice({ report }: Props) {
  const latest = report.removals.at(-1);
  if (!latest) return null;
  const gone = vi.fate.gone(formatDateTime(latest.goneAt), latest.reason, formatDateTime(latest.seenAt));
  return (
    <p class={latest.backAt === null ? 'notice notice-bad' : 'notice'} role="note">
      {gone} {latest.backAt === null ? vi.fate.kept : vi.fate.back(formatDateTime(latest.backAt))}
    </p>
  );
}

/** What each version changed, word by word. */
export function Changes({ report }: Props) {
  if (report.changes.length === 0) return null;
  return (
    <section class="panel changes" id="thay-doi">
      <h2>{vi.fate.changes}</h2>
      {report.changes.map((change) => (
        <Change change={change} fetchedAt={timeOf(report, change)} />
      ))}
    </section>
  );
}

function timeOf({ versions }: DocumentReport, { version }: VersionChange): string | null {
  return versions.find((row) => row.version === version)?.fetchedAt ?? null;
}

function Change({
  change,
  fetchedAt,
}: {
  readonly change: VersionChange;
  readonly fetchedAt: string | null;
}) {
  return (
    <>
      <h3>{vi.fate.changedIn(change.version, fetchedAt === null ? '' : formatDateTime(fetchedAt))}</h3>
      <Marked name={vi.fate.inTitle} changes={change.title} />
      <Marked name={vi.fate.inText} changes={change.text} />
    </>
  );
}

function Marked({
  name,
  changes,
}: {
  readonly name: string;
  readonly changes: readonly TextChange[] | null;
}) {
  const safeParts = useSafeParts();
  if (changes === null) {
    return (
      <p class="note">
        {name}: {vi.fate.rewritten}
      </p>
    );
  }
  if (changes.every(({ kind }) => kind === 'same')) return null;
  return (
    <p class="change">
      <span class="change-name">{name}: </span>
      {safeParts(changes).map(({ kind, text }) => {
        if (kind === 'added') return <ins>{text}</ins>;
        return kind === 'removed' ? <del>{text}</del> : text;
      })}
    </p>
  );
}

/** Which versions are kept. */
export function Versions({ report }: Props) {
  if (report.versions.length <= 1) return null;
  return (
    <section class="panel">
      <h2>{vi.document.versions}</h2>
      <ol class="versions">
        {report.versions.map((version) => (
          <li>
            <b>{`${vi.document.version} ${version.version}`}</b> · {formatDateTime(version.fetchedAt)}
            <br />
            <Words text={version.title ?? vi.common.untitled} />
          </li>
        ))}
      </ol>
    </section>
  );
}
