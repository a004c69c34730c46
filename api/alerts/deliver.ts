/** Sends what is due in the outbox. A message is sent at least once: its number tells a receiver what it has had. */
import type { Context } from '../context.ts';
import { instant, secondsAfter } from '../instant.ts';
import { addressesOf, userAgentOf } from '../pipeline.ts';
import { unseal } from '../sealed.ts';
import { type AlertChannelRecord, findAlertChannel } from '../store/alert-channels.ts';
import {
  type AlertDeliveryRecord,
  alertIdsOf,
  claimDeliveries,
  noteAttempt,
} from '../store/alert-deliveries.ts';
import { listAlertRules } from '../store/alert-rules.ts';
import { findAlerts } from '../store/alerts.ts';
import type { AlertChannelKind } from '../store/schema/alert-tables.ts';
import { composeMessage } from './message.ts';
import { emailSender } from './senders/email.ts';
import { NotSent, type Sender } from './senders/sender.ts';
import { telegramSender } from './senders/telegram.ts';
import { webhookSender } from './senders/webhook.ts';
import { zaloSender } from './senders/zalo.ts';
import { zaloTokens } from './senders/zalo-token.ts';

/** Minutes before the second, third … attempt; after the last one the message is given up. About the course that Standard Webhooks names. */
const retryMinutes = [1, 5, 30, 120, 300, 600] as const;

/** Longer than any attempt can take: all its timeouts together. */
const leaseSeconds = 180;
const atOnce = 8;
const longestError = 300;

export type Senders = Readonly<Record<AlertChannelKind, Sender>>;

/** The senders of this installation; one that is not set up says so. */
export function createSenders(context: Pick<Context, 'config' | 'store' | 'now'>): Senders {
  const { config, store, now } = context;
  const { email, telegram, zalo } = config.sending;
  const tokens = zalo && zaloTokens(zalo, { store, secret: config.secret, now });
  return {
    email: email ? emailSender(email) : notSetUp('MINHTIN_SMTP_URL'),
    webhook: webhookSender({ addresses: addressesOf(context), userAgent: userAgentOf(context), now }),
    telegram: telegram ? telegramSender(telegram) : notSetUp('MINHTIN_TELEGRAM_TOKEN'),
    zalo: zalo && tokens ? zaloSender(zalo, tokens) : notSetUp('MINHTIN_ZALO_APP_ID'),
  };
}

function notSetUp(setting: string): Sender {
  return async () => {
    throw new NotSent(`not set up: ${setting}`);
  };
}

/** Sends what is due and notes how it went; gives how many messages were tried. */
export async function deliverDue(context: Context, senders: Senders): Promise<number> {
  const claimed = await claimDeliveries(
    context.store,
    { limit: atOnce, leaseSeconds },
    instant(context.now()),
  );
  await Promise.all(claimed.map((delivery) => attempt(context, senders, delivery)));
  return claimed.length;
}

async function attempt(context: Context, senders: Senders, delivery: AlertDeliveryRecord): Promise<void> {
  const { store, log, now } = context;
  const channel = await findAlertChannel(store, delivery.channel_id);
  try {
    if (channel === undefined || channel.enabled === 0)
      throw new NotSent('the channel is switched off', { final: true });
    await sendOne(context, senders[channel.kind], channel, delivery);
    await noteAttempt(store, delivery, { error: null }, instant(now()));
  } catch (error) {
    const { words, retryAt } = judge(context, channel, delivery, error);
    const about = { delivery: delivery.id, channel: delivery.channel_id, attempt: delivery.attempts };
    log.warn({ ...about, error: words, retryAt }, 'alert not sent');
    await noteAttempt(store, delivery, { error: words, retryAt }, instant(now()));
  }
}

async function sendOne(
  { store, config }: Context,
  sender: Sender,
  channel: AlertChannelRecord,
  delivery: AlertDeliveryRecord,
): Promise<void> {
  const names = new Map((await listAlertRules(store)).map(({ id, name }) => [id, name]));
  const message = composeMessage(await findAlerts(store, await alertIdsOf(store, delivery.id)), {
    id: delivery.message_id,
    baseUrl: config.baseUrl,
    demo: config.demo,
    ruleName: (id) => names.get(id) ?? String(id),
  });
  const secret = channel.secret && unseal(config.secret, channel.secret);
  await sender(message, { address: channel.address, secret });
}

/** What an error means for the message: its words without secrets, and when it is tried again. */
function judge(
  { config, now }: Context,
  channel: AlertChannelRecord | undefined,
  { attempts }: AlertDeliveryRecord,
  error: unknown,
): { readonly words: string; readonly retryAt: string | null } {
  const known = error instanceof NotSent ? error : new NotSent('the message could not be made');
  const words = withoutSecrets(known.message, [
    config.sending.telegram?.token,
    config.sending.zalo?.secretKey,
    config.sending.zalo?.refreshToken,
    channel?.kind === 'webhook' ? channel.address : undefined,
  ]);
  const minutes = retryMinutes[attempts - 1];
  if (known.final || minutes === undefined) return { words, retryAt: null };
  return { words, retryAt: secondsAfter(now(), Math.max(minutes * 60, Math.min(known.pause ?? 0, 86_400))) };
}

/** A service may repeat what it was sent. */
function withoutSecrets(text: string, secrets: readonly (string | undefined)[]): string {
  const clean = secrets.reduce<string>(
    (kept, secret) => (secret ? kept.replaceAll(secret, '•••') : kept),
    text,
  );
  return clean.slice(0, longestError);
}
