/** Runs the benches named as arguments, or all: `npm run bench -- extraction`. */
import { benchAnalysis, benchClaims } from './analysis-speed.ts';
import { benchBursts } from './bursts.ts';
import { benchRecovery } from './crash-recovery.ts';
import { benchCrawl } from './crawl-speed.ts';
import { benchExtraction } from './extraction-table.ts';
import { benchFeeds } from './feed-conformance.ts';
import { benchReports } from './report-writing.ts';
import { benchStore } from './store-queries.ts';
import { benchStories } from './stories.ts';

/** Each prints a table; those that need pages or feeds from outside the repository say so where they are missing. */
const benches: Readonly<Record<string, () => Promise<string>>> = {
  analysis: benchAnalysis,
  claims: benchClaims,
  extraction: benchExtraction,
  feeds: benchFeeds,
  crawl: benchCrawl,
  recovery: benchRecovery,
  stories: benchStories,
  bursts: benchBursts,
  store: benchStore,
  report: benchReports,
};

async function runBenches(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`no bench is called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`);
    return 2;
  }
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = performance.now();
    console.error(`${name} …`);
    console.log(`\n${await bench()}`);
    console.error(`${name} took ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  return 0;
}

process.exitCode = await runBenches(process.argv.slice(2));
