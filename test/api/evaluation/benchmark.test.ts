import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { benchmarkSentiment, renderBenchmark } from '../../../api/evaluation/benchmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
afterAll(() => rmSync(folder, { recursive: true }));

const praise = ['tốt', 'hay', 'nhanh', 'nhiệt tình', 'dễ hiểu'];
const blame = ['tệ', 'dở', 'chậm', 'cáu gắt', 'khó hiểu'];
const things = ['phòng học', 'thủ tục', 'cán bộ', 'trang mạng', 'bữa trưa', 'máy móc'];

function write(name: string, from: number, to: number): string {
  const lines: string[] = [];
  for (const [at, thing] of things.slice(from, to).entries()) {
    for (const word of praise)
      lines.push(JSON.stringify({ text: `${thing} rất ${word} ${at}`, sentiment: 'pos' }));
    for (const word of blame)
      lines.push(JSON.stringify({ text: `${thing} quá ${word} ${at}`, sentiment: 'neg' }));
  }
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('the benchmark of sentiment', () => {
  const train = write('train.jsonl', 0, 4);
  const probe = write('test.jsonl', 4, 6);

  test('an easy set is learnt, with diacritics and without', { timeout: 120_000 }, async () => {
    const measured = await benchmarkSentiment({ train, test: probe });
    expect(measured.classes).toEqual(['neg', 'pos']);
    expect(measured.texts).toEqual({ train: 40, dev: 0, test: 20 });
    const engine = measured.rows.find(({ name }) => name === 'engine');
    expect(engine?.plain.accuracy).toBeGreaterThan(0.9);
    expect(engine?.bare.accuracy).toBeGreaterThan(0.85);
    expect(renderBenchmark(measured)).toContain('engine, test without diacritics');
  });

  test('a label that training lacks is an error', async () => {
    const odd = join(folder, 'odd.jsonl');
    writeFileSync(odd, '{"text": "x", "sentiment": "neu"}\n');
    await expect(benchmarkSentiment({ train, test: odd })).rejects.toThrow(
      'no training text has the label neu',
    );
  });

  test('a line that cannot be used is named', async () => {
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(broken, '{"text": "x", "sentiment": "pos"}\n{"text": 3}\n');
    await expect(benchmarkSentiment({ train, test: broken })).rejects.toThrow('broken.jsonl:2: expected');
  });
});
