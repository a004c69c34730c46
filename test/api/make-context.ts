import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyser } from '../../analysis/analyse.ts';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimsFromKnowledge, loadKnowledge } from '../../analysis/knowledge.ts';
import { type Auth, createAuth, createUser, type Person, type Role } from '../../api/auth.ts';
import { claimSeeds } from '../../api/claims.ts';
import { readConfig } from '../../api/config.ts';
import type { Context } from '../../api/context.ts';
import { openArchive } from '../../api/evidence/archive.ts';
import { instant } from '../../api/instant.ts';
import { seedClaims } from '../../api/store/claim-seed.ts';
import type { Store } from '../../api/store/database.ts';
import { syncSources } from '../../api/store/sources.ts';
import type { NoPageBrowser, PageBrowser } from '../../crawler/browser/find-browser.ts';
import type { Source } from '../../crawler/document.ts';
import { createPace } from '../../crawler/pace.ts';
import { type Portals, parsePortals } from '../../crawler/portals.ts';

export const root = join(import.meta.dirname, '..', '..');
export const secret = 'a secret of at least thirty-two characters';
export const password = 'mật khẩu rất dài';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const noPortals = parsePortals({
  own: { id: 'bhxh', name: 'BHXH tỉnh', url: 'https://bhxh.example/' },
  partners: [],
});

/** The application on an open store, with the real knowledge, a silent log and a clock that stands still. */
export async function makeContext(
  store: Store,
  {
    now,
    sources = [],
    portals = noPortals,
    pageBrowser = { unavailable: 'a test has none' },
  }: {
    readonly now: string;
    readonly sources?: readonly Source[];
    readonly portals?: Portals;
    readonly pageBrowser?: PageBrowser | NoPageBrowser;
  },
): Promise<Context> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minhtin-'));
  const config = readConfig({
    MINHTIN_SECRET: secret,
    MINHTIN_DATA_DIR: dataDir,
    MINHTIN_ALLOW_PRIVATE: '1',
  });
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  await syncSources(store, sources, instant(now));
  await seedClaims(store, claimSeeds(knowledge), instant(now));
  const analyser = createAnalyser(knowledge, buildClaimIndex(claimsFromKnowledge(knowledge)));
  return {
    root,
    store,
    knowledge,
    portals,
    auth: createAuth(store, config),
    config,
    log: silent,
    now: () => new Date(now),
    pace: createPace(),
    pageBrowser,
    archive: openArchive(join(dataDir, 'warc'), { log: silent, software: 'MinhTin/test' }),
    analyser: async () => analyser,
    close: async () => {},
  };
}

/** An account with the role. */
export function makePerson(auth: Auth, role: Role): Promise<Person> {
  return createUser(auth, { email: `${role}@example.vn`, name: `Người ${role}`, role, password });
}
