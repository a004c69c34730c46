/** The report on a campaign (rows III.7, III.15 and III.16 of the decision's schedule), of the days of its window that are over. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { BadRequest, Conflict, NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { findCampaign } from '../store/campaigns.ts';
import { countsOfDocuments } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { countOutlets } from '../store/period-counts.ts';
import { localDateOf } from '../week.ts';
import { type CampaignReport, campaignReport, choiceOf } from './campaign.ts';
import { elapsedOf } from './campaign-windows.ts';
import type { NamedCount } from './comparing.ts';
import { heardClaims } from './heard-claims.ts';
import { namesOf } from './names.ts';
import { countPeriod, countTags, type NamedTone, namedTones, type PeriodReport } from './period-report.ts';
import type { Made, ReportFrame } from './report.ts';
import { namedCounts } from './week-figures.ts';
import type { WeeklyClaim } from './weekly.ts';

export interface CampaignPaper
  extends PeriodReport,
    Pick<CampaignReport, 'campaign' | 'figures' | 'comparisons' | 'activities'>,
    /** Reports frozen earlier have neither. */
    Partial<Pick<CampaignReport, 'days' | 'gapBands'>> {
  readonly kind: 'campaign';
  readonly outlets: readonly NamedTone[];
  readonly channels: readonly NamedCount[];
  readonly topics: readonly NamedTone[];
  readonly places: readonly NamedTone[];
  /** Topics of what people themselves wrote. */
  readonly concerns: readonly NamedTone[];
  readonly claims: readonly WeeklyClaim[];
}

/** The days of a campaign that are over, as a period. Throws `NotFound`, `Conflict` where none is. */
export async function campaignPeriod(store: Store, id: number, now: Date): Promise<string> {
  const record = await findCampaign(store, id);
  if (!record) throw new NotFound(`there is no campaign ${id}`);
  const days = elapsedOf({ from: record.first_day, to: record.last_day }, localDateOf(instant(now)));
  if (days === null) throw new Conflict(`no day of the campaign ${id} is over`);
  return `${days.from}..${days.to}`;
}

/** Throws `BadRequest` without a campaign, or for days that are not its own. */
export async function campaignPaper(
  store: Store,
  knowledge: Knowledge,
  {
    period,
    campaign: id,
    frame,
  }: {
    readonly period: string;
    readonly campaign?: number | null | undefined;
    readonly frame: ReportFrame;
  },
): Promise<Made<CampaignPaper>> {
  const now = new Date(frame.cutOff);
  if (id == null || (await campaignPeriod(store, id, now)) !== period)
    throw new BadRequest('a report on a campaign is made of a campaign and its own days');
  const { campaign, figures, comparisons, activities, days, gapBands } = await campaignReport(
    store,
    knowledge,
    { id, now },
  );
  const names = namesOf(knowledge);
  const selection = choiceOf(campaign);
  const { base, scope, list } = await countPeriod(store, knowledge, period, { frame, selection });
  const { periods, counting, ground } = scope;
  const outlets = await countOutlets(store, periods, counting);
  const outletNames = new Map(outlets.map(({ slug, name }) => [slug, name]));
  const channels = await countsOfDocuments(store, counting).byChannel(periods);
  const ofPublic = { ...scope, counting: { ...counting, voice: 'public' as const } };
  const report: CampaignPaper = {
    kind: 'campaign',
    ...base,
    campaign,
    figures,
    comparisons,
    activities,
    days,
    gapBands,
    outlets: namedTones(outlets, (slug) => outletNames.get(slug) ?? slug, ground),
    channels: namedCounts(channels, names.channel, 2, ground),
    topics: await countTags(store, names, 'topic', scope),
    places: await countTags(store, names, 'place', scope),
    concerns: await countTags(store, names, 'topic', ofPublic),
    claims: await heardClaims(store, names, periods, { ...counting, ground }),
  };
  return { report, list };
}
