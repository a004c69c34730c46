/** What commands run in: the configuration, a context that is closed again, the signal to stop. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, readConfig } from '../api/config.ts';
import { type Context, createContext } from '../api/context.ts';

/** Where the data files stand: one folder above `cli/`, two above the compiled one. */
export const root = resolve(
  import.meta.dirname,
  existsSync(join(import.meta.dirname, '..', 'package.json')) ? '..' : '../..',
);

export function configuration(overrides: NodeJS.ProcessEnv = {}): Config {
  return readConfig({ ...process.env, ...overrides });
}

/** Labelled texts and corpora of others: `MINHTIN_DATA`, else beside the repository. */
export function labelledData(): string {
  return resolve(process.env.MINHTIN_DATA ?? join(root, '..', 'shared', 'data'));
}

/** Does its work and then closes what that opened, last first, whether it went well or not. */
export async function closingAfter(
  work: (onClose: (close: () => Promise<void>) => void) => Promise<void>,
): Promise<void> {
  const closers: (() => Promise<void>)[] = [];
  try {
    await work((close) => closers.push(close));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

export function withContext(work: (context: Context) => Promise<void>): Promise<void> {
  return closingAfter(async (onClose) => {
    const context = await createContext(configuration(), root);
    onClose(context.close);
    await work(context);
  });
}

export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Aborted when somebody stops the program; `reason` is what those who wait for the work are told. */
export function stopSignal(reason?: Error): AbortSignal {
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort(reason));
  return stopping.signal;
}
