import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Analyser, createAnalyser } from '../analysis/analyse.ts';
import { type Knowledge, loadKnowledge } from '../analysis/knowledge.ts';
import { type NoPageBrowser, type PageBrowser, pageBrowser } from '../crawler/browser/find-browser.ts';
import type { Source } from '../crawler/document.ts';
import { createPace, type Pace } from '../crawler/pace.ts';
import { PortalError, type Portals, parsePortals } from '../crawler/portals.ts';
import { parseSources } from '../crawler/sources.ts';
import { type Auth, createAuth } from './auth.ts';
import { createClaimFollower } from './claim-follower.ts';
import { claimSeeds } from './claims.ts';
import type { Config } from './config.ts';
import { type Archive, openArchive } from './evidence/archive.ts';
import { instant } from './instant.ts';
import { withLedger } from './ledger.ts';
import { createLog, type Log } from './log.ts';
import { seedClaims } from './store/claim-seed.ts';
import { claimsRevision } from './store/claim-versions.ts';
import { openStore, type Store } from './store/database.ts';
import { StoreError } from './store/errors.ts';
import { factsRevision } from './store/facts.ts';
import { migrate } from './store/migrations.ts';
import { refreshRollups } from './store/rollups.ts';
import { findSetting, saveSetting } from './store/settings.ts';
import { syncSources } from './store/sources.ts';

/** Everything that the application works with, put together once and passed down. */
export interface Context {
  /** Folder with `analysis/knowledge` and `crawler/sources.json`. */
  readonly root: string;
  readonly store: Store;
  readonly knowledge: Knowledge;
  /** Whose links are audited. */
  readonly portals: Portals;
  readonly auth: Auth;
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** One for all collections of the program. */
  readonly pace: Pace;
  /** Runs the scripts of pages, for the sources that need it. */
  readonly pageBrowser: PageBrowser | NoPageBrowser;
  /** The WARC files that hold what was received. */
  readonly archive: Archive;
  /** The analyser for the claims and legal figures known now. One that is held learns claims too whenever this is called. */
  analyser(): Promise<Analyser>;
  close(): Promise<void>;
}

export interface ContextOptions {
  readonly log?: Log;
  readonly now?: () => Date;
  /** Those of a demonstration, instead of the registry in `crawler/sources.json`. */
  readonly sources?: readonly Source[];
  /** Instead of the one that is configured. */
  readonly pageBrowser?: PageBrowser;
  /** Instead of the list in `crawler/portals.json`. */
  readonly portals?: Portals;
}

/** Whose sources the store holds: those of the repository, or those of a demonstration. */
const registryKey = 'registry';

/**
 * The sources that the store is brought up to date with. A store is filled from one registry for good: whatever command opens a
 * demonstration's folder finds the demonstration there, not the real sources beside it.
 */
async function registryFor(
  store: Store,
  root: string,
  given: readonly Source[] | undefined,
): Promise<readonly Source[] | null> {
  const held = await findSetting(store, registryKey);
  const wanted = given === undefined ? 'repository' : 'demonstration';
  if (held === null) await saveSetting(store, registryKey, wanted);
  if (given === undefined)
    return held === 'demonstration' ? null : readSources(join(root, 'crawler', 'sources.json'));
  if (held === 'repository')
    throw new StoreError('the data folder is that of an office: a demonstration needs one of its own');
  return given;
}

/** Opens the store, brings it up to date with the schema and the registries, and loads the knowledge. */
export async function createContext(
  config: Config,
  root: string,
  options: ContextOptions = {},
): Promise<Context> {
  const now = options.now ?? (() => new Date());
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const portals =
    options.portals ?? (await readPortals(config.portalsFile ?? join(root, 'crawler', 'portals.json')));
  const { databaseUrl } = config;
  const store = await openStore(databaseUrl === null ? { file: config.databaseFile } : { databaseUrl });
  let isDemo: boolean;
  try {
    await migrate(store);
    const sources = await registryFor(store, root, options.sources);
    isDemo = sources === null;
    if (sources !== null) await syncSources(store, sources, instant(now()));
    await seedClaims(store, claimSeeds(knowledge), instant(now()));
    await refreshRollups(store);
  } catch (error) {
    await store.destroy();
    throw error;
  }
  const log = options.log ?? createLog(config.logLevel);
  const archive = openArchive(join(config.dataDir, 'warc'), {
    log,
    software: `MinhTin/0.1 (+${config.contact})`,
  });
  return {
    root,
    store,
    knowledge,
    portals,
    auth: createAuth(store, config),
    // Said on every page and in every report, by whatever command they are made.
    config: isDemo ? { ...config, demo: true } : config,
    log,
    now,
    pace: createPace(),
    pageBrowser: options.pageBrowser ?? pageBrowser({ isOn: config.runsScripts, configured: config.browser }),
    archive,
    analyser: keepAnalyser(store, knowledge),
    close: async () => {
      await archive.close();
      await store.destroy();
    },
  };
}

async function readSources(file: string): Promise<Source[]> {
  return parseSources(JSON.parse(await readFile(file, 'utf8')));
}

async function readPortals(file: string): Promise<Portals> {
  const text = await readFile(file, 'utf8');
  try {
    return parsePortals(JSON.parse(text));
  } catch (error) {
    if (error instanceof PortalError) throw new PortalError(`${file}:\n${error.message}`);
    throw new PortalError(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** Only what has changed is taken up: claims into the index as it is, legal figures by compiling their rules anew. */
function keepAnalyser(store: Store, knowledge: Knowledge): () => Promise<Analyser> {
  const claims = createClaimFollower(store);
  let revision: string | null = null;
  let kept: { readonly facts: string; readonly analyser: Analyser } | null = null;
  const current = async (): Promise<Analyser> => {
    // Read first: what changes in between is taken up once more by the next call, and nothing is missed.
    const latest = await claimsRevision(store);
    if (latest !== revision) await claims.follow();
    revision = latest;
    const facts = await factsRevision(store);
    if (kept?.facts !== facts)
      kept = { facts, analyser: createAnalyser(await withLedger(store, knowledge), claims.index) };
    return kept.analyser;
  };
  // One at a time, so that an older state never comes after a newer one.
  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = turn.then(current);
    turn = mine.catch(() => {});
    return mine;
  };
}
