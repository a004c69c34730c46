import type { Capture, Exchange } from './capture.ts';
import { type Missed, miss, missNoAnswer, mostRedirects, redirectTarget } from './miss.ts';
import { keepRobots, type VisitorOptions } from './robots-keeper.ts';
import type { Answer } from './transport.ts';
import { sameSite } from './url.ts';

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

export interface Visitor {
  /** Fetches an article or thread. */
  page(url: string): Promise<Visited | Missed>;
  /** Fetches a feed, sitemap or list page; status 304 comes without a body. */
  list(
    url: string,
    validators?: { readonly etag: string | null; readonly lastModified: string | null },
  ): Promise<Visited | Missed>;
  /** Fetches what a page's script asks for: of any kind, and from wherever its address leads. */
  part(url: string, headers: Readonly<Record<string, string>>): Promise<Visited | Missed>;
}

/** Bytes of a page that are read at most. */
export const pageBytes = 5 * 1024 * 1024;
const listBytes = 20 * 1024 * 1024;
/** Statuses that say something of the moment, not of the page. */
const passingStatus = /^(?:408|425|429|5\d\d)$/u;

/** Whether a visit gave no body. */
export function isMissed(result: Visited | Missed): result is Missed {
  return 'missed' in result;
}

interface Following {
  readonly limit: number;
  readonly onlyHtml?: boolean;
  /** Redirects may leave the site. */
  readonly offSite?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Visits addresses as a well-behaved robot: robots.txt of every host is heeded, redirects are followed within
 * the site only, five at most, each hop under the same rules.
 */
export function createVisitor(options: VisitorOptions): Visitor {
  const { transport } = options;
  const robotsFor = keepRobots(options);
  const follow = async (
    start: string,
    { limit, onlyHtml = false, offSite = false, headers = {} }: Following,
  ): Promise<Visited | Missed> => {
    let url = start;
    const met = new Set<string>();
    const exchanges: Exchange[] = [];
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const robots = await robotsFor(url);
      if ('missed' in robots) return robots;
      if (!robots.allows(url))
        return miss('robots', `robots.txt of ${new URL(url).host} forbids ${new URL(url).pathname}`);
      const answer = await transport.ask({ url, limit, onlyText: onlyHtml, headers });
      if ('unreachable' in answer) return missNoAnswer(answer);
      exchanges.push(answer.exchange);
      const target = redirectTarget(answer, url);
      if (target === null) return judge({ ...answer, exchanges }, url, limit, onlyHtml);
      met.add(url);
      if (met.has(target)) return miss('http-error', 'redirects in a circle');
      if (!offSite && !sameSite(target, start))
        return miss('off-site', `redirect to ${new URL(target).host}`);
      url = target;
    }
    return miss('http-error', `more than ${mostRedirects} redirects`);
  };
  return {
    page: (url) => follow(url, { limit: pageBytes, onlyHtml: true }),
    list: (url, validators) =>
      follow(url, {
        limit: listBytes,
        headers: {
          ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
          ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
        },
      }),
    part: (url, headers) => follow(url, { limit: pageBytes, offSite: true, headers }),
  };
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
export function isChallenge({ headers, body }: Answer): boolean {
  if (headers['cf-mitigated'] === 'challenge') return true;
  return /_cf_chl_opt|cf-browser-verification|_Incapsula_Resource|ddos-guard/iu.test(
    Buffer.from(body.subarray(0, 20_000)).toString('latin1'),
  );
}
