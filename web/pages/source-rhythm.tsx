import { sourceDays } from '../../api/pictures/charts/source-days.ts';
import type { PublishingProfile } from '../../api/reports/publishing-profile.ts';
import type { SourceReport } from '../../api/reports/source.ts';
import { weekdayDate } from '../../api/reports/vietnamese.ts';
import { Chart, DataTable } from '../components/chart.tsx';
import { GapList, gapLegend } from '../components/gap-note.tsx';
import { BarCell } from '../components/spark.tsx';
import { formatNumber, formatPercent, formatUsual } from '../format.ts';
import { documentsUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

interface SectionProps {
  readonly report: SourceReport;
}

/** Documents a day of four weeks, with the gaps as bands. */
export function SourceDays({ report }: SectionProps) {
  const { days, dayBands, row } = report;
  const values = days.map(({ date, count }) => `${weekdayDate(date)}: ${formatNumber(count)}`);
  return (
    <section class="panel">
      <h2>{vi.source.days(formatNumber(days.length))}</h2>
      <Chart
        label={`${vi.source.days(formatNumber(days.length))}. ${values.join('; ')}`}
        option={sourceDays(days, dayBands)}
        wide={{ width: 640, height: 200 }}
        narrow={{ width: 330, height: 190 }}
        {...(dayBands.length > 0 ? { legend: [gapLegend] } : {})}
      >
        <DataTable
          caption={vi.source.days(formatNumber(days.length))}
          head={[vi.overview.byDayDay, vi.overview.documents]}
          rows={days.map(({ date, count }) => [
            weekdayDate(date),
            <a href={documentsUrl({ source: row.id, from: date, to: date })}>{formatNumber(count)}</a>,
          ])}
        />
      </Chart>
    </section>
  );
}

/** How much and when the source usually publishes. */
export function SourceRhythm({ report: { row, profile } }: SectionProps) {
  const usual = formatUsual(row.usualPerWeek);
  return (
    <section class="panel">
      <h2>{vi.source.rhythm}</h2>
      <p>{usual === null ? vi.source.noRhythm : vi.source.usual(usual, formatNumber(row.usualWeeks))}</p>
      {profile === null ? <p class="quiet">{vi.source.noProfile}</p> : <Profile profile={profile} />}
    </section>
  );
}

function Profile({ profile }: { readonly profile: PublishingProfile }) {
  const most = Math.max(...profile.byWeekday, 1);
  return (
    <>
      <p>{profileSentence(profile)}</p>
      <table class="table counts">
        <caption class="visually-hidden">{vi.source.byWeekday}</caption>
        <tbody>
          {profile.byWeekday.map((count, weekday) => (
            <tr>
              <th scope="row">{vi.weekdays[weekday]}</th>
              <td class="bar" aria-hidden="true">
                <BarCell value={count} mean={null} most={most} />
              </td>
              <td class="num">{formatPercent(count / profile.documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{vi.source.profileNote(formatNumber(profile.documents))}</p>
    </>
  );
}

function profileSentence({ busiest, hours }: PublishingProfile): string {
  const days = busiest.map((weekday) => vi.weekdays[weekday]?.toLowerCase() ?? '').join(', ');
  return [
    busiest.length === 0 ? vi.source.evenDays : vi.source.busiest(days),
    ...(hours === null ? [] : [vi.source.hours(String(hours.from), String(hours.to))]),
  ].join(' ');
}

/** The gaps that the source has had, its own and those of all. */
export function SourceGaps({ report: { gaps } }: SectionProps) {
  return (
    <section class="panel">
      <h2>{vi.gaps.title}</h2>
      {gaps.length === 0 ? <p class="quiet">{vi.gaps.none}</p> : <GapList gaps={gaps} />}
    </section>
  );
}
