import { type AddressRules, publicAddresses } from './address-guard.ts';
import { type BrowserTurn, createBrowserTurn, withBrowser } from './browser/browser-visitor.ts';
import type { NoPageBrowser, PageBrowser } from './browser/find-browser.ts';
import { collectSource, ListFailure, type SourceCollection } from './collect-source.ts';
import type { CrawlMemory, CrawlSink, Revisit, Source, SourceRun } from './document.ts';
import { createPace, type Pace } from './pace.ts';
import { revisitPages } from './revisit.ts';
import { startTally } from './tally.ts';
import { openTransport, type Transport } from './transport.ts';
import { createVisitor, type Visitor } from './visit.ts';

export interface CrawlOptions {
  readonly memory: CrawlMemory;
  readonly sink: CrawlSink;
  /** Names the robot and says where to complain, for instance `MinhTin/0.1 (+https://…)`; robots.txt is read for it. */
  readonly userAgent: string;
  readonly now: () => Date;
  /** Ends the crawl promptly; sources that are not through end as `aborted`. */
  readonly signal?: AbortSignal;
  readonly log?: (message: string) => void;
  /** Where connections may lead: to public web servers, unless told otherwise. */
  readonly addresses?: AddressRules;
  /** Runs the scripts of the sources that need it; without one these sources fail, and nothing of them is dropped. */
  readonly browser?: PageBrowser | NoPageBrowser;
  /** Shared by all crawls of a program, so that they keep a host's pace together. */
  readonly pace?: Pace;
  /** Hosts that are crawled at the same time. */
  readonly maxHosts?: number;
  /** Seconds for one request, body included. */
  readonly timeoutSeconds?: number;
  /** Seconds before the first retry; they double with each. */
  readonly retrySeconds?: number;
}

/** What the hosts of a crawl share. */
interface Shared extends Pick<SourceCollection, 'seen' | 'emitted'> {
  readonly pace: Pace;
  readonly browserTurn: BrowserTurn;
}

const defaults = { maxHosts: 8, timeoutSeconds: 30, retrySeconds: 2 };

/**
 * Checks every source once and hands over what is new. One run a source, in the order given. Sources of one host follow one
 * another at the host's pace, hosts go side by side. Rejects only when the memory or the sink does.
 */
export async function crawl(sources: readonly Source[], options: CrawlOptions): Promise<SourceRun[]> {
  const failed = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, failed.signal]) : failed.signal;
  const hosts = groupByHost(sources);
  const runs = new Map<Source, SourceRun>();
  const shared = {
    pace: options.pace ?? createPace(),
    browserTurn: createBrowserTurn(),
    seen: new Set<string>(),
    emitted: new Set<string>(),
  };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let group = hosts[next++]; group !== undefined; group = hosts[next++]) {
      try {
        for (const [source, run] of await crawlHost(group, { ...options, ...shared }, signal))
          runs.set(source, run);
      } catch (error) {
        failed.abort(error);
        throw error;
      }
    }
  };
  const width = Math.min(options.maxHosts ?? defaults.maxHosts, hosts.length);
  const ended = await Promise.allSettled(Array.from({ length: width }, work));
  const rejected = ended.find((result) => result.status === 'rejected');
  if (rejected) throw failed.signal.reason ?? rejected.reason;
  return sources.map((source) => runs.get(source)).filter((run) => run !== undefined);
}

function groupByHost(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const { host } = new URL(source.url);
    const group = groups.get(host);
    if (group) group.push(source);
    else groups.set(host, [source]);
  }
  return [...groups.values()];
}

async function crawlHost(
  sources: readonly Source[],
  options: CrawlOptions & Shared,
  signal: AbortSignal,
): Promise<[Source, SourceRun][]> {
  if (signal.aborted) return sources.map((source) => [source, abortedRun(source, options)]);
  const rest = await restOf(sources, options);
  if (rest !== null) return sources.map((source) => [source, restingRun(source, rest, options)]);
  const transport = openTransport({
    userAgent: options.userAgent,
    pace: options.pace,
    delaySeconds: Math.max(...sources.map(({ delaySeconds }) => delaySeconds)),
    concurrency: Math.min(...sources.map(({ concurrency }) => concurrency)),
    signal,
    addresses: options.addresses ?? publicAddresses,
    timeoutSeconds: options.timeoutSeconds ?? defaults.timeoutSeconds,
    retrySeconds: options.retrySeconds ?? defaults.retrySeconds,
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    const shared = {
      visitor: createVisitor({ ...options, transport }),
      seen: options.seen,
      emitted: options.emitted,
    };
    const runs: [Source, SourceRun][] = [];
    for (const source of sources) runs.push([source, await crawlSource(source, shared, options, signal)]);
    return runs;
  } finally {
    await transport.close();
    await rememberRests(transport, options);
  }
}

/** A server can ask for any pause; after this one it is asked again. */
const longestRestSeconds = 86_400;

async function rememberRests(transport: Transport, { memory, now }: CrawlOptions): Promise<void> {
  for (const [origin, seconds] of transport.rests()) {
    const until = now().getTime() + Math.min(seconds, longestRestSeconds) * 1000;
    await memory.saveRest(origin, new Date(until).toISOString());
  }
}

/** Until when the host of these sources has asked to be left alone; `null` when it has not, or that is over. */
async function restOf(sources: readonly Source[], { memory, now }: CrawlOptions): Promise<string | null> {
  for (const origin of new Set(sources.map(({ url }) => new URL(url).origin))) {
    const until = (await memory.hostState(origin))?.restUntil ?? null;
    if (until !== null && Date.parse(until) > now().getTime()) return until;
  }
  return null;
}

function restingRun(source: Source, until: string, { sink, now }: CrawlOptions): SourceRun {
  const { host } = new URL(source.url);
  return startTally(source, sink, now).finish('failed', `${host} asks to be left alone until ${until}`);
}

function abortedRun(source: Source, { sink, now }: CrawlOptions): SourceRun {
  return startTally(source, sink, now).finish('aborted', null);
}

/** @throws ListFailure when the source needs a browser and there is none: read without, its pages would be dropped for good. */
function visitorFor(
  source: Source,
  visitor: Visitor,
  { browser = { unavailable: 'none was given' }, browserTurn: turn }: CrawlOptions & Shared,
  signal: AbortSignal,
): Visitor {
  if (!source.browser) return visitor;
  if ('unavailable' in browser)
    throw new ListFailure(`pages built by scripts need the browser crawler: ${browser.unavailable}`);
  const listsToo = source.kind !== 'feed' && source.kind !== 'sitemap';
  return withBrowser(visitor, { browser, turn, signal, listsToo });
}

async function crawlSource(
  source: Source,
  shared: Pick<SourceCollection, 'visitor' | 'seen' | 'emitted'>,
  options: CrawlOptions & Shared,
  signal: AbortSignal,
): Promise<SourceRun> {
  const { memory, sink, now } = options;
  const tally = startTally(source, sink, now);
  try {
    const visitor = visitorFor(source, shared.visitor, options, signal);
    const collection = { ...shared, visitor, source, memory, tally, now };
    const { outcome, error } = await collectSource(collection);
    if (error !== null) options.log?.(`${source.id}: ${error}`);
    const report = async (visit: Revisit) => sink.revisit?.(visit);
    await revisitPages({ ...collection, report });
    return tally.finish(outcome, error);
  } catch (error) {
    if (error instanceof ListFailure) {
      options.log?.(`${source.id}: ${error.message}`);
      return tally.finish('failed', error.message);
    }
    if (options.signal?.aborted && signal.aborted && error === signal.reason)
      return tally.finish('aborted', null);
    throw error;
  }
}
