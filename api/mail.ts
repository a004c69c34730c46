/** Mail through the office's own server. */
import { createTransport } from 'nodemailer';
import type { SendingConfig } from './config.ts';

export interface Mail {
  /** The same in every attempt, so that a receiver knows what it has had. */
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
}

const timeoutSeconds = 20;
const defaultPorts: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Hands a mail to the server. `smtps:` speaks TLS from the start; `smtp:` changes to it where the server offers that, and must do
 * so before a password is sent to another machine. Throws what `mailFailure` puts into words.
 */
export async function sendMail(
  { url, from }: NonNullable<SendingConfig['email']>,
  { id, to, subject, text, attachments = [] }: Mail,
): Promise<void> {
  const server = new URL(url);
  const host = server.hostname.replace(/^\[|\]$/gu, '');
  const user = decodeURIComponent(server.username);
  const milliseconds = timeoutSeconds * 1000;
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
      to: [...to],
      subject,
      text,
      attachments: [...attachments],
      messageId: `<${id}@${from.split('@')[1]}>`,
      // RFC 3834: no out-of-office reply is wanted.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

function isOwnMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '::1';
}

/** Why a mail was not taken, in words that may be shown and logged, and whether another attempt is in vain. */
export function mailFailure(error: unknown): { readonly words: string; readonly final: boolean } {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const status = typeof responseCode === 'number' ? responseCode : null;
  // What the server writes may repeat addresses and more: its number and our library's class say enough.
  const words = ['SMTP', status, typeof code === 'string' ? code : null].filter((part) => part !== null);
  // 550 and its kin: the mailbox will not come into being by waiting. A refused password is the operator's to set right.
  return { words: words.join(' '), final: status !== null && status >= 550 && status <= 554 };
}
