/** Where alerts are sent. Addresses lead out of the office, so only administrators change them. Right: `channel`. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { BadRequest, Conflict, NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { seal } from '../sealed.ts';
import { enableAlertChannel, findAlertChannel, insertAlertChannel } from '../store/alert-channels.ts';
import { insertDelivery, retryDelivery } from '../store/alert-deliveries.ts';
import { writeAudit } from '../store/audit.ts';
import { inTransaction, type Store } from '../store/database.ts';
import type { AlertChannelKind } from '../store/schema/alert-tables.ts';
import { newMessageId } from './watch.ts';

export interface ChannelDraft {
  readonly kind: AlertChannelKind;
  readonly name: string;
  readonly address: string;
}

const mostReceivers = 20;

/** Whether an address is one that this kind of channel can send to. */
const addressForms: Record<AlertChannelKind, (address: string) => boolean> = {
  email: (address) => {
    const list = receivers(address);
    return (
      list.length > 0 &&
      list.length <= mostReceivers &&
      list.every((each) => z.email().safeParse(each).success)
    );
  },
  webhook: (address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    return url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
  },
  telegram: (address) => /^(?:-?\d{1,20}|@\w{5,32})$/u.test(address),
  zalo: (address) => /^\d{5,25}$/u.test(address),
};

/** The addresses of an e-mail channel, written with commas between them. */
export function receivers(address: string): string[] {
  return address
    .split(/[,;\s]+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** An address without what may be a secret in it: of a webhook only the server is shown. */
export function shownAddress(kind: AlertChannelKind, address: string): string {
  return kind === 'webhook' ? `${new URL(address).origin}/…` : address;
}

/** Makes a channel. `secret` is what the receiver of a webhook checks signatures with: it is shown this once. */
export async function makeChannel(
  context: Context,
  person: Person,
  draft: ChannelDraft,
): Promise<{ readonly id: number; readonly secret: string | null }> {
  requireRight(person, 'channel');
  const name = draft.name.normalize('NFC').trim();
  const address = draft.address.trim();
  if (name === '' || name.length > 120) throw new BadRequest('the name has 1 to 120 characters');
  if (address.length > 1000 || !addressForms[draft.kind](address))
    throw new BadRequest(`not an address that ${draft.kind} can send to`);
  const secret = draft.kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : null;
  const now = instant(context.now());
  const id = await inTransaction(context.store, async (trx) => {
    const made = await insertAlertChannel(trx, {
      kind: draft.kind,
      name,
      address,
      secret: secret && seal(context.config.secret, secret),
      enabled: 1,
      created_by: person.id,
      created_at: now,
    });
    await audit(trx, person, 'channel.make', made, { kind: draft.kind, name }, now);
    return made;
  });
  return { id, secret };
}

/** Switches a channel on or off. What already waits for one that is off is not sent. */
export async function switchChannel(
  context: Context,
  person: Person,
  id: number,
  enabled: boolean,
): Promise<void> {
  await change(context, person, id, async (trx, now) => {
    await enableAlertChannel(trx, id, enabled);
    await audit(trx, person, 'channel.switch', id, { enabled }, now);
  });
}

/** Puts a test message into the outbox. */
export async function testChannel(context: Context, person: Person, id: number): Promise<void> {
  await change(context, person, id, async (trx, now) => {
    await insertDelivery(trx, { messageId: newMessageId(), channelId: id, dueAt: now }, now);
    await audit(trx, person, 'channel.test', id, null, now);
  });
}

/** Has a message that was given up tried again from the beginning. Throws `Conflict` for any other. */
export async function resend(context: Context, person: Person, deliveryId: number): Promise<void> {
  requireRight(person, 'channel');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    if (!(await retryDelivery(trx, deliveryId, now)))
      throw new Conflict(`the message ${deliveryId} was not given up`);
    const subject = `alert-delivery:${deliveryId}`;
    await writeAudit(trx, { userId: person.id, action: 'channel.resend', subject }, now);
  });
}

async function change(
  context: Context,
  person: Person,
  id: number,
  work: (trx: Store, now: string) => Promise<void>,
): Promise<void> {
  requireRight(person, 'channel');
  await inTransaction(context.store, async (trx) => {
    if (!(await findAlertChannel(trx, id))) throw new NotFound(`there is no channel ${id}`);
    await work(trx, instant(context.now()));
  });
}

async function audit(
  trx: Store,
  person: Person,
  action: string,
  id: number,
  detail: unknown,
  now: string,
): Promise<void> {
  const entry = { userId: person.id, action, subject: `channel:${id}` };
  await writeAudit(trx, { ...entry, detail: detail === null ? null : JSON.stringify(detail) }, now);
}
