import type { BurstReport } from '../../api/reports/bursts.ts';
import { trendUnits } from '../../api/reports/trend-counts.ts';
import type { TrendRow, TrendsReport } from '../../api/reports/trends.ts';
import type { CountUnit } from '../../api/vocabulary.ts';
import { BurstList } from '../components/burst-list.tsx';
import { Change, formatMean } from '../components/compared.tsx';
import { CoverageLine } from '../components/coverage-line.tsx';
import { Empty } from '../components/empty.tsx';
import { GapNote } from '../components/gap-note.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { Sparkline } from '../components/spark.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { WeekChooser } from '../components/week-chooser.tsx';
import { formatDateTime, formatLocalDate, formatNumber, formatPercent, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths, trendsUrl } from '../links.ts';
import { dataSheetsVi } from '../text/data-sheets-vi.ts';
import { picturesVi } from '../text/pictures-vi.ts';
import { trendsVi as text } from '../text/trends-vi.ts';
import { vi } from '../text/vi.ts';
import { trendName } from '../trend-names.ts';
import { TrendChart, VoicePanel } from './trends-charts.tsx';
import { TrendChoices } from './trends-choices.tsx';
import { TrendSentence } from './trends-sentence.tsx';
import { TrendTabs } from './trends-tabs.tsx';

interface TrendsPageProps {
  readonly frame: Frame;
  readonly report: TrendsReport;
  readonly bursts: BurstReport;
  /** Whether the person may say which bursts were of use. */
  readonly mayJudge: boolean;
}

/** Answers "what is changing?": a week by one dimension, beside what came before it. */
export function TrendsPage({ frame, report, bursts, mayJudge }: TrendsPageProps) {
  const { week, filter } = report;
  return (
    <Layout frame={frame} title={`${text.title}, ${formatWeek(week.id)}`} section={paths.trends}>
      <TrendTabs current={paths.trends} />
      <header class="page-head">
        <div>
          <p class="kicker">{text.question}</p>
          <h1>
            {formatWeek(week.id)}
            <span class="h1-sub">
              {vi.week.range(formatLocalDate(week.monday), formatLocalDate(week.sunday))}
            </span>
          </h1>
        </div>
        <WeekChooser
          action={paths.trends}
          week={week}
          available={report.available}
          hrefOf={(id) => trendsUrl({ ...filter, week: id })}
          keep={{ dimension: filter.dimension, unit: filter.unit, step: filter.step, slug: filter.slug }}
        />
      </header>
      {report.total.unfinished && <p class="notice">{vi.week.partial}</p>}
      <UnitSwitch
        units={trendUnits}
        current={filter.unit}
        hrefOf={(unit) => trendsUrl({ ...filter, week: week.id, unit })}
      />
      <TrendSentence report={report} />
      <TrendChoices report={report} />
      <CoverageLine coverage={report.coverage} />
      <GapNote gaps={report.gaps} />
      <div class="grid grid-7-5">
        <TrendChart report={report} />
        <VoicePanel report={report} />
      </div>
      <Breakdown report={report} />
      <BurstList report={bursts} mayJudge={mayJudge} back={trendsUrl({ ...filter, week: week.id })} />
      <p class="made-at">{vi.week.madeAt(formatDateTime(report.madeAt))}</p>
    </Layout>
  );
}

/** Whether the rows add up to more than the total. A story is told by many sources, a document by one. */
function Overlap({ filter }: Pick<TrendsReport, 'filter'>) {
  if (filter.unit === 'stories') return <p class="note">{text.overlapStories}</p>;
  return overlapping.has(filter.dimension) ? <p class="note">{text.overlap}</p> : null;
}

const overlapping = new Set<string>(['topic', 'theme', 'reform', 'audience', 'place', 'claim']);

function Breakdown({ report }: { readonly report: TrendsReport }) {
  const { dimension } = report.filter;
  const title = text.breakdown(text.dimension[dimension]);
  if (report.rows.length === 0)
    return (
      <Empty title={title}>
        <p>{text.noRows}</p>
      </Empty>
    );
  return (
    <section class="panel">
      <h2>
        {title}
        <a class="panel-link" href={trendsUrl(report.filter, paths.trendsCsv)}>
          {text.csv}
        </a>
        <a class="panel-link" href={trendsUrl(report.filter, paths.trendsXlsx)}>
          {dataSheetsVi.xlsx}
        </a>
      </h2>
      <ScrollRegion label={title}>
        <table class="table counts">
          <thead>
            <tr>
              <th scope="col">{text.dimension[dimension]}</th>
              <th scope="col">{text.series}</th>
              {[
                vi.common.thisWeek,
                text.share,
                vi.common.previousWeek,
                vi.common.change,
                vi.common.mean4,
                text.yearAgo,
              ].map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Line report={report} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Overlap filter={report.filter} />
      {dimension === 'claim' && <p class="note">{text.claimNote}</p>}
      {dimension === 'place' && (
        <PictureLinks
          name="places"
          title={picturesVi.places}
          week={report.week.id}
          unit={report.filter.unit}
        />
      )}
    </section>
  );
}

function Line({ report, row }: { readonly report: TrendsReport; readonly row: TrendRow }) {
  const { filter, total } = report;
  const isSelected = row.slug === filter.slug;
  return (
    <tr class={isSelected ? 'selected' : ''}>
      <th scope="row">
        <a
          href={trendsUrl({ ...filter, slug: isSelected ? undefined : row.slug })}
          {...(isSelected ? { 'aria-current': 'true' as const } : {})}
        >
          {trendName(filter.dimension, row)}
        </a>
      </th>
      <td>
        <Sparkline values={row.byWeek} label={text.seriesLabel} />
      </td>
      <td class="num strong">
        <Count report={report} row={row} />
      </td>
      <td class="num">{share(row.count, total.count)}</td>
      <td class="num">{formatNumber(row.previous)}</td>
      <td class="num">
        <Change compared={row} />
      </td>
      <td class="num">{formatMean(row.mean4)}</td>
      <td class="num">{row.yearAgo === null ? text.noYearAgo : formatNumber(row.yearAgo)}</td>
    </tr>
  );
}

/** A count of documents or stories opens their list, where the list can be narrowed so. */
function Count({ report, row }: { readonly report: TrendsReport; readonly row: TrendRow }) {
  const { unit } = report.filter;
  const href = unit === 'reach' ? null : listOf(report, row.slug, unit);
  const count = formatNumber(row.count);
  return href === null ? <span>{count}</span> : <a href={href}>{count}</a>;
}

function listOf({ filter, week }: TrendsReport, slug: string, unit: CountUnit): string | null {
  switch (filter.dimension) {
    case 'topic':
    case 'channel':
    case 'source':
      return documentsUrl({ week: week.id, [filter.dimension]: slug, unit });
    case 'sentiment':
      return documentsUrl({ week: week.id, sentiment: slug as 'negative', unit });
    case 'claim':
      return documentsUrl({ week: week.id, claim: slug, stance: 'spreads', unit });
    default:
      return null;
  }
}

function share(count: number, total: number): string {
  return total === 0 ? vi.common.none : formatPercent(count / total);
}
