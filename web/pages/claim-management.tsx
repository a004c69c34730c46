import { longestReason } from '../../api/claim-content.ts';
import type { ClaimReport } from '../../api/reports/claim.ts';
import { formatLocalDate } from '../format.ts';
import { claimEditUrl, claimHistoryUrl, claimUrl } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';

interface Props {
  readonly report: ClaimReport;
}

/** Said above a claim that is no longer looked for. */
export function StatusNotice({ report }: Props) {
  if (report.row.status === 'active') return null;
  return (
    <p class="notice" role="note">
      {report.mergedInto === null ? (
        words.retiredNote
      ) : (
        <>
          {words.mergedInto} <a href={claimUrl(report.mergedInto)}>{report.mergedInto}</a>.
        </>
      )}
    </p>
  );
}

/** For which texts the claim is one, where that is limited. */
export function Period({ report: { validFrom, validTo } }: Props) {
  if (validFrom === null && validTo === null) return null;
  const day = (value: string | null) => (value === null ? null : formatLocalDate(value));
  return <p class="quiet">{words.period(day(validFrom), day(validTo))}</p>;
}

/** The claim's history for everybody; editing, retiring and merging for those who may. */
export function ClaimManagement({ report, mayEdit }: Props & { readonly mayEdit: boolean }) {
  const { id, status } = report.row;
  return (
    <section class="panel">
      <h2>{words.manage}</h2>
      <p class="moves">
        {mayEdit && status === 'active' && (
          <a class="button button-primary" href={claimEditUrl(id)}>
            {words.edit}
          </a>
        )}
        <a class="button" href={claimHistoryUrl(id)}>
          {words.history} ({report.version})
        </a>
      </p>
      {mayEdit && status === 'active' && <Retire id={id} />}
      {mayEdit && status === 'active' && <Merge id={id} />}
      {mayEdit && status !== 'active' && (
        <form method="post" action={`${claimUrl(id)}/theo-doi-lai`}>
          <button class="button" type="submit">
            {words.revive}
          </button>
        </form>
      )}
    </section>
  );
}

function Retire({ id }: { readonly id: string }) {
  return (
    <details class="more">
      <summary>{words.retire}</summary>
      <form class="claim-form" method="post" action={`${claimUrl(id)}/ngung-theo-doi`}>
        <p class="hint">{words.retireHint}</p>
        <ReasonField id="retire-reason" />
        <button class="button" type="submit">
          {words.retire}
        </button>
      </form>
    </details>
  );
}

function Merge({ id }: { readonly id: string }) {
  return (
    <details class="more">
      <summary>{words.merge}</summary>
      <form class="claim-form" method="post" action={`${claimUrl(id)}/gop`}>
        <p class="hint">{words.mergeHint}</p>
        <div class="field">
          <label for="into">{words.mergeInto}</label>
          <input id="into" name="into" required maxlength={8} placeholder="C001" />
        </div>
        <ReasonField id="merge-reason" />
        <button class="button" type="submit">
          {words.mergeButton}
        </button>
      </form>
    </details>
  );
}

function ReasonField({ id }: { readonly id: string }) {
  return (
    <div class="field">
      <label for={id}>{words.reason}</label>
      <input id={id} name="reason" maxlength={longestReason} />
    </div>
  );
}
