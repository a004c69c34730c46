import type { Insertable, Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { AlertChannelTable } from './schema/alert-tables.ts';

export type AlertChannelRecord = Selectable<AlertChannelTable>;

export async function listAlertChannels(db: Store): Promise<AlertChannelRecord[]> {
  return db.selectFrom('alert_channels').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findAlertChannel(db: Store, id: number): Promise<AlertChannelRecord | undefined> {
  return db.selectFrom('alert_channels').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertAlertChannel(db: Store, channel: Insertable<AlertChannelTable>): Promise<number> {
  const { id } = await db
    .insertInto('alert_channels')
    .values(channel)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function enableAlertChannel(db: Store, id: number, enabled: boolean): Promise<void> {
  await db
    .updateTable('alert_channels')
    .set({ enabled: enabled ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}
