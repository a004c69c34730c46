import { mostRedirects, redirectTarget } from './miss.ts';
import { comparableHost } from './portal-address.ts';
import { keepRobots } from './robots-keeper.ts';
import { type Answer, openTransport, type Transport, type TransportOptions } from './transport.ts';
import { isFrontPage } from './url.ts';
import { isChallenge } from './visit.ts';

/**
 * What became of an address. `moved`: it answers elsewhere, so the link is to be renewed. `dead`: the server says that the page is
 * gone. `unreachable`: no proper answer this time, which says nothing yet. `refused`: robots.txt or the server keeps programs
 * out, so a person has to look.
 */
export type LinkState = 'ok' | 'moved' | 'dead' | 'unreachable' | 'refused';

export interface LinkCheck {
  readonly state: LinkState;
  /** The last answer's status; `null` without an answer. */
  readonly status: number | null;
  /** Where the redirects ended. */
  readonly finalUrl: string;
  /** Why it is not `ok`, in plain words. */
  readonly detail: string | null;
}

/** An address followed to its end, with the page where one was sent. */
export interface Followed extends LinkCheck {
  readonly answer: Answer | null;
}

/** Follows links over any number of hosts, each at its own pace and under its own robots.txt. Must be closed. */
export interface LinkFollower {
  /** Fetches a page. */
  read(url: string): Promise<Followed>;
  /** Asks whether an address answers, with as little traffic as it takes: the head first, the page where a server knows no heads. */
  check(url: string): Promise<LinkCheck>;
  close(): Promise<void>;
}

export interface FollowerOptions extends Omit<TransportOptions, 'concurrency'> {
  readonly now: () => Date;
}

const pageBytes = 5 * 1024 * 1024;

/** Opens a follower. After the signal is aborted, everything rejects with its reason. */
export function openFollower(options: FollowerOptions): LinkFollower {
  const hosts = new Map<string, Host>();
  const hostOf = (url: string): Host => {
    const { host } = new URL(url);
    const known = hosts.get(host) ?? openHost(options);
    hosts.set(host, known);
    return known;
  };
  const follow = async (start: string, method: 'GET' | 'HEAD'): Promise<Followed> => {
    const passed = new Set<string>();
    let permanent = true;
    let url = start;
    for (;;) {
      const { transport, robotsOf } = hostOf(url);
      const robots = await robotsOf(url);
      if ('missed' in robots) return silence(url, robots.detail);
      if (!robots.allows(url)) return refusal(url, null, `robots.txt of ${new URL(url).host} forbids it`);
      const answer = await transport.ask({ url, method, limit: pageBytes, onlyText: true });
      if ('unreachable' in answer) return silence(url, answer.unreachable);
      const target = redirectTarget(answer, url);
      if (target === null) return judge(answer, { start, url, permanent: permanent && url !== start });
      passed.add(url);
      if (passed.has(target)) return { ...silence(url, 'redirects in a circle'), status: answer.status };
      if (passed.size > mostRedirects)
        return { ...silence(url, `more than ${mostRedirects} redirects`), status: answer.status };
      permanent &&= answer.status === 301 || answer.status === 308;
      url = target;
    }
  };
  return {
    read: (url) => follow(url, 'GET'),
    async check(url) {
      const head = await follow(url, 'HEAD');
      const { answer: _, ...checked } = isSettled(head) ? head : await follow(url, 'GET');
      return checked;
    },
    async close() {
      await Promise.all([...hosts.values()].map(({ transport }) => transport.close()));
    },
  };
}

interface Host {
  readonly transport: Transport;
  readonly robotsOf: ReturnType<typeof keepRobots>;
}

/** Each host has a transport of its own, so that one that is down closes no other. */
function openHost(options: FollowerOptions): Host {
  const transport = openTransport({ ...options, concurrency: 1 });
  return { transport, robotsOf: keepRobots({ ...options, transport }) };
}

/** A head that says yes, and a robots.txt that says no, need no second request; any other head may be a server's dislike of heads. */
function isSettled({ state, status }: Followed): boolean {
  return state === 'ok' || state === 'moved' || (state === 'refused' && status === null);
}

function silence(finalUrl: string, detail: string): Followed {
  return { state: 'unreachable', status: null, finalUrl, detail, answer: null };
}

function refusal(finalUrl: string, status: number | null, detail: string): Followed {
  return { state: 'refused', status, finalUrl, detail, answer: null };
}

interface Way {
  readonly start: string;
  readonly url: string;
  readonly permanent: boolean;
}

function judge(answer: Answer, way: Way): Followed {
  const { status } = answer;
  const { url } = way;
  if (status >= 200 && status < 300) {
    const moved = hasMoved(way);
    const state = moved ? 'moved' : 'ok';
    return { state, status, finalUrl: url, detail: moved ? 'answers at another address' : null, answer };
  }
  if (status === 404 || status === 410)
    return { state: 'dead', status, finalUrl: url, detail: `HTTP ${status}`, answer: null };
  if ([401, 403, 429, 451].includes(status) || isChallenge(answer))
    return refusal(url, status, `HTTP ${status}`);
  return { ...silence(url, `HTTP ${status}`), status };
}

/**
 * Another host is another address, whatever the kind of redirect; `www.` and https are not. On the same host a page moved when
 * the server says so for good, or leads to its front page, which is a polite 404; a front page may redirect as it likes.
 */
function hasMoved({ start, url, permanent }: Way): boolean {
  if (comparableHost(start) !== comparableHost(url)) return true;
  if (isFrontPage(start)) return false;
  const pathOf = (address: string): string => new URL(address).pathname.replace(/\/+$/u, '');
  return pathOf(start) !== pathOf(url) && (permanent || isFrontPage(url));
}
