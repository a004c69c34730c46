import type { Selectable, Transaction } from 'kysely';
import type { ReportKind } from '../vocabulary.ts';
import { inTransaction, type Store } from './database.ts';
import { takeTurn } from './dialect.ts';
import { type ReportListPart, saveReportList } from './report-lists.ts';
import type { ReportEventTable, ReportState, ReportTable } from './schema/report-tables.ts';
import type { Tables } from './schema.ts';

/** Number of the turn in which versions and numbers of reports are counted. */
const reportTurn = 2;

/** What a report is about. */
export interface ReportSubject {
  readonly kind: ReportKind;
  readonly period: string;
  /** The campaign that a report of that kind is on. */
  readonly campaign?: number | null | undefined;
}

/** Freezes a report with its list as the next version of its kind and period. Reports are only ever added. */
export async function saveReport(
  db: Store,
  report: ReportSubject & {
    readonly cutOff: string;
    readonly documents: number;
    readonly body: string;
    readonly list: readonly ReportListPart[];
    readonly madeBy: string | null;
  },
  now: string,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await takeTurn(trx, reportTurn);
    const { latest } = await trx
      .selectFrom('reports')
      .select(({ fn }) => fn.max('version').as('latest'))
      .where('kind', '=', report.kind)
      .where('period', '=', report.period)
      .executeTakeFirstOrThrow();
    const { id } = await trx
      .insertInto('reports')
      .values({
        kind: report.kind,
        period: report.period,
        campaign_id: report.campaign ?? null,
        version: (latest ?? 0) + 1,
        cut_off: report.cutOff,
        documents: report.documents,
        body: report.body,
        made_by: report.madeBy,
        made_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await saveReportList(trx, id, report.list);
    return id;
  });
}

function reports(db: Store) {
  return db
    .selectFrom('reports as report')
    .leftJoin('user as person', 'person.id', 'report.made_by')
    .leftJoin('user as signer', 'signer.id', 'report.signed_by')
    .leftJoin('campaigns as campaign', 'campaign.id', 'report.campaign_id')
    .select([
      'report.id',
      'report.kind',
      'report.period',
      'report.version',
      'report.cut_off',
      'report.documents',
      'report.made_at',
      'report.state',
      'report.number',
      'report.issued_on',
      'report.signed_at',
      'person.name as made_by_name',
      'signer.name as signed_by_name',
      'campaign.name as campaign_name',
    ]);
}

/** Frozen reports without their bodies: those made last first; of those made together the latest period. */
export async function listReportRecords(db: Store, limit: number) {
  return reports(db)
    .orderBy('report.made_at', 'desc')
    .orderBy('report.period', 'desc')
    .orderBy('report.id', 'desc')
    .limit(limit)
    .execute();
}

export async function findReport(db: Store, id: number) {
  return reports(db).select('report.body').where('report.id', '=', id).executeTakeFirst();
}

/** The version before a given report; its texts are what the next version begins with. */
export async function versionBefore(db: Store, report: ReportSubject & { readonly id: number }) {
  return db
    .selectFrom('reports')
    .select(['id', 'version'])
    .where('kind', '=', report.kind)
    .where('period', '=', report.period)
    .where('campaign_id', 'is not distinct from', report.campaign ?? null)
    .where('id', '<', report.id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function hasReportOf(db: Store, { kind, period }: ReportSubject): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('kind', '=', kind)
    .where('period', '=', period)
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves a report on, if it still stands where the caller saw it. `false`: somebody else was faster. */
export async function setReportState(
  db: Store,
  id: number,
  from: ReportState,
  change: Partial<Pick<Selectable<ReportTable>, 'number' | 'issued_on' | 'signed_by' | 'signed_at'>> & {
    readonly state: ReportState;
  },
): Promise<boolean> {
  const rows = await db
    .updateTable('reports')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/**
 * Holds the register of numbers until the transaction ends, and gives the highest number of the reports that were issued
 * in a year; 0 where there is none.
 */
export async function highestNumber(trx: Transaction<Tables>, year: string): Promise<number> {
  await takeTurn(trx, reportTurn);
  const { highest } = await trx
    .selectFrom('reports')
    .select(({ fn }) => fn.max('number').as('highest'))
    .where('issued_on', '>=', `${year}-01-01`)
    .where('issued_on', '<=', `${year}-12-31`)
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

/** Whether a number of a year is taken. */
export async function isNumberTaken(db: Store, number: number, year: string): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('number', '=', number)
    .where('issued_on', '>=', `${year}-01-01`)
    .where('issued_on', '<=', `${year}-12-31`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets the text of a section; an empty text takes it away. */
export async function saveReportText(
  db: Store,
  reportId: number,
  text: { readonly section: string; readonly text: string; readonly updatedBy: string | null },
  now: string,
): Promise<void> {
  if (text.text === '') {
    await db
      .deleteFrom('report_texts')
      .where('report_id', '=', reportId)
      .where('section', '=', text.section)
      .execute();
    return;
  }
  const row = { text: text.text, updated_by: text.updatedBy, updated_at: now };
  await db
    .insertInto('report_texts')
    .values({ report_id: reportId, section: text.section, ...row })
    .onConflict((conflict) => conflict.columns(['report_id', 'section']).doUpdateSet(row))
    .execute();
}

export async function listReportTexts(db: Store, reportId: number) {
  return db
    .selectFrom('report_texts')
    .select(['section', 'text', 'updated_by', 'updated_at'])
    .where('report_id', '=', reportId)
    .orderBy('section')
    .execute();
}

/** Begins a report with the words of an earlier version. */
export async function copyReportTexts(db: Store, from: number, to: number): Promise<void> {
  for (const { section, text, updated_by, updated_at } of await listReportTexts(db, from))
    await saveReportText(db, to, { section, text, updatedBy: updated_by }, updated_at);
}

export async function addReportEvent(
  db: Store,
  event: Pick<Selectable<ReportEventTable>, 'report_id' | 'at' | 'user_id' | 'kind' | 'detail'>,
): Promise<void> {
  await db.insertInto('report_events').values(event).execute();
}

/** What happened to a report, newest first, with the names of the people. */
export async function listReportEvents(db: Store, reportId: number) {
  return db
    .selectFrom('report_events as event')
    .leftJoin('user as person', 'person.id', 'event.user_id')
    .select(['event.at', 'event.kind', 'event.detail', 'person.name as user_name'])
    .where('event.report_id', '=', reportId)
    .orderBy('event.id', 'desc')
    .execute();
}
