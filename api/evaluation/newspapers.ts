/** The corpus of feed items, and the other genres on which restored diacritics are measured. Outside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface NewsCorpus {
  /** The first 95 % by the order of the file, to learn from. */
  readonly train: readonly string[];
  /** The last 5 %. */
  readonly test: readonly string[];
}

const learntShare = 0.95;

/** Title and summary of every item, NFC, or `null` where the data is missing. */
export function loadNewsCorpus(dataDirectory: string): NewsCorpus | null {
  const file = join(dataDirectory, 'nlp/rss-news/articles.jsonl.gz');
  if (!existsSync(file)) return null;
  const texts = lines(gunzipSync(readFileSync(file)).toString('utf8')).map((line) => {
    const { title, summary } = JSON.parse(line) as { title: string; summary?: string };
    return `${title}\n${summary ?? ''}`.normalize('NFC');
  });
  const cut = Math.floor(texts.length * learntShare);
  return { train: texts.slice(0, cut), test: texts.slice(cut) };
}

/** Stories are measured on these, so nothing is learnt from them. */
const measuredOn = 'vietnamese-mds';

/** Title and text of documents about social insurance, NFC, or `null` where the data is missing. */
export function loadSubjectTexts(dataDirectory: string): string[] | null {
  const file = join(dataDirectory, 'nlp/bhxh-subcorpus.jsonl');
  if (!existsSync(file)) return null;
  return lines(readFileSync(file, 'utf8'))
    .map((line) => JSON.parse(line) as { source: string; title?: string; text: string })
    .filter(({ source }) => source !== measuredOn)
    .map(({ title, text }) => `${title ?? ''}\n${text}`.normalize('NFC'));
}

const genres = { feedback: 'nlp/uit-vsfc/dev.jsonl', comments: 'nlp/victsd/valid.jsonl' } as const;

/** Accented texts of other genres by name; those that are missing are left out. */
export function loadGenres(dataDirectory: string): Readonly<Record<string, readonly string[]>> {
  const found = Object.entries(genres)
    .map(([name, file]) => [name, join(dataDirectory, file)] as const)
    .filter(([, file]) => existsSync(file));
  return Object.fromEntries(
    found.map(([name, file]) => [
      name,
      lines(readFileSync(file, 'utf8')).map((line) =>
        (JSON.parse(line) as { text: string }).text.normalize('NFC'),
      ),
    ]),
  );
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
