import type { Command } from 'commander';
import ora from 'ora';
import type { Context } from '../api/context.ts';
import { type CollectSummary, collect } from '../api/pipeline.ts';
import { isCollected, listSources, sourceOf } from '../api/store/sources.ts';
import type { Source } from '../crawler/document.ts';
import { CommandFailed } from './failure.ts';
import { stopSignal, withContext } from './running.ts';

export function addCollecting(program: Command): void {
  program
    .command('crawl')
    .description('collect sources now')
    .argument('[source...]', 'identifiers, for instance vnexpress-thoi-su (default: all that are enabled)')
    .action(crawlSources);
}

async function crawlSources(ids: readonly string[]): Promise<void> {
  const signal = stopSignal();
  await withContext(async (context) => {
    const { runs } = await collectWithProgress(context, await wantedSources(context, ids), signal);
    if (runs.every(({ outcome }) => outcome === 'failed'))
      throw new CommandFailed('no source could be reached');
  });
}

async function wantedSources(context: Context, ids: readonly string[]): Promise<Source[]> {
  const all = (await listSources(context.store)).map(sourceOf).filter(isCollected);
  const unknown = ids.find((id) => !all.some((source) => source.id === id));
  if (unknown !== undefined)
    throw new CommandFailed(
      `there is no source ${unknown}. Known are: ${all.map(({ id }) => id).join(', ')}`,
    );
  return ids.length === 0 ? all.filter(({ enabled }) => enabled) : all.filter(({ id }) => ids.includes(id));
}

export async function collectWithProgress(
  context: Context,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<CollectSummary> {
  const spinner = ora({ text: 'Collecting …' }).start();
  const pages = new Map<string, number>();
  const summary = await collect(context, sources, {
    signal,
    progress: ({ sourceId, fetched }) => {
      pages.set(sourceId, fetched);
      const sum = [...pages.values()].reduce((total, count) => total + count, 0);
      spinner.text = `Collecting: ${sum} pages from ${pages.size} of ${sources.length} sources`;
    },
  });
  spinner.stop();
  printSummary(summary);
  return summary;
}

function printSummary({ runs, new: fresh, changed, unchanged, drops }: CollectSummary): void {
  const lines = runs.map(({ sourceId, outcome, listed, known, fetched, documents, error }) =>
    error === null
      ? `${sourceId.padEnd(24)} ${outcome.padEnd(10)} ${listed} listed, ${known} known, ${fetched} pages, ${documents} documents`
      : `${sourceId.padEnd(24)} ${outcome.padEnd(10)} ${error}`,
  );
  const dropped = Object.entries(drops).map(([reason, count]) => `${reason} ${count}`);
  lines.push(
    `Documents: ${fresh} new, ${changed} changed, ${unchanged} unchanged. Dropped: ${dropped.join(', ') || 'none'}.`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}
