/** What can be wrong with a claim that somebody gives, or with a file of claims: codes here, words per language where they are shown. */
import type { ClaimField } from './claim-content.ts';

/** With the English words of each; `%` stands for the detail. */
const words = {
  missing: 'is missing',
  empty: 'is empty',
  'too-long': 'is too long',
  'too-short': 'is too short',
  'too-many': 'has too many entries',
  choice: 'is none of the known values: %',
  date: 'is not a day as YYYY-MM-DD',
  severity: 'is not 1, 2 or 3',
  form: 'has the wrong form',
  topic: 'is no topic of the taxonomy: %',
  order: 'lies before the first day',
  correction: 'is empty although there is a verdict',
  both: 'holds a text that is a wording too: %',
  json: 'is not JSON: %',
  'claims-file': 'is not a file of claims: it needs "format", "version" and "claims", as an export has them',
  review: 'is no ClaimReview: %',
  'no-review': 'holds no ClaimReview',
  'empty-file': 'is empty',
  column: 'has a column that is not known: %',
  'no-column': 'has no column %',
  cells: 'has another number of cells than the first line: %',
  quote: 'opens a quote that is never closed',
  id: 'is not a letter with three to six digits, as C012: %',
  twice: 'is the claim of line % again',
} as const;

export type ProblemCode = keyof typeof words;

export interface ClaimProblem {
  readonly code: ProblemCode;
  readonly field: ClaimField | 'id' | null;
  /** Which entry of a list, from 1. */
  readonly entry: number | null;
  readonly detail: string;
}

/** Something wrong in a file, by line. */
export interface LineProblem extends ClaimProblem {
  readonly line: number;
}

const longestDetail = 120;

export function claimProblem(
  code: ProblemCode,
  { field = null, entry = null, detail = '' }: Partial<Omit<ClaimProblem, 'code'>> = {},
): ClaimProblem {
  return { code, field, entry, detail: detail.slice(0, longestDetail) };
}

/** In English, for whoever is at the command line or calls the API. */
export function describeProblem({ code, field, entry, detail }: ClaimProblem): string {
  const where = [...(field === null ? [] : [field]), ...(entry === null ? [] : [`entry ${entry}`])].join(
    ', ',
  );
  const what = words[code].replace('%', () => detail);
  return where === '' ? what : `${where}: ${what}`;
}

export function isProblemCode(word: string): word is ProblemCode {
  return Object.hasOwn(words, word);
}
