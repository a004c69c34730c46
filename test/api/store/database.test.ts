import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../api/store/database.ts';
import { NewerDatabase, NotOurDatabase, StoreError } from '../../../api/store/errors.ts';
import { migrate } from '../../../api/store/migrations.ts';
import { openSqlite } from '../../../api/store/sqlite.ts';
import { eachStore } from '../each-store.ts';

eachStore('a migrated store', (store) => {
  it('is migrated again without a change', async () => {
    await migrate(store());
    const { names } = await store()
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select(({ fn }) => fn.countAll<number>().as('names'))
      .executeTakeFirstOrThrow();
    expect(names).toBe(3);
  });

  it('counts in numbers and rolls back a failed transaction', async () => {
    const failing = store()
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('settings').values({ key: 'kept', value: 'no' }).execute();
        throw new Error('stop');
      });
    await expect(failing).rejects.toThrow('stop');
    const row = await store()
      .selectFrom('settings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(row.count).toBe(0);
  });

  it('serves transactions that come at the same time', async () => {
    const add = (key: string) =>
      store()
        .transaction()
        .execute(async (trx) => {
          await trx.selectFrom('settings').selectAll().execute();
          await trx.insertInto('settings').values({ key, value: key }).execute();
        });
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(`t${index}`)));
    const rows = await store().selectFrom('settings').select('key').where('key', 'like', 't%').execute();
    expect(rows).toHaveLength(20);
  });

  it('refuses a database of a newer program', async () => {
    const names = store().withTables<{ kysely_migration: { name: string; timestamp: string } }>();
    await names.insertInto('kysely_migration').values({ name: '9999-future', timestamp: 'x' }).execute();
    await expect(migrate(store())).rejects.toThrow(NewerDatabase);
    await names.deleteFrom('kysely_migration').where('name', '=', '9999-future').execute();
  });
});

describe('a SQLite file', () => {
  let folder: string;
  const stores: Store[] = [];
  const open = async (file: string): Promise<Store> => {
    const store = await openStore({ file });
    stores.push(store);
    return store;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minhtin-store-'));
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.destroy()));
    await rm(folder, { recursive: true, force: true });
  });

  it('is made with its folder, and opens again', async () => {
    const file = join(folder, 'deep', 'minhtin.db');
    const first = await open(file);
    await migrate(first);
    await first.insertInto('settings').values({ key: 'a', value: 'b' }).execute();
    const second = await open(file);
    await migrate(second);
    expect(await second.selectFrom('settings').selectAll().execute()).toEqual([{ key: 'a', value: 'b' }]);
  });

  it('reads while a transaction writes', async () => {
    const store = await open(join(folder, 'minhtin.db'));
    await migrate(store);
    await store.transaction().execute(async (trx) => {
      await trx.insertInto('settings').values({ key: 'a', value: 'b' }).execute();
      expect(await store.selectFrom('settings').selectAll().execute()).toEqual([]);
      expect(await trx.selectFrom('settings').selectAll().execute()).toHaveLength(1);
    });
    expect(await store.selectFrom('settings').selectAll().execute()).toHaveLength(1);
  });

  it('of another kind is refused and left as it is', async () => {
    const file = join(folder, 'notes.db');
    await writeFile(file, 'shopping list');
    await expect(openStore({ file })).rejects.toThrow(NotOurDatabase);
    expect(await readFile(file, 'utf8')).toBe('shopping list');
  });

  it('of another program is refused and left as it is', async () => {
    const file = join(folder, 'other.db');
    const other = await openSqlite(file, 'create');
    await other.run('create table invoices (id integer)', []);
    await other.close();
    const before = await readFile(file);
    await expect(openStore({ file })).rejects.toThrow(/tables of another program/);
    expect(await readFile(file)).toEqual(before);
  });

  it('that is empty is taken', async () => {
    const file = join(folder, 'empty.db');
    await writeFile(file, '');
    await migrate(await open(file));
  });

  it('where nothing can be written is a clear error', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openStore({ file: join(folder, 'file', 'minhtin.db') })).rejects.toThrow(StoreError);
    await expect(openStore({ file: '/proc/minhtin.db' })).rejects.toThrow(/cannot be opened/);
  });

  it('on a full disk is a clear error and stays whole', async () => {
    const store = await open(join(folder, 'minhtin.db'));
    await migrate(store);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(store);
    const filling = store.transaction().execute((trx) =>
      trx
        .insertInto('settings')
        .values({ key: 'big', value: 'x'.repeat(1_000_000) })
        .execute(),
    );
    await expect(filling).rejects.toThrow(/disk is full/);
    await sql`pragma max_page_count = 1000000`.execute(store);
    await store.insertInto('settings').values({ key: 'small', value: 'x' }).execute();
    expect(await store.selectFrom('settings').select('key').execute()).toEqual([{ key: 'small' }]);
  });
});

it('an unreachable PostgreSQL server is a clear error', async () => {
  await expect(openStore({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(StoreError);
});
