/**
 * Pages and documents in bulk, without a database: what `minhtin extract --in` and `minhtin analyse --in` do.
 * Both stream: one line in memory, whatever the file's size.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import type { Analyser } from '../analysis/analyse.ts';
import { decodeHtml } from '../crawler/charset.ts';
import { extractPage } from '../crawler/extract.ts';
import { type BadLine, type JsonLine, readJsonLines, writeJsonLines } from './jsonl.ts';

const unzip = promisify(gunzip);

export interface BatchResult {
  readonly written: number;
  /** Lines that could not be used; all others were. */
  readonly bad: readonly BadLine[];
}

export interface BatchFiles {
  /** JSONL file; `-` is standard input. */
  readonly input: string;
  /** JSONL file; `-` is standard output. */
  readonly output: string;
  /** Called after each line with the number of lines done. */
  readonly progress?: (done: number) => void;
}

const identifier = z.union([z.string(), z.number()]);

const pageLine = z
  .object({ id: identifier, url: z.url(), html: z.string().optional(), file: z.string().optional() })
  .refine(
    ({ html, file }) => (html === undefined) !== (file === undefined),
    'either html or file must be given',
  );

const documentLine = z.object({
  id: identifier,
  kind: z.enum(['article', 'post', 'comment', 'video']).default('article'),
  title: z.string().nullish(),
  text: z.string(),
  publishedAt: z.string().nullish(),
  url: z.string().nullish(),
});

/**
 * Extracts each page of a JSONL file (`{id, url, html | file}`; `file` is relative to the JSONL file and may be gzipped).
 * A page that is refused gives a line too, with an empty text and the reason under `refused`.
 */
export async function extractBatch(files: BatchFiles): Promise<BatchResult> {
  const folder = files.input === '-' ? process.cwd() : dirname(files.input);
  return runBatch(files, pageLine, async ({ id, url, html, file }) => {
    const markup = html ?? decodeHtml(await readPage(resolve(folder, file ?? '')), null);
    return { id, ...extractFrom(markup, url) };
  });
}

/** One page as the command line's JSON object; a refused one has an empty text and says why under `refused`. */
export function extractFrom(html: string, url: string): Record<string, unknown> {
  const result = extractPage(html, url);
  if (!('refused' in result)) return { ...result };
  const absent = {
    canonicalUrl: url,
    title: null,
    author: null,
    publishedAt: null,
    updatedAt: null,
    section: null,
  };
  return {
    url,
    ...absent,
    text: '',
    language: null,
    method: 'refused',
    refused: result.refused,
    detail: result.detail,
  };
}

async function readPage(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return gzipped ? unzip(bytes) : bytes;
}

/** Analyses each document of a JSONL file (`{id, kind?, title?, text, publishedAt?, url?}`). */
export async function analyseBatch(files: BatchFiles, analyser: Analyser): Promise<BatchResult> {
  return runBatch(files, documentLine, async ({ id, kind, title, text, publishedAt, url }) => {
    const findings = analyser.analyse({
      kind,
      title: title ?? null,
      text,
      publishedAt: publishedAt ?? null,
      url: url ?? null,
    });
    return { id, ...findings };
  });
}

async function runBatch<Input>(
  { input, output, progress }: BatchFiles,
  form: z.ZodType<Input>,
  work: (value: Input) => Promise<unknown>,
): Promise<BatchResult> {
  const bad: BadLine[] = [];
  const note = (badLine: BadLine) => bad.push(badLine);
  async function* results() {
    let done = 0;
    for await (const entry of readJsonLines(input, note)) {
      const result = await attempt(entry, form, work, note);
      progress?.(++done);
      if (result !== undefined) yield result;
    }
  }
  return { written: await writeJsonLines(output, results()), bad };
}

async function attempt<Input>(
  { line, value }: JsonLine,
  form: z.ZodType<Input>,
  work: (value: Input) => Promise<unknown>,
  onBadLine: (bad: BadLine) => void,
): Promise<unknown> {
  const parsed = form.safeParse(value);
  if (!parsed.success) {
    onBadLine({
      line,
      message: parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
        .join('; '),
    });
    return undefined;
  }
  try {
    return await work(parsed.data);
  } catch (error) {
    onBadLine({ line, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}
