import type { Capture, Exchange } from './capture.ts';
import { decodeHtml } from './charset.ts';
import type { DropReason } from './document.ts';
import { type Robots, readRobots, robotsBytes } from './robots.ts';
import type { Answer, NoAnswer, Transport } from './transport.ts';
import { resolveLink, sameSite } from './url.ts';

/** A page or list that was answered with a body. */
export interface Visited {
  /** Where the redirects ended. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly body: Uint8Array;
  /** How it was got, as evidence. */
  readonly capture: Capture;
}

/** Why an address gave nothing. */
export interface Missed {
  readonly missed: DropReason;
  readonly detail: string;
  /** Whether the next run should try again before the list that named it counts as dealt with. */
  readonly passing: boolean;
}

export interface Visitor {
  /** Fetches an article or thread. */
  page(url: string): Promise<Visited | Missed>;
  /** Fetches a feed, sitemap or list page; status 304 comes without a body. */
  list(
    url: string,
    validators?: { readonly etag: string | null; readonly lastModified: string | null },
  ): Promise<Visited | Missed>;
}

const pageBytes = 5 * 1024 * 1024;
const listBytes = 20 * 1024 * 1024;
const mostRedirects = 5;
/** Statuses that say something of the moment, not of the page. */
const passingStatus = /^(?:408|425|429|5\d\d)$/u;

/** Whether a visit gave no body. */
export function isMissed(result: Visited | Missed): result is Missed {
  return 'missed' in result;
}

function miss(missed: DropReason, detail: string, passing = false): Missed {
  return { missed, detail, passing };
}

/**
 * Visits addresses as a well-behaved robot: robots.txt of every host is asked first and read once, redirects are followed within
 * the site only, five at most, each hop under the same rules.
 */
export function createVisitor(transport: Transport, userAgent: string): Visitor {
  const known = new Map<string, Promise<Robots | Missed>>();
  const robotsFor = (url: string): Promise<Robots | Missed> => {
    const { origin } = new URL(url);
    const robots = known.get(origin) ?? fetchRobots(transport, origin, userAgent);
    known.set(origin, robots);
    return robots;
  };
  const follow = async (
    start: string,
    limit: number,
    onlyHtml: boolean,
    headers: Record<string, string>,
  ): Promise<Visited | Missed> => {
    let url = start;
    const exchanges: Exchange[] = [];
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const robots = await robotsFor(url);
      if ('missed' in robots) return robots;
      if (!robots.allows(url))
        return miss('robots', `robots.txt of ${new URL(url).host} forbids ${new URL(url).pathname}`);
      const answer = await transport.ask({ url, limit, onlyText: onlyHtml, headers });
      if ('unreachable' in answer) return miss('unreachable', answer.unreachable, true);
      exchanges.push(answer.exchange);
      const target = redirectTarget(answer, url);
      if (target === null) return judge({ ...answer, exchanges }, url, limit, onlyHtml);
      if (!sameSite(target, start)) return miss('off-site', `redirect to ${new URL(target).host}`);
      url = target;
    }
    return miss('http-error', `more than ${mostRedirects} redirects`);
  };
  return {
    page: (url) => follow(url, pageBytes, true, {}),
    list: (url, validators) =>
      follow(url, listBytes, false, {
        ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
        ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
      }),
  };
}

function redirectTarget({ status, headers }: Answer, url: string): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  return resolveLink(headers.location ?? '', url);
}

function judge(answer: Answer & Capture, url: string, limit: number, onlyHtml: boolean): Visited | Missed {
  const { status, headers, body, cut } = answer;
  const contentType = headers['content-type'] ?? null;
  const isHtml = contentType === null || /html|xml|text\/plain/iu.test(contentType);
  if (onlyHtml && status >= 400 && isChallenge(answer))
    return miss('blocked', `HTTP ${status}, a page of a bot filter`, true);
  if (status !== 200 && status !== 304 && status !== 203)
    return miss('http-error', `HTTP ${status}`, passingStatus.test(String(status)));
  if (onlyHtml && !isHtml) return miss('not-html', contentType);
  if (cut) return miss('too-large', `more than ${limit} bytes`);
  return {
    url,
    status,
    contentType,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    body,
    capture: { exchanges: answer.exchanges },
  };
}

/** Bot filters answer 403 or 503 with a page of their own. */
function isChallenge({ headers, body }: Answer): boolean {
  if (headers['cf-mitigated'] === 'challenge') return true;
  return /_cf_chl_opt|cf-browser-verification|_Incapsula_Resource|ddos-guard/iu.test(
    Buffer.from(body.subarray(0, 20_000)).toString('latin1'),
  );
}

async function fetchRobots(
  transport: Transport,
  origin: string,
  userAgent: string,
): Promise<Robots | Missed> {
  const { host } = new URL(origin);
  let url = `${origin}/robots.txt`;
  let answer: Answer | NoAnswer = { unreachable: 'too many redirects' };
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    answer = await transport.ask({ url, limit: robotsBytes, onlyText: false });
    const target = 'unreachable' in answer ? null : redirectTarget(answer, url);
    if (target === null) break;
    url = target;
  }
  if ('unreachable' in answer) return miss('unreachable', answer.unreachable, true);
  const robots = readRobots(`${origin}/robots.txt`, answer.status, decodeHtml(answer.body, null), userAgent);
  return (
    robots ??
    miss(
      'unreachable',
      `robots.txt of ${host} answered HTTP ${answer.status}, so the host is left alone this time`,
      true,
    )
  );
}
