import { Webhook } from 'standardwebhooks';
import type { AddressRules } from '../../../crawler/address-guard.ts';
import { retryAfterSeconds } from '../../../crawler/transport.ts';
import { post } from './http-post.ts';
import { NotSent, type Sender } from './sender.ts';

interface WebhookOptions {
  readonly addresses: AddressRules;
  readonly userAgent: string;
  readonly now: () => Date;
}

/** Webhooks by the Standard Webhooks specification 1.0: id, timestamp and an HMAC-SHA256 over both and the body. */
export function webhookSender({ addresses, userAgent, now }: WebhookOptions): Sender {
  return async (message, { address, secret }) => {
    if (secret === null) throw new NotSent('the signing secret cannot be read', { final: true });
    const at = now();
    const body = JSON.stringify({
      type: message.alerts.length === 0 ? 'alert.test' : 'alert.raised',
      timestamp: at.toISOString(),
      data: { subject: message.subject, alerts: message.alerts },
    });
    const answer = await post(address, {
      addresses,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': userAgent,
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(message.id, at, body),
      },
    });
    if (answer.status >= 200 && answer.status < 300) return;
    // By the specification, 410 says that nobody wants the messages any more.
    throw new NotSent(`HTTP ${answer.status}`, {
      final: answer.status === 410,
      pause: retryAfterSeconds(answer.retryAfter, at.getTime()),
    });
  };
}
