/** Long work shows how far it is, at a terminal. */
import ora from 'ora';
import type { BatchFiles, BatchResult } from '../api/batch.ts';
import { CommandFailed } from './failure.ts';

export async function withSpinner<T>(
  what: string,
  work: (progress: (step: string) => void) => Promise<T>,
): Promise<T> {
  const spinner = ora({ text: `${what} …`, isSilent: !process.stderr.isTTY }).start();
  try {
    return await work((step) => {
      spinner.text = `${what}: ${step}`;
      spinner.render();
    });
  } finally {
    spinner.stop();
  }
}

/** Work on the lines of a file: bad ones are told with their numbers, all others are done. */
export async function runBatch(
  input: string,
  output: string,
  what: string,
  work: (files: BatchFiles) => Promise<BatchResult>,
): Promise<void> {
  const spinner = ora({ text: `0 ${what}`, isSilent: !process.stderr.isTTY }).start();
  const progress = (done: number) => {
    if (done % 100 === 0) spinner.text = `${done} ${what}`;
  };
  try {
    const { written, bad } = await work({ input, output, progress });
    spinner.stop();
    for (const { line, message } of bad.slice(0, 20)) process.stderr.write(`${input}:${line}: ${message}\n`);
    process.stderr.write(`${written} ${what} written to ${output === '-' ? 'standard output' : output}.\n`);
    if (bad.length > 0)
      throw new CommandFailed(`${bad.length} lines of ${input} could not be used; all others were`);
  } finally {
    spinner.stop();
  }
}
