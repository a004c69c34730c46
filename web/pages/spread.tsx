import type { Child } from 'hono/jsx';
import { spreadDays } from '../../api/pictures/charts/spread-days.ts';
import type { DocumentFilter } from '../../api/reports/documents.ts';
import type { SpreadReport } from '../../api/reports/spread.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { Chart, DataTable } from '../components/chart.tsx';
import { titleOf } from '../components/document-table.tsx';
import { Empty } from '../components/empty.tsx';
import { FurthestTable } from '../components/furthest-table.tsx';
import { gapLegend } from '../components/gap-note.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { formatDate, formatDateTime, formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import {
  claimsUrl,
  claimUrl,
  documentsUrl,
  documentUrl,
  paths,
  sourceUrl,
  spreadFileUrl,
  spreadUrl,
} from '../links.ts';
import { dataSheetsVi } from '../text/data-sheets-vi.ts';
import { spreadVi as text } from '../text/spread-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { Course } from './spread-course.tsx';

interface SpreadPageProps {
  readonly frame: Frame;
  readonly report: SpreadReport;
}

interface SectionProps {
  readonly report: SpreadReport;
}

/** How a claim went round: where it was first seen, how it grew, who carried it, what came after the reply. */
export function SpreadPage({ frame, report }: SpreadPageProps) {
  const { claim, unit } = report;
  return (
    <Layout frame={frame} title={`${text.title}: ${claim.statement}`} section={paths.claims}>
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={claimsUrl({ unit })}>{vi.claims.title}</a> ·{' '}
            <a href={claimUrl(claim.id, unit)}>{claim.id}</a> · {text.title}
          </p>
          <h1 class="claim-statement">{claim.statement}</h1>
        </div>
        {report.first !== null && (
          <a class="button" href={spreadFileUrl(claim.id, unit)}>
            {dataSheetsVi.xlsx}
          </a>
        )}
      </header>
      {report.first === null ? (
        <Empty title={text.never}>
          <p>{text.neverHelp}</p>
        </Empty>
      ) : (
        <>
          <UnitSwitch
            units={countUnits}
            current={unit}
            hrefOf={(other) => spreadUrl(claim.id, other)}
            storiesNote={text.storiesNote}
          />
          <Filled report={report} />
        </>
      )}
    </Layout>
  );
}

/** Where what spreads the claim is listed; `narrow` narrows further. */
function spreadsUrl({ claim, unit }: SpreadReport, narrow: DocumentFilter = {}): string {
  return documentsUrl({ claim: claim.id, stance: 'spreads', unit, ...narrow });
}

function Filled({ report }: SectionProps) {
  const counted = unitsVi.names[report.unit];
  return (
    <div class="grid grid-7-5">
      <div class="stack">
        <Days report={report} />
        <Furthest report={report} />
      </div>
      <div class="stack">
        <First report={report} />
        <Course report={report} />
        <Breakdown
          title={text.channels}
          head={[text.channel, counted, text.firstAt]}
          rows={report.channels.map(({ slug, name, count, firstAt }) => [
            name,
            <a href={spreadsUrl(report, { channel: slug })}>{formatNumber(count)}</a>,
            formatDate(firstAt),
          ])}
        />
        <Breakdown
          title={text.sources}
          head={[text.source, counted, text.firstAt]}
          rows={report.sources.map(({ slug, name, count, firstAt }) => [
            <a href={sourceUrl(slug)}>{name}</a>,
            <a href={spreadsUrl(report, { source: slug })}>{formatNumber(count)}</a>,
            formatDate(firstAt),
          ])}
        />
        <Breakdown
          title={text.places}
          head={[text.place, counted]}
          rows={report.places.map(({ slug, name, count }) => [
            name,
            <a href={spreadsUrl(report, { place: slug })}>{formatNumber(count)}</a>,
          ])}
          none={text.noPlaces}
        />
      </div>
    </div>
  );
}

function First({ report }: SectionProps) {
  const { unit, first, knownSince, documents, copies, stories } = report;
  const own = text.countsOf(formatNumber(documents - copies), formatNumber(copies));
  return (
    <section class="panel">
      <h2>{text.first}</h2>
      {first && (
        <p>
          <a href={documentUrl(first.id)}>{titleOf(first)}</a>
          <br />
          {text.firstIn(formatDateTime(first.publishedAt ?? first.firstSeenAt), first.sourceName)}
        </p>
      )}
      <p class="note">
        {knownSince && text.unknownBefore(formatDate(knownSince))} {report.gapBeforeFirst && text.gapBefore}
      </p>
      <h3>{text.counts[unit]}</h3>
      <p>
        <a href={spreadsUrl(report)}>{formatNumber(unit === 'stories' ? stories : documents)}</a>
        {unit === 'stories' ? `, ${text.documentsOf(formatNumber(documents))}: ${own}.` : `: ${own}.`}
      </p>
    </section>
  );
}

function Days({ report }: SectionProps) {
  const { unit, days, gapBands, repliedAt } = report;
  const legend = [
    { name: text.newSpreads, swatch: 'swatch-spread-bar' },
    { name: text.debunks, swatch: 'swatch-square' },
    { name: text.cumulative, swatch: 'swatch-mean' },
    ...(repliedAt === null ? [] : [{ name: text.reply, swatch: 'swatch-reply' }]),
    ...(gapBands.length > 0 ? [gapLegend] : []),
  ];
  const notes = [text.timelineNote, ...(report.isCut ? [text.cut(formatNumber(days.length))] : [])];
  const spoken = days.filter(({ spreads, debunks }) => spreads + debunks > 0);
  return (
    <section class="panel">
      <h2>{text.timeline}</h2>
      <Chart
        label={`${text.timeline}. ${spoken.map((day) => `${formatLocalDate(day.date)}: ${day.spreads} ${text.newSpreads}, ${day.debunks} ${text.debunks}`).join('; ')}`}
        option={spreadDays(report)}
        wide={{ width: 660, height: 270 }}
        narrow={{ width: 330, height: 230 }}
        legend={legend}
        note={notes.join(' ')}
      >
        <DataTable
          caption={text.timeline}
          head={[text.day, text.newSpreads, text.cumulative, text.debunks]}
          rows={spoken.map(({ date, spreads, cumulative, debunks }) => [
            formatLocalDate(date),
            // Of stories the new ones have no list; what all days so far add up to has.
            unit === 'stories' ? (
              formatNumber(spreads)
            ) : (
              <a href={spreadsUrl(report, { from: date, to: date })}>{formatNumber(spreads)}</a>
            ),
            <a href={spreadsUrl(report, { to: date })}>{formatNumber(cumulative)}</a>,
            formatNumber(debunks),
          ])}
        />
      </Chart>
      <PictureLinks name="spread" title={text.timeline} claim={report.claim.id} unit={unit} />
    </section>
  );
}

function Furthest({ report }: SectionProps) {
  return (
    <section class="panel">
      <h2>{text.furthest[report.unit]}</h2>
      <FurthestTable rows={report.furthest} />
      <p class="note">{text.furthestNote[report.unit]}</p>
    </section>
  );
}

interface BreakdownProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Child[])[];
  readonly none?: string;
}

function Breakdown({ title, head, rows, none }: BreakdownProps) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <DataTable caption={title} head={head} rows={rows} />
      )}
    </section>
  );
}
