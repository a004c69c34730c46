import { existsSync } from 'node:fs';
import { openSqlite, type SqliteHandle } from '../../api/store/sqlite.ts';

/** Opens a running program's database file to look into it. */
export async function openFile(file: string): Promise<SqliteHandle> {
  const handle = await openSqlite(file, 'existing');
  await handle.run('pragma busy_timeout = 5000', []);
  return handle;
}

/** Documents in a database file; 0 as long as there is none. */
export async function countDocuments(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const handle = await openFile(file);
  try {
    const [row] = await handle.all('select count(*) as n from documents', []);
    return Number(row?.n ?? 0);
  } catch {
    // The tables are still being made.
    return 0;
  } finally {
    await handle.close();
  }
}
