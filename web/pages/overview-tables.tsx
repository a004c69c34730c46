import type { NamedCount } from '../../api/reports/comparing.ts';
import type { DocumentFilter } from '../../api/reports/documents.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';
import type { StoryRow } from '../../api/reports/story-rows.ts';
import { ConstructedMark, VerdictBadge } from '../components/badge.tsx';
import { Change, formatMean } from '../components/compared.tsx';
import { SentimentBar } from '../components/sentiment-bar.tsx';
import { BarCell, Sparkline } from '../components/spark.tsx';
import { Words } from '../danger.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import { claimsUrl, claimUrl, documentsUrl, storiesUrl, storyUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { claimsOfWeek } from './overview-figures.ts';

interface SectionProps {
  readonly report: OverviewReport;
}

/** Topics that are always in sight; the rest is a click away. */
const topicsInSight = 12;

export function TopicTable({ report }: SectionProps) {
  const topics = report.topics.filter(hasAny);
  const others = topics.slice(topicsInSight);
  const filterOf = (slug: string) => ({ topic: slug });
  return (
    <section class="panel">
      <h2>{vi.overview.topics}</h2>
      <CountTable
        report={report}
        rows={topics.slice(0, topicsInSight)}
        name={vi.overview.topic}
        filterOf={filterOf}
      />
      {others.length > 0 && (
        <details class="more">
          <summary>{vi.overview.otherTopics(formatNumber(others.length))}</summary>
          <CountTable report={report} rows={others} name={vi.overview.topic} filterOf={filterOf} />
        </details>
      )}
      <p class="note">{report.unit === 'stories' ? unitsVi.topicsNote : vi.overview.topicsNote}</p>
    </section>
  );
}

export function ChannelTable({ report }: SectionProps) {
  return (
    <section class="panel">
      <h2>{vi.overview.channels}</h2>
      <CountTable
        report={report}
        rows={report.channels.filter(hasAny)}
        name={vi.overview.channel}
        filterOf={(slug) => ({ channel: slug })}
      />
    </section>
  );
}

function hasAny(row: NamedCount): boolean {
  return row.count > 0 || row.previous > 0 || (row.mean4 ?? 0) > 0;
}

interface CountTableProps extends SectionProps {
  readonly rows: readonly NamedCount[];
  readonly name: string;
  readonly filterOf: (slug: string) => DocumentFilter;
}

/** Counts as bars and numbers in one table: the drawing and its data are the same thing. */
function CountTable({ report, rows, name, filterOf }: CountTableProps) {
  const most = Math.max(...rows.map((row) => Math.max(row.count, row.mean4 ?? 0)), 1);
  const previousWeek = report.weeks.at(-2)?.id;
  return (
    <table class="table counts">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <td class="bar-head" />
          <th scope="col" class="num">
            {vi.common.thisWeek}
          </th>
          <th scope="col" class="num">
            {vi.common.previousWeek}
          </th>
          <th scope="col" class="num optional">
            <abbr title={vi.common.mean4Long}>{vi.common.mean4}</abbr>
          </th>
          <th scope="col" class="num">
            {vi.common.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.name}</th>
            <td class="bar" aria-hidden="true">
              <BarCell value={row.count} mean={row.mean4} most={most} />
            </td>
            <td class="num strong">
              <a href={documentsUrl({ week: report.week.id, unit: report.unit, ...filterOf(row.slug) })}>
                {formatNumber(row.count)}
              </a>
            </td>
            <td class="num">
              {previousWeek ? (
                <a href={documentsUrl({ week: previousWeek, unit: report.unit, ...filterOf(row.slug) })}>
                  {formatNumber(row.previous)}
                </a>
              ) : (
                formatNumber(row.previous)
              )}
            </td>
            <td class="num optional">{row.mean4 === null ? vi.common.none : formatMean(row.mean4)}</td>
            <td class="num">
              <Change compared={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function StoryTable({ report }: SectionProps) {
  return (
    <section class="panel" id="cau-chuyen">
      <h2>
        {vi.overview.topStories}
        <a class="panel-link" href={storiesUrl({ week: report.week.id, sort: 'largest' })}>
          {vi.common.viewAll}
        </a>
      </h2>
      {report.topStories.length === 0 ? (
        <p class="quiet">{vi.overview.noStories}</p>
      ) : (
        <table class="table cards stories">
          <thead>
            <tr>
              <th scope="col">{vi.overview.story}</th>
              <th scope="col" class="num">
                {vi.overview.documents}
              </th>
              <th scope="col" class="num">
                {vi.overview.storySources}
              </th>
              <th scope="col">{vi.documents.sentiment}</th>
              <th scope="col">{vi.overview.storyFirst}</th>
            </tr>
          </thead>
          <tbody>
            {report.topStories.map((story) => (
              <StoryLine story={story} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function StoryLine({ story }: { readonly story: StoryRow }) {
  return (
    <tr>
      <td class="what">
        <a class="title" href={storyUrl(story.id)}>
          <Words text={story.title} />
        </a>
      </td>
      <td class="num" data-label={vi.overview.documents}>
        <a href={documentsUrl({ story: story.id })}>{formatNumber(story.documents)}</a>
        {story.copies > 0 && <small class="sub">{vi.overview.storyCopies(formatNumber(story.copies))}</small>}
      </td>
      <td class="num" data-label={vi.overview.storySources}>
        {formatNumber(story.sources)}
      </td>
      <td data-label={vi.documents.sentiment}>
        <SentimentBar counts={story.sentiment} />
      </td>
      <td data-label={vi.overview.storyFirst}>
        {story.firstSourceName}
        <small class="sub">{formatDateTime(story.firstAt)}</small>
      </td>
    </tr>
  );
}

export function ClaimTable({ report }: SectionProps) {
  const claims = claimsOfWeek(report.claims);
  const week = report.week.id;
  return (
    <section class="panel">
      <h2>
        {vi.overview.claimsTitle}
        <a class="panel-link" href={claimsUrl({ week, unit: report.unit })}>
          {vi.common.viewAll}
        </a>
      </h2>
      {claims.length === 0 ? (
        <p class="quiet">{vi.overview.noClaims}</p>
      ) : (
        <table class="table cards claims">
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
              <th scope="col">{vi.claims.trend(report.weeks.length)}</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr>
                <td class="what">
                  <a class="title" href={claimUrl(claim.id, report.unit)}>
                    {claim.statement}
                  </a>
                  {claim.evidenceStatus === 'constructed' && <ConstructedMark />}
                </td>
                <td>
                  <VerdictBadge verdict={claim.verdict} />
                </td>
                <td class="num" data-label={vi.claims.spreads}>
                  <a href={documentsUrl({ week, claim: claim.id, stance: 'spreads', unit: report.unit })}>
                    {formatNumber(claim.spreads.count)}
                  </a>
                  <small class="sub">
                    <Change compared={claim.spreads} />
                  </small>
                </td>
                <td class="num" data-label={vi.claims.debunks}>
                  <a href={documentsUrl({ week, claim: claim.id, stance: 'debunks', unit: report.unit })}>
                    {formatNumber(claim.debunks.count)}
                  </a>
                </td>
                <td data-label={vi.claims.trend(report.weeks.length)}>
                  <Sparkline values={claim.spreadByWeek} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
