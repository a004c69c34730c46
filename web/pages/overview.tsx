import type { BurstReport } from '../../api/reports/bursts.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { BurstList } from '../components/burst-list.tsx';
import { CoverageLine } from '../components/coverage-line.tsx';
import { Empty } from '../components/empty.tsx';
import { GapNote } from '../components/gap-note.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { UnwellNote } from '../components/unwell-note.tsx';
import { WeekChooser } from '../components/week-chooser.tsx';
import { formatDateTime, formatLocalDate, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { overviewUrl, paths } from '../links.ts';
import { vi } from '../text/vi.ts';
import { DayChart, SentimentByTopicChart, TrendChart } from './overview-charts.tsx';
import { KeyFigures } from './overview-key-figures.tsx';
import { Summary } from './overview-summary.tsx';
import { ChannelTable, ClaimTable, StoryTable, TopicTable } from './overview-tables.tsx';
import { RisingTerms } from './overview-terms.tsx';

interface OverviewPageProps {
  readonly frame: Frame;
  readonly report: OverviewReport;
  readonly bursts: BurstReport;
  /** Whether the person may say which bursts were of use. */
  readonly mayJudge: boolean;
}

/** Answers "what was said about social insurance this week, and is it changing?" */
export function OverviewPage({ frame, report, bursts, mayJudge }: OverviewPageProps) {
  const empty = report.documents.count === 0;
  return (
    <Layout
      frame={frame}
      title={`${vi.overview.title}, ${formatWeek(report.week.id)}`}
      section={paths.overview}
    >
      <header class="page-head">
        <div>
          <p class="kicker">{vi.overview.question}</p>
          <h1>
            {formatWeek(report.week.id)}
            <span class="h1-sub">
              {vi.week.range(formatLocalDate(report.week.monday), formatLocalDate(report.week.sunday))}
            </span>
          </h1>
        </div>
        <WeekChooser
          action={paths.overview}
          week={report.week}
          available={report.available}
          hrefOf={(week) => overviewUrl(week, report.unit)}
          keep={{ unit: report.unit === 'documents' ? undefined : report.unit }}
        />
      </header>
      {report.madeAt < report.week.end && <p class="notice">{vi.week.partial}</p>}
      <UnwellNote unwell={report.unwell} />
      {!empty && (
        <UnitSwitch
          units={countUnits}
          current={report.unit}
          hrefOf={(unit) => overviewUrl(report.week.id, unit)}
        />
      )}
      {empty ? <EmptyWeek report={report} /> : <FilledWeek report={report} />}
      <BurstList report={bursts} mayJudge={mayJudge} back={overviewUrl(report.week.id, report.unit)} />
      <p class="made-at">{vi.week.madeAt(formatDateTime(report.madeAt))}</p>
    </Layout>
  );
}

function EmptyWeek({ report }: { readonly report: OverviewReport }) {
  const latest = report.available.at(0);
  if (latest !== undefined) {
    return (
      <Empty title={vi.overview.emptyWeek}>
        <p>{vi.overview.emptyWeekHelp}</p>
        <p class="moves">
          <a class="button button-primary" href={overviewUrl(latest.id, report.unit)}>
            {`${vi.overview.latestWeek}: ${formatWeek(latest.id).toLowerCase()}`}
          </a>
          <a class="button" href={paths.sources}>
            {vi.overview.openSources}
          </a>
        </p>
        <CoverageLine coverage={report.coverage} />
        <GapNote gaps={report.gaps} />
      </Empty>
    );
  }
  return (
    <Empty title={vi.overview.emptyStore}>
      <p>{vi.overview.emptyStoreHelp}</p>
      <ol>
        {vi.overview.emptySteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        <a class="button button-primary" href={paths.sources}>
          {vi.overview.openSources}
        </a>
      </p>
    </Empty>
  );
}

function FilledWeek({ report }: { readonly report: OverviewReport }) {
  return (
    <>
      <Summary report={report} />
      <KeyFigures report={report} />
      <div class="grid grid-5-7">
        <DayChart report={report} />
        <TrendChart report={report} />
      </div>
      <CoverageLine coverage={report.coverage} />
      <GapNote gaps={report.gaps} />
      <div class="grid grid-7-5">
        <TopicTable report={report} />
        <div class="stack">
          <ChannelTable report={report} />
          <SentimentByTopicChart report={report} />
        </div>
      </div>
      <RisingTerms report={report} />
      <StoryTable report={report} />
      <ClaimTable report={report} />
    </>
  );
}
