import type { BurstReport, BurstRow } from '../../api/reports/bursts.ts';
import { weekdayDate } from '../../api/reports/vietnamese.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { burstBasisUrl, burstUrl } from '../links.ts';
import { burstsVi as text } from '../text/bursts-vi.ts';

interface BurstListProps {
  readonly report: BurstReport;
  /** Whether the person may say what was of use. */
  readonly mayJudge: boolean;
  /** Page to come back to. */
  readonly back: string;
}

/** What was spoken of improbably often, with the way to its documents, and one click to say that it was of no use. */
export function BurstList({ report, mayJudge, back }: BurstListProps) {
  const { rows, record } = report;
  if (rows.length === 0 && record.found === 0) return null;
  return (
    <section class="panel" id="dot-bien">
      <h2>{text.title}</h2>
      {rows.length === 0 && <p>{text.none}</p>}
      <ul class="bursts">
        {rows.map((row) => (
          <li class={row.judgement === 'not-useful' ? 'burst burst-off' : 'burst'}>
            <span class="burst-what">
              <span class="quiet">{`${weekdayDate(row.day)} · ${text.kind[row.kind]}`}</span>{' '}
              <a href={burstBasisUrl(row)}>{row.name}</a>{' '}
              <span class="quiet">
                {text.counted(formatNumber(row.documents), formatNumber(row.expected))}
              </span>
            </span>
            {mayJudge ? (
              <Judge row={row} back={back} />
            ) : (
              row.judgement && <span class="quiet">{text.judged[row.judgement]}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="note">
        {text.note} {recordOf(record)}
      </p>
    </section>
  );
}

function Judge({ row, back }: { readonly row: BurstRow; readonly back: string }) {
  const choices =
    row.judgement === null
      ? ([
          ['useful', text.useful],
          ['not-useful', text.notUseful],
        ] as const)
      : ([['', text.undo]] as const);
  return (
    <form method="post" action={burstUrl(row.id)} class="burst-judge">
      <input type="hidden" name="back" value={back} />
      {row.judgement && <span class="quiet">{text.judged[row.judgement]}</span>}
      {choices.map(([value, label]) => (
        <button class="button-plain" type="submit" name="judgement" value={value}>
          {label}
        </button>
      ))}
    </form>
  );
}

function recordOf({ found, judged, notUseful }: BurstReport['record']): string {
  if (judged === 0) return text.unjudged(formatNumber(found));
  return text.record(formatNumber(found), formatNumber(judged), formatPercent(notUseful / judged));
}
