import { readdir, readFile, rename, stat, truncate, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { wholeMembers } from './members.ts';

/** A file that is being written carries this after its name. */
export const openSuffix = '.open';

/** This machine, as it stands in names of files. */
export function hostSlug(): string {
  return hostname().replace(/[^a-z0-9]+/giu, '_') || 'host';
}

/** Writers start a new file each day: an older one of another machine has been left. */
const leftAfter = 25 * 3_600_000;

/**
 * Closes the files that a killed process left open: a record that was not written to its end is cut off, whole ones stay.
 * Returns one sentence a file. Files of processes that still run are left alone.
 */
export async function recoverArchive(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(openSuffix));
  const sentences: string[] = [];
  for (const name of names) {
    if (await isLeft(folder, name)) sentences.push(await recoverFile(folder, name));
  }
  return sentences;
}

async function recoverFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const bytes = await readFile(path);
  let end = 0;
  for (const { offset, length } of wholeMembers(bytes)) end = offset + length;
  if (end === 0) {
    await unlink(path);
    return `${name} held no whole record and was removed`;
  }
  if (end < bytes.length) await truncate(path, end);
  await rename(path, path.slice(0, -openSuffix.length));
  return `${name} was left open; ${bytes.length - end} bytes of an unfinished record were cut off`;
}

/** `minhtin-<time>-<host>-<pid>-<random>.warc.gz.open`: whether the process that wrote it is gone. */
async function isLeft(folder: string, name: string): Promise<boolean> {
  const match = /^minhtin-\d{14}-(.+)-(\d+)-[0-9a-f]+\.warc\.gz\.open$/u.exec(name);
  if (!match) return false;
  const { mtimeMs, birthtimeMs } = await stat(join(folder, name));
  if (match[1] !== hostSlug()) return Date.now() - mtimeMs > leftAfter;
  const pid = Number(match[2]);
  // In a container every life of the program has the same number: older than this life is of an earlier one.
  if (pid === process.pid) return Math.max(mtimeMs, birthtimeMs) < Date.now() - process.uptime() * 1000;
  return !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
