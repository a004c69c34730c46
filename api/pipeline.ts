/**
 * How a page on the web becomes a counted, searchable document: crawl → analyse → keep or drop → save. Each document is
 * saved in one transaction under its canonical URL, and a page is known only when all that it gave has been saved: a collection
 * that is killed takes up the page it was at again, loses nothing and doubles nothing.
 */
import { createHmac } from 'node:crypto';
import type { Analyser } from '../analysis/analyse.ts';
import type { Findings } from '../analysis/finding.ts';
import { type AddressRules, anyAddress, publicAddresses } from '../crawler/address-guard.ts';
import type { Capture } from '../crawler/capture.ts';
import { crawl } from '../crawler/crawl.ts';
import type { CrawlSink, Document, Drop, DropReason, Source, SourceRun } from '../crawler/document.ts';
import type { Context } from './context.ts';
import { isOurReading } from './evidence/reading.ts';
import { createSnapshots } from './evidence/snapshot.ts';
import { refreshGaps } from './gap-keeping.ts';
import { instant } from './instant.ts';
import { type OpenPages, trackPages } from './open-pages.ts';
import { signalCollected, signalCollecting } from './store/collecting.ts';
import { crawlMemory } from './store/crawl-memory.ts';
import type { Store } from './store/database.ts';
import { findByUrl, saveDocument } from './store/documents.ts';
import { saveDrop } from './store/drops.ts';
import { closeRuns, keepRunsAlive, openRuns } from './store/open-runs.ts';
import { saveRun } from './store/runs.ts';
import { markSeen, saveRevisit } from './store/visits.ts';
import { settleStories } from './story-keeping.ts';

export interface CollectOptions {
  /** Ends the collection in order: what is on its way is finished, the rest is left for the next time. */
  readonly signal?: AbortSignal;
  readonly progress?: CrawlSink['progress'];
}

export interface CollectSummary {
  readonly runs: readonly SourceRun[];
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Everything that was dropped, `irrelevant` included. */
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
}

/** Checks sources once and stores what they have to say about social insurance. Rejects only when the store fails. */
export async function collect(
  context: Context,
  sources: readonly Source[],
  options: CollectOptions = {},
): Promise<CollectSummary> {
  const { store, log } = context;
  const tally = startTally();
  const pages = trackPages(store);
  const save = createSaving(context, sources, { analyser: await context.analyser(), tally, pages });
  const sourceIds = sources.map(({ id }) => id);
  await signalCollecting(store, instant(context.now()));
  await openRuns(store, sourceIds, instant(context.now()));
  const runs = await crawl(sources, {
    memory: crawlMemory(store, context.now),
    sink: {
      document: save,
      drop: (drop) => saveDrop(store, drop, instant(context.now())),
      revisit: (visit) => saveRevisit(store, visit, instant(context.now())),
      progress: (event) => {
        pages.close(event.url);
        options.progress?.(event);
      },
    },
    userAgent: userAgentOf(context),
    addresses: addressesOf(context),
    now: context.now,
    browser: context.pageBrowser,
    pace: context.pace,
    ...(options.signal ? { signal: options.signal } : {}),
    log: (message) => log.debug(message),
  });
  await pages.finish(runs);
  const counted = runs.map((run) => withIrrelevant(run, tally.irrelevant.get(run.sourceId) ?? 0));
  for (const run of counted) await saveRun(store, run);
  await settleStories(store, context.knowledge.rarity);
  await closeRuns(store, sourceIds);
  await signalCollected(store, instant(context.now()));
  await refreshGaps(store, instant(context.now()));
  return { runs: counted, ...tally.outcomes, drops: sumDrops(counted) };
}

function startTally() {
  return { outcomes: { new: 0, changed: 0, unchanged: 0 }, irrelevant: new Map<string, number>() };
}

/** Who we are and where to complain, for the servers that we visit. */
export function userAgentOf({ config }: Pick<Context, 'config'>): string {
  return `MinhTin/0.1 (+${config.contact})`;
}

/** Where the collection may connect to. */
export function addressesOf({ config }: Pick<Context, 'config'>): AddressRules {
  return config.allowPrivate ? anyAddress : publicAddresses;
}

interface Saving {
  readonly analyser: Analyser;
  readonly tally: ReturnType<typeof startTally>;
  readonly pages: OpenPages;
}

/** The steps that a fetched document goes through. */
function createSaving(
  context: Context,
  sources: readonly Source[],
  { analyser, tally, pages }: Saving,
): (document: Document, capture: Capture) => Promise<void> {
  const { store } = context;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const signal = createSignal(context, [...byId.keys()]);
  const snapshots = createSnapshots(context.archive);
  return async (document, capture) => {
    const source = byId.get(document.sourceId);
    if (!source)
      throw new Error(`the crawler handed over a document of the unknown source ${document.sourceId}`);
    await signal();
    await pages.settle();
    pages.open(document);
    const inContext = await answersKept(context, document);
    const findings = analyser.analyse(document, { inContext });
    const now = instant(context.now());
    // A page that was kept stays kept: that it no longer speaks of the subject is news itself.
    const kept = await findByUrl(store, document.canonicalUrl);
    if (!findings.relevant && !kept && !(inContext && carriesOpinion(document))) {
      await saveDrop(store, irrelevantDrop(document, findings), now, { open: document.parentUrl === null });
      tally.irrelevant.set(source.id, (tally.irrelevant.get(source.id) ?? 0) + 1);
      return;
    }
    if (kept && kept.content_hash !== document.contentHash && (await isSamePage(context, document, kept))) {
      await markSeen(store, kept.id, now);
      tally.outcomes.unchanged += 1;
      return;
    }
    const stored = withPseudonym(document, source, context.config.secret);
    const keep = (trx: Store) => snapshots.keep(trx, capture);
    const analysed = { document: stored, source, findings };
    const { id, outcome, snapshotId } = await saveDocument(store, analysed, now, keep);
    snapshots.kept(capture, snapshotId);
    if (outcome !== 'new') await markSeen(store, id, now);
    tally.outcomes[outcome] += 1;
  };
}

/** Whether only our own reading of an article has changed. Evidence that cannot be read says nothing, and stops nothing. */
async function isSamePage(
  { store, archive, log }: Context,
  document: Document,
  kept: { readonly snapshot_id: number | null },
): Promise<boolean> {
  try {
    return await isOurReading(store, archive, document, kept.snapshot_id);
  } catch (error) {
    log.warn(`${document.canonicalUrl}: its snapshot cannot be read: ${(error as Error).message}`);
    return false;
  }
}

/** Says at most every half minute that the collection is alive. */
function createSignal({ store, now }: Context, sourceIds: readonly string[]): () => Promise<void> {
  let last = now().getTime();
  return async () => {
    if (now().getTime() - last < 30_000) return;
    last = now().getTime();
    await signalCollecting(store, instant(now()));
    await keepRunsAlive(store, sourceIds, instant(now()));
  };
}

/** Whether a comment or reply stands under something that was kept. */
async function answersKept({ store }: Context, document: Document): Promise<boolean> {
  return document.parentUrl !== null && (await findByUrl(store, document.parentUrl)) !== undefined;
}

/** A reaction shorter than this ("hay quá", "chuẩn luôn") carries no opinion on the policy. */
const fewestWords = 8;

/**
 * What is about social insurance is kept. So is what answers it, if it is long enough to carry an opinion: its writer seldom
 * repeats the subject that the article has just named.
 */
function carriesOpinion({ text }: Document): boolean {
  return text.trim().split(/\s+/).length >= fewestWords;
}

function irrelevantDrop({ sourceId, url }: Document, { relevance }: Findings): Drop {
  return { sourceId, url, reason: 'irrelevant', detail: `relevance ${relevance.toFixed(2)}` };
}

/**
 * Replaces the author of a post or comment by a keyed pseudonym: the same person on the same site stays one person, and nobody
 * without the key can say who. Official pages speak under their own name.
 */
export function withPseudonym(document: Document, source: Source, secret: string): Document {
  const isPersonal = document.kind === 'comment' || document.kind === 'post';
  if (!isPersonal || source.publisher === 'official' || document.author === null) return document;
  const name = `${new URL(document.url).host}\n${document.author.normalize('NFC')}`;
  const digest = createHmac('sha256', secret).update(name).digest('hex');
  return { ...document, author: `@${digest.slice(0, 12)}` };
}

/** The crawler counts what it handed on; what analysis dropped of that is counted here. */
function withIrrelevant(run: SourceRun, irrelevant: number): SourceRun {
  if (irrelevant === 0) return run;
  return { ...run, documents: run.documents - irrelevant, drops: { ...run.drops, irrelevant } };
}

function sumDrops(runs: readonly SourceRun[]): Partial<Record<DropReason, number>> {
  const sum: Partial<Record<DropReason, number>> = {};
  for (const run of runs) {
    for (const [reason, count] of Object.entries(run.drops) as [DropReason, number][]) {
      sum[reason] = (sum[reason] ?? 0) + count;
    }
  }
  return sum;
}
