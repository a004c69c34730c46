import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BadLine, readJsonLines, writeJsonLines } from '../../api/jsonl.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhtin-jsonl-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const file = join(folder, 'in.jsonl');
  await writeFile(file, content);
  const bad: BadLine[] = [];
  const values = [];
  for await (const { line, value } of readJsonLines(file, (badLine) => bad.push(badLine)))
    values.push([line, value]);
  return { values, bad };
}

describe('readJsonLines', () => {
  it('numbers lines as an editor does and passes over empty ones', async () => {
    const { values, bad } = await read('\uFEFF{"a":1}\r\n\n  \n{"a":2}');
    expect(values).toEqual([
      [1, { a: 1 }],
      [4, { a: 2 }],
    ]);
    expect(bad).toEqual([]);
  });

  it('names a malformed line and reads the rest', async () => {
    const { values, bad } = await read('{"a":1}\n{"a":\n{"a":3}\n');
    expect(values).toEqual([
      [1, { a: 1 }],
      [3, { a: 3 }],
    ]);
    expect(bad).toEqual([{ line: 2, message: expect.stringMatching(/^not JSON: /) }]);
  });

  it('fails on a file that is not there', async () => {
    const reading = readJsonLines(join(folder, 'missing.jsonl'), () => {}).next();
    await expect(reading).rejects.toThrow(/ENOENT/);
  });
});

describe('writeJsonLines', () => {
  it('writes more than a buffer holds, in order', async () => {
    async function* numbers() {
      for (let n = 0; n < 20_000; n += 1) yield { n, text: 'bảo hiểm xã hội' };
    }
    const file = join(folder, 'out.jsonl');
    expect(await writeJsonLines(file, numbers())).toBe(20_000);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(20_000);
    expect(JSON.parse(lines[19_999] ?? '')).toEqual({ n: 19_999, text: 'bảo hiểm xã hội' });
  });

  it('leaves an earlier file alone, and no partial one, when making the lines fails', async () => {
    const file = join(folder, 'out.jsonl');
    await writeFile(file, 'earlier\n');
    async function* failing() {
      yield { n: 1 };
      throw new Error('analysis failed');
    }
    await expect(writeJsonLines(file, failing())).rejects.toThrow('analysis failed');
    expect(await readFile(file, 'utf8')).toBe('earlier\n');
    expect(await readdir(folder)).toEqual(['out.jsonl']);
  });

  it('fails with the reason when the place cannot be written', async () => {
    async function* one() {
      yield 1;
    }
    await expect(writeJsonLines(join(folder, 'no', 'out.jsonl'), one())).rejects.toThrow(/ENOENT/);
  });
});
