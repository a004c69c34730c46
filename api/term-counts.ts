/**
 * Counts the terms of a span of time in pieces, with pauses between: ten thousands of documents take seconds, and no page that is
 * asked for meanwhile may wait for them.
 */
import { setImmediate as pause } from 'node:timers/promises';
import type { Steps } from '../analysis/steps.ts';
import {
  createTermCounter,
  type FrequentTerms,
  frequentTerms,
  type TermCounter,
  type TermUses,
  type TermWeek,
} from '../analysis/term-counter.ts';
import type { Store } from './store/database.ts';
import { findTerms, listTermDocuments, type TermDocument, type TermWindow } from './store/terms.ts';
import type { CountUnit } from './vocabulary.ts';

export interface TermCountOptions {
  readonly unit?: CountUnit | undefined;
  /** Whatever else is used is left out. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** How much each term was used in a window. A text that is repeated counts once; of stories, documents that are in none don't. */
export async function countTermUses(
  store: Store,
  window: TermWindow,
  { unit = 'documents', only }: TermCountOptions = {},
): Promise<TermWeek> {
  const counter = createTermCounter(only);
  await readTermUses(store, window, unit, (uses, group) => counter.add(uses, group));
  return counter;
}

/** The terms of each document of a window, without repetitions of a text. */
export async function listTermUses(store: Store, window: TermWindow): Promise<TermUses[]> {
  const listed: TermUses[] = [];
  await readTermUses(store, window, 'documents', (uses) => listed.push(uses));
  return listed;
}

/** Leaves out of a week what is too rare to be held against other weeks. */
export async function frequentTermsOf(week: TermWeek, leastDocuments: number): Promise<FrequentTerms> {
  return withPauses(frequentTerms(week, leastDocuments));
}

/** Runs long work, and lets others in at each step. */
export async function withPauses<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
}

/** Documents that are read between two pauses. */
const documentsAtOnce = 100;

async function readTermUses(
  store: Store,
  window: TermWindow,
  unit: CountUnit,
  take: (...counted: Parameters<TermCounter['add']>) => void,
): Promise<void> {
  const documents = inGroups(await listTermDocuments(store, window), unit);
  for (let at = 0; at < documents.length; at += documentsAtOnce) {
    const some = documents.slice(at, at + documentsAtOnce);
    const terms = await findTerms(
      store,
      some.map(({ id }) => id),
    );
    for (const { id, source, group } of some) take({ terms: terms.get(id) ?? [], source }, group);
    await pause();
  }
}

/** Each document a group of its own, or those of a story side by side. */
function inGroups(documents: readonly TermDocument[], unit: CountUnit) {
  if (unit === 'documents') return documents.map((document) => ({ ...document, group: document.id }));
  return documents
    .flatMap((document) => (document.story === null ? [] : [{ ...document, group: document.story }]))
    .sort((a, b) => a.group - b.group || a.id - b.id);
}
