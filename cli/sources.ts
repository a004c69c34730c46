import type { Command } from 'commander';
import ora from 'ora';
import { rebuildGaps } from '../api/gap-keeping.ts';
import { instant } from '../api/instant.ts';
import { addressesOf, userAgentOf } from '../api/pipeline.ts';
import type { FeedCandidate } from '../crawler/discover-feeds.ts';
import { discoverSite } from '../crawler/discover-site.ts';
import { CommandFailed, usageError } from './failure.ts';
import { configuration, stopSignal, withContext } from './running.ts';

export function addSources(program: Command): void {
  const sourcesCommand = program.command('sources').description('look after the sources');

  sourcesCommand
    .command('discover')
    .description('find the feeds and sitemaps of a site, and say what they hold')
    .argument('<address>', 'any page of the site, for instance https://example.vn')
    .action(discoverSources);

  sourcesCommand
    .command('gaps')
    .description('find all gaps in collection anew, from the whole history of checks')
    .action(findGaps);
}

async function discoverSources(address: string, _: unknown, command: Command): Promise<void> {
  const url = /^https?:\/\//iu.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) usageError(command, `${address} is not the address of a site`);
  const signal = stopSignal();
  const spinner = ora({ text: `Asking ${new URL(url).host}, a request every few seconds …` }).start();
  try {
    const config = configuration();
    const { candidates, asked, failure } = await discoverSite(url, {
      userAgent: userAgentOf({ config }),
      addresses: addressesOf({ config }),
      now: () => new Date(),
      signal,
    });
    spinner.stop();
    if (failure !== null) throw new CommandFailed(`${url} could not be read: ${failure}`);
    if (candidates.length === 0)
      throw new CommandFailed(`${url} has no feed and no sitemap at ${asked} addresses that were tried`);
    process.stdout.write(`${candidates.map(candidateLine).join('\n')}\n`);
  } catch (error) {
    if (signal.aborted) throw new CommandFailed('stopped before the search was through');
    throw error;
  } finally {
    spinner.stop();
  }
}

function candidateLine({ kind, url, count, latest, foundBy }: FeedCandidate): string {
  const held = `${String(count).padStart(5)} entries`;
  return `${kind.padEnd(8)} ${held}  latest ${(latest ?? 'unknown').padEnd(20)}  ${url}  (${foundBy})`;
}

async function findGaps(): Promise<void> {
  await withContext(async ({ store, now }) => {
    const gaps = await rebuildGaps(store, instant(now()));
    process.stdout.write(`${gaps} ${gaps === 1 ? 'gap' : 'gaps'} in collection\n`);
  });
}
