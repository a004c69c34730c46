import { anyAddress } from '../../../crawler/address-guard.ts';
import { type CrawlOptions, crawl } from '../../../crawler/crawl.ts';
import type {
  CrawlMemory,
  CrawlSink,
  Document,
  Drop,
  HostState,
  ListState,
  Source,
  SourceRun,
  ThreadState,
} from '../../../crawler/document.ts';

/** Memory and sink in maps, in the way the store keeps them. */
export interface Collector {
  readonly documents: Map<string, Document>;
  readonly handedOver: Document[];
  readonly drops: Drop[];
  readonly listStates: Map<string, ListState>;
  readonly walked: Set<string>;
  readonly hosts: Map<string, HostState>;
  readonly threads: Map<string, ThreadState>;
  readonly memory: CrawlMemory;
  readonly sink: CrawlSink;
}

/** Reasons after which the store does not let a URL be tried again. */
const final = new Set([
  'not-html',
  'too-large',
  'no-text',
  'too-short',
  'listing',
  'off-site',
  'invalid-url',
]);

export function startCollector(onDocument: (count: number) => void = () => undefined): Collector {
  const documents = new Map<string, Document>();
  const handedOver: Document[] = [];
  const drops: Drop[] = [];
  const listStates = new Map<string, ListState>();
  const walked = new Set<string>();
  const hosts = new Map<string, HostState>();
  const threads = new Map<string, ThreadState>();
  const host = (origin: string): HostState => hosts.get(origin) ?? { robots: null, restUntil: null };
  const given = (url: string): boolean =>
    drops.some((drop) => drop.url === url && (final.has(drop.reason) || drop.detail === 'HTTP 404'));
  return {
    documents,
    handedOver,
    drops,
    listStates,
    walked,
    hosts,
    threads,
    memory: {
      known: async (urls) => new Set(urls.filter((url) => documents.has(url) || given(url))),
      listState: async (url) => listStates.get(url) ?? null,
      saveListState: async (url, state) => void listStates.set(url, state),
      walkedThrough: async (id) => walked.has(id),
      markWalkedThrough: async (id) => void walked.add(id),
      threads: async (urls) => new Map([...threads].filter(([url]) => urls.includes(url))),
      saveThread: async (_, state) => void threads.set(state.url, state),
      threadsDue: async () => [],
      hostState: async (origin) => hosts.get(origin) ?? null,
      saveRobots: async (origin, robots) => void hosts.set(origin, { ...host(origin), robots }),
      saveRest: async (origin, restUntil) => void hosts.set(origin, { ...host(origin), restUntil }),
    },
    sink: {
      document: async (document) => {
        documents.set(document.canonicalUrl, document);
        handedOver.push(document);
        onDocument(handedOver.length);
      },
      drop: async (drop) => void drops.push(drop),
    },
  };
}

export function source(url: string, fields: Partial<Source> = {}): Source {
  return {
    id: 'bao-mau',
    name: 'Báo Mẫu',
    kind: 'feed',
    url,
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'national',
    enabled: true,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 2,
    maxPages: 5,
    ...fields,
  };
}

/** One crawl with short waits and a fixed clock. */
export function run(
  sources: readonly Source[],
  { memory, sink }: Collector,
  options: Partial<CrawlOptions> = {},
): Promise<SourceRun[]> {
  return crawl(sources, {
    memory,
    sink,
    userAgent: 'MinhTinTest/0.1 (+http://127.0.0.1/robot)',
    now: () => new Date('2026-11-24T03:00:00Z'),
    addresses: anyAddress,
    retrySeconds: 0.02,
    timeoutSeconds: 5,
    ...options,
  });
}
