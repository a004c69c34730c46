import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openStore, type Store } from '../../api/store/database.ts';
import type { Engine } from '../../api/store/dialect.ts';
import { migrate } from '../../api/store/migrations.ts';

/**
 * Runs the same tests on SQLite and on PostgreSQL. `store()` is the open, migrated store: one for the whole file, so tests
 * that need an empty one use sources and addresses of their own.
 */
export function eachStore(name: string, tests: (store: () => Store, engine: Engine) => void): void {
  describe(`${name} (sqlite)`, () => withStore('sqlite', async () => openStore({ file: ':memory:' }), tests));
  const postgres = inject('postgres');
  describe.skipIf('unavailable' in postgres)(`${name} (postgres)`, () =>
    withStore('postgres', async () => openStore({ databaseUrl: await newDatabase() }), tests),
  );
}

function withStore(
  engine: Engine,
  open: () => Promise<Store>,
  tests: (store: () => Store, engine: Engine) => void,
): void {
  let store: Store | null = null;
  beforeAll(async () => {
    store = await open();
    await migrate(store);
  });
  afterAll(async () => {
    await store?.destroy();
  });
  tests(() => {
    if (!store) throw new Error('the store is open only while tests run');
    return store;
  }, engine);
}

/** Makes a database on the test server and gives its address. */
async function newDatabase(): Promise<string> {
  const postgres = inject('postgres');
  if ('unavailable' in postgres) throw new Error(postgres.unavailable);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return postgres.url.replace(/\/postgres$/, `/${name}`);
}
