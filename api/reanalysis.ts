/**
 * Stored documents read anew: all of them when the analyser or the taxonomy has changed, those that may be concerned when a
 * claim has got a new wording. Each document's findings are replaced in one transaction; what is left to do is what the store
 * says, so a killed run goes on where it was.
 */
import { foldDiacritics } from '../analysis/normalise.ts';
import { bareStopWords } from '../analysis/stop-words.ts';
import { readCitizenReport } from './citizen-reports/reading.ts';
import type { Context } from './context.ts';
import { instant, secondsAfter } from './instant.ts';
import type { JobHandler } from './jobs.ts';
import { listDocumentsOfClaim, registryWordingsSince } from './store/claims.ts';
import type { Store } from './store/database.ts';
import { replaceFindings } from './store/documents.ts';
import { enqueueJob } from './store/jobs.ts';
import type { SearchTerm } from './store/search-query.ts';
import { searchWords } from './store/search-words.ts';
import { findSetting, saveSetting } from './store/settings.ts';
import {
  countStale,
  findAnalysable,
  findReanalysis,
  listDocumentsWithAny,
  listStale,
  type Place,
  type ReanalysisProgress,
  signalReanalysis,
} from './store/stale.ts';

export interface ReanalysisOptions {
  /** Ends the run in order; the next one goes on. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ReanalysisProgress) => void;
  /** Documents that are listed, and after which progress is noted. */
  readonly batch?: number;
}

const usualBatch = 100;
/** A new wording is looked for in the documents of so many days, and in so many of them. */
const rematchedDays = 30;
const mostRematched = 3000;

/** Analyses every document that another analyser has read, newest first. Gives how many were. */
export async function reanalyseStale(
  context: Context,
  { signal, progress, batch = usualBatch }: ReanalysisOptions = {},
): Promise<number> {
  const { store, log, now } = context;
  const { version } = await context.analyser();
  const total = await countStale(store, version);
  if (total === 0) return 0;
  log.info({ documents: total, analyser: version }, 'analysing stored documents anew');
  let done = 0;
  let after: Place | null = null;
  const report = async () => {
    const state = { done, total: Math.max(done, total) };
    await signalReanalysis(store, state, instant(now()));
    progress?.(state);
  };
  while (!signal?.aborted) {
    await report();
    const places: Place[] = await listStale(store, version, { after, limit: batch });
    if (places.length === 0) break;
    for (const place of places) {
      if (signal?.aborted) break;
      await reanalyse(context, place.id);
      done += 1;
      after = place;
    }
  }
  await signalReanalysis(store, null, instant(now()));
  log.info({ documents: done, of: total, analyser: version }, 'stored documents analysed anew');
  return done;
}

/** Analyses recent documents that share a pair of telling words with one of the wordings. Gives how many were. */
export async function rematchWordings(
  context: Context,
  wordings: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  const { store, log, now } = context;
  const common = commonPairs(context.knowledge.lexicons.relevance.strong);
  const phrases = wordings.flatMap((text) => tellingPairs(text, common));
  const ids = await listDocumentsWithAny(store, phrases.slice(0, mostPhrases), {
    since: secondsAfter(now(), -rematchedDays * 86_400),
    limit: mostRematched,
  });
  const done = await reanalyseAll(context, ids, signal);
  log.info({ wordings: wordings.length, documents: done }, 'documents held against new wordings');
  return done;
}

/** Analyses every document in which a claim was found: its wordings have become fewer, or another claim has taken it over. */
async function rereadClaim(context: Context, claimId: string, signal: AbortSignal): Promise<void> {
  const ids = await listDocumentsOfClaim(context.store, claimId);
  const done = await reanalyseAll(context, ids, signal);
  context.log.info({ claim: claimId, documents: done }, 'documents of a changed claim read anew');
}

async function reanalyseAll(context: Context, ids: readonly number[], signal?: AbortSignal): Promise<number> {
  let done = 0;
  for (const id of ids) {
    if (signal?.aborted) break;
    await reanalyse(context, id);
    done += 1;
  }
  return done;
}

/** More phrases than this make a query that no index answers quickly. */
const mostPhrases = 300;

async function reanalyse(context: Context, id: number): Promise<void> {
  const { store, now } = context;
  const document = await findAnalysable(store, id);
  if (document === undefined) return;
  const analyser = await context.analyser();
  const { text, inContext, isReport } = document;
  const findings = isReport ? readCitizenReport(analyser, text) : analyser.analyse(text, { inContext });
  await replaceFindings(store, document, { findings }, instant(now()));
}

/** Two words that stand side by side in a wording, unless one is a word of grammar or both name the subject as every text does. */
function tellingPairs(text: string, common: ReadonlySet<string>): SearchTerm[] {
  const words = searchWords(text.normalize('NFC'));
  return words.slice(1).flatMap((second, at): SearchTerm[] => {
    const first = words[at];
    if (first === undefined || bareStopWords.has(first.folded) || bareStopWords.has(second.folded)) return [];
    const pair = `${first.folded} ${second.folded}`;
    return common.has(pair) ? [] : [{ words: [first, second], text: pair, quoted: true, accented: false }];
  });
}

function commonPairs(phrases: readonly string[]): Set<string> {
  return new Set(
    phrases.flatMap((phrase) => {
      const words = foldDiacritics(phrase.normalize('NFC')).split(/\s+/);
      return words.slice(1).map((word, at) => `${words[at]} ${word}`);
    }),
  );
}

const wordingsPayload = (payload: unknown): string[] =>
  Array.isArray(payload) ? payload.filter((text): text is string => typeof text === 'string') : [];

/** The work of this file as jobs: `reanalyse`, `rematch` with wordings as its payload, `claim-documents` with a claim's number. */
export function reanalysisJobs(
  context: Context,
): Record<'reanalyse' | 'rematch' | 'claim-documents', JobHandler> {
  return {
    reanalyse: async (_, signal) => {
      await reanalyseStale(context, { signal });
    },
    rematch: async (payload, signal) => {
      await rematchWordings(context, wordingsPayload(payload), signal);
    },
    'claim-documents': async (payload, signal) => {
      await rereadClaim(context, claimPayload(payload), signal);
    },
  };
}

const claimPayload = (payload: unknown): string => (typeof payload === 'string' ? payload : '');

/** Asks that the documents in which a claim was found be read anew, in the transaction that changed the claim. */
export async function askForClaimDocuments(
  db: Store,
  claimId: string,
  version: number,
  now: string,
): Promise<void> {
  const key = `claim-documents:${claimId}:${version}`;
  await enqueueJob(db, { kind: 'claim-documents', key, payload: claimId }, now);
}

/** Asks that recent documents be held against new wordings, in the transaction that saves these. */
export async function askForRematch(
  db: Store,
  key: string,
  wordings: readonly string[],
  now: string,
): Promise<void> {
  await enqueueJob(db, { kind: 'rematch', key: `rematch:${key}`, payload: wordings }, now);
}

const matchedAt = 'registry-matched-at';

/** Asks for what a new program or registry makes necessary: once when a program starts. */
export async function askForReanalysis(context: Context): Promise<void> {
  const { store } = context;
  const now = instant(context.now());
  const { version } = await context.analyser();
  if ((await countStale(store, version)) > 0) {
    if ((await findReanalysis(store, now)) === null)
      await enqueueJob(store, { kind: 'reanalyse', key: 'reanalyse', payload: null }, now);
  } else {
    const since = await findSetting(store, matchedAt);
    const wordings = since === null ? [] : await registryWordingsSince(store, since);
    if (wordings.length > 0) await askForRematch(store, `registry:${now}`, wordings, now);
  }
  await saveSetting(store, matchedAt, now);
}
