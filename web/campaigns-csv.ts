import type { CampaignReport } from '../api/reports/campaign.ts';
import { renderCsv } from '../api/reports/csv.ts';
import { campaignsVi as text } from './text/campaigns-vi.ts';
import { unitsVi } from './text/units-vi.ts';

/** The days of a campaign as CSV. What was not collected is left empty; the last column says where a gap lies. */
export function renderCampaignCsv({ days, gapBands, unit }: CampaignReport): string {
  const broken = new Set(gapBands.map(({ index }) => index));
  return renderCsv([
    [text.day, unitsVi.names[unit], ...text.csvHead],
    ...days.map(({ date, count, sentiment, voice, before, yearAgo }, index) => [
      date,
      count,
      sentiment.negative,
      sentiment.neutral,
      sentiment.positive,
      voice.official,
      voice.press,
      voice.specialised,
      voice.social,
      before,
      yearAgo,
      broken.has(index) ? text.csvGap : null,
    ]),
  ]);
}
