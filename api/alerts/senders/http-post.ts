import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AddressRules, guardedAgents } from '../../../crawler/address-guard.ts';
import { describeError, isUnsafe } from '../../../crawler/network-error.ts';
import { NotSent } from './sender.ts';

interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Where the connection may lead. */
  readonly addresses: AddressRules;
}

interface Posted {
  readonly status: number;
  /** Seconds or a date, as the server wrote it. */
  readonly retryAfter: string | undefined;
  /** The beginning of the answer. */
  readonly body: string;
}

const timeoutSeconds = 15;
/** Answers say yes, or why not; nobody needs more. */
const mostBytes = 64 * 1024;

/** Sends one POST. Redirects are not followed: what was signed for one address is not carried to another. Throws `NotSent`. */
export async function post(url: string, { headers, body, addresses }: Posting): Promise<Posted> {
  const agents = guardedAgents(addresses);
  const secure = new URL(url).protocol === 'https:';
  const bytes = Buffer.from(body, 'utf8');
  try {
    return await new Promise<Posted>((resolve, reject) => {
      const request = (secure ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        agent: secure ? agents.https : agents.http,
        headers: { ...headers, 'content-length': String(bytes.length) },
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
      });
      request.on('response', (response) => {
        readStart(response).then(
          (start) =>
            resolve({
              status: response.statusCode ?? 0,
              retryAfter: response.headers['retry-after'],
              body: start,
            }),
          reject,
        );
      });
      request.on('error', reject);
      request.end(bytes);
    });
  } catch (error) {
    if (isUnsafe(error)) throw new NotSent('the address is not a public one', { final: true });
    throw new NotSent(wordsOf(error));
  } finally {
    agents.http.destroy();
    agents.https.destroy();
  }
}

/** Messages of Node name the address, which may hold a secret: only what we know to be harmless is passed on. */
function wordsOf(error: unknown): string {
  const words = describeError(error);
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  return error instanceof Error && words === error.message.split('\n')[0] ? 'no answer' : words;
}

async function readStart(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
}
