import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CrawlTaken } from './crawl-run.ts';
import { startPaperSite } from './paper-site.ts';
import { table } from './table.ts';

const pages = 10_000;
const quarters = 4;

/**
 * Collects 10,000 local pages: fetched, kept as evidence, extracted, analysed, stored. Prints pages a second and memory by quarters of the
 * way, so that a slowing or a growth shows.
 */
export async function benchCrawl(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minhtin-bench-'));
  const site = await startPaperSite(pages);
  try {
    const taken = await runCrawl(site.origin, folder);
    const perSecond = pages / taken.seconds;
    const perCore = pages / taken.processorSeconds;
    return [
      `${pages} pages of a local site, collected into SQLite with evidence and findings`,
      table([['pages', 'pages a second', 'resident MB, mean', 'highest'], ...quarterRows(taken)]),
      `Whole: ${perSecond.toFixed(0)} pages a second, ${perCore.toFixed(0)} a second of processor time (${((taken.processorSeconds / pages) * 1000).toFixed(1)} ms a page).`,
      `${taken.documents} documents; dropped: ${JSON.stringify(taken.drops)}.`,
    ].join('\n');
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function runCrawl(origin: string, folder: string): Promise<CrawlTaken> {
  const script = join(import.meta.dirname, 'crawl-run.js');
  const child = spawn(process.execPath, [script, origin, folder, String(pages)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the crawl ended with ${code}`);
  return JSON.parse(output) as CrawlTaken;
}

function quarterRows({ samples }: CrawlTaken): string[][] {
  const size = pages / quarters;
  return Array.from({ length: quarters }, (_, at) => {
    const within = samples.filter((sample) => sample.pages >= at * size && sample.pages < (at + 1) * size);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last || first === last) return [`${at * size}–${(at + 1) * size}`, 'too quick to say'];
    const speed = (last.pages - first.pages) / (last.seconds - first.seconds);
    const megabytes = within.map((sample) => sample.megabytes);
    return [
      `${at * size}–${(at + 1) * size}`,
      speed.toFixed(0),
      (megabytes.reduce((sum, each) => sum + each, 0) / megabytes.length).toFixed(0),
      Math.max(...megabytes).toFixed(0),
    ];
  });
}
