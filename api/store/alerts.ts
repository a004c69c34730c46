import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Store } from './database.ts';
import type { AlertTable } from './schema/alert-tables.ts';

export type AlertRecord = Selectable<AlertTable>;

/** Adds an alert; `null` where it has been raised before. */
export async function insertAlert(db: Store, alert: Insertable<AlertTable>): Promise<number | null> {
  const row = await db
    .insertInto('alerts')
    .values(alert)
    .onConflict((conflict) => conflict.columns(['rule_id', 'subject', 'at']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** When each subject of a rule had its latest alert. */
export async function latestBySubject(db: Store, ruleId: number): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('alerts')
    .select(({ fn }) => ['subject', fn.max('at').as('at')])
    .where('rule_id', '=', ruleId)
    .groupBy('subject')
    .execute();
  return new Map(rows.map(({ subject, at }) => [subject, at]));
}

export interface AlertSelection {
  readonly ruleId?: number | undefined;
  /** Those that nobody has acknowledged. */
  readonly open?: boolean | undefined;
}

function select(db: Store, { ruleId, open }: AlertSelection) {
  return db
    .selectFrom('alerts')
    .$if(ruleId !== undefined, (query) => query.where('rule_id', '=', ruleId ?? 0))
    .$if(open !== undefined, (query) =>
      query.where('acknowledged_at', open === true ? 'is' : 'is not', null),
    );
}

/** Alerts, the newest first. */
export async function listAlerts(
  db: Store,
  selection: AlertSelection,
  page: { readonly limit: number; readonly offset: number },
): Promise<AlertRecord[]> {
  return select(db, selection)
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countAlerts(db: Store, selection: AlertSelection): Promise<number> {
  const { count } = await select(db, selection)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function findAlert(db: Store, id: number): Promise<AlertRecord | undefined> {
  return db.selectFrom('alerts').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findAlerts(db: Store, ids: readonly number[]): Promise<AlertRecord[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('alerts').selectAll().where('id', 'in', ids).orderBy('at').orderBy('id').execute();
}

/** Alerts added after one, oldest first: what a browser has not been told yet. */
export async function listAlertsAfter(db: Store, id: number, limit: number): Promise<AlertRecord[]> {
  return db.selectFrom('alerts').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
}

/** Number of the newest alert; 0 without any. */
export async function latestAlertId(db: Store): Promise<number> {
  const row = await db
    .selectFrom('alerts')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** Notes who has taken an alert up. `false`: somebody has before. */
export async function acknowledge(db: Store, id: number, userId: string, now: string): Promise<boolean> {
  const rows = await db
    .updateTable('alerts')
    .set({ acknowledged_at: now, acknowledged_by: userId })
    .where('id', '=', id)
    .where('acknowledged_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function setUseful(db: Store, id: number, useful: 0 | 1): Promise<void> {
  await db.updateTable('alerts').set({ useful }).where('id', '=', id).execute();
}

export interface AlertTally {
  readonly rule_id: number;
  readonly count: number;
  readonly judged: number;
  readonly useless: number;
}

/** Alerts of each rule since an instant, and what people said of them. */
export async function tallyAlerts(db: Store, since: string): Promise<AlertTally[]> {
  return db
    .selectFrom('alerts')
    .select(({ fn }) => [
      'rule_id',
      fn.countAll<number>().as('count'),
      fn.count<number>('useful').as('judged'),
      sql<number>`sum(case when useful = 0 then 1 else 0 end)`.as('useless'),
    ])
    .where('raised_at', '>=', since)
    .groupBy('rule_id')
    .execute();
}
