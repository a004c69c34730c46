import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { ReportRunTable } from './schema/report-tables.ts';

/** Notes that the report of a period is due. `false`: it was noted before. */
export async function openReportRun(db: Store, period: string, dueAt: string): Promise<boolean> {
  const rows = await db
    .insertInto('report_runs')
    .values({
      kind: 'weekly',
      period,
      due_at: dueAt,
      finished_at: null,
      outcome: 'waiting',
      report_id: null,
      error: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'period']).doNothing())
    .returning('period')
    .execute();
  return rows.length > 0;
}

export async function closeReportRun(
  db: Store,
  period: string,
  end: Pick<Selectable<ReportRunTable>, 'outcome' | 'report_id' | 'error'>,
  now: string,
): Promise<void> {
  await db
    .updateTable('report_runs')
    .set({ ...end, finished_at: now })
    .where('kind', '=', 'weekly')
    .where('period', '=', period)
    .execute();
}

/** Latest periods first. */
export async function listReportRuns(db: Store, limit: number): Promise<Selectable<ReportRunTable>[]> {
  return db.selectFrom('report_runs').selectAll().orderBy('due_at', 'desc').limit(limit).execute();
}
