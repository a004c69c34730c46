import { setMaxListeners } from 'node:events';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BaseHttpClient,
  Configuration,
  log as crawleeLog,
  GotScrapingHttpClient,
  HttpCrawler,
  type HttpRequest,
  LogLevel,
  type RedirectHandler,
  type StreamingHttpResponse,
} from 'crawlee';
import { describeError, errorCode, mayPass } from './network-error.ts';

/** One request to a server, without redirects. */
export interface Ask {
  readonly url: string;
  /** Bytes of the (unpacked) body that are read at most. */
  readonly limit: number;
  /** Whether a body that its header calls neither text nor markup is left unread. */
  readonly onlyText: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a server said. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body was longer than the limit, or was not wanted. */
  readonly cut: boolean;
}

/** No answer at all, or none that may be waited for; says why in plain words. */
export interface NoAnswer {
  readonly unreachable: string;
}

export interface TransportOptions {
  readonly userAgent: string;
  readonly delaySeconds: number;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Time for one request, body included. */
  readonly timeoutSeconds: number;
  /** Wait before the first retry; it doubles with each. */
  readonly retrySeconds: number;
  readonly log?: (message: string) => void;
}

/** Requests to one host, at the pace that the host is owed. */
export interface Transport {
  ask(request: Ask): Promise<Answer | NoAnswer>;
  close(): Promise<void>;
}

const mostRetries = 3;
/** A server that asks for a longer pause is left alone for the rest of the run. */
const longestPauseSeconds = 120;
/** After so many requests in a row without an answer a host is taken for down. */
const patience = 3;
const retriable = new Set([408, 425, 429, 500, 502, 503, 504]);
const allErrors = Array.from({ length: 200 }, (_, at) => 400 + at);

interface Waiting {
  readonly request: Ask;
  readonly resolve: (answer: Answer | NoAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** A status that another try may turn; `pause` is what Retry-After asks for, in seconds. */
class TryAgain extends Error {
  readonly pause: number | null;
  constructor(status: number, pause: number | null) {
    super(`HTTP ${status}`);
    this.pause = pause;
  }
}

/** A failed connection in our words: crawlee takes some of Node's for a fault of a proxy, and tries ten times. */
class ConnectionError extends Error {
  readonly code: string;
  constructor(cause: unknown) {
    super(describeError(cause));
    this.code = errorCode(cause);
  }
}

/** Passes on at most `limit` bytes and notes whether there were more. */
function limited(limit: number, onCut: () => void): Transform {
  let read = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      if (read > limit) {
        onCut();
        this.push(null);
        done();
        return;
      }
      done(null, chunk);
    },
  });
}

/** Crawlee's own client under three rules: our headers alone, no redirect followed, no body over its limit. */
function politeClient(cut: WeakSet<object>): BaseHttpClient {
  const client = new GotScrapingHttpClient();
  return {
    sendRequest: (request) => client.sendRequest(request),
    async stream(request: HttpRequest, onRedirect?: RedirectHandler): Promise<StreamingHttpResponse> {
      const { context, ...rest } = request;
      const ask = context as Ask;
      const response = await client.stream(rest, onRedirect).catch((error: unknown) => {
        throw new ConnectionError(error);
      });
      const source = response.stream;
      const unwanted = ask.onlyText && !isText(response.headers['content-type']);
      const body: Transform = limited(unwanted ? 0 : ask.limit, () => {
        cut.add(body);
        source.destroy();
      });
      source.on('error', (error) => (cut.has(body) ? undefined : body.destroy(error)));
      source.pipe(body);
      response.stream = body;
      return response;
    },
  };
}

function isText(contentType: string | string[] | undefined): boolean {
  const type = String(contentType ?? '').toLowerCase();
  return (
    type === '' ||
    /^\s*(?:text\/|application\/(?:xhtml|xml|rss|atom|rdf|json|x-gzip|gzip|octet-stream)|[\w.-]+\/[\w.-]+\+xml)/u.test(
      type,
    )
  );
}

/** Seconds that a Retry-After header asks for, in either of its forms. */
export function retryAfterSeconds(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\s*\d{1,9}\s*$/u.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

function plainHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const entries = Object.entries(headers).filter(
    ([name, value]) => value !== undefined && !name.startsWith(':'),
  );
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** Lets one request start every `delaySeconds`. */
function startGate(delaySeconds: number, signal: AbortSignal): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const start = Math.max(now, next);
    next = start + delaySeconds * 1000;
    if (start > now) await sleep(start - now, undefined, { signal });
  };
}

/**
 * Opens a way to one host: crawlee fetches (queue, concurrency, retries), the pace and the limits are ours. Nothing is kept on
 * disk. Must be closed. After the signal is aborted, every request rejects with its reason.
 */
export function openTransport(options: TransportOptions): Transport {
  const { signal } = options;
  // Every request in flight listens for the abort.
  setMaxListeners(0, signal);
  const waiting = new Map<string, Waiting>();
  const cut = new WeakSet<object>();
  const gate = startGate(options.delaySeconds, signal);
  let count = 0;
  let silent = 0;
  let closed: string | null = null;

  const settle = (key: string, answer: Answer | NoAnswer): void => {
    silent = 'unreachable' in answer ? silent + 1 : 0;
    if (silent >= patience && 'unreachable' in answer) closed ??= answer.unreachable;
    waiting.get(key)?.resolve(answer);
    waiting.delete(key);
  };
  const rejectAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const crawler = new HttpCrawler(
    {
      keepAlive: true,
      useSessionPool: false,
      persistCookiesPerSession: false,
      ignoreSslErrors: false,
      // The minimum is the maximum, so that the autoscaler's guard on the processor's load has nothing to hold back.
      minConcurrency: options.concurrency,
      maxConcurrency: options.concurrency,
      autoscaledPoolOptions: { maybeRunIntervalSecs: 0.02, loggingIntervalSecs: null },
      maxRequestRetries: mostRetries,
      navigationTimeoutSecs: options.timeoutSeconds,
      // Above what any delay or pause can take: each of them has a limit of its own.
      requestHandlerTimeoutSecs: 3600,
      additionalMimeTypes: ['*/*'],
      ignoreHttpErrorStatusCodes: allErrors,
      // Leaves the bytes as they are: charsets are settled by `charset.ts`, which reads the page's own declaration too.
      forceResponseEncoding: 'latin1',
      httpClient: politeClient(cut),
      log: crawleeLog.child({ prefix: 'crawlee', level: LogLevel.OFF }),
      statusMessageLoggingInterval: 3600,
      preNavigationHooks: [
        async ({ request }, got) => {
          await gate();
          const asked = waiting.get(request.uniqueKey)?.request;
          const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
          const headers = {
            'user-agent': options.userAgent,
            accept,
            'accept-language': 'vi,en;q=0.5',
            ...asked?.headers,
          };
          Object.assign(got, {
            headers,
            context: asked,
            signal,
            useHeaderGenerator: false,
            followRedirect: false,
            throwHttpErrors: false,
          });
        },
      ],
      requestHandler: ({ request, response, body }) => {
        const status = response.statusCode ?? 0;
        const headers = plainHeaders(response.headers);
        if (retriable.has(status)) {
          const pause = retryAfterSeconds(headers['retry-after'], Date.now());
          if (pause !== null && pause > longestPauseSeconds) {
            closed = `the server asks to be left alone for ${pause} seconds (HTTP ${status})`;
          } else if (request.retryCount < mostRetries) {
            throw new TryAgain(status, pause);
          }
        }
        settle(request.uniqueKey, { status, headers, body: Buffer.from(body), cut: cut.has(response) });
      },
      errorHandler: async ({ request }, error) => {
        if (signal.aborted || !mayPass(error)) {
          request.noRetry = true;
          return;
        }
        const pause = error instanceof TryAgain ? error.pause : null;
        options.log?.(
          `${request.url}: ${describeError(error)}, try ${request.retryCount + 2} of ${mostRetries + 1}`,
        );
        await sleep((pause ?? options.retrySeconds * 2 ** request.retryCount) * 1000, undefined, {
          signal,
        }).catch(() => {
          request.noRetry = true;
        });
      },
      failedRequestHandler: ({ request }, error) => {
        settle(request.uniqueKey, { unreachable: describeError(error) });
      },
    },
    new Configuration({
      persistStorage: false,
      purgeOnStart: false,
      systemInfoIntervalMillis: 60_000,
      persistStateIntervalMillis: 3_600_000,
    }),
  );

  const running = crawler.run().then(
    () => rejectAll(signal.reason ?? new Error('the transport is closed')),
    (error: unknown) => rejectAll(error),
  );
  const onAbort = (): void => rejectAll(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });

  return {
    async ask(request) {
      signal.throwIfAborted();
      if (closed !== null) return { unreachable: closed };
      count += 1;
      const uniqueKey = String(count);
      const answer = new Promise<Answer | NoAnswer>((resolve, reject) => {
        waiting.set(uniqueKey, { request, resolve, reject });
      });
      // The promise may be rejected by an abort before it is waited for.
      answer.catch(() => undefined);
      await crawler.addRequests([{ url: request.url, uniqueKey }]);
      return answer;
    },
    async close() {
      signal.removeEventListener('abort', onAbort);
      crawler.stop();
      await running;
    },
  };
}
