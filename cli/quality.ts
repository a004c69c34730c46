import { type Command, Option } from 'commander';
import { benchmarkSentiment, renderBenchmark } from '../api/evaluation/benchmark.ts';
import { measureClaims, renderClaims } from '../api/evaluation/claim-quality.ts';
import { measureQuality, renderQuality } from '../api/evaluation/quality.ts';
import { saveModels, trainModels } from '../api/evaluation/train.ts';
import { CommandFailed, usageError } from './failure.ts';
import { withSpinner } from './progress.ts';
import { labelledData, root } from './running.ts';

export function addQuality(program: Command): void {
  program
    .command('eval')
    .description('measure the quality of the analysis')
    .addOption(
      new Option('--only <what>', 'one part, without floors').choices(['claims']).conflicts('benchmark'),
    )
    .addOption(
      new Option('--benchmark <what>', 'train and measure an engine on a set of your own').choices([
        'sentiment',
      ]),
    )
    .option('--train <file>', 'JSONL with {text, sentiment} a line to train on')
    .option('--dev <file>', 'the same, more texts to learn from')
    .option('--test <file>', 'the same to measure on')
    .action(evaluate);

  program
    .command('train')
    .description('train the committed models anew from the labelled texts and corpora')
    .action(train);
}

interface EvaluateOptions {
  only?: string;
  benchmark?: string;
  train?: string;
  dev?: string;
  test?: string;
}

async function evaluate(options: EvaluateOptions, command: Command): Promise<void> {
  const { only, benchmark, train, dev, test } = options;
  if (only !== undefined) return evaluateClaims();
  if (benchmark === undefined) {
    const { quality, claims } = await withSpinner('Measuring', async (progress) => {
      const measured = await measureQuality(root, labelledData(), progress);
      progress('parts of the claims’ scorer');
      return { quality: measured, claims: await measureClaims(root, labelledData()) };
    });
    if (claims !== null) process.stdout.write(`${renderClaims(claims)}\n\n`);
    process.stdout.write(`${renderQuality(quality)}\n`);
    if (quality.broken.length > 0) throw new CommandFailed(`${quality.broken.length} floors are broken`);
    return;
  }
  if (train === undefined || test === undefined)
    usageError(command, '--benchmark sentiment needs --train and --test');
  const measured = await withSpinner('Training', (progress) =>
    benchmarkSentiment(root, { train, dev, test }, progress),
  );
  process.stdout.write(`${renderBenchmark(measured)}\n`);
}

async function evaluateClaims(): Promise<void> {
  const quality = await withSpinner('Measuring', () => measureClaims(root, labelledData()));
  if (quality === null) throw new CommandFailed(`no development sets in ${labelledData()}`);
  process.stdout.write(`${renderClaims(quality)}\n`);
}

async function train(): Promise<void> {
  const training = await withSpinner('Training', () => trainModels(root, labelledData()));
  await saveModels(root, training);
  for (const { file } of training.models) process.stdout.write(`analysis/knowledge/${file} written.\n`);
  for (const what of training.missing) process.stdout.write(`not trained: ${what}\n`);
}
