/** The tables of frozen reports, and of the register of activities and indicators that they tell of. */
import type { Generated } from 'kysely';
import type { ActivityKind } from '../../indicators/activity.ts';
import type { ReportKind, reportStates } from '../../vocabulary.ts';
import type { Iso, Json } from './column.ts';

export interface ReportTable {
  id: Generated<number>;
  kind: ReportKind;
  /** The campaign that it is on; `null` for other kinds. */
  campaign_id: number | null;
  /** Id of the period (`api/period.ts`), for instance `2026-W47` or `2026-Q4`. */
  period: string;
  /** 1, 2, … : a correction is a new version, an old one is never changed. */
  version: number;
  cut_off: Iso;
  /** Documents counted in it: for the list of reports, which need not read every body. */
  documents: number;
  /** JSON of the frozen report object: figures only, never changed. */
  body: Json;
  made_by: string | null;
  made_at: Iso;
  state: Generated<ReportState>;
  /** Its number in the register of outgoing documents, given when it is signed. */
  number: number | null;
  /** Local date that stands on the signed report, `YYYY-MM-DD`. */
  issued_on: string | null;
  signed_by: string | null;
  signed_at: Iso | null;
}

/** `draft`: being edited; `submitted`: waits for the signature; `signed`: closed for good. */
export type ReportState = (typeof reportStates)[number];

/** The documents that a report counted, oldest first: some thousands a row, never changed. */
export interface ReportListTable {
  report_id: number;
  /** From 0, without a gap. */
  part: number;
  /** Documents of this part. */
  rows: number;
  /** JSON, compressed by gzip (`api/reports/item-list.ts`). */
  body: Uint8Array;
}

/** What people wrote into a report, kept apart from its figures. */
export interface ReportTextTable {
  report_id: number;
  section: string;
  text: string;
  updated_by: string | null;
  updated_at: Iso;
}

export interface ReportEventTable {
  id: Generated<number>;
  report_id: number;
  at: Iso;
  user_id: string | null;
  kind: 'made' | 'text' | 'submitted' | 'returned' | 'signed' | 'sent' | 'send-failed';
  detail: string;
}

/** Scheduled runs, one row a period: what proves that a period was not forgotten. */
export interface ReportRunTable {
  kind: 'weekly';
  period: string;
  due_at: Iso;
  finished_at: Iso | null;
  outcome: 'waiting' | 'made' | 'present' | 'failed';
  report_id: number | null;
  error: string | null;
}

/** An activity of the plan that people held and entered. */
export interface ActivityTable {
  id: Generated<number>;
  kind: ActivityKind;
  /** Local date. */
  held_on: string;
  place: string;
  title: string;
  times: number;
  people: number | null;
  proof: string;
  note: string;
  entered_by: string | null;
  entered_at: Iso;
  withdrawn_by: string | null;
  withdrawn_at: Iso | null;
  withdrawn_because: string | null;
}

/** A value of an indicator that the system cannot count itself, with where it comes from. */
export interface IndicatorValueTable {
  id: Generated<number>;
  indicator: string;
  year: number;
  value: number;
  proof: string;
  signatory: string;
  note: string;
  entered_by: string | null;
  entered_at: Iso;
}

export interface ReportTables {
  reports: ReportTable;
  report_lists: ReportListTable;
  report_texts: ReportTextTable;
  report_events: ReportEventTable;
  report_runs: ReportRunTable;
  activities: ActivityTable;
  indicator_values: IndicatorValueTable;
}
