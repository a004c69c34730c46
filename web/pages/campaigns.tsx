import type { CampaignListReport, CampaignRow } from '../../api/reports/campaign.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { Empty } from '../components/empty.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { campaignDocumentsUrl, campaignsUrl, campaignUrl, paths } from '../links.ts';
import { campaignsVi as text } from '../text/campaigns-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { TrendTabs } from './trends-tabs.tsx';

interface CampaignsPageProps {
  readonly frame: Frame;
  readonly report: CampaignListReport;
  /** Whether the person may make and change campaigns. */
  readonly may: boolean;
}

export function CampaignsPage({ frame, report, may }: CampaignsPageProps) {
  return (
    <Layout frame={frame} title={text.title} section={paths.trends}>
      <TrendTabs current={paths.campaigns} />
      <header class="page-head">
        <h1>{text.title}</h1>
        {may && (
          <a class="button button-primary" href={`${paths.campaigns}/moi`}>
            {text.add}
          </a>
        )}
      </header>
      <p class="intro">{text.intro}</p>
      {report.rows.length > 0 && (
        <UnitSwitch units={countUnits} current={report.unit} hrefOf={campaignsUrl} />
      )}
      {report.rows.length === 0 ? (
        <Empty title={text.none}>
          <p>{text.noneHelp}</p>
        </Empty>
      ) : (
        <CampaignTable report={report} />
      )}
    </Layout>
  );
}

function CampaignTable({ report }: Pick<CampaignsPageProps, 'report'>) {
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          {[text.fields.name, text.window, text.stateHead].map((head) => (
            <th scope="col">{head}</th>
          ))}
          <th scope="col" class="num">
            {unitsVi.names[report.unit]}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr>
            <td class="what">
              <a class="title" href={campaignUrl(row.id, report.unit)}>
                {row.name}
              </a>
              <small class="sub">{scopeOf(row)}</small>
            </td>
            <td data-label={text.window}>{rangeOf(row)}</td>
            <td data-label={text.stateHead}>
              <CampaignStateBadge state={row.state} />
            </td>
            <td class="num" data-label={unitsVi.names[report.unit]}>
              <a href={campaignDocumentsUrl(row, { from: row.first, to: row.last }, { unit: report.unit })}>
                {formatNumber(row.count)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const tones = { coming: 'plain', running: 'good', over: 'plain', ended: 'plain' } as const;

export function CampaignStateBadge({ state }: Pick<CampaignRow, 'state'>) {
  return <span class={`badge badge-dot badge-${tones[state]}`}>{text.state[state]}</span>;
}

/** What a campaign is about, as a phrase. */
export function scopeOf({ query, topic, channel }: CampaignRow): string {
  return [
    ...(query === null ? [] : [`${text.fields.query}: ${query}`]),
    ...(topic === null ? [] : [`${text.fields.topic}: ${topic.name}`]),
    ...(channel === null ? [] : [`${text.fields.channel}: ${channel.name}`]),
  ].join(' · ');
}

/** The window of a campaign, as dates. */
export function rangeOf({ first, last }: Pick<CampaignRow, 'first' | 'last'>): string {
  return text.range(formatLocalDate(first), formatLocalDate(last));
}
