import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../../api/config.ts';
import { type Context, createContext } from '../../api/context.ts';
import { integer, seededRandom } from '../../web/demo-site/random.ts';
import { readWarc } from '../api/evidence/read-warc.ts';
import { type PaperSite, startPaperSite } from './paper-site.ts';
import { table } from './table.ts';

const pages = 600;
const kills = 10;
/** A run is killed after so many more pages have been asked for, and a moment later. */
const pagesBetweenKills = [5, 50] as const;
const moment = [0, 150] as const;

/** What a data folder holds after its crawls. */
interface Held {
  readonly urls: readonly string[];
  readonly drops: readonly string[];
  readonly versions: number;
  readonly bareVersions: number;
  readonly snapshots: { readonly sound: number; readonly all: number };
  readonly integrity: string;
}

/**
 * Kills a collection with SIGKILL at ten random moments, lets it finish, and compares what it stored with what an
 * undisturbed collection stores: nothing may be lost or doubled, and no version may be without its evidence.
 */
export async function benchRecovery(): Promise<string> {
  const seed = String(Date.now());
  const random = seededRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'minhtin-bench-'));
  const site = await startPaperSite(pages);
  try {
    const moments: string[][] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const before = fetched(site);
      const killed = await crawlFor(site, join(folder, 'killed'), {
        pages: before + integer(random, ...pagesBetweenKills),
        milliseconds: integer(random, ...moment),
      });
      moments.push([String(kill + 1), killed ? 'killed' : 'had ended', String(fetched(site) - before)]);
    }
    await crawlFor(site, join(folder, 'killed'));
    const asked = fetched(site);
    await crawlFor(site, join(folder, 'whole'));
    const [killed, whole] = [await readHeld(join(folder, 'killed')), await readHeld(join(folder, 'whole'))];
    return [
      `A collection of ${pages} pages, killed ${kills} times (seed ${seed})`,
      table([['kill', '', 'pages asked for in this run'], ...moments]),
      `Killed: ${describe(killed)}, ${asked} requests for pages. Undisturbed: ${describe(whole)}.`,
      verdict(killed, whole),
    ].join('\n');
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Requests for article pages so far. */
function fetched({ requests }: PaperSite): number {
  let sum = 0;
  for (const [path, count] of requests) if (path.startsWith('/tin-')) sum += count;
  return sum;
}

/** When a run is killed: so long after the site has been asked for so many pages. */
interface KillMoment {
  readonly pages: number;
  readonly milliseconds: number;
}

/** Runs a collection to its end, or to the moment; gives whether it was killed. */
async function crawlFor(site: PaperSite, folder: string, at?: KillMoment): Promise<boolean> {
  const script = join(import.meta.dirname, 'crawl-run.js');
  const child = spawn(process.execPath, [script, site.origin, folder, String(pages)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (at) void killAt(site, child, at);
  const { code, signal } = await ending(child);
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`a collection ended with ${code ?? signal}`);
  return signal === 'SIGKILL';
}

async function killAt(site: PaperSite, child: ChildProcess, at: KillMoment): Promise<void> {
  while (child.exitCode === null && fetched(site) < at.pages) await sleep(2);
  await sleep(at.milliseconds);
  child.kill('SIGKILL');
}

function ending(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
}

/** Snapshots whose bytes are in the files as they were noted, and all of them. */
async function checkSnapshots({ store, archive }: Context): Promise<{ sound: number; all: number }> {
  const snapshots = await store.selectFrom('snapshots').selectAll().execute();
  let sound = 0;
  for (const { file, byte_offset, byte_length, sha256, refers_to } of snapshots) {
    const bytes = await archive.read({ file, offset: byte_offset, length: byte_length });
    const bodies = readWarc(bytes).map(({ body }) => createHash('sha256').update(body).digest('hex'));
    if (refers_to !== null || bodies.includes(sha256)) sound += 1;
  }
  return { sound, all: snapshots.length };
}

async function readHeld(folder: string): Promise<Held> {
  const config = readConfig({ MINHTIN_DATA_DIR: folder, MINHTIN_LOG_LEVEL: 'silent' });
  const context = await createContext(config, process.cwd());
  const { store } = context;
  try {
    const documents = await store
      .selectFrom('documents')
      .innerJoin('findings', 'findings.document_id', 'documents.id')
      .select('canonical_url')
      .execute();
    const drops = await store.selectFrom('drops').select(['url', 'reason']).execute();
    const versions = await store.selectFrom('document_versions').select('snapshot_id').execute();
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store);
    return {
      urls: documents.map(({ canonical_url }) => canonical_url).sort(),
      drops: drops.map(({ url, reason }) => `${reason} ${url}`).sort(),
      versions: versions.length,
      bareVersions: versions.filter(({ snapshot_id }) => snapshot_id === null).length,
      snapshots: await checkSnapshots(context),
      integrity: rows.map(({ integrity_check }) => integrity_check).join(', '),
    };
  } finally {
    await context.close();
  }
}

function describe({ urls, drops, versions, bareVersions, snapshots, integrity }: Held): string {
  return `${urls.length} analysed documents (${urls.length - new Set(urls).size} doubled), ${versions} versions (${bareVersions} without a snapshot), ${drops.length} drops, ${snapshots.sound} of ${snapshots.all} snapshots sound, database ${integrity}`;
}

function verdict(killed: Held, whole: Held): string {
  const missing = (of: readonly string[], from: readonly string[]): number =>
    of.filter((each) => !from.includes(each)).length;
  const lost = missing(whole.urls, killed.urls) + missing(whole.drops, killed.drops);
  const extra = missing(killed.urls, whole.urls) + missing(killed.drops, whole.drops);
  return `Lost: ${lost}. Beyond the undisturbed collection: ${extra}.`;
}
