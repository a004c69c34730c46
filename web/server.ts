/** Listening, and ending in order. */
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** The dashboard can't be served where it was asked to: the port is taken, or may not be used. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

export interface Listening {
  readonly url: string;
  /** Stops accepting connections and waits for those under way, three seconds at most. */
  close(): Promise<void>;
}

/** Serves an application. Throws `CannotListen` with a sentence that says what to do. */
export function listen(
  app: Pick<Hono, 'fetch'>,
  address: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const { host, port } = address;
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: actual }) => {
      resolve({ url: `http://${shownHost(host)}:${actual}`, close: () => close(server) });
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CannotListen(reasonOf(error, address))),
    );
  });
}

const shownHost = (host: string) =>
  ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;

function reasonOf(
  error: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  if (error.code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use: stop the program that holds it, or choose another with PORT=… or --port`;
  if (error.code === 'EACCES')
    return `port ${port} on ${host} may not be used by this user: choose one above 1023 with PORT=… or --port`;
  return `cannot listen on ${host}:${port}: ${error.message}`;
}

function close(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, 3_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
