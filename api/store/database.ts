import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely';
import type { Pool } from 'pg';
import { NotOurDatabase, StoreError } from './errors.ts';
import type { Tables } from './schema.ts';
import { openSqlite, type SqliteHandle, sqliteDialect } from './sqlite.ts';

/** The open store; a transaction is one too, so every store function takes either. */
export type Store = Kysely<Tables>;

/** `MnTn` in ASCII: how a SQLite file says that it is ours. */
const applicationId = 0x4d6e546e;

/** `file` may be `:memory:`. */
export type StoreLocation = { readonly databaseUrl: string } | { readonly file: string };

/** Opens the store, without migrating it. Throws `NotOurDatabase` or `StoreError`, having changed nothing. */
export async function openStore(location: StoreLocation): Promise<Store> {
  return 'databaseUrl' in location ? openPostgres(location.databaseUrl) : openSqliteStore(location.file);
}

/** Runs in the transaction at hand, or in a new one: what calls it is all or nothing either way. */
export async function inTransaction<T>(
  db: Store,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return isTransaction(db) ? work(db) : db.transaction().execute(work);
}

function isTransaction(db: Store): db is Transaction<Tables> {
  return db.isTransaction;
}

async function openPostgres(databaseUrl: string): Promise<Store> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    // Counts come as bigint, averages as numeric: text in pg, numbers here.
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === pg.types.builtins.INT8 || id === pg.types.builtins.NUMERIC
          ? Number
          : pg.types.getTypeParser(id, format as 'text'),
    },
  });
  // Without a listener, a server restart ends the process; the next query reports it instead.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StoreError(
      `The PostgreSQL server of DATABASE_URL cannot be used: ${(error as Error).message}`,
      error,
    );
  }
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: withoutNul(pool) }) });
}

/**
 * PostgreSQL's text cannot hold the character NUL, and pages and addresses can contain it: it is stored as the replacement
 * character, which leaves every offset as it was.
 */
function withoutNul(pool: Pool): PostgresPool {
  const clean = (value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '\ufffd') : value;
  return {
    connect: async () => {
      const client = await pool.connect();
      // Kysely calls `query` with text and values; its other form is for streaming, which the store does not do.
      return {
        query: (text: string, values: readonly unknown[]) => client.query(text, values.map(clean)),
        release: () => client.release(),
      } as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

async function openSqliteStore(file: string): Promise<Store> {
  const inMemory = file === ':memory:';
  if (!inMemory) {
    makeFolder(file);
    await refuseForeignFile(file);
  }
  const writer = await openSqlite(file, 'create');
  try {
    await prepare(writer);
    if (inMemory) return new Kysely<Tables>({ dialect: sqliteDialect(writer, null) });
    const reader = await openSqlite(file, 'existing');
    await reader.run('pragma busy_timeout = 5000', []);
    return new Kysely<Tables>({ dialect: sqliteDialect(writer, reader) });
  } catch (error) {
    await writer.close();
    throw error;
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreError(`The folder ${dirname(file)} cannot be made: ${(error as Error).message}`, error);
  }
}

async function prepare(handle: SqliteHandle): Promise<void> {
  await handle.run('pragma busy_timeout = 5000', []);
  await handle.all('pragma journal_mode = wal', []);
  await handle.run('pragma synchronous = normal', []);
  await handle.run('pragma foreign_keys = on', []);
  const [row] = await handle.all('pragma application_id', []);
  if (row?.application_id !== applicationId) await handle.run(`pragma application_id = ${applicationId}`, []);
}

/** Looks without touching: reads the first bytes, then opens for reading only. */
async function refuseForeignFile(file: string): Promise<void> {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new NotOurDatabase(file, 'it is not a file');
  const head = firstBytes(file);
  if (head.length === 0) return;
  if (head.toString('latin1') !== 'SQLite format 3\0') throw new NotOurDatabase(file, 'it is not SQLite');
  const handle = await openSqlite(file, 'existing');
  try {
    const [id] = await handle.all('pragma application_id', []);
    const [tables] = await handle.all('select count(*) as count from sqlite_master', []);
    if (id?.application_id !== applicationId && tables?.count !== 0) {
      throw new NotOurDatabase(file, 'it holds the tables of another program');
    }
  } finally {
    await handle.close();
  }
}

function firstBytes(file: string): Buffer {
  try {
    const descriptor = openSync(file, 'r');
    const head = Buffer.alloc(16);
    const read = readSync(descriptor, head, 0, 16, 0);
    closeSync(descriptor);
    return head.subarray(0, read);
  } catch (error) {
    throw new StoreError(`${file} cannot be read: ${(error as Error).message}`, error);
  }
}
