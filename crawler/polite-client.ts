import type { Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent } from 'node:https';
import { Transform } from 'node:stream';
import {
  type BaseHttpClient,
  GotScrapingHttpClient,
  type HttpRequest,
  type RedirectHandler,
  type StreamingHttpResponse,
} from 'crawlee';
import { describeError, errorCode } from './network-error.ts';
import { watchPace } from './slow-body.ts';

/** How much of a body is read. */
export interface BodyLimit {
  /** Bytes of the (unpacked) body that are read at most. */
  readonly limit: number;
  /** Whether a body that its header calls neither text nor markup is left unread. */
  readonly onlyText: boolean;
}

/** A failed connection in our words: crawlee takes some of Node's for a fault of a proxy, and tries ten times. */
class ConnectionError extends Error {
  readonly code: string;
  constructor(cause: unknown) {
    super(describeError(cause));
    this.code = errorCode(cause);
  }
}

/** An answer in an encoding that was not asked for: the client has unpacked the others, and taken their names away. */
class PackingError extends Error {
  readonly code = 'ERR_PACKING';
}

function checkPacking(encoding: string | string[] | undefined): void {
  const left = String(encoding ?? '').trim();
  if (left !== '' && left.toLowerCase() !== 'identity')
    throw new PackingError(`the answer is packed in an unknown way (${left.slice(0, 40)})`);
}

/** Passes on at most `limit` bytes, and tells when there are more. */
function limited(limit: number, onCut: () => void): Transform {
  let read = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const left = limit - read;
      read += chunk.length;
      if (read <= limit) {
        done(null, chunk);
        return;
      }
      if (left > 0) this.push(chunk.subarray(0, left));
      onCut();
      this.push(null);
      done();
    },
  });
}

function isText(contentType: string | string[] | undefined): boolean {
  const type = String(contentType ?? '').toLowerCase();
  const text =
    /^\s*(?:text\/|application\/(?:xhtml|xml|rss|atom|rdf|json|x-gzip|gzip|octet-stream)|[\w.-]+\/[\w.-]+\+xml)/u;
  return type === '' || text.test(type);
}

/**
 * Crawlee's own client under five rules: our headers alone, no redirect followed, every connection through the given agents (so
 * HTTP/1.1, whose connections they make), no body over the limit that stands in the request's `context`, and none that drips for
 * two windows. Streams that were cut are put into `cut`.
 */
export function createPoliteClient(
  cut: WeakSet<object>,
  agent: { readonly http: HttpAgent; readonly https: HttpsAgent },
  paceWindowSeconds: number,
): BaseHttpClient {
  const client = new GotScrapingHttpClient();
  const rules = {
    agent,
    http2: false,
    useHeaderGenerator: false,
    followRedirect: false,
    throwHttpErrors: false,
  };
  return {
    sendRequest: (request) => client.sendRequest({ ...request, ...rules }),
    async stream(request: HttpRequest, onRedirect?: RedirectHandler): Promise<StreamingHttpResponse> {
      const { context, ...rest } = request;
      const { limit, onlyText } = context as BodyLimit;
      const response = await client.stream({ ...rest, ...rules }, onRedirect).catch((error: unknown) => {
        throw new ConnectionError(error);
      });
      const source = response.stream;
      try {
        checkPacking(response.headers['content-encoding']);
      } catch (error) {
        source.on('error', () => undefined).destroy();
        throw error;
      }
      const unwanted = onlyText && !isText(response.headers['content-type']);
      const body: Transform = limited(unwanted ? 0 : limit, () => {
        cut.add(body);
        source.destroy();
      });
      source.on('error', (error) => (cut.has(body) ? undefined : body.destroy(error)));
      watchPace(source, paceWindowSeconds, (error) => {
        body.destroy(error);
        source.destroy();
      });
      source.pipe(body);
      response.stream = body;
      return response;
    },
  };
}
