import type { ClaimRow } from '../../api/reports/claim-rows.ts';
import type { ClaimListReport } from '../../api/reports/claims.ts';
import type { Verdict } from '../../api/store/schema/claim-tables.ts';
import { type CountUnit, countUnits } from '../../api/vocabulary.ts';
import type { Week } from '../../api/week.ts';
import { CaseBadge, ConstructedMark, VerdictBadge } from '../components/badge.tsx';
import { ClaimTabs } from '../components/claim-tabs.tsx';
import { Change } from '../components/compared.tsx';
import { Sparkline } from '../components/spark.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { WeekChooser } from '../components/week-chooser.tsx';
import { formatNumber, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimsUrl, claimUrl, documentsUrl, paths } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';

export interface ClaimFilter {
  readonly verdict: Verdict | undefined;
  /** Only claims that a document of the week spreads. */
  readonly spreading: boolean;
  /** Claims that are no longer looked for, instead of the others. */
  readonly retired: boolean;
}

interface ClaimsPageProps {
  readonly frame: Frame;
  readonly report: ClaimListReport;
  /** Weeks that have documents, newest first. */
  readonly available: readonly Week[];
  readonly filter: ClaimFilter;
  readonly mayEdit: boolean;
}

export function ClaimsPage({ frame, report: all, available, filter, mayEdit }: ClaimsPageProps) {
  const of = (retired: boolean) => all.rows.filter(({ status }) => (status === 'active') !== retired);
  const report = { ...all, rows: of(filter.retired) };
  const rows = report.rows
    .filter((row) => filter.verdict === undefined || row.verdict === filter.verdict)
    .filter((row) => !filter.spreading || row.spreads.count > 0);
  return (
    <Layout frame={frame} title={vi.claims.title} section={paths.claims}>
      <header class="page-head">
        <h1>{vi.claims.title}</h1>
        <WeekChooser
          action={paths.claims}
          week={report.week}
          available={available}
          hrefOf={(week) => claimsUrl({ week, ...addressOf(filter, report.unit) })}
          keep={{ ...addressOf(filter, report.unit) }}
        />
      </header>
      <ClaimTabs current={paths.claims} />
      <p class="intro">{vi.claims.intro}</p>
      <p class="moves">
        {mayEdit && (
          <a class="button" href={paths.newClaim}>
            {words.new}
          </a>
        )}
        <a class="button" href={paths.claimExchange}>
          {words.exchange}
        </a>
      </p>
      <UnitSwitch
        units={countUnits}
        current={report.unit}
        hrefOf={(unit) => claimsUrl({ week: report.week.id, ...addressOf(filter, unit) })}
      />
      <Filters report={report} filter={filter} retired={of(true).length} />
      {rows.length === 0 ? (
        <p class="quiet">{vi.claims.none}</p>
      ) : (
        <ClaimTable report={{ ...report, rows }} />
      )}
    </Layout>
  );
}

function addressOf(filter: ClaimFilter, unit: CountUnit) {
  return {
    verdict: filter.verdict,
    spreading: filter.spreading ? '1' : undefined,
    status: filter.retired ? 'retired' : undefined,
    unit: unit === 'documents' ? undefined : unit,
  };
}

interface FiltersProps {
  readonly report: ClaimListReport;
  readonly filter: ClaimFilter;
  /** How many claims are no longer looked for. */
  readonly retired: number;
}

function Filters({ report, filter, retired }: FiltersProps) {
  const week = report.week.id;
  const verdicts = (Object.keys(vi.verdict) as Verdict[]).filter((verdict) =>
    report.rows.some((row) => row.verdict === verdict),
  );
  const tab = (verdict: Verdict | undefined, name: string, count: number) => (
    <li>
      <a
        class="tab"
        href={claimsUrl({ week, ...addressOf({ ...filter, verdict }, report.unit) })}
        {...(filter.verdict === verdict ? { 'aria-current': 'true' as const } : {})}
      >
        {name} <span class="count">{formatNumber(count)}</span>
      </a>
    </li>
  );
  return (
    <nav class="tabs" aria-label={vi.claims.filter}>
      <ul>
        {tab(undefined, vi.common.all, report.rows.length)}
        {verdicts.map((verdict) =>
          tab(verdict, vi.verdict[verdict], report.rows.filter((row) => row.verdict === verdict).length),
        )}
        <li class="tab-apart">
          <a
            class="tab"
            href={claimsUrl({ week, ...addressOf({ ...filter, spreading: !filter.spreading }, report.unit) })}
            {...(filter.spreading ? { 'aria-current': 'true' as const } : {})}
          >
            {vi.claims.onlySpreading}
          </a>
        </li>
        {(retired > 0 || filter.retired) && (
          <li>
            <a
              class="tab"
              href={claimsUrl({ week, ...addressOf({ ...filter, retired: !filter.retired }, report.unit) })}
              {...(filter.retired ? { 'aria-current': 'true' as const } : {})}
            >
              {words.unwatched} <span class="count">{formatNumber(retired)}</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function ClaimTable({ report }: { readonly report: ClaimListReport }) {
  const { rows, week, weeks } = report;
  return (
    <table class="table cards claims">
      <caption class="caption">
        {(report.unit === 'stories' ? unitsVi.claimsInWeek : vi.claims.inWeek)(
          formatWeek(week.id).toLowerCase(),
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{vi.claims.statement}</th>
          <th scope="col">{vi.claims.verdict}</th>
          <th scope="col" class="num">
            {vi.claims.spreads}
          </th>
          <th scope="col" class="num">
            {vi.claims.debunks}
          </th>
          <th scope="col" class="num">
            {vi.claims.mentions}
          </th>
          <th scope="col">{vi.claims.trend(weeks.length)}</th>
          <th scope="col">{vi.claims.case}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ClaimLine row={row} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function ClaimLine({ row, report }: { readonly row: ClaimRow; readonly report: ClaimListReport }) {
  const { week, unit, weeks } = report;
  const counts = [
    ['spreads', vi.claims.spreads],
    ['debunks', vi.claims.debunks],
    ['mentions', vi.claims.mentions],
  ] as const;
  return (
    <tr>
      <td class="what">
        <a class="title" href={claimUrl(row.id, unit)}>
          {row.statement}
        </a>
        <p class="by">
          {row.id} · {row.topicName} {row.evidenceStatus === 'constructed' && <ConstructedMark />}
        </p>
      </td>
      <td>
        <VerdictBadge verdict={row.verdict} />
      </td>
      {counts.map(([stance, label]) => (
        <td class="num" data-label={label}>
          <a
            class={row[stance].count === 0 ? 'zero' : ''}
            href={documentsUrl({ week: week.id, claim: row.id, stance, unit })}
          >
            {formatNumber(row[stance].count)}
          </a>
          {stance === 'spreads' && row.spreads.previous > 0 && (
            <small class="sub">
              <Change compared={row.spreads} />
            </small>
          )}
        </td>
      ))}
      <td data-label={vi.claims.trend(weeks.length)}>
        <Sparkline values={row.spreadByWeek} />
      </td>
      <td data-label={vi.claims.case}>
        <CaseBadge status={row.caseStatus} />
      </td>
    </tr>
  );
}
