import { inTransaction, type Store } from './database.ts';
import { takeTurn } from './dialect.ts';

/** Number of the turn in which versions of reports are counted. */
const reportTurn = 2;

/** Freezes a report as the next version of its period. Reports are only ever added. */
export async function saveReport(
  db: Store,
  report: {
    readonly period: string;
    readonly cutOff: string;
    readonly documents: number;
    readonly body: string;
    readonly madeBy: string | null;
  },
  now: string,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await takeTurn(trx, reportTurn);
    const { latest } = await trx
      .selectFrom('reports')
      .select(({ fn }) => fn.max('version').as('latest'))
      .where('kind', '=', 'weekly')
      .where('period', '=', report.period)
      .executeTakeFirstOrThrow();
    const { id } = await trx
      .insertInto('reports')
      .values({
        kind: 'weekly',
        period: report.period,
        version: (latest ?? 0) + 1,
        cut_off: report.cutOff,
        documents: report.documents,
        body: report.body,
        made_by: report.madeBy,
        made_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

function reports(db: Store) {
  return db
    .selectFrom('reports as report')
    .leftJoin('user as person', 'person.id', 'report.made_by')
    .select([
      'report.id',
      'report.kind',
      'report.period',
      'report.version',
      'report.cut_off',
      'report.documents',
      'report.made_at',
      'person.name as made_by_name',
    ]);
}

/** Frozen reports without their bodies, latest period first, latest version first. */
export async function listReportRecords(db: Store, limit: number) {
  return reports(db)
    .orderBy('report.period', 'desc')
    .orderBy('report.version', 'desc')
    .limit(limit)
    .execute();
}

export async function findReport(db: Store, id: number) {
  return reports(db).select('report.body').where('report.id', '=', id).executeTakeFirst();
}
