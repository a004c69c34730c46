import { resolve } from 'node:path';

/** Labelled texts, corpora and pages of others: `MINHTIN_DATA`, else `../shared/data` beside the repository. */
export const dataDirectory = resolve(process.env.MINHTIN_DATA ?? '../shared/data');
