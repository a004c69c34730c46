/** What a command says when it doesn't work, and with which code the process ends. */
import { type Command, CommanderError } from 'commander';
import { KnowledgeError } from '../analysis/knowledge-file.ts';
import { ConfigError } from '../api/config.ts';
import { ApiError } from '../api/errors.ts';
import { StoreError } from '../api/store/errors.ts';
import { PortalError } from '../crawler/portals.ts';
import { SourceError } from '../crawler/sources.ts';
import { CannotListen } from '../web/server.ts';

/** 0 done, 1 failed, 2 wrong usage. */
const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** What the command was asked to do did not work; the sentence says why. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Errors whose message is written for the person at the terminal; any other one is a fault of ours and shows its stack. */
const explained = [
  CommandFailed,
  ConfigError,
  StoreError,
  ApiError,
  KnowledgeError,
  SourceError,
  PortalError,
  CannotListen,
];

/** Says what went wrong and gives the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const isExplained = explained.some((kind) => error instanceof kind) || isSystemError(error);
  process.stderr.write(
    `minhtin: ${isExplained ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  );
  return exitCodes.failed;
}

/** A file that is not there, a full disk: Node's message says what and where. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** The command can't be understood. */
export function usageError(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: exitCodes.usage });
}
