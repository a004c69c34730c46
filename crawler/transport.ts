import { setMaxListeners } from 'node:events';
import {
  Configuration,
  log as crawleeLog,
  HttpCrawler,
  type HttpCrawlerOptions,
  type HttpCrawlingContext,
  LogLevel,
} from 'crawlee';
import { type AddressRules, guardedAgents } from './address-guard.ts';
import { type Exchange, rawHeaderPairs } from './capture.ts';
import { parseDate } from './date.ts';
import { describeError, isUnsafe, mayPass } from './network-error.ts';
import type { Pace } from './pace.ts';
import { type BodyLimit, createPoliteClient } from './polite-client.ts';

/** One request to a server, without redirects. */
interface Ask extends BodyLimit {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `GET` by default. */
  readonly method?: 'GET' | 'HEAD';
}

/** What a server said. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body was longer than the limit, or was not wanted. */
  readonly cut: boolean;
  /** The same as evidence. */
  readonly exchange: Exchange;
}

/** No answer at all, or none that may be waited for; says why in plain words. */
export interface NoAnswer {
  readonly unreachable: string;
  /** The address is none that may be connected to: nothing was sent. */
  readonly unsafe?: boolean;
}

export interface TransportOptions {
  readonly userAgent: string;
  readonly delaySeconds: number;
  readonly pace: Pace;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Where connections may lead. */
  readonly addresses: AddressRules;
  /** Time for one request, body included. */
  readonly timeoutSeconds: number;
  /** Pause before the first retry, give or take a quarter; it doubles with each, and holds for the whole host. */
  readonly retrySeconds: number;
  readonly log?: (message: string) => void;
}

/** Requests to one site, at the pace that each host is owed. */
export interface Transport {
  ask(request: Ask): Promise<Answer | NoAnswer>;
  /** Lets at least so many seconds lie between two requests to the host. */
  slowDown(host: string, seconds: number): void;
  /** Origins that have asked to be left alone for longer than a run can wait, and for how many seconds. */
  rests(): ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Of a request's time; a body that drips through two of them is given up. */
const paceWindows = 4;
const mostRetries = 3;
/** A server that asks for a longer pause is left alone for the rest of the run, and until the pause is over. */
const longestPauseSeconds = 120;
/** After so many requests in a row without an answer a host is taken for down. */
const patience = 3;
const retriable = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Crawlee would throw on these; they are judged here. */
const errorStatuses = Array.from({ length: 200 }, (_, at) => 400 + at);

/** A status that another try may turn; `pause` is what Retry-After asks for, in seconds. */
class TryAgain extends Error {
  readonly pause: number | null;
  constructor(status: number, pause: number | null) {
    super(`HTTP ${status}`);
    this.pause = pause;
  }
}

/** Seconds that a Retry-After header asks for, in either of its forms. `now` is in milliseconds. */
export function retryAfterSeconds(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/u.test(value)) return Number(value);
  const at = parseDate(value);
  return at === null ? null : Math.max(0, Math.ceil((Date.parse(at) - now) / 1000));
}

function plainHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !name.startsWith(':'),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** The requests that wait for an answer, and which hosts still give any. */
interface Desk {
  /** Puts a request on the desk. */
  open(request: Ask): { readonly key: string; readonly answer: Promise<Answer | NoAnswer> };
  request(key: string): Waiting | undefined;
  settle(key: string, answer: Answer | NoAnswer): void;
  rejectAll(reason: unknown): void;
  /** Why no more requests are made to the address's host; `null` while they are. */
  closed(url: string): string | null;
  shut(url: string, reason: string): void;
}

function createDesk(): Desk {
  const waiting = new Map<string, Waiting & PromiseParts>();
  let count = 0;
  const silent = new Map<string, number>();
  const closed = new Map<string, string>();
  const shut = (url: string, reason: string): void => {
    const { host } = new URL(url);
    if (!closed.has(host)) closed.set(host, reason);
  };
  /** An unsafe address says nothing of the host that led to it. */
  const judge = (url: string, answer: Answer | NoAnswer): void => {
    const { host } = new URL(url);
    const count = 'unreachable' in answer ? (silent.get(host) ?? 0) + (answer.unsafe ? 0 : 1) : 0;
    silent.set(host, count);
    if (count >= patience && 'unreachable' in answer) shut(url, answer.unreachable);
  };
  return {
    open(request) {
      count += 1;
      const key = String(count);
      const answer = new Promise<Answer | NoAnswer>((resolve, reject) => {
        waiting.set(key, { ask: request, stop: new AbortController(), resolve, reject });
      });
      // The promise may be rejected by an abort before it is waited for.
      answer.catch(() => undefined);
      return { key, answer };
    },
    request: (key) => waiting.get(key),
    settle(key, answer) {
      const asked = waiting.get(key);
      if (asked) judge(asked.ask.url, answer);
      asked?.resolve(answer);
      waiting.delete(key);
    },
    rejectAll(reason) {
      for (const { stop, reject } of waiting.values()) {
        stop.abort(reason);
        reject(reason);
      }
      waiting.clear();
    },
    closed: (url) => closed.get(new URL(url).host) ?? null,
    shut,
  };
}

/** A request, with a stop of its own: what listens to the crawl's signal stays in memory until the crawl ends. */
interface Waiting {
  readonly ask: Ask;
  readonly stop: AbortController;
}

interface PromiseParts {
  readonly resolve: (answer: Answer | NoAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** How crawlee is to work: at the host's pace, without sessions, guesses at charsets or judgements on statuses. */
function paceOptions({
  concurrency,
  timeoutSeconds,
}: TransportOptions): HttpCrawlerOptions<HttpCrawlingContext> {
  return {
    keepAlive: true,
    useSessionPool: false,
    persistCookiesPerSession: false,
    ignoreSslErrors: false,
    // The minimum is the maximum, so that the autoscaler's guard on the processor's load has nothing to hold back.
    minConcurrency: concurrency,
    maxConcurrency: concurrency,
    autoscaledPoolOptions: { maybeRunIntervalSecs: 0.02, loggingIntervalSecs: null },
    maxRequestRetries: mostRetries,
    navigationTimeoutSecs: timeoutSeconds,
    // Above what any delay or pause can take: each of them has a limit of its own.
    requestHandlerTimeoutSecs: 3600,
    additionalMimeTypes: ['*/*'],
    ignoreHttpErrorStatusCodes: errorStatuses,
    // Leaves the bytes as they are: charsets are settled by `charset.ts`, which reads the page's own declaration too.
    forceResponseEncoding: 'latin1',
    log: crawleeLog.child({ prefix: 'crawlee', level: LogLevel.OFF }),
    statusMessageLoggingInterval: 3600,
  };
}

function generalHeaders(userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'vi,en;q=0.5',
  };
}

/** Sends a request on its way when its turn has come. */
function sender(desk: Desk, { userAgent, delaySeconds, pace, signal }: TransportOptions) {
  const general = generalHeaders(userAgent);
  return async ({ request }: HttpCrawlingContext, got: object): Promise<void> => {
    await pace.turn(new URL(request.url).host, delaySeconds, signal);
    const asked = desk.request(request.uniqueKey);
    if (!asked) throw new Error('nobody waits for this request any more');
    const { ask, stop } = asked;
    Object.assign(got, {
      headers: { ...general, ...ask.headers },
      context: ask,
      signal: stop.signal,
    });
  };
}

/** Takes an answer in, or throws where another try may bring a better one. */
function receiver(
  desk: Desk,
  cut: WeakSet<object>,
  rests: Map<string, number>,
  { userAgent }: TransportOptions,
) {
  const general = generalHeaders(userAgent);
  return ({ request, response, body }: HttpCrawlingContext): void => {
    const status = response.statusCode ?? 0;
    const headers = plainHeaders(response.headers);
    if (retriable.has(status)) {
      const pause = retryAfterSeconds(headers['retry-after'], Date.now());
      if (pause !== null && pause > longestPauseSeconds) {
        rests.set(new URL(request.url).origin, pause);
        desk.shut(request.url, `the server asks to be left alone for ${pause} seconds (HTTP ${status})`);
      } else if (request.retryCount < mostRetries) {
        throw new TryAgain(status, pause);
      }
    }
    const exchange: Exchange = {
      url: request.url,
      at: new Date().toISOString(),
      requestHeaders: Object.entries({ ...general, ...desk.request(request.uniqueKey)?.ask.headers }),
      httpVersion: response.httpVersion ?? '1.1',
      status,
      statusText: response.statusMessage ?? '',
      headers: rawHeaderPairs(response.rawHeaders ?? Object.entries(headers).flat()),
      body: Buffer.from(body),
    };
    desk.settle(request.uniqueKey, {
      status,
      headers,
      body: exchange.body,
      cut: cut.has(response),
      exchange,
    });
  };
}

/** Holds the host before the next try, as long as it asks or longer each time; gives up at once where a try is of no use. */
function retrier({ signal, pace, retrySeconds, log }: TransportOptions) {
  return async ({ request }: HttpCrawlingContext, error: Error): Promise<void> => {
    if (signal.aborted || !mayPass(error)) {
      request.noRetry = true;
      return;
    }
    const asked = error instanceof TryAgain ? error.pause : null;
    const tries = `try ${request.retryCount + 2} of ${mostRetries + 1}`;
    log?.(`${request.url}: ${describeError(error)}, ${tries}`);
    // The hosts of one machine should not all be asked again at the same moment.
    const backoff = retrySeconds * 2 ** request.retryCount * (0.75 + Math.random() / 2);
    pace.hold(new URL(request.url).host, asked ?? backoff);
  };
}

/** Answered requests that stay in crawlee's queue: it still has to mark the last ones as handled. */
const requestsKept = 200;

/**
 * Takes answered requests out of crawlee's queue, which keeps them all and walks through them for each new one: a long crawl
 * would slow down and grow.
 */
function forgetter(crawler: HttpCrawler<HttpCrawlingContext>): (ids: readonly string[]) => Promise<void> {
  const answered: string[] = [];
  return async (ids) => {
    answered.push(...ids);
    const { client } = await crawler.getRequestQueue();
    for (const id of answered.splice(0, answered.length - requestsKept)) await client.deleteRequest(id);
  };
}

/**
 * Opens a way to one site: crawlee fetches (queue, concurrency, retries), the pace and the limits are ours. Nothing is kept on
 * disk. Must be closed. After the signal is aborted, every request rejects with its reason.
 */
export function openTransport(options: TransportOptions): Transport {
  const { signal } = options;
  // Every request that waits for its turn listens for the abort.
  setMaxListeners(0, signal);
  const desk = createDesk();
  const cut = new WeakSet<object>();
  const agents = guardedAgents(options.addresses);
  const rests = new Map<string, number>();
  const crawler = new HttpCrawler<HttpCrawlingContext>(
    {
      ...paceOptions(options),
      httpClient: createPoliteClient(cut, agents, options.timeoutSeconds / paceWindows),
      preNavigationHooks: [sender(desk, options)],
      requestHandler: receiver(desk, cut, rests, options),
      errorHandler: retrier(options),
      failedRequestHandler: ({ request }, error) =>
        desk.settle(request.uniqueKey, {
          unreachable: describeError(error),
          ...(isUnsafe(error) ? { unsafe: true } : {}),
        }),
    },
    new Configuration({
      persistStorage: false,
      purgeOnStart: false,
      systemInfoIntervalMillis: 60_000,
      persistStateIntervalMillis: 3_600_000,
    }),
  );
  const forget = forgetter(crawler);
  const running = crawler.run().then(
    () => desk.rejectAll(signal.reason ?? new Error('the transport is closed')),
    (error: unknown) => desk.rejectAll(error),
  );
  const onAbort = (): void => desk.rejectAll(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    async ask(request) {
      signal.throwIfAborted();
      const closed = desk.closed(request.url);
      if (closed !== null) return { unreachable: closed };
      const { key, answer } = desk.open(request);
      const { addedRequests } = await crawler.addRequests([
        { url: request.url, uniqueKey: key, method: request.method ?? 'GET' },
      ]);
      return answer.finally(() => forget(addedRequests.map(({ requestId }) => requestId)));
    },
    slowDown: options.pace.widen,
    rests: () => rests,
    async close() {
      signal.removeEventListener('abort', onAbort);
      crawler.stop();
      await running;
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
