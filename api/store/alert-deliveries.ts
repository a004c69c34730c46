/** The outbox of alerts. A message is claimed, sent and noted; one whose sender died is claimed again. */
import type { Selectable } from 'kysely';
import { secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import { skipLocked } from './dialect.ts';
import type { AlertDeliveryTable } from './schema/alert-tables.ts';

export type AlertDeliveryRecord = Selectable<AlertDeliveryTable>;

/**
 * Puts alerts into the message that the channel is due at that time, or into a new one: a digest, and what quiet hours held back, is one
 * message. A message that was tried already is left as it is. Called within a transaction.
 */
export async function addToOutbox(
  db: Store,
  message: {
    readonly messageId: string;
    readonly channelId: number;
    readonly dueAt: string;
    readonly alertIds: readonly number[];
  },
  now: string,
): Promise<void> {
  const waiting = await db
    .selectFrom('alert_deliveries as delivery')
    // A test, which has no alerts, is left alone.
    .innerJoin('alert_delivery_items as item', 'item.delivery_id', 'delivery.id')
    .select('delivery.id')
    .where('channel_id', '=', message.channelId)
    .where('due_at', '=', message.dueAt)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .executeTakeFirst();
  const id = waiting?.id ?? (await insertDelivery(db, message, now));
  const items = message.alertIds.map((alert_id) => ({ delivery_id: id, alert_id }));
  await db.insertInto('alert_delivery_items').values(items).execute();
}

/** Puts a message without alerts, a test, into the outbox; gives its number. */
export async function insertDelivery(
  db: Store,
  {
    messageId,
    channelId,
    dueAt,
  }: { readonly messageId: string; readonly channelId: number; readonly dueAt: string },
  now: string,
): Promise<number> {
  const { id } = await db
    .insertInto('alert_deliveries')
    .values({
      message_id: messageId,
      channel_id: channelId,
      due_at: dueAt,
      state: 'waiting',
      attempts: 0,
      locked_until: null,
      error: null,
      created_at: now,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes messages that are due, or whose sender has died. Two senders never get the same one. */
export async function claimDeliveries(
  db: Store,
  options: { readonly limit: number; readonly leaseSeconds: number },
  now: string,
): Promise<AlertDeliveryRecord[]> {
  return db
    .updateTable('alert_deliveries')
    .set(({ eb }) => ({
      state: 'sending',
      locked_until: secondsAfter(now, options.leaseSeconds),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', (query) =>
      query
        .selectFrom('alert_deliveries')
        .select('id')
        .where((where) =>
          where.or([
            where.and([where('state', '=', 'waiting'), where('due_at', '<=', now)]),
            where.and([where('state', '=', 'sending'), where('locked_until', '<', now)]),
          ]),
        )
        .orderBy('due_at')
        .orderBy('id')
        .limit(options.limit)
        .modifyEnd(skipLocked(db)),
    )
    .returningAll()
    .execute();
}

/** The alerts that a message tells of; none: it is a test. */
export async function alertIdsOf(db: Store, deliveryId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('alert_delivery_items')
    .select('alert_id')
    .where('delivery_id', '=', deliveryId)
    .orderBy('alert_id')
    .execute();
  return rows.map(({ alert_id }) => alert_id);
}

/** Notes how an attempt ended: sent, to be tried again at `retryAt`, or given up. */
export async function noteAttempt(
  db: Store,
  delivery: AlertDeliveryRecord,
  result: { readonly error: string | null; readonly retryAt?: string | null },
  now: string,
): Promise<void> {
  const { error, retryAt = null } = result;
  const change =
    retryAt !== null
      ? ({ state: 'waiting', due_at: retryAt, finished_at: null } as const)
      : ({ state: error === null ? 'sent' : 'failed', finished_at: now } as const);
  await db
    .updateTable('alert_deliveries')
    .set({ ...change, error, locked_until: null })
    .where('id', '=', delivery.id)
    .where('state', '=', 'sending')
    // Whoever took the message over has a higher number.
    .where('attempts', '=', delivery.attempts)
    .execute();
}

export interface ListedDelivery extends AlertDeliveryRecord {
  readonly alerts: number;
}

/** Messages, the newest first. */
export async function listDeliveries(db: Store, limit: number): Promise<ListedDelivery[]> {
  return db
    .selectFrom('alert_deliveries as delivery')
    .selectAll('delivery')
    .select(({ selectFrom }) =>
      selectFrom('alert_delivery_items as item')
        .select(({ fn }) => fn.countAll<number>().as('alerts'))
        .whereRef('item.delivery_id', '=', 'delivery.id')
        .as('alerts'),
    )
    .orderBy('delivery.id', 'desc')
    .limit(limit)
    .$narrowType<{ alerts: number }>()
    .execute();
}

/** Has a message that was given up tried again. `false`: it was not given up. */
export async function retryDelivery(db: Store, id: number, now: string): Promise<boolean> {
  const rows = await db
    .updateTable('alert_deliveries')
    .set({ state: 'waiting', due_at: now, attempts: 0, finished_at: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .execute();
  return rows.length > 0;
}
