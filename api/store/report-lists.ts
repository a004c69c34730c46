/** The lists of documents that frozen reports counted, in packed parts. Only ever added, with their report. */
import type { Transaction } from 'kysely';
import type { Store } from './database.ts';
import type { Tables } from './schema.ts';

export interface ReportListPart {
  readonly rows: number;
  readonly body: Uint8Array;
}

/** Adds the list of a report that is being frozen, in the same transaction: a report never has half of it. */
export async function saveReportList(
  trx: Transaction<Tables>,
  reportId: number,
  parts: readonly ReportListPart[],
): Promise<void> {
  for (const [part, { rows, body }] of parts.entries())
    await trx
      .insertInto('report_lists')
      .values({ report_id: reportId, part, rows, body: Buffer.from(body) })
      .execute();
}

/** How many documents the list of a report holds. */
export async function countReportList(db: Store, reportId: number): Promise<number> {
  const row = await db
    .selectFrom('report_lists')
    .select(({ fn }) => fn.sum<number | null>('rows').as('rows'))
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return Number(row?.rows ?? 0);
}

/** The parts of a list in their order, one read at a time. */
export async function* readReportList(db: Store, reportId: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const row = await db
      .selectFrom('report_lists')
      .select('body')
      .where('report_id', '=', reportId)
      .where('part', '=', part)
      .executeTakeFirst();
    if (!row) return;
    yield row.body;
  }
}
