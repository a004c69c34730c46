import { type Migration, Migrator } from 'kysely';
import type { Store } from './database.ts';
import { refreshStatistics } from './dialect.ts';
import { NewerDatabase, StoreError } from './errors.ts';
import { initial } from './migrations/0001-initial.ts';
import { terms } from './migrations/0002-terms.ts';
import { evidence } from './migrations/0003-evidence.ts';
import { collectionGaps } from './migrations/0004-collection-gaps.ts';
import { crawlHosts } from './migrations/0005-crawl-hosts.ts';
import { linkAudits } from './migrations/0006-link-audits.ts';
import { stories } from './migrations/0007-stories.ts';
import { rollups } from './migrations/0008-rollups.ts';
import { bursts } from './migrations/0008-rollups-bursts.ts';
import { claimVersions } from './migrations/0009-claim-versions.ts';
import { factVersions } from './migrations/0010-fact-versions.ts';
import { alerts } from './migrations/0011-alerts.ts';
import { feedTokens } from './migrations/0012-feed-tokens.ts';
import { browserSources } from './migrations/0013-browser-sources.ts';
import { reportWork } from './migrations/0014-report-work.ts';
import { indicators } from './migrations/0015-indicators.ts';
import { forumThreads } from './migrations/0016-forum-threads.ts';
import { dayChanges } from './migrations/0017-day-changes.ts';
import { sentenceChecks } from './migrations/0018-sentence-checks.ts';
import { campaigns } from './migrations/0019-campaigns.ts';
import { termsOfBursts } from './migrations/0020-terms-of-bursts.ts';
import { storyCounts } from './migrations/0021-story-counts.ts';
import { campaignReports } from './migrations/0022-campaign-reports.ts';
import { citizenReports } from './migrations/0024-citizen-reports.ts';
import { firstSubjects } from './migrations/0024-first-subjects.ts';
import { quickFirstPages } from './migrations/0025-quick-first-pages.ts';
import { risingTermsByUnit } from './migrations/0026-rising-terms-by-unit.ts';
import { reportLists } from './migrations/0027-report-lists.ts';

/** In order, append-only: what has been released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-terms': terms,
  '0003-evidence': evidence,
  '0004-collection-gaps': collectionGaps,
  '0005-crawl-hosts': crawlHosts,
  '0006-link-audits': linkAudits,
  '0007-stories': stories,
  '0008-rollups': rollups,
  '0008-rollups-bursts': bursts,
  '0009-claim-versions': claimVersions,
  '0010-fact-versions': factVersions,
  '0011-alerts': alerts,
  '0012-feed-tokens': feedTokens,
  '0013-browser-sources': browserSources,
  '0014-report-work': reportWork,
  '0015-indicators': indicators,
  '0016-forum-threads': forumThreads,
  '0017-day-changes': dayChanges,
  '0018-sentence-checks': sentenceChecks,
  '0019-campaigns': campaigns,
  '0020-terms-of-bursts': termsOfBursts,
  '0021-story-counts': storyCounts,
  '0022-campaign-reports': campaignReports,
  '0024-citizen-reports': citizenReports,
  '0024-first-subjects': firstSubjects,
  '0025-quick-first-pages': quickFirstPages,
  '0026-rising-terms-by-unit': risingTermsByUnit,
  '0027-report-lists': reportLists,
};

/** Brings the store to the schema of this program. Throws `NewerDatabase` where a newer program has been before. */
export async function migrate(store: Store): Promise<void> {
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => ({ ...migrations }) } });
  await refuseNewer(store);
  const { error } = await migrator.migrateToLatest();
  if (error instanceof StoreError) throw error;
  if (error) throw new StoreError(`The database could not be brought up to date: ${String(error)}`, error);
  await refreshStatistics(store);
}

async function refuseNewer(store: Store): Promise<void> {
  const tables = await store.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const applied = await store
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  const unknown = applied.find(({ name }) => !(name in migrations));
  if (unknown) throw new NewerDatabase(unknown.name);
}
