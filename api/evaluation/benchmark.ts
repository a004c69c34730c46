/** Trains the engine of sentiment on any labelled set and measures it, beside a plain yardstick in the same run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type Engine,
  type LabelledText,
  strip,
  trainEngine,
  trainYardstick,
} from '../../analysis/training/engine.ts';
import { type ClassScores, scoreClasses } from '../../analysis/training/scores.ts';
import { decodeWordVectors } from '../../analysis/word-vectors.ts';
import { BadRequest } from '../errors.ts';
import { readJsonLines } from '../jsonl.ts';

const labelledLine = z.object({ text: z.string(), sentiment: z.string() });

export interface BenchmarkFiles {
  /** JSONL with `{text, sentiment}` a line. */
  readonly train: string;
  /** More texts to learn from: the engine calibrates itself on texts that it holds out in turn. */
  readonly dev?: string | undefined;
  readonly test: string;
}

interface BenchmarkRow {
  readonly name: string;
  readonly plain: ClassScores;
  /** The same texts without diacritics. */
  readonly bare: ClassScores;
}

export interface Benchmark {
  readonly classes: readonly string[];
  readonly texts: { readonly train: number; readonly dev: number; readonly test: number };
  readonly rows: readonly BenchmarkRow[];
}

/** `root` is where the word vectors stand. Classes are what `train` has, in alphabetical order. Throws `BadRequest` on a line or a label that cannot be used. */
export async function benchmarkSentiment(
  root: string,
  files: BenchmarkFiles,
  progress: (step: string) => void = () => {},
): Promise<Benchmark> {
  const raw = await Promise.all([
    readLabelled(files.train),
    files.dev === undefined ? [] : readLabelled(files.dev),
    readLabelled(files.test),
  ]);
  const classes = [...new Set(raw[0].map(({ sentiment }) => sentiment))].sort();
  const [train, dev, test] = raw.map((lines) => lines.map((line) => numbered(line, classes))) as [
    LabelledText[],
    LabelledText[],
    LabelledText[],
  ];
  const vectors = decodeWordVectors(await readFile(join(root, 'analysis', 'knowledge', 'word-vectors.bin')));
  progress('yardstick');
  const texts = [...train, ...dev];
  const engines: [string, Engine][] = [
    ['yardstick', trainYardstick(texts, classes.length)],
    ['yardstick, stripped copies too', trainYardstick(texts, classes.length, { stripped: true })],
    ['engine', trainEngine(texts, classes.length, { vectors, progress })],
  ];
  return {
    classes,
    texts: { train: train.length, dev: dev.length, test: test.length },
    rows: engines.map(([name, engine]) => measure(name, engine, test, classes.length)),
  };
}

function measure(name: string, engine: Engine, test: readonly LabelledText[], classes: number): BenchmarkRow {
  const labels = test.map(({ label }) => label);
  const scores = (form: (text: string) => string) =>
    scoreClasses(
      labels,
      test.map(({ text }) => engine.classify(form(text))),
      classes,
    );
  return { name, plain: scores((text) => text), bare: scores(strip) };
}

async function readLabelled(file: string): Promise<z.infer<typeof labelledLine>[]> {
  const lines: z.infer<typeof labelledLine>[] = [];
  const refuse = (line: number, message: string): never => {
    throw new BadRequest(`${file}:${line}: ${message}`);
  };
  for await (const { line, value } of readJsonLines(file, (bad) => refuse(bad.line, bad.message))) {
    const parsed = labelledLine.safeParse(value);
    if (!parsed.success) refuse(line, 'expected {"text": …, "sentiment": …}');
    else lines.push({ text: parsed.data.text.normalize('NFC'), sentiment: parsed.data.sentiment });
  }
  return lines;
}

function numbered(
  { text, sentiment }: z.infer<typeof labelledLine>,
  classes: readonly string[],
): LabelledText {
  const label = classes.indexOf(sentiment);
  if (label < 0) throw new BadRequest(`no training text has the label ${sentiment}`);
  return { text, label };
}

/** The figures as lines for a terminal. Shares are 0–1. */
export function renderBenchmark({ classes, texts, rows }: Benchmark): string {
  const head = ['accuracy', 'macroF1', 'weightedF1', 'ECE', ...classes.map((name) => `F1 ${name}`)];
  const line = (name: string, scores: ClassScores) =>
    name.padEnd(48) +
    [scores.accuracy, scores.macroF1, scores.weightedF1, scores.calibrationError, ...scores.f1]
      .map((value, at) => value.toFixed(3).padStart(Math.max(10, (head[at] ?? '').length + 2)))
      .join('');
  return [
    `${texts.train} training, ${texts.dev} development, ${texts.test} test texts`,
    ' '.repeat(48) + head.map((name) => name.padStart(Math.max(10, name.length + 2))).join(''),
    ...rows.flatMap(({ name, plain, bare }) => [
      line(name, plain),
      line(`${name}, test without diacritics`, bare),
    ]),
  ].join('\n');
}
