import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { type ArchiveOptions, openArchive } from '../../../api/evidence/archive.ts';
import { wholeMembers } from '../../../api/evidence/members.ts';
import { captureRecords } from '../../../api/evidence/records.ts';
import { hostSlug, recoverArchive } from '../../../api/evidence/recover.ts';
import { sampleCapture } from './captures.ts';
import { readWarc } from './read-warc.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'warc-')), 'warc');
});

const warnings: unknown[] = [];
const archiveWith = (options: Partial<ArchiveOptions> = {}) =>
  openArchive(folder, {
    log: { warn: (...words: unknown[]) => warnings.push(words) },
    software: 'MinhTin/test',
    ...options,
  });
const records = (body: string) => captureRecords(sampleCapture('https://bao.example/a', body), null);
const names = () => readdirSync(folder).sort();
/** Number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

it('appends records, gives them back by their range, and names the file for good when it closes', async () => {
  const archive = archiveWith();
  const [first, second] = [await records('một'), await records('hai')];
  const places = await Promise.all([archive.append(first), archive.append(second)]);
  expect(names()).toEqual([`${places[0]?.file}.open`]);
  expect(await archive.read(places[1])).toEqual(second);
  await archive.close();
  expect(names()).toEqual([places[0]?.file]);
  expect(await archive.read(places[0])).toEqual(first);
  const all = readWarc(readFileSync(join(folder, places[0].file)));
  expect(all.map(({ headers }) => headers['WARC-Type'])).toEqual([
    'warcinfo',
    'response',
    'request',
    'response',
    'request',
  ]);
});

it('starts a new file when one is large, and on a new day', async () => {
  let now = new Date('2026-11-24T03:00:00Z');
  const archive = archiveWith({ maxBytes: 1500, now: () => now });
  const files = new Set<string>();
  for (let turn = 0; turn < 4; turn += 1) {
    files.add((await archive.append(await records(`${turn}`))).file);
  }
  expect(files.size).toBe(2);
  now = new Date('2026-11-25T03:00:00Z');
  files.add((await archive.append(await records('mới'))).file);
  expect(files.size).toBe(3);
  await archive.close();
});

it('cuts off what a killed process did not write to its end, wherever it was killed', async () => {
  const archive = archiveWith();
  const { file, length, offset } = await archive.append(await records('trọn'));
  await archive.close();
  const whole = readFileSync(join(folder, file));
  expect(whole.length).toBe(offset + length);
  const next = await records('dở dang');
  const [response] = [...wholeMembers(next)];
  const left = file.replace(`-${process.pid}-`, `-${deadPid()}-`);
  for (const cut of [0, 1, 9, 15, 200, (response?.length ?? 0) - 1, response?.length ?? 0, next.length - 1]) {
    writeFileSync(join(folder, `${left}.open`), Buffer.concat([whole, next.subarray(0, cut)]));
    await recoverArchive(folder);
    const recovered = readFileSync(join(folder, left));
    const more = cut >= (response?.length ?? 0) ? 1 : 0;
    expect(readWarc(recovered)).toHaveLength(3 + more);
  }
});

it('leaves alone what a running process writes, and what it does not know', async () => {
  const archive = archiveWith();
  await archive.append(await records('đang ghi'));
  const stamp = '20261124030000';
  const others = [
    `minhtin-${stamp}-${hostSlug()}-${process.ppid}-aa.warc.gz.open`,
    `minhtin-${stamp}-another_host-1-aa.warc.gz.open`,
    'khac.warc.gz.open',
  ];
  for (const name of others) writeFileSync(join(folder, name), 'x');
  expect(await recoverArchive(folder)).toEqual([]);
  await archive.close();
});

it('goes on after a restart with a new file, and says what it found', async () => {
  const archive = archiveWith();
  const { file } = await archive.append(await records('trước'));
  await archive.close();
  const left = file.replace(`-${process.pid}-`, `-${deadPid()}-`);
  renameSync(join(folder, file), join(folder, `${left}.open`));
  appendFileSync(join(folder, `${left}.open`), 'rác');
  warnings.length = 0;
  const again = archiveWith();
  const place = await again.append(await records('sau'));
  expect(place.file).not.toBe(left);
  expect(String(warnings[0])).toMatch(/4 bytes of an unfinished record were cut off/u);
  await again.close();
});

it('leaves no half record when the disk is full, says so, and goes on when there is room', async () => {
  const archive = archiveWith();
  const { file, offset, length } = await archive.append(await records('vừa'));
  const handle = await open(join(folder, `${file}.open`), 'r');
  const prototype = Object.getPrototypeOf(handle) as { datasync(): Promise<void> };
  await handle.close();
  const full = vi
    .spyOn(prototype, 'datasync')
    .mockRejectedValueOnce(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
  await expect(archive.append(await records('không vừa'))).rejects.toThrow(/the disk is full/u);
  full.mockRestore();
  expect(readFileSync(join(folder, `${file}.open`))).toHaveLength(offset + length);
  const after = await archive.append(await records('lại vừa'));
  expect(after).toMatchObject({ file, offset: offset + length });
  await archive.close();
  expect(readWarc(readFileSync(join(folder, file)))).toHaveLength(5);
});

it('says when the folder cannot be written', async () => {
  writeFileSync(folder, 'a file where the folder should be');
  await expect(archiveWith().append(await records('x'))).rejects.toThrow(/cannot be written/u);
});
