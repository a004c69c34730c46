/**
 * The work on a report after its figures are frozen: people write their words into it, hand it in, send it back or
 * sign it. A signed report never changes; what has to be corrected becomes the next version.
 */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { can, type Person, type Role, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { askForReportMail } from './report-mail.ts';
import type { ReportSection } from './reports/report.ts';
import { reportSections } from './reports/report-texts.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction, type Store } from './store/database.ts';
import {
  addReportEvent,
  findReport,
  highestNumber,
  isNumberTaken,
  listReportTexts,
  saveReportText,
  setReportState,
} from './store/reports.ts';
import type { ReportEventTable, ReportState } from './store/schema/report-tables.ts';
import type { Tables } from './store/schema.ts';
import type { ReportKind } from './vocabulary.ts';
import { localDateOf } from './week.ts';

type ReportRecord = NonNullable<Awaited<ReturnType<typeof findReport>>>;

const longestText = 10_000;

export interface ReportActions {
  readonly write: boolean;
  readonly submit: boolean;
  readonly giveBack: boolean;
  readonly sign: boolean;
}

/** What a person of this role may do with a report that stands here. */
export function reportActionsOf(role: Role, state: ReportState): ReportActions {
  const writes = can(role, 'report') && state !== 'signed';
  const decides = can(role, 'approve');
  return {
    write: writes,
    submit: writes && state === 'draft',
    giveBack: decides && state === 'submitted',
    sign: decides && state === 'submitted',
  };
}

/**
 * Writes the words of sections, by section; an empty text takes them away. Where that changes something, a report that waits
 * for its signature becomes a draft again: nobody signs words that he has not been shown. Right: `report`.
 */
export async function writeReportTexts(
  context: Context,
  person: Person,
  id: number,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  requireRight(person, 'report');
  await change(context, id, async (trx, record, now) => {
    refuseSigned(record);
    const given = Object.entries(texts).map(
      ([section, text]) => [sectionOf(record.kind, section), checkedText(text)] as const,
    );
    const held = new Map((await listReportTexts(trx, id)).map(({ section, text }) => [section, text]));
    const changed = given.filter(([section, text]) => text !== (held.get(section) ?? ''));
    if (changed.length === 0) return;
    await move(trx, record, { state: 'draft' });
    for (const [section, text] of changed) {
      await saveReportText(trx, id, { section, text, updatedBy: person.id }, now);
      await note(trx, person, id, { kind: 'text', detail: section }, now);
    }
  });
}

function checkedText(text: string): string {
  const clean = text.replace(/\r\n?/gu, '\n').normalize('NFC').trim();
  if (clean.length > longestText) throw new BadRequest(`the text is longer than ${longestText} characters`);
  return clean;
}

function sectionOf(kind: ReportKind, value: string): ReportSection {
  const section = reportSections[kind].find((known) => known === value);
  if (section === undefined) throw new BadRequest(`not a section of the report: ${value.slice(0, 40)}`);
  return section;
}

/** Hands a draft in for the signature. Right: `report`. */
export async function submitReport(context: Context, person: Person, id: number): Promise<void> {
  requireRight(person, 'report');
  await change(context, id, async (trx, record, now) => {
    if (record.state !== 'draft') throw new Conflict(`the report is ${record.state}, not a draft`);
    await move(trx, record, { state: 'submitted' });
    await note(trx, person, id, { kind: 'submitted', detail: '' }, now);
    await askForReportMail(context, trx, id, 'submitted');
  });
}

/** Sends a report back to be worked on, with what is to be changed. Right: `approve`. */
export async function returnReport(
  context: Context,
  person: Person,
  id: number,
  remark: string,
): Promise<void> {
  requireRight(person, 'approve');
  const detail = checkedText(remark);
  if (detail === '') throw new BadRequest('a report is not sent back without saying why');
  await change(context, id, async (trx, record, now) => {
    if (record.state !== 'submitted') throw new Conflict(`the report is ${record.state}, not handed in`);
    await move(trx, record, { state: 'draft' });
    await note(trx, person, id, { kind: 'returned', detail }, now);
  });
}

const signature = z.object({
  number: z.number().int().min(1).max(99_999).nullable(),
  issuedOn: z.iso.date().nullable(),
});

/**
 * Signs a report: gives it its number and date and closes it. Without a number it gets the next one of the year, without a
 * date today's. Throws `Conflict` where the number is taken or the report is not handed in. Gives the number. Right: `approve`.
 */
export async function signReport(
  context: Context,
  person: Person,
  id: number,
  given: { readonly number: number | null; readonly issuedOn: string | null },
): Promise<number> {
  requireRight(person, 'approve');
  const parsed = signature.safeParse(given);
  if (!parsed.success) throw new BadRequest('a number is whole, from 1 to 99999, and a date YYYY-MM-DD');
  let number = 0;
  await change(context, id, async (trx, record, now) => {
    if (record.state !== 'submitted') throw new Conflict(`the report is ${record.state}, not handed in`);
    const issuedOn = parsed.data.issuedOn ?? localDateOf(now);
    if (issuedOn < localDateOf(record.cut_off))
      throw new BadRequest('the report cannot be dated before its figures were closed');
    const year = issuedOn.slice(0, 4);
    number = parsed.data.number ?? (await highestNumber(trx, year)) + 1;
    if (await isNumberTaken(trx, number, year))
      throw new Conflict(`another report of ${year} has the number ${number}`);
    await move(trx, record, {
      state: 'signed',
      number,
      issued_on: issuedOn,
      signed_by: person.id,
      signed_at: now,
    });
    await note(trx, person, id, { kind: 'signed', detail: String(number) }, now);
    await askForReportMail(context, trx, id, 'signed');
  });
  return number;
}

function refuseSigned(record: ReportRecord): void {
  if (record.state === 'signed')
    throw new Conflict('the report is signed and cannot be changed; make a new version');
}

async function move(
  trx: Store,
  record: ReportRecord,
  to: Parameters<typeof setReportState>[3],
): Promise<void> {
  const moved = await setReportState(trx, record.id, record.state, to);
  if (!moved) throw new Conflict('somebody else has just moved the report on');
}

async function change(
  context: Context,
  id: number,
  work: (trx: Transaction<Tables>, record: ReportRecord, now: string) => Promise<void>,
): Promise<void> {
  await inTransaction(context.store, async (trx) => {
    const record = await findReport(trx, id);
    if (!record) throw new NotFound(`there is no report ${id}`);
    await work(trx, record, instant(context.now()));
  });
}

/** Writes what happened to the report and the audit entry that goes with it. */
async function note(
  trx: Store,
  person: Person,
  id: number,
  event: { readonly kind: ReportEventTable['kind']; readonly detail: string },
  now: string,
): Promise<void> {
  await addReportEvent(trx, { report_id: id, at: now, user_id: person.id, ...event });
  await writeAudit(
    trx,
    { userId: person.id, action: `report.${event.kind}`, subject: `report:${id}`, detail: event.detail },
    now,
  );
}
