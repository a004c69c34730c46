import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { loadKnowledge } from '../analysis/knowledge.ts';
import { personByEmail } from '../api/auth.ts';
import { vietnamDay } from '../api/instant.ts';
import { withLedger } from '../api/ledger.ts';
import { checkLedgerFile, importLedger, ledgerLines } from '../api/ledger-file.ts';
import { factListReport } from '../api/reports/facts.ts';
import { CommandFailed } from './failure.ts';
import { root, withContext } from './running.ts';
import { isoDay } from './values.ts';

export function addFacts(program: Command): void {
  const factsCommand = program.command('facts').description('look after the ledger of legal figures');

  factsCommand
    .command('list')
    .description('the figures that hold on a day; ? marks those that may not flag a text by themselves')
    .option('--on <day>', 'for instance 2026-11-23 (default: today)', isoDay)
    .option('--topic <topic>', 'for instance bhxh-tu-nguyen')
    .option('--query <words>', 'words of the statement, with or without diacritics')
    .addOption(
      new Option('--format <format>', 'form of the result').choices(['table', 'json']).default('table'),
    )
    .action(listFacts);

  factsCommand
    .command('check')
    .description('say whether a ledger can be used, and what is wrong with it')
    .argument('<file>', 'in the form of analysis/knowledge/facts.json')
    .action(checkFacts);

  factsCommand
    .command('import')
    .description('propose what a ledger has new or otherwise; somebody else confirms each in the dashboard')
    .argument('<file>', 'in the form of analysis/knowledge/facts.json')
    .requiredOption('--as <email>', 'account that proposes')
    .requiredOption('--why <text>', 'reason, which those who confirm will read')
    .action(importFacts);
}

async function listFacts(options: {
  on?: string;
  topic?: string;
  query?: string;
  format: string;
}): Promise<void> {
  await withContext(async ({ store, knowledge, now }) => {
    const { on = vietnamDay(now()), topic, query } = options;
    const { rows } = factListReport(await withLedger(store, knowledge), { on, topic, query });
    const facts = rows.map(({ fact }) => fact);
    const lines = options.format === 'json' ? [JSON.stringify(facts, null, 2)] : ledgerLines(facts);
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

async function checkFacts(file: string): Promise<void> {
  const { figureRules } = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const { facts, topics, verified, compared, empty } = await checkLedgerFile(file, figureRules);
  process.stdout.write(
    `${file} can be used: ${facts} facts of ${topics} topics, ${verified} verified, ${compared} compared with texts.\n`,
  );
  if (empty.length > 0) process.stdout.write(`Not compared, because no fact is held: ${empty.join(', ')}.\n`);
}

async function importFacts(file: string, { as, why }: { as: string; why: string }): Promise<void> {
  await withContext(async (context) => {
    const person = await personByEmail(context.store, as);
    if (person === undefined) throw new CommandFailed(`there is no account ${as}`);
    const { proposed, unchanged, waiting } = await importLedger(context, person, { file, why });
    process.stdout.write(
      `${proposed.length} facts proposed, ${unchanged} as in the ledger. Another person confirms them in the dashboard.\n`,
    );
    if (waiting.length > 0)
      process.stdout.write(`Left out, because a proposal waits: ${waiting.join(', ')}.\n`);
  });
}
