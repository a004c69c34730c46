import { trendLine } from '../../api/pictures/charts/trend-line.ts';
import type { Voice } from '../../api/reports/trend-counts.ts';
import type { TrendsReport } from '../../api/reports/trends.ts';
import { parseWeek } from '../../api/week.ts';
import { Chart, DataTable } from '../components/chart.tsx';
import { gapLegend } from '../components/gap-note.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { type Speaker, shareOf, VoiceTable } from '../components/voice-table.tsx';
import { formatLocalDate, formatNumber, formatPoints, formatShare, formatWeek } from '../format.ts';
import { documentsUrl, trendsUrl } from '../links.ts';
import { trendsVi as text } from '../text/trends-vi.ts';
import { vi } from '../text/vi.ts';
import { trendName } from '../trend-names.ts';

interface SectionProps {
  readonly report: TrendsReport;
}

/** The series of what is selected, or of everything. */
export function TrendChart({ report }: SectionProps) {
  const { filter, periods, gapBands, selected } = report;
  const byWeek = filter.step === 'week';
  const name = selected ? trendName(filter.dimension, selected) : text.everything;
  const title = (byWeek ? text.chartWeeks : text.chartDays)(name, formatNumber(periods.length));
  const hasYearAgo = periods.some(({ yearAgo }) => yearAgo !== null);
  const legend = [
    { name: text.value, swatch: 'swatch-bar' },
    ...(hasYearAgo ? [{ name: text.yearAgo, swatch: 'swatch-mean' }] : []),
    ...(gapBands.length > 0 ? [gapLegend] : []),
  ];
  const dates = periods.map(({ id }) => (byWeek ? parseWeek(id).monday : id));
  return (
    <section class="panel">
      <h2>
        {title}
        {selected && (
          <a class="panel-link" href={trendsUrl({ ...filter, slug: undefined })}>
            {text.backToAll}
          </a>
        )}
      </h2>
      <Chart
        label={`${title}. ${periods.map(({ id, value }) => `${nameOf(id, byWeek)}: ${formatNumber(value)}`).join('; ')}`}
        option={trendLine(report, dates)}
        wide={{ width: 660, height: 260 }}
        narrow={{ width: 330, height: 220 }}
        legend={legend}
      >
        <DataTable
          caption={title}
          head={[
            byWeek ? vi.common.week : vi.overview.byDayDay,
            text.unit[filter.unit],
            ...(hasYearAgo ? [text.yearAgo] : []),
          ]}
          rows={periods.map(({ id, value, yearAgo }) => [
            nameOf(id, byWeek),
            selected || filter.unit === 'reach' ? (
              formatNumber(value)
            ) : (
              <a
                href={documentsUrl({
                  ...(byWeek ? { week: id } : { from: id, to: id }),
                  unit: filter.unit,
                })}
              >
                {formatNumber(value)}
              </a>
            ),
            ...(hasYearAgo ? [yearAgo === null ? vi.common.none : formatNumber(yearAgo)] : []),
          ])}
        />
      </Chart>
      <PictureLinks
        name="trend"
        title={title}
        week={report.week.id}
        dimension={filter.dimension}
        unit={filter.unit}
        step={filter.step}
        slug={filter.slug}
      />
    </section>
  );
}

function nameOf(id: string, byWeek: boolean): string {
  return byWeek ? formatWeek(id) : formatLocalDate(id);
}

/** Who speaks of it: documents or stories by publisher, as shares of the week. */
export function VoicePanel({ report }: SectionProps) {
  const { voice, voicePrevious, total } = report;
  const compares = !total.gap && !total.unfinished;
  return (
    <section class="panel">
      <h2>{text.voice}</h2>
      <VoiceTable
        head={text.voiceOf}
        heads={[text.share, vi.common.change]}
        voice={voice}
        before={voicePrevious}
        cells={(who) => [
          formatShare(shareOf(voice, who)),
          compares ? change(voice, voicePrevious, who) : vi.common.notCompared,
        ]}
      />
      <p class="note">{report.filter.unit === 'stories' ? text.voiceNoteStories : text.voiceNote}</p>
      {report.selected === null && (
        <PictureLinks name="voice" title={text.voice} week={report.week.id} unit={report.filter.unit} />
      )}
    </section>
  );
}

function change(voice: Voice, before: Voice, who: Speaker): string {
  const share = shareOf(voice, who);
  const previous = shareOf(before, who);
  return share === null || previous === null
    ? vi.common.none
    : vi.common.points(formatPoints(share, previous));
}
