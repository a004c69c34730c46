import { createTransport } from 'nodemailer';
import type { SendingConfig } from '../../config.ts';
import { receivers } from '../channels.ts';
import { NotSent, type Sender } from './sender.ts';

const timeoutSeconds = 20;
const defaultPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * E-mail through the office's own server. `smtps:` speaks TLS from the start; `smtp:` changes to it where the server offers that,
 * and must do so before a password is sent to another machine.
 */
export function emailSender({ url, from }: NonNullable<SendingConfig['email']>): Sender {
  const server = new URL(url);
  const host = server.hostname.replace(/^\[|\]$/gu, '');
  const user = decodeURIComponent(server.username);
  const milliseconds = timeoutSeconds * 1000;
  return async (message, { address }) => {
    const transport = createTransport({
      host,
      port: Number(server.port) || (defaultPorts[server.protocol] ?? 587),
      secure: server.protocol === 'smtps:',
      requireTLS: server.protocol === 'smtp:' && user !== '' && !isOwnMachine(host),
      ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(server.password) } }),
      connectionTimeout: milliseconds,
      greetingTimeout: milliseconds,
      socketTimeout: milliseconds,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from,
        to: receivers(address),
        subject: message.subject,
        text: message.text,
        messageId: `<${message.id}@${from.split('@')[1]}>`,
        // RFC 3834: no out-of-office reply is wanted.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw notSent(error);
    } finally {
      transport.close();
    }
  };
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

function notSent(error: unknown): NotSent {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  // What the server writes may repeat addresses and more: its number and our library's class say enough.
  const words = ['SMTP', status, typeof code === 'string' ? code : null].filter((part) => part !== null);
  // 550 and its kin: the mailbox will not come into being by waiting. A refused password is the operator's to set right.
  return new NotSent(words.join(' '), { final: status !== null && status >= 550 && status <= 554 });
}
