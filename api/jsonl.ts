/**
 * JSON Lines in and out, one line in memory at a time: files of any size pass through.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A line that could not be used: where it stands and what is wrong with it. */
export interface BadLine {
  readonly line: number;
  readonly message: string;
}

export interface JsonLine {
  readonly line: number;
  readonly value: unknown;
}

/**
 * The values of a JSONL file (`-`: standard input) in order. A line that is not JSON goes to `onBadLine` and the
 * rest is still read; empty lines are passed over. Throws when the file can't be opened.
 */
export async function* readJsonLines(
  path: string,
  onBadLine: (bad: BadLine) => void,
): AsyncGenerator<JsonLine> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  const opened =
    path === '-'
      ? Promise.resolve()
      : new Promise<void>((resolve, reject) => input.once('open', () => resolve()).once('error', reject));
  await opened;
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (json.trim() === '') continue;
    try {
      yield { line, value: JSON.parse(json) };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      onBadLine({ line, message: `not JSON: ${error.message}` });
    }
  }
}

/**
 * Writes values as JSONL (`-`: standard output). A file appears under its name only when it is whole: until then
 * it is called `<path>.part`, which is removed when writing fails. Returns the number of lines.
 */
export async function writeJsonLines(path: string, values: AsyncIterable<unknown>): Promise<number> {
  if (path === '-') return writeAll(process.stdout, values);
  const partial = `${path}.part`;
  const output = createWriteStream(partial);
  const done = finished(output);
  // A full disk fails `done` while `writeAll` is still running: it must not be an unhandled rejection meanwhile.
  done.catch(() => {});
  try {
    const lines = await writeAll(output, values);
    output.end();
    await done;
    await rename(partial, path);
    return lines;
  } catch (error) {
    output.destroy();
    // A file whose opening is under way would appear after its removal: the stream is over only when it is closed.
    await done.catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeAll(output: Writable, values: AsyncIterable<unknown>): Promise<number> {
  let lines = 0;
  for await (const value of values) {
    lines += 1;
    if (!output.write(`${JSON.stringify(value)}\n`)) await drained(output);
  }
  return lines;
}

function drained(output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      output.off('drain', onDrain).off('error', onError).off('close', onClose);
      outcome();
    };
    const onDrain = () => settle(resolve);
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () =>
      settle(() => reject(new Error('the output was closed before everything was written')));
    output.on('drain', onDrain).on('error', onError).on('close', onClose);
    if (output.destroyed) onClose();
  });
}
