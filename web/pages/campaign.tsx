import type { Child } from 'hono/jsx';
import { campaignDays } from '../../api/pictures/charts/campaign-days.ts';
import type { CampaignReport } from '../../api/reports/campaign.ts';
import { type CountUnit, countUnits } from '../../api/vocabulary.ts';
import { Chart, DataTable } from '../components/chart.tsx';
import { Empty } from '../components/empty.tsx';
import { FurthestTable } from '../components/furthest-table.tsx';
import { gapLegend } from '../components/gap-note.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { formatDateTime, formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import {
  campaignCsvUrl,
  campaignDocumentsUrl,
  campaignsUrl,
  campaignUrl,
  paths,
  sourceUrl,
} from '../links.ts';
import { campaignsVi as text } from '../text/campaigns-vi.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { CampaignActivities } from './campaign-activities.tsx';
import { CampaignFigures, CampaignVoice } from './campaign-figures.tsx';
import { CampaignStateBadge, rangeOf, scopeOf } from './campaigns.tsx';

interface CampaignPageProps {
  readonly frame: Frame;
  readonly report: CampaignReport;
  /** Whether the person may change the campaign. */
  readonly may: boolean;
}

interface SectionProps {
  readonly report: CampaignReport;
}

/** A campaign followed: its window beside the weeks before and the same dates in other years. */
export function CampaignPage({ frame, report, may }: CampaignPageProps) {
  const { campaign, counted } = report;
  return (
    <Layout frame={frame} title={campaign.name} section={paths.trends}>
      <p class="crumbs">
        <a href={campaignsUrl(report.unit)}>{text.title}</a>
      </p>
      <header class="page-head">
        <div>
          <p class="kicker">{scopeOf(campaign)}</p>
          <h1>
            {campaign.name}
            <span class="h1-sub">{rangeOf(campaign)}</span>
          </h1>
        </div>
        <p>
          <CampaignStateBadge state={campaign.state} />
        </p>
      </header>
      {counted === null ? (
        <Empty title={text.notBegun}>
          <p>{text.notBegunHelp}</p>
        </Empty>
      ) : (
        <Followed report={report} />
      )}
      <CampaignActivities report={report} />
      {may && counted !== null && (
        <form class="moves" method="post" action={`${campaignUrl(campaign.id)}/bao-cao`}>
          <button class="button button-primary" type="submit">
            {reportKindsVi.makeCampaign}
          </button>
        </form>
      )}
      {may && campaign.state !== 'ended' && <Administration report={report} />}
      <p class="made-at">
        {text.made(campaign.createdByName ?? text.someone, formatDateTime(campaign.createdAt))}.{' '}
        {vi.week.madeAt(formatDateTime(report.madeAt))}
      </p>
    </Layout>
  );
}

function Followed({ report }: SectionProps) {
  const { campaign, counted, days, gap } = report;
  return (
    <>
      {campaign.state === 'running' && counted !== null && (
        <p class="notice">{text.countedUntil(formatLocalDate(counted.to), formatNumber(days.length))}</p>
      )}
      {gap && <p class="notice gap-note">{text.gap}</p>}
      <UnitSwitch
        units={countUnits}
        current={report.unit}
        hrefOf={(unit) => campaignUrl(campaign.id, unit)}
      />
      <CampaignFigures report={report} />
      <div class="grid grid-7-5">
        <div class="stack">
          <Days report={report} />
          <Furthest report={report} />
        </div>
        <div class="stack">
          <CampaignVoice report={report} />
          <Breakdown
            title={text.sources}
            head={text.sources}
            unit={report.unit}
            rows={report.sources.map(({ slug, name, count }) => [
              <a href={sourceUrl(slug)}>{name}</a>,
              <a href={campaignDocumentsUrl(campaign, counted, { source: slug, unit: report.unit })}>
                {formatNumber(count)}
              </a>,
            ])}
            none={text.noSources}
          />
          <Breakdown
            title={text.places}
            head={text.place}
            unit={report.unit}
            rows={report.places.map(({ slug, name, count }) => [
              name,
              <a href={campaignDocumentsUrl(campaign, counted, { place: slug, unit: report.unit })}>
                {formatNumber(count)}
              </a>,
            ])}
            none={text.noPlaces}
          />
        </div>
      </div>
    </>
  );
}

function Days({ report }: SectionProps) {
  const { campaign, days, gapBands, unit } = report;
  const { title } = unitsVi.overview[unit];
  const hasBefore = days.some(({ before }) => before !== null);
  const hasYearAgo = days.some(({ yearAgo }) => yearAgo !== null);
  const legend = [
    { name: text.dayOwn, swatch: 'swatch-bar' },
    ...(hasBefore ? [{ name: text.dayBefore, swatch: 'swatch-mean' }] : []),
    ...(hasYearAgo ? [{ name: text.dayYearAgo, swatch: 'swatch-dotted' }] : []),
    ...(gapBands.length > 0 ? [gapLegend] : []),
  ];
  return (
    <section class="panel">
      <h2>
        {title}
        <a class="panel-link" href={campaignCsvUrl(campaign.id, unit)}>
          {text.csv}
        </a>
      </h2>
      <Chart
        label={`${title}. ${days.map(({ date, count }) => `${formatLocalDate(date)}: ${formatNumber(count)}`).join('; ')}`}
        option={campaignDays(report)}
        wide={{ width: 660, height: 260 }}
        narrow={{ width: 330, height: 220 }}
        legend={legend}
      >
        <DataTable
          caption={title}
          head={[text.day, text.dayOwn, text.dayBefore, text.dayYearAgo]}
          rows={days.map(({ date, count, before, yearAgo }) => [
            formatLocalDate(date),
            <a href={campaignDocumentsUrl(campaign, { from: date, to: date }, { unit })}>
              {formatNumber(count)}
            </a>,
            known(before),
            known(yearAgo),
          ])}
        />
      </Chart>
    </section>
  );
}

function known(value: number | null): string {
  return value === null ? vi.common.none : formatNumber(value);
}

function Furthest({ report }: SectionProps) {
  return (
    <section class="panel">
      <h2>{text.furthest}</h2>
      {report.furthest.length === 0 ? (
        <p class="quiet">{text.noDocuments}</p>
      ) : (
        <FurthestTable rows={report.furthest} />
      )}
      <p class="note">{text.furthestNote}</p>
    </section>
  );
}

interface BreakdownProps {
  readonly title: string;
  readonly head: string;
  readonly unit: CountUnit;
  readonly rows: readonly (readonly Child[])[];
  readonly none: string;
}

function Breakdown({ title, head, unit, rows, none }: BreakdownProps) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <DataTable caption={title} head={[head, unitsVi.names[unit]]} rows={rows} />
      )}
    </section>
  );
}

function Administration({ report: { campaign } }: SectionProps) {
  const address = campaignUrl(campaign.id);
  return (
    <>
      <form class="moves" method="post" action={`${address}/ket-thuc`}>
        <a class="button" href={`${address}/sua`}>
          {text.edit}
        </a>
        <button class="button" type="submit" aria-describedby="ket-thuc">
          {text.end}
        </button>
      </form>
      <p class="hint" id="ket-thuc">
        {text.endHint}
      </p>
    </>
  );
}
