import type { Selectable } from 'kysely';
import type { Source } from '../../crawler/document.ts';
import type { Store } from './database.ts';
import { forgetRollups } from './rollups.ts';
import type { SourceTable } from './schema/source-tables.ts';

export type SourceRecord = Selectable<SourceTable>;

/**
 * Brings the table to the repository's registry: adds what is new, refreshes what nobody has edited, leaves the rest.
 * A source that left the registry is switched off, not deleted: its documents stay.
 */
export async function syncSources(db: Store, registry: readonly Source[], now: string): Promise<void> {
  if (await countsOtherwise(db, registry)) await forgetRollups(db);
  for (const source of registry) {
    const row = rowOf(source, now);
    const { id, created_at, ...fresh } = row;
    await db
      .insertInto('sources')
      .values({ ...row, origin: 'registry', next_check_at: null, walked_through_at: null })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(fresh).where('sources.origin', '=', 'registry'),
      )
      .execute();
  }
  await db
    .updateTable('sources')
    .set({ enabled: 0, updated_at: now })
    .where('origin', '=', 'registry')
    .where('enabled', '=', 1)
    .$if(registry.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        registry.map(({ id }) => id),
      ),
    )
    .execute();
}

/** Whether a source that is about to be refreshed counts under another tier or region than its documents were counted under. */
async function countsOtherwise(db: Store, registry: readonly Source[]): Promise<boolean> {
  const stored = new Map((await listSources(db)).map((row) => [row.id, row]));
  return registry.some(({ id, tier, region }) => {
    const row = stored.get(id);
    return row?.origin === 'registry' && (row.tier !== tier || row.region !== region);
  });
}

function rowOf(source: Source, now: string) {
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    url: source.url,
    channel: source.channel,
    publisher: source.publisher,
    tier: source.tier,
    region: source.region,
    enabled: source.enabled ? (1 as const) : (0 as const),
    every_minutes: source.everyMinutes,
    delay_seconds: source.delaySeconds,
    concurrency: source.concurrency,
    max_pages: source.maxPages,
    browser: source.browser ? (1 as const) : (0 as const),
    selectors: source.selectors ? JSON.stringify(source.selectors) : null,
    note: source.note ?? null,
    created_at: now,
    updated_at: now,
  };
}

/** The source as the crawler takes it. */
export function sourceOf(row: SourceRecord): Source {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    url: row.url,
    channel: row.channel,
    publisher: row.publisher,
    tier: row.tier,
    region: row.region,
    enabled: row.enabled === 1,
    everyMinutes: row.every_minutes,
    delaySeconds: row.delay_seconds,
    concurrency: row.concurrency,
    maxPages: row.max_pages,
    ...(row.browser === 1 ? { browser: true } : {}),
    ...(row.selectors === null ? {} : { selectors: JSON.parse(row.selectors) }),
    ...(row.note === null ? {} : { note: row.note }),
  };
}

/** All sources, by name. */
export async function listSources(db: Store): Promise<SourceRecord[]> {
  return db.selectFrom('sources').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findSource(db: Store, id: string): Promise<SourceRecord | undefined> {
  return db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Enabled sources whose next check has come, or was never set. */
export async function dueSources(db: Store, now: string): Promise<SourceRecord[]> {
  return db
    .selectFrom('sources')
    .selectAll()
    .where('enabled', '=', 1)
    .where((where) => where.or([where('next_check_at', 'is', null), where('next_check_at', '<=', now)]))
    .orderBy('next_check_at')
    .orderBy('id')
    .execute();
}

export async function setNextCheck(db: Store, id: string, at: string): Promise<void> {
  await db.updateTable('sources').set({ next_check_at: at }).where('id', '=', id).execute();
}

/** Makes a source due, or all of them: the schedule's next tick takes them. */
export async function makeDue(db: Store, id: string | undefined): Promise<void> {
  await db
    .updateTable('sources')
    .set({ next_check_at: null })
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .execute();
}

/** Adds a source that people fill, unless it is there. It is in no registry, so none changes it. */
export async function addSource(db: Store, source: Source, now: string): Promise<void> {
  await db
    .insertInto('sources')
    .values({ ...rowOf(source, now), origin: 'edited', next_check_at: null, walked_through_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whether there is anything to collect, or people fill it. */
export function isCollected({ kind }: Pick<Source, 'kind'>): boolean {
  return kind !== 'citizen-report';
}

/** What a person may change of a source. */
export interface SourceChange {
  readonly enabled?: boolean | undefined;
  readonly everyMinutes?: number | undefined;
  readonly browser?: boolean | undefined;
}

/** Changes made by a person: from then on the registry leaves the source alone. */
export async function editSource(db: Store, id: string, change: SourceChange, now: string): Promise<void> {
  await db
    .updateTable('sources')
    .set({
      origin: 'edited',
      updated_at: now,
      ...(change.enabled === undefined ? {} : { enabled: change.enabled ? 1 : 0 }),
      ...(change.browser === undefined ? {} : { browser: change.browser ? 1 : 0, next_check_at: null }),
      ...(change.everyMinutes === undefined
        ? {}
        : { every_minutes: change.everyMinutes, next_check_at: null }),
    })
    .where('id', '=', id)
    .execute();
}
