import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { type ClaimFormat, claimFormats } from '../api/claim-exchange/entry.ts';
import { exportClaims, importClaims, planImport } from '../api/claim-exchange/exchange.ts';
import { describeProblem } from '../api/claim-problems.ts';
import { CommandFailed } from './failure.ts';
import { withContext } from './running.ts';

export function addClaims(program: Command): void {
  const claimsCommand = program.command('claims').description('the registry of claims as files');

  const claimFormat = () =>
    new Option('--format <format>', 'form of the file (default: by its name, else json)').choices(
      claimFormats,
    );

  claimsCommand
    .command('export')
    .description('write all claims; claimreview holds only those that may be published as fact checks')
    .addOption(claimFormat())
    .option('--out <file>', 'file to write; - for standard output', '-')
    .action(writeClaims);

  claimsCommand
    .command('import')
    .description('add and change claims as a file says, all or none')
    .argument('<file>', 'in a form that export writes')
    .addOption(claimFormat())
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--reason <text>', 'kept in the history of each claim', '')
    .action(readClaims);
}

interface ClaimsOptions {
  format?: ClaimFormat;
  out: string;
  dryRun?: boolean;
  reason: string;
}

async function writeClaims({ format, out }: ClaimsOptions): Promise<void> {
  await withContext(async (context) => {
    const text = await exportClaims(context, format ?? claimFormatOf(out));
    if (out === '-') process.stdout.write(text);
    else await writeFile(out, text);
  });
}

async function readClaims(file: string, { format, dryRun, reason }: ClaimsOptions): Promise<void> {
  const text = await readFile(file, 'utf8');
  const form = format ?? claimFormatOf(file);
  await withContext(async (context) => {
    const { rows, problems } = await planImport(context, text, form);
    for (const problem of problems)
      process.stderr.write(`${file}:${problem.line}: ${describeProblem(problem)}\n`);
    if (problems.length > 0)
      throw new CommandFailed(`${file} has ${problems.length} errors: nothing was imported`);
    if (dryRun !== true) await importClaims(context, { userId: null, reason }, text, form);
    for (const { id, outcome, statement, changes } of rows)
      if (outcome !== 'same')
        process.stdout.write(`${outcome.padEnd(8)} ${id ?? 'new'}  ${statement} (${changes.join(', ')})\n`);
    const count = rows.filter(({ outcome }) => outcome !== 'same').length;
    process.stdout.write(
      `${count} of ${rows.length} claims ${dryRun === true ? 'would be' : 'were'} written.\n`,
    );
  });
}

function claimFormatOf(file: string): ClaimFormat {
  if (file.endsWith('.csv')) return 'csv';
  return file.endsWith('.jsonld') ? 'claimreview' : 'json';
}
