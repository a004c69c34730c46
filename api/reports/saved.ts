/** Frozen reports as they are kept: the list, one report, its history, the runs of the schedule. */
import { NotFound } from '../errors.ts';
import type { Store } from '../store/database.ts';
import { countReportList, readReportList } from '../store/report-lists.ts';
import { listReportRuns } from '../store/report-runs.ts';
import { findReport, listReportEvents, listReportRecords, listReportTexts } from '../store/reports.ts';
import type { ReportEventTable, ReportRunTable, ReportState } from '../store/schema/report-tables.ts';
import type { ReportKind } from '../vocabulary.ts';
import { type ItemList, unpackItems } from './item-list.ts';
import type { FrozenReport } from './kinds.ts';

export interface ReportRow {
  readonly id: number;
  readonly kind: ReportKind;
  readonly period: string;
  /** Name of the campaign that it is on. */
  readonly campaign: string | null;
  readonly version: number;
  readonly cutOff: string;
  readonly madeAt: string;
  readonly madeByName: string | null;
  readonly documents: number;
  readonly state: ReportState;
  readonly number: number | null;
  readonly issuedOn: string | null;
  readonly signedAt: string | null;
  readonly signedByName: string | null;
}

/** A scheduled run of the weekly report. */
export interface ReportRunRow {
  readonly period: string;
  readonly dueAt: string;
  readonly finishedAt: string | null;
  readonly outcome: ReportRunTable['outcome'];
  readonly reportId: number | null;
  readonly error: string | null;
}

export interface ReportEventRow {
  readonly at: string;
  readonly kind: ReportEventTable['kind'];
  /** By kind: the section written, the remark, the number given, the addresses. */
  readonly detail: string;
  readonly userName: string | null;
}

/** Frozen reports, those made last first. */
export async function listReports(store: Store): Promise<ReportRow[]> {
  return (await listReportRecords(store, 200)).map(reportRow);
}

export interface SavedReport {
  readonly row: ReportRow;
  readonly report: FrozenReport;
  /** What it counted. */
  readonly list: ItemList;
}

/** A report: its frozen figures with the words, number and date that it has by now. Throws `NotFound`. */
export async function savedReport(store: Store, id: number): Promise<SavedReport> {
  const record = await findReport(store, id);
  if (!record) throw new NotFound(`there is no report ${id}`);
  const frozen: FrozenReport = JSON.parse(record.body);
  const texts = await listReportTexts(store, id);
  return {
    row: reportRow(record),
    report: {
      ...frozen,
      number: record.number ?? frozen.number,
      issuedOn: record.issued_on,
      texts: Object.fromEntries(texts.map(({ section, text }) => [section, text])),
    },
    list: await savedList(store, id),
  };
}

async function savedList(store: Store, id: number): Promise<ItemList> {
  return {
    rows: await countReportList(store, id),
    async *pages() {
      for await (const body of readReportList(store, id)) yield await unpackItems({ body });
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
    campaign: record.campaign_name,
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
