/** The parts of the pipeline by themselves: files in, files out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createAnalyser } from '../analysis/analyse.ts';
import { buildClaimIndex } from '../analysis/claim-index.ts';
import type { KnownClaim } from '../analysis/finding.ts';
import { claimsFromKnowledge, loadKnowledge, reloadTaxonomy } from '../analysis/knowledge.ts';
import { analyseBatch, extractBatch, extractFrom } from '../api/batch.ts';
import { reanalyseStale } from '../api/reanalysis.ts';
import { decodeHtml } from '../crawler/charset.ts';
import { CommandFailed, usageError } from './failure.ts';
import { runBatch, withSpinner } from './progress.ts';
import { root, stopSignal, withContext } from './running.ts';

export function addTexts(program: Command): void {
  program
    .command('extract')
    .description('read the article out of a page, or out of many pages (JSONL)')
    .argument('[file]', 'an HTML file')
    .option('--url <address>', 'the address that the file was fetched from')
    .option('--in <file>', 'JSONL with {id, url, html | file} a line; - for standard input')
    .option('--out <file>', 'JSONL to write; - for standard output', '-')
    .action(extract);

  program
    .command('analyse')
    .description(
      'say what documents are about: JSONL in, JSONL out, no database; or read the stored ones anew',
    )
    .option(
      '--in <file>',
      'JSONL with {id, kind?, title?, text, publishedAt?, url?} a line; - for standard input',
    )
    .option('--stale', 'analyse anew the stored documents that an older analyser or taxonomy has read')
    .option('--out <file>', 'JSONL to write; - for standard output', '-')
    .option('--claims <file>', 'known claims in the form of analysis/knowledge/claims.json')
    .option('--facts <file>', 'ledger of legal figures in the form of analysis/knowledge/facts.json')
    .option('--taxonomy <file>', 'topics and places in the form of analysis/knowledge/taxonomy.json')
    .action(analyse);

  program
    .command('taxonomy')
    .description('topics, themes, audiences, channels and places')
    .command('check')
    .description('say whether an edited taxonomy can be used, and what is wrong with it')
    .argument('<file>', 'in the form of analysis/knowledge/taxonomy.json')
    .action(checkTaxonomy);
}

async function extract(
  file: string | undefined,
  options: { url?: string; in?: string; out: string },
  command: Command,
): Promise<void> {
  if ((file === undefined) === (options.in === undefined))
    usageError(command, 'give either an HTML file with --url, or --in');
  if (options.in !== undefined) return runBatch(options.in, options.out, 'pages', extractBatch);
  if (options.url === undefined || !URL.canParse(options.url))
    usageError(command, '--url must be the address that the file was fetched from');
  const page = extractFrom(decodeHtml(await readFile(file ?? ''), null), options.url);
  process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
  if ('refused' in page) throw new CommandFailed(`no article was found: ${page.refused} (${page.detail})`);
}

interface AnalyseOptions {
  in?: string;
  out: string;
  stale?: boolean;
  claims?: string;
  facts?: string;
  taxonomy?: string;
}

async function analyse(options: AnalyseOptions, command: Command): Promise<void> {
  if ((options.stale === true) === (options.in !== undefined))
    usageError(command, 'give either --in or --stale');
  if (options.in === undefined) return analyseStored();
  const standard = await loadKnowledge(join(root, 'analysis', 'knowledge'), {
    claimsFile: options.claims,
    factsFile: options.facts,
  });
  const knowledge =
    options.taxonomy === undefined ? standard : await reloadTaxonomy(standard, options.taxonomy);
  const claims: readonly KnownClaim[] = claimsFromKnowledge(knowledge);
  const analyser = createAnalyser(knowledge, buildClaimIndex(claims));
  await runBatch(options.in, options.out, 'documents', (files) => analyseBatch(files, analyser));
}

/** What is done stays done when it is stopped; the next run goes on. */
async function analyseStored(): Promise<void> {
  await withContext(async (context) => {
    const signal = stopSignal();
    const done = await withSpinner('Analysing anew', (progress) =>
      reanalyseStale(context, {
        signal,
        progress: (state) => progress(`${state.done} of ${state.total} documents`),
      }),
    );
    process.stdout.write(`${done} stored documents were analysed anew.\n`);
    if (signal.aborted) throw new CommandFailed('stopped before all were done; the next run goes on');
  });
}

async function checkTaxonomy(file: string): Promise<void> {
  const { taxonomy } = await reloadTaxonomy(await loadKnowledge(join(root, 'analysis', 'knowledge')), file);
  const { topics, themes, channels, places } = taxonomy;
  process.stdout.write(
    `${file} can be used: ${topics.length} topics, ${themes.length} themes, ${channels.length} channels, ${places.new_units.length} communes.\n`,
  );
}
