import { pino } from 'pino';

/** What the application logs with: one line an event, identifiers as fields. */
export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error'>;

/** Opens the log. JSON lines on standard error, so that standard output stays free for data. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, redact: ['password', '*.password', 'secret', '*.secret', 'cookie', '*.cookie'] },
    process.stderr,
  );
}
