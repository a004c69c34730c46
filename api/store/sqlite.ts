/**
 * SQLite behind Kysely, on npm `sqlite3`, or on `node:sqlite` on Node lines where that cannot be loaded.
 * One connection writes, one transaction at a time, always `BEGIN IMMEDIATE`: a plain `BEGIN` that turns from reading to
 * writing fails at once when another process has written meanwhile. A second connection reads, so pages don't wait for a crawl.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { StoreError } from './errors.ts';

type Row = Record<string, unknown>;

/** One open SQLite connection, whichever library gives it. */
export interface SqliteHandle {
  all(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  run(sql: string, parameters: readonly unknown[]): Promise<{ changes: number; lastId: number }>;
  close(): Promise<void>;
}

/** `existing` opens for reading only and never makes a file. */
type Mode = 'create' | 'existing';

/** Opens a file (or `:memory:`). Throws `StoreError` where the disk does not allow it. */
export async function openSqlite(file: string, mode: Mode): Promise<SqliteHandle> {
  const library = await import('sqlite3').then(
    (module) => module.default,
    () => null,
  );
  const handle = library ? await openWithSqlite3(library, file, mode) : await openWithNode(file, mode);
  return {
    all: (sql, parameters) => handle.all(sql, parameters).catch((error) => explain(error, file)),
    run: (sql, parameters) => handle.run(sql, parameters).catch((error) => explain(error, file)),
    close: () => handle.close(),
  };
}

function openWithSqlite3(library: typeof import('sqlite3'), file: string, mode: Mode): Promise<SqliteHandle> {
  const flags = mode === 'create' ? library.OPEN_READWRITE | library.OPEN_CREATE : library.OPEN_READONLY;
  return new Promise((resolve, reject) => {
    const database = new library.Database(file, flags, (error) => {
      if (error) reject(asStoreError(error, file));
      else resolve(handleOf(database));
    });
  });
}

function handleOf(database: import('sqlite3').Database): SqliteHandle {
  return {
    all: (sql, parameters) =>
      new Promise((resolve, reject) => {
        database.all<Row>(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
    run: (sql, parameters) =>
      new Promise((resolve, reject) => {
        database.run(sql, parameters, function done(error) {
          if (error) reject(error);
          else resolve({ changes: this.changes, lastId: this.lastID });
        });
      }),
    close: () =>
      new Promise((resolve, reject) => {
        database.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** The part of `node:sqlite` that is used; the types of Node 20 do not know the module. */
interface NodeSqlite {
  DatabaseSync: new (
    file: string,
    options: { readOnly: boolean },
  ) => {
    prepare(sql: string): {
      all(...parameters: unknown[]): Row[];
      run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    };
    close(): void;
  };
}

async function openWithNode(file: string, mode: Mode): Promise<SqliteHandle> {
  const name: string = 'node:sqlite';
  const module = (await import(name).catch((error: unknown) => {
    throw new StoreError(
      'Neither the package sqlite3 nor node:sqlite can be loaded. Run `npm ci` again.',
      error,
    );
  })) as NodeSqlite;
  return nodeHandle(module, file, mode);
}

/** A handle on `node:sqlite`; its calls are synchronous. */
export function nodeHandle(module: NodeSqlite, file: string, mode: Mode): SqliteHandle {
  let database: InstanceType<NodeSqlite['DatabaseSync']>;
  try {
    database = new module.DatabaseSync(file, { readOnly: mode === 'existing' });
  } catch (error) {
    throw asStoreError(error, file);
  }
  return {
    all: async (sql, parameters) => database.prepare(sql).all(...parameters),
    run: async (sql, parameters) => {
      const result = database.prepare(sql).run(...parameters);
      return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
    },
    close: async () => database.close(),
  };
}

const remedies: readonly (readonly [RegExp, (file: string) => string])[] = [
  [
    /SQLITE_FULL|database or disk is full/i,
    (file) => `The disk is full: ${file} cannot grow. Free space and start again.`,
  ],
  [
    /SQLITE_READONLY|readonly database/i,
    (file) => `${file} cannot be written to. Check the rights of the file and its folder.`,
  ],
  [
    /SQLITE_CANTOPEN|unable to open/i,
    (file) => `${file} cannot be opened. Check that its folder exists and can be written to.`,
  ],
  [/SQLITE_NOTADB|not a database/i, (file) => `${file} is not a SQLite database.`],
  [/SQLITE_CORRUPT|malformed/i, (file) => `${file} is damaged. Restore it from a backup.`],
  [/SQLITE_IOERR|disk I\/O error/i, (file) => `The disk failed while ${file} was in use. Check the disk.`],
];

function explain(error: unknown, file: string): never {
  throw asStoreError(error, file);
}

function asStoreError(error: unknown, file: string): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const remedy = remedies.find(([pattern]) => pattern.test(text));
  return remedy ? new StoreError(remedy[1](file), error) : error;
}

/** Kysely's dialect over a writing and, for files, a reading handle. */
export function sqliteDialect(writer: SqliteHandle, reader: SqliteHandle | null): Dialect {
  return {
    createDriver: () => new SqliteDriver(writer, reader),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalDdlAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

/** SQLite rolls back DDL too: with this the migrator makes all of a migration or nothing. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #writer: SqliteHandle;
  readonly #reader: SqliteHandle | null;
  readonly #turn = new Turn();

  constructor(writer: SqliteHandle, reader: SqliteHandle | null) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#writer, this.#reader, this.#turn);
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin();
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await this.#writer.run('commit', []);
    connection.end();
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk rolls the transaction back by itself; a second rollback then has nothing to do.
    await this.#writer.run('rollback', []).catch((error: unknown) => {
      if (!/no transaction is active/.test(String(error))) throw error;
    });
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.end();
  }

  async destroy(): Promise<void> {
    await this.#reader?.close();
    await this.#writer.close();
  }
}

/** Lets one through at a time, in order of arrival. */
class Turn {
  #last: Promise<void> = Promise.resolve();

  async take(): Promise<() => void> {
    const before = this.#last;
    let pass: () => void = () => {};
    this.#last = new Promise((resolve) => {
      pass = resolve;
    });
    await before;
    return pass;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteHandle;
  readonly #reader: SqliteHandle | null;
  readonly #turn: Turn;
  /** Set while this connection holds the writer for a transaction. */
  #pass: (() => void) | null = null;

  constructor(writer: SqliteHandle, reader: SqliteHandle | null, turn: Turn) {
    this.#writer = writer;
    this.#reader = reader;
    this.#turn = turn;
  }

  async begin(): Promise<void> {
    this.#pass = await this.#turn.take();
    await this.#writer.run('begin immediate', []);
  }

  end(): void {
    this.#pass?.();
    this.#pass = null;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#pass) return execute<R>(this.#writer, query);
    if (this.#reader && query.query.kind === 'SelectQueryNode') return execute<R>(this.#reader, query);
    const pass = await this.#turn.take();
    try {
      return await execute<R>(this.#writer, query);
    } finally {
      pass();
    }
  }

  // biome-ignore lint/correctness/useYield: part of Kysely's interface; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported on SQLite.');
  }
}

async function execute<R>(handle: SqliteHandle, query: CompiledQuery): Promise<QueryResult<R>> {
  if (givesRows(query)) return { rows: (await handle.all(query.sql, query.parameters)) as R[] };
  const { changes, lastId } = await handle.run(query.sql, query.parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) };
}

function givesRows({ query, sql }: CompiledQuery): boolean {
  if (query.kind === 'SelectQueryNode') return true;
  if ('returning' in query && query.returning !== undefined) return true;
  return query.kind === 'RawNode' && /^\s*(select|with|pragma|explain)\b|\breturning\b/i.test(sql);
}
