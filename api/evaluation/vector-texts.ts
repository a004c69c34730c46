/** What the word vectors are learnt from: newspapers, readers' comments and reviews with stars. None of it enters the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VectorText } from '../../analysis/training/word-vectors.ts';
import { loadNewsCorpus } from './newspapers.ts';

/** Every so many items of the news: everyday speech is to be heard as well. */
const newsSampled = 3;
const commentTimes = 2;
const reviewTimes = 3;

/** `null` where a part of the data is missing: weaker vectors must not take the place of the committed ones unnoticed. */
export function loadVectorTexts(dataDirectory: string): VectorText[] | null {
  const news = loadNewsCorpus(dataDirectory);
  const comments = join(dataDirectory, 'nlp/victsd/train.jsonl');
  const reviews = ['train', 'dev'].map((part) => join(dataDirectory, `nlp/vispamreviews/${part}.jsonl`));
  if (news === null || ![comments, ...reviews].every((file) => existsSync(file))) return null;
  return [
    ...news.train.filter((_, at) => at % newsSampled === 0).map((text) => ({ text, stars: null, times: 1 })),
    ...readLines(comments).map(({ text }) => ({ text, stars: null, times: commentTimes })),
    ...reviews.flatMap(readLines).map(({ text, rating, spam }) => ({
      text,
      stars: spam === '1' ? null : Number(rating),
      times: reviewTimes,
    })),
  ];
}

interface Line {
  text: string;
  rating?: string;
  spam?: string;
}

function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parsed = JSON.parse(line) as Line;
      return { ...parsed, text: parsed.text.normalize('NFC') };
    });
}
