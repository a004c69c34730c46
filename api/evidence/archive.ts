/**
 * The WARC files. Each process writes files of its own, one after another, and forces every record to the disk before its
 * document is committed: what the store names is there. A file is `….warc.gz.open` while it grows and `….warc.gz` for good.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { StoreError } from '../store/errors.ts';
import { warcinfoRecord } from './records.ts';
import { hostSlug, openSuffix, recoverArchive } from './recover.ts';

/** A range of bytes in a WARC file; it begins and ends at a record. */
export interface Location {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

export interface Archive {
  /** Writes records and returns when they are on the disk. Throws `StoreError`; then nothing of them is left in the file. */
  append(records: Uint8Array): Promise<Location>;
  /** The bytes of a range. Throws `StoreError` when the file is missing or too short. */
  read(location: Location): Promise<Buffer>;
  /** Gives the file its final name. */
  close(): Promise<void>;
}

export interface ArchiveOptions {
  readonly log: Pick<Log, 'warn'>;
  /** Who writes, for the record that opens a file. */
  readonly software: string;
  /** A file that has reached this size is followed by the next. */
  readonly maxBytes?: number;
  /** Clock of the files' names and days. */
  readonly now?: () => Date;
}

const defaultMaxBytes = 100 * 1024 * 1024;

interface Growing {
  readonly name: string;
  readonly day: string;
  readonly handle: FileHandle;
  size: number;
}

/** Opens the archive of a folder. Nothing is made or read before the first record. */
export function openArchive(folder: string, options: ArchiveOptions): Archive {
  const now = options.now ?? (() => new Date());
  const limit = options.maxBytes ?? defaultMaxBytes;
  let growing: Growing | null = null;
  let recovered = false;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const finish = async (): Promise<void> => {
    if (growing === null) return;
    const { name, handle } = growing;
    growing = null;
    await handle.close();
    await rename(join(folder, name + openSuffix), join(folder, name));
  };
  const ready = async (): Promise<Growing> => {
    if (growing && (growing.size >= limit || growing.day !== dayOf(now()))) await finish();
    if (!recovered) {
      await mkdir(folder, { recursive: true });
      for (const sentence of await recoverArchive(folder)) options.log.warn(sentence);
      recovered = true;
    }
    growing ??= await startFile(folder, now(), options.software);
    return growing;
  };
  return {
    append: (records) =>
      inTurn(async () => {
        const file = await ready().catch((error: unknown) => {
          throw unwritable(folder, error);
        });
        const offset = file.size;
        try {
          await write(file, records);
        } catch (error) {
          // What cannot be cut off is left behind in a file that is not written to again; `recoverArchive` sees to it.
          await file.handle.truncate(offset).catch(() => {
            growing = null;
            return file.handle.close().catch(() => undefined);
          });
          throw unwritable(join(folder, file.name), error);
        }
        return { file: file.name, offset, length: records.length };
      }),
    read: (location) => readRange(folder, location),
    close: () => inTurn(finish),
  };
}

function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

async function startFile(folder: string, time: Date, software: string): Promise<Growing> {
  const stamp = time.toISOString().replace(/\D/gu, '').slice(0, 14);
  const name = `minhtin-${stamp}-${hostSlug()}-${process.pid}-${randomBytes(4).toString('hex')}.warc.gz`;
  const handle = await open(join(folder, name + openSuffix), 'wx', 0o640);
  const file: Growing = { name, day: dayOf(time), handle, size: 0 };
  try {
    await write(file, await warcinfoRecord(name, time.toISOString(), software));
    await syncFolder(folder);
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  return file;
}

/** Puts bytes at the end of the file and on the disk; the size grows only when that has worked. */
async function write(file: Growing, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.handle.write(
      bytes,
      written,
      bytes.length - written,
      file.size + written,
    );
    written += bytesWritten;
  }
  await file.handle.datasync();
  file.size += bytes.length;
}

/** A new name is on the disk only when its folder is; some file systems do not offer that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

function unwritable(path: string, error: unknown): StoreError {
  const why =
    (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : (error as Error).message;
  return new StoreError(
    `The evidence file ${path} cannot be written: ${why}. No document is stored without its snapshot, so collecting stops here; it takes the page up again when there is room.`,
    error,
  );
}

async function readRange(folder: string, { file, offset, length }: Location): Promise<Buffer> {
  const handle = await openEither(join(folder, file));
  try {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    if (bytesRead < length) throw new StoreError(`The evidence file ${file} is shorter than it should be.`);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Its name may change while we look: asked for once more, it is found. */
async function openEither(path: string): Promise<FileHandle> {
  return open(path, 'r')
    .catch(() => open(path + openSuffix, 'r'))
    .catch(() => open(path, 'r'))
    .catch((error: unknown) => {
      throw new StoreError(`The evidence file ${path} cannot be read: ${(error as Error).message}`, error);
    });
}
