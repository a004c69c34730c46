import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that keeps what it is sent; `accepts` gives the status with which it refuses a receiver. */
export async function openMailServer(accepts: (receiver: string) => number | null = () => null) {
  const mails: { readonly to: readonly string[]; readonly raw: string; readonly user: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      password === 'thu kín' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _, done) => {
      const status = accepts(address);
      done(status === null ? null : Object.assign(new Error('refused'), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, raw, user: String(session.user) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://bot:thu%20k%C3%ADn@127.0.0.1:${port}`, mails, close };
}
