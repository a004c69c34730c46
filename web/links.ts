/** Addresses of our own pages, and the judgement whether a foreign address may become a link. */

import type { ConditionKind } from '../api/alerts/condition.ts';
import { alertsPath } from '../api/alerts/message.ts';
import type { Role } from '../api/auth.ts';
import type { PictureQuery } from '../api/pictures/catalogue.ts';
import type { AlertFilter } from '../api/reports/alerts.ts';
import type { BurstRow } from '../api/reports/bursts.ts';
import type { CampaignRow } from '../api/reports/campaign.ts';
import type { DocumentFilter } from '../api/reports/documents.ts';
import type { SentenceFilter } from '../api/reports/sentences.ts';
import type { SourceFilter } from '../api/reports/sources.ts';
import type { StoryFilter } from '../api/reports/stories.ts';
import type { TrendsFilter } from '../api/reports/trends.ts';
import type { DateRange } from '../api/store/daily-series.ts';
import type { CountUnit } from '../api/vocabulary.ts';

export const paths = {
  overview: '/',
  leader: '/tom-tat-tuan',
  trends: '/xu-huong',
  trendsCsv: '/xu-huong.csv',
  trendsXlsx: '/xu-huong.xlsx',
  campaigns: '/chien-dich',
  signIn: '/dang-nhap',
  signOut: '/dang-xuat',
  documents: '/tin-bai',
  citizenReports: '/phan-anh',
  feeds: '/luong-tin',
  feedOf: '/xuat/tin-bai',
  stories: '/cau-chuyen',
  storiesCsv: '/cau-chuyen.csv',
  claims: '/thong-tin-can-kiem-chung',
  newClaim: '/thong-tin-can-kiem-chung/moi',
  claimExchange: '/thong-tin-can-kiem-chung/nhap-xuat',
  claimImport: '/thong-tin-can-kiem-chung/nhap',
  claimExport: '/thong-tin-can-kiem-chung/xuat',
  sentences: '/cau-can-kiem-tra',
  facts: '/so-lieu-phap-ly',
  alerts: alertsPath,
  alertRules: `${alertsPath}/quy-tac`,
  alertChannels: `${alertsPath}/kenh`,
  alertStream: `${alertsPath}/luong`,
  sources: '/nguon-tin',
  linkAudit: '/lien-ket-cong',
  linkAuditCsv: '/lien-ket-cong.csv',
  reports: '/bao-cao',
  indicators: '/chi-tieu',
  activities: '/so-hoat-dong',
  help: '/tro-giup',
} as const;

/** Address of the document list under a filter; parameters are named as in the filter, absent ones are left out. */
export function documentsUrl(filter: DocumentFilter): string {
  return withQuery(paths.documents, {
    ...filter,
    unit: unitIn(filter.unit),
    page: filter.page === 1 ? undefined : filter.page,
  });
}

/** The unit as addresses carry it: documents are what is counted anyway. */
function unitIn(unit: CountUnit | undefined): CountUnit | undefined {
  return unit === 'documents' ? undefined : unit;
}

/** Address of the list of stories under a filter; what is shown anyway is left out. */
export function storiesUrl(
  { sort, page, ...filter }: Partial<StoryFilter>,
  path: string = paths.stories,
): string {
  return withQuery(path, {
    ...filter,
    sort: sort === 'newest' ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}

export function documentUrl(id: number): string {
  return `${paths.documents}/${id}`;
}

export function storyUrl(id: number): string {
  return `${paths.stories}/${id}`;
}

/** Page of a fact of the ledger. */
export function factUrl(id: string): string {
  return `${paths.facts}/${encodeURIComponent(id)}`;
}

/** Where the evidence pack of a document is asked for. */
export function evidenceUrl(id: number): string {
  return `${documentUrl(id)}/chung-cu`;
}

export function claimUrl(id: string, unit?: CountUnit): string {
  return withQuery(claimPath(id), { unit: unitIn(unit) });
}

function claimPath(id: string): string {
  return `${paths.claims}/${encodeURIComponent(id)}`;
}

export function claimEditUrl(id: string): string {
  return `${claimPath(id)}/sua`;
}

export function claimHistoryUrl(id: string): string {
  return `${claimPath(id)}/lich-su`;
}

export function claimExportUrl(format: string): string {
  return `${paths.claimExport}/${format}`;
}

/** How a claim went round. */
export function spreadUrl(id: string, unit?: CountUnit): string {
  return withQuery(`${claimPath(id)}/lan-truyen`, { unit: unitIn(unit) });
}

/** The figures of that as a workbook. */
export function spreadFileUrl(id: string, unit: CountUnit): string {
  return withQuery(`${claimPath(id)}/lan-truyen.xlsx`, { unit: unitIn(unit) });
}

export function claimsUrl(filter: {
  readonly week?: string | undefined;
  readonly verdict?: string | undefined;
  readonly spreading?: string | undefined;
  readonly status?: string | undefined;
  readonly unit?: CountUnit | undefined;
}): string {
  return withQuery(paths.claims, { ...filter, unit: unitIn(filter.unit) });
}

/** Address of the sentences that deserve a check; what is shown anyway is left out. */
export function sentencesUrl({ state, sort, page }: SentenceFilter): string {
  return withQuery(paths.sentences, {
    state: state === 'open' ? undefined : state,
    sort: sort === 'spread' ? undefined : sort,
    page: page === 1 ? undefined : page,
  });
}

/** Where a claim is made of a sentence that was kept. */
export function claimFromSentenceUrl(id: number): string {
  return withQuery(paths.newClaim, { cau: id });
}

export function sourceUrl(id: string): string {
  return `${paths.sources}/${encodeURIComponent(id)}`;
}

export function alertUrl(id: number): string {
  return `${paths.alerts}/${id}`;
}

/** Address of the list of alerts under a filter. */
export function alertsUrl({ state, rule, page }: AlertFilter): string {
  return withQuery(paths.alerts, { state, rule, page: page === 1 ? undefined : page });
}

export function alertRuleUrl(id: number): string {
  return `${paths.alertRules}/${id}`;
}

/** Where a rule of a kind is written. */
export function newAlertRuleUrl(kind: ConditionKind): string {
  return withQuery(`${paths.alertRules}/moi`, { kind });
}

/** Address of the list of sources under a filter. */
export function sourcesUrl({ state, kind, tier, sort, unit }: SourceFilter): string {
  return withQuery(paths.sources, {
    state,
    kind,
    tier,
    sort: sort === 'state' ? undefined : sort,
    unit: unitIn(unit),
  });
}

/** Asks for the figures of a report with a long list to be counted again. */
export const recountParameter = 'dem-lai';

export function recountUrl(id: number): string {
  return `${reportUrl(id)}?${recountParameter}=1#xu-ly`;
}

export function reportUrl(id: number): string {
  return `${paths.reports}/${id}`;
}

export function campaignUrl(id: number, unit?: CountUnit): string {
  return withQuery(`${paths.campaigns}/${id}`, { unit: unitIn(unit) });
}

export function campaignsUrl(unit: CountUnit): string {
  return withQuery(paths.campaigns, { unit: unitIn(unit) });
}

/** The days of a campaign as a file. */
export function campaignCsvUrl(id: number, unit: CountUnit): string {
  return withQuery(`${paths.campaigns}/${id}/so-lieu.csv`, { unit: unitIn(unit) });
}

/** The documents of a campaign on some local dates; `narrow` narrows further. */
export function campaignDocumentsUrl(
  { query, topic, channel }: Pick<CampaignRow, 'query' | 'topic' | 'channel'>,
  days: DateRange | null,
  narrow: DocumentFilter = {},
): string {
  const scope = { query: query ?? undefined, topic: topic?.slug, channel: channel?.slug };
  return documentsUrl({ ...scope, from: days?.from, to: days?.to, ...narrow });
}

/** The register of activities over a period. */
export function activitiesUrl(period: string): string {
  return withQuery(paths.activities, { ky: period });
}

/** Where the documents of a burst are listed. */
export function burstBasisUrl({ kind, subject, day }: Pick<BurstRow, 'kind' | 'subject' | 'day'>): string {
  const on = { from: day, to: day };
  if (kind === 'claim') return claimUrl(subject);
  if (kind === 'topic') return documentsUrl({ ...on, topic: subject });
  return documentsUrl(kind === 'source' ? { ...on, source: subject } : { ...on, query: `"${subject}"` });
}

/** Where it is said whether a burst was of use. */
export function burstUrl(id: number): string {
  return `${paths.trends}/dot-bien/${id}`;
}

export function reportWritingUrl(id: number): string {
  return `${reportUrl(id)}/soan`;
}

/** Address of the trends under a filter; what is shown anyway is left out. */
export function trendsUrl(filter: Partial<TrendsFilter>, path: string = paths.trends): string {
  const { dimension, unit, step, slug, week } = filter;
  return withQuery(path, {
    dimension: dimension === 'topic' ? undefined : dimension,
    unit: unit === 'documents' ? undefined : unit,
    step: step === 'week' ? undefined : step,
    slug,
    week,
  });
}

export function overviewUrl(week: string, unit?: CountUnit): string {
  return withQuery(paths.overview, { week, unit: unitIn(unit) });
}

/** Address of the leader's page of a week. */
export function leaderUrl(week: string): string {
  return withQuery(paths.leader, { week });
}

/** Address of the same as a file. */
export function leaderFileUrl(week: string, format: 'docx' | 'pdf'): string {
  return `${paths.leader}/${week}.${format}`;
}

/** Address of a chart as a picture for slides, or of its figures. */
export function pictureUrl(name: string, format: 'svg' | 'png' | 'csv', query: PictureQuery): string {
  const unit = query.unit === 'documents' ? undefined : query.unit;
  return withQuery(`/api/v1/pictures/${name}/${format}`, { ...query, unit });
}

/** Where a person of this role begins. */
export function homeOf(role: Role): string {
  return role === 'leader' ? paths.leader : paths.overview;
}

function withQuery(path: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Longest address that is offered as a link; longer ones are traps more often than articles. */
const longestLink = 2_000;

/**
 * A foreign address as a link target, or `null` where it must stay text: not http(s), credentials in it, a host that is
 * written otherwise than browsers read it (disguised numbers, letters of several scripts), a bare IP address, a local name.
 */
export function safeLink(address: string): string | null {
  if (address.length > longestLink || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (!address.toLowerCase().startsWith(`${url.protocol}//${url.hostname}`)) return null;
  return isTrustworthyHost(url.hostname) ? url.href : null;
}

function isTrustworthyHost(host: string): boolean {
  // Our own machine is where the demonstration's newspapers answer.
  if (host === 'localhost' || host === '127.0.0.1') return true;
  if (host.includes('xn--') || host.startsWith('[') || /^[\d.]+$/.test(host)) return false;
  return host.includes('.') && !host.endsWith('.local');
}
