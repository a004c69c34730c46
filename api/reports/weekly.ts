import type { Knowledge } from '../../analysis/knowledge.ts';
import { withoutDanger } from '../../analysis/scam-addresses.ts';
import { NotFound } from '../errors.ts';
import { findCaseOfClaim, listCaseEvents } from '../store/cases.ts';
import { countByTier, spreadingSources } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listLinks } from '../store/document-list.ts';
import { listReportRuns } from '../store/report-runs.ts';
import { findReport, listReportEvents, listReportRecords, listReportTexts } from '../store/reports.ts';
import type { CaseStatus } from '../store/schema.ts';
import { parseWeek, weeksUpTo } from '../week.ts';
import { type CountedClaim, countClaims } from './claim-rows.ts';
import { groundOf, seriesWeeks } from './comparing.ts';
import { coverageOf } from './coverage.ts';
import { leadOf } from './document-title.ts';
import { type Names, namesOf } from './names.ts';
import { audienceConcerns, feedbackGroups, type OpinionDocument, positiveItems } from './public-opinion.ts';
import type {
  Letterhead,
  ReportEventRow,
  ReportItem,
  ReportRow,
  ReportRunRow,
  WeeklyClaim,
  WeeklyReport,
} from './report.ts';
import { storyRows } from './story-rows.ts';
import { weekFigures } from './week-figures.ts';
import { gapsOfWeeks } from './week-gaps.ts';

const topStories = 10;
const linksPerStory = 5;

/** The weekly report as of a cut-off, not yet frozen. Throws `BadRequest` for an impossible week. */
export async function weeklyReport(
  store: Store,
  knowledge: Knowledge,
  options: {
    readonly week: string;
    readonly cutOff: string;
    readonly letterhead: Letterhead;
    readonly demo: boolean;
    readonly number?: number | null | undefined;
  },
): Promise<WeeklyReport> {
  const week = parseWeek(options.week);
  const weeks = weeksUpTo(week, seriesWeeks);
  const names = namesOf(knowledge);
  const safe = (text: string) => withoutDanger(knowledge.scamRules.hosts, text);
  const seen = { seenUntil: options.cutOff };
  const gaps = await gapsOfWeeks(store, weeks, options.cutOff);
  const counting = { ...seen, ground: await groundOf(store, weeks, gaps.material) };
  const figures = await weekFigures(store, names, weeks, counting);
  const links = (await listLinks(store, { ...week, ...seen })).map((link) => ({
    ...link,
    url: safe(link.url),
    title: link.title && safe(link.title),
    lead: link.lead && safe(link.lead),
  }));
  const opinion = links.map(opinionOf);
  const stories = await storyRows(store, { from: week.start, to: week.end, ...seen }, topStories);
  const claims = await weeklyClaims(
    store,
    await countClaims(store, names, weeks, counting),
    options.week,
    options.cutOff,
  );
  return {
    kind: 'weekly',
    week,
    cutOff: options.cutOff,
    letterhead: options.letterhead,
    number: options.number ?? null,
    demo: options.demo,
    coverage: await coverageOf(store, week),
    gaps: gaps.week,
    documents: figures.documents,
    stories: figures.stories,
    sentiment: figures.sentiment,
    sentimentPrevious: figures.sentimentPrevious,
    byDay: figures.byDay,
    channels: figures.channels,
    topics: figures.topics,
    tiers: await countByTier(store, [week], seen),
    trend: {
      weeks,
      negativeByWeek: figures.byWeek.negative,
      neutralByWeek: figures.byWeek.neutral,
      positiveByWeek: figures.byWeek.positive,
      gapBands: { byWeek: gaps.byWeek, byDay: gaps.byDay },
    },
    topStories: stories.map((story) => ({
      ...story,
      title: safe(story.title),
      links: links
        .filter((link) => link.story_id === story.id)
        .slice(0, linksPerStory)
        .map((link) => ({ sourceName: link.source_name, url: link.url, ...titleOf(link) })),
    })),
    concludedClaims: claims.filter(({ caseStatus }) => isConcluded(caseStatus)),
    suspectedClaims: claims.filter(({ caseStatus }) => !isConcluded(caseStatus)),
    concerns: audienceConcerns(opinion, names),
    positive: positiveItems(opinion),
    feedback: feedbackGroups(opinion, names, options.letterhead.units ?? {}),
    appendix: links.map((link) => itemOf(link, names)),
  };
}

type ListedLink = Awaited<ReturnType<typeof listLinks>>[number];

function itemOf(link: ListedLink, names: Names): ReportItem {
  const { kind, tier, sentiment } = link;
  return {
    id: link.id,
    ...titleOf(link),
    sourceName: link.source_name,
    url: link.url,
    at: link.at,
    counted: {
      kind,
      tier,
      channel: names.channel(link.channel),
      topics: link.topics.map(names.topic),
      audiences: link.audiences.map((slug) => names.tag('audience', slug)),
      sentiment,
      storyId: link.story_id,
      copy: link.copy_of !== null,
    },
  };
}

function opinionOf(link: ListedLink): OpinionDocument {
  const { url, kind, sentiment, topics, audiences } = link;
  return {
    ...titleOf(link),
    url,
    sourceName: link.source_name,
    kind,
    sentiment,
    storyId: link.story_id,
    copy: link.copy_of !== null,
    topics,
    audiences,
  };
}

function titleOf({ title, lead }: ListedLink): Pick<ReportItem, 'title' | 'lead'> {
  return lead === null ? { title } : { title, lead: leadOf(lead) };
}

/** From then on a person stands behind what is said of the claim. */
function isConcluded(status: CaseStatus | null): boolean {
  return status !== null && status !== 'new' && status !== 'verifying';
}

/** Claims that were spread or debunked in the week. */
async function weeklyClaims(
  store: Store,
  claims: readonly CountedClaim[],
  week: string,
  cutOff: string,
): Promise<WeeklyClaim[]> {
  const sources = await spreadingSources(store, [parseWeek(week)], { seenUntil: cutOff });
  const heard = claims.filter(({ row }) => row.spreads.count + row.debunks.count > 0);
  return Promise.all(
    heard.map(async ({ record, row, byWeek }) => {
      const { approvedBy, publishedAt } = await caseHistory(store, record.id, cutOff);
      return {
        id: record.id,
        statement: record.statement,
        verdict: record.verdict,
        correction: record.correction,
        legalBasis: JSON.parse(record.legal_basis),
        spreads: row.spreads,
        debunks: row.debunks,
        sources: sources.filter(({ claim_id }) => claim_id === record.id).map(({ name }) => name),
        caseStatus: row.caseStatus,
        approvedBy,
        replied: publishedAt !== null,
        hoursToReply:
          publishedAt !== null && row.firstSeenAt !== null ? hours(row.firstSeenAt, publishedAt) : null,
        byWeek,
      };
    }),
  );
}

async function caseHistory(store: Store, claimId: string, cutOff: string) {
  const work = await findCaseOfClaim(store, claimId);
  const events = work ? await listCaseEvents(store, work.id) : [];
  const last = (status: CaseStatus) =>
    events.find(({ kind, detail, at }) => kind === 'status' && detail === status && at <= cutOff);
  return { approvedBy: last('approved')?.user_name ?? null, publishedAt: last('published')?.at ?? null };
}

function hours(from: string, to: string): number | null {
  const span = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  // A reply from before the first document was about something that collection has not seen.
  return span < 0 ? null : Math.round(span * 10) / 10;
}

/** Frozen reports, latest period first. */
export async function listReports(store: Store): Promise<ReportRow[]> {
  return (await listReportRecords(store, 200)).map(reportRow);
}

/** A report: its frozen figures with the words, number and date that it has by now. Throws `NotFound`. */
export async function savedReport(
  store: Store,
  id: number,
): Promise<{ row: ReportRow; report: WeeklyReport }> {
  const record = await findReport(store, id);
  if (!record) throw new NotFound(`there is no report ${id}`);
  const frozen: WeeklyReport = JSON.parse(record.body);
  const texts = await listReportTexts(store, id);
  return {
    row: reportRow(record),
    report: {
      ...frozen,
      number: record.number ?? frozen.number,
      issuedOn: record.issued_on,
      texts: Object.fromEntries(texts.map(({ section, text }) => [section, text])),
    },
  };
}

/** The latest scheduled runs, newest first. */
export async function reportRuns(store: Store): Promise<ReportRunRow[]> {
  return (await listReportRuns(store, 12)).map((run) => ({
    period: run.period,
    dueAt: run.due_at,
    finishedAt: run.finished_at,
    outcome: run.outcome,
    reportId: run.report_id,
    error: run.error,
  }));
}

/** What happened to a report, newest first. */
export async function reportHistory(store: Store, id: number): Promise<ReportEventRow[]> {
  const events = await listReportEvents(store, id);
  return events.map(({ user_name, ...event }) => ({ ...event, userName: user_name }));
}

type ListedReport = Awaited<ReturnType<typeof listReportRecords>>[number];

function reportRow(record: ListedReport): ReportRow {
  return {
    id: record.id,
    kind: record.kind,
    period: record.period,
    version: record.version,
    cutOff: record.cut_off,
    madeAt: record.made_at,
    madeByName: record.made_by_name,
    documents: record.documents,
    state: record.state,
    number: record.number,
    issuedOn: record.issued_on,
    signedAt: record.signed_at,
    signedByName: record.signed_by_name,
  };
}
