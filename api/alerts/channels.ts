/** Where alerts are sent. Addresses lead out of the office, so only administrators change them. Right: `channel`. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { auditedChange } from '../audited-change.ts';
import type { Person } from '../auth.ts';
import type { Context } from '../context.ts';
import { BadRequest, Conflict, NotFound } from '../errors.ts';
import { seal } from '../sealed.ts';
import { enableAlertChannel, findAlertChannel, insertAlertChannel } from '../store/alert-channels.ts';
import { insertDelivery, retryDelivery } from '../store/alert-deliveries.ts';
import type { Store } from '../store/database.ts';
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
  return auditedChange(context, person, 'channel', async ({ trx, now, audit }) => {
    const { kind, name, address } = checked(draft);
    const secret = kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : null;
    const id = await insertAlertChannel(trx, {
      kind,
      name,
      address,
      secret: secret && seal(context.config.secret, secret),
      enabled: 1,
      created_by: person.id,
      created_at: now,
    });
    await audit('channel.make', `channel:${id}`, { kind, name });
    return { id, secret };
  });
}

/** The draft as it is kept. Throws `BadRequest` for a name or an address that cannot be. */
function checked({ kind, ...draft }: ChannelDraft): ChannelDraft {
  const name = draft.name.normalize('NFC').trim();
  const address = draft.address.trim();
  if (name === '' || name.length > 120) throw new BadRequest('the name has 1 to 120 characters');
  if (address.length > 1000 || !addressForms[kind](address))
    throw new BadRequest(`not an address that ${kind} can send to`);
  return { kind, name, address };
}

/** Switches a channel on or off. What already waits for one that is off is not sent. */
export async function switchChannel(
  context: Context,
  person: Person,
  id: number,
  enabled: boolean,
): Promise<void> {
  await auditedChange(context, person, 'channel', async ({ trx, audit }) => {
    await requireChannel(trx, id);
    await enableAlertChannel(trx, id, enabled);
    await audit('channel.switch', `channel:${id}`, { enabled });
  });
}

/** Puts a test message into the outbox. */
export async function testChannel(context: Context, person: Person, id: number): Promise<void> {
  await auditedChange(context, person, 'channel', async ({ trx, now, audit }) => {
    await requireChannel(trx, id);
    await insertDelivery(trx, { messageId: newMessageId(), channelId: id, dueAt: now }, now);
    await audit('channel.test', `channel:${id}`);
  });
}

/** Has a message that was given up tried again from the beginning. Throws `Conflict` for any other. */
export async function resend(context: Context, person: Person, deliveryId: number): Promise<void> {
  await auditedChange(context, person, 'channel', async ({ trx, now, audit }) => {
    if (!(await retryDelivery(trx, deliveryId, now)))
      throw new Conflict(`the message ${deliveryId} was not given up`);
    await audit('channel.resend', `alert-delivery:${deliveryId}`);
  });
}

async function requireChannel(trx: Store, id: number): Promise<void> {
  if (!(await findAlertChannel(trx, id))) throw new NotFound(`there is no channel ${id}`);
}
