import type { OverviewReport } from '../../api/reports/overview.ts';
import { Sparkline } from '../components/spark.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import { documentsUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';

/** Words and phrases that are used more than in the weeks before; each opens the documents that use it. */
export function RisingTerms({ report }: { readonly report: OverviewReport }) {
  const { unit, rows, countedAt } = report.risingTerms;
  return (
    <section class="panel" id="tu-khoa">
      <h2>{vi.overview.risingTerms}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{countedAt === null ? vi.overview.risingTermsComing : vi.overview.noRisingTerms}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{vi.overview.term}</th>
              <th scope="col" class="num">
                {unitsVi.names[unit]}
              </th>
              <th scope="col">{vi.claims.trend(rows[0]?.byWeek.length ?? 0)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ term, count, byWeek }) => (
              <tr>
                <th scope="row">
                  <a href={documentsUrl({ week: report.week.id, query: `"${term}"`, unit })}>{term}</a>
                </th>
                <td class="num">{formatNumber(count)}</td>
                <td>
                  <Sparkline values={byWeek} label={unitsVi.termTrend[unit]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {countedAt !== null && <p class="note">{unitsVi.risingTermsNote[unit](formatDateTime(countedAt))}</p>}
    </section>
  );
}
