import { dayVolume } from '../../api/pictures/charts/day-volume.ts';
import { topicSentiment, topicSentimentLine } from '../../api/pictures/charts/topic-sentiment.ts';
import { weekTrend } from '../../api/pictures/charts/week-trend.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';
import { weekdayDate } from '../../api/reports/vietnamese.ts';
import { Chart, DataTable, sentimentLegend } from '../components/chart.tsx';
import { formatMean } from '../components/compared.tsx';
import { gapLegend } from '../components/gap-note.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { formatNumber, formatWeek } from '../format.ts';
import { documentsUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';

interface SectionProps {
  readonly report: OverviewReport;
}

const dayLegend = [
  { name: vi.common.thisWeek, swatch: 'swatch-bar' },
  { name: vi.common.mean4Long, swatch: 'swatch-mean' },
];

export function DayChart({ report }: SectionProps) {
  const { byDay } = report.gapBands;
  const { title, unit } = unitsVi.overview[report.unit];
  const values = report.byDay.map((day) => `${weekdayDate(day.date)}: ${formatNumber(day.count)}`);
  return (
    <section class="panel">
      <h2>{title}</h2>
      <Chart
        label={`${title}. ${values.join('; ')}`}
        option={dayVolume(report.byDay, byDay)}
        wide={{ width: 480, height: 240 }}
        narrow={{ width: 330, height: 220 }}
        legend={byDay.length > 0 ? [...dayLegend, gapLegend] : dayLegend}
      >
        <DataTable
          caption={title}
          head={[vi.overview.byDayDay, unit, vi.common.mean4]}
          rows={report.byDay.map((day) => [
            weekdayDate(day.date),
            <a href={documentsUrl({ from: day.date, to: day.date, unit: report.unit })}>
              {formatNumber(day.count)}
            </a>,
            formatMean(day.mean4),
          ])}
        />
      </Chart>
      <PictureLinks name="days" title={title} week={report.week.id} unit={report.unit} />
    </section>
  );
}

export function TrendChart({ report }: SectionProps) {
  const title = vi.overview.trend(report.weeks.length);
  const { byWeek } = report.gapBands;
  const series = [
    ['negative', report.negativeByWeek],
    ['neutral', report.neutralByWeek],
    ['positive', report.positiveByWeek],
  ] as const;
  return (
    <section class="panel">
      <h2>{title}</h2>
      <Chart
        label={`${title}. ${series.map(([name, values]) => `${vi.sentiment[name]}: ${values.join(', ')}`).join('; ')}`}
        option={weekTrend(report, byWeek, report.unit)}
        wide={{ width: 660, height: 240 }}
        narrow={{ width: 330, height: 220 }}
        legend={byWeek.length > 0 ? [...sentimentLegend, gapLegend] : sentimentLegend}
      >
        <DataTable
          caption={title}
          head={[vi.common.week, vi.sentiment.negative, vi.sentiment.neutral, vi.sentiment.positive]}
          rows={report.weeks.map((week, index) => [
            formatWeek(week.id),
            ...series.map(([sentiment, values]) => (
              <a href={documentsUrl({ week: week.id, sentiment, unit: report.unit })}>
                {formatNumber(values[index] ?? 0)}
              </a>
            )),
          ])}
        />
      </Chart>
      <Footer report={report} picture="volume" title={title} />
    </section>
  );
}

interface FooterProps extends SectionProps {
  readonly picture: 'volume' | 'topics';
  readonly title: string;
}

/** Sentiments of stories overlap, which is said. */
function Footer({ report, picture, title }: FooterProps) {
  return (
    <>
      {report.unit === 'stories' && <p class="note">{unitsVi.sentimentNote}</p>}
      <PictureLinks name={picture} title={title} week={report.week.id} unit={report.unit} />
    </>
  );
}

const mostTopics = 10;

export function SentimentByTopicChart({ report }: SectionProps) {
  const topics = report.topicSentiment.slice(0, mostTopics);
  if (topics.length === 0) return null;
  const height = topics.length * topicSentimentLine + 40;
  const values = topics.map(
    ({ name, sentiment }) =>
      `${name}: ${sentiment.negative} ${vi.sentiment.negative}, ${sentiment.neutral} ${vi.sentiment.neutral}, ${sentiment.positive} ${vi.sentiment.positive}`,
  );
  return (
    <section class="panel">
      <h2>{vi.overview.topicSentiment}</h2>
      <Chart
        label={`${vi.overview.topicSentiment}. ${values.join('; ')}`}
        option={topicSentiment(topics, report.unit)}
        wide={{ width: 480, height }}
        narrow={{ width: 330, height: height + topics.length * 8 }}
        legend={sentimentLegend}
      >
        <DataTable
          caption={vi.overview.topicSentiment}
          head={[vi.overview.topic, vi.sentiment.negative, vi.sentiment.neutral, vi.sentiment.positive]}
          rows={topics.map((topic) => [
            topic.name,
            ...(['negative', 'neutral', 'positive'] as const).map((sentiment) => (
              <a
                href={documentsUrl({ week: report.week.id, topic: topic.slug, sentiment, unit: report.unit })}
              >
                {formatNumber(topic.sentiment[sentiment])}
              </a>
            )),
          ])}
        />
      </Chart>
      <Footer report={report} picture="topics" title={vi.overview.topicSentiment} />
    </section>
  );
}
