import { activityNames } from '../../api/indicators/wording.ts';
import type { CampaignReport } from '../../api/reports/campaign.ts';
import { DataTable } from '../components/chart.tsx';
import { formatNumber } from '../format.ts';
import { activitiesUrl } from '../links.ts';
import { campaignsVi as text } from '../text/campaigns-vi.ts';
import { vi } from '../text/vi.ts';

/** What the office held in the campaign's window, by its register of activities. */
export function CampaignActivities({ report }: { readonly report: CampaignReport }) {
  const { campaign, activities } = report;
  return (
    <section class="panel">
      <h2>
        {text.activities}
        <a class="panel-link" href={activitiesUrl(`${campaign.first}..${campaign.last}`)}>
          {text.register}
        </a>
      </h2>
      {activities.sums.length === 0 ? (
        <p class="quiet">{text.noActivities}</p>
      ) : (
        <DataTable
          caption={text.activities}
          head={[text.activityKind, text.times, text.people, text.places2]}
          rows={activities.sums.map(({ kind, times, people, places }) => [
            activityNames[kind],
            formatNumber(times),
            people === null ? vi.common.none : formatNumber(people),
            formatNumber(places),
          ])}
        />
      )}
    </section>
  );
}
