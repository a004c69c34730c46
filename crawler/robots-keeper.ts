import { decodeHtml } from './charset.ts';
import type { CrawlMemory } from './document.ts';
import { type Missed, miss, missNoAnswer, mostRedirects, redirectTarget } from './miss.ts';
import { parseRobots, type Robots, robotsBytes, robotsText } from './robots.ts';
import type { Answer, NoAnswer, Transport } from './transport.ts';

/** What visiting needs: a way out, a name, and what is remembered of hosts. */
export interface VisitorOptions {
  readonly transport: Transport;
  readonly userAgent: string;
  readonly now: () => Date;
  /** Where robots.txt files are kept between runs; without it they are asked for anew. */
  readonly memory?: Pick<CrawlMemory, 'hostState' | 'saveRobots'>;
  readonly log?: (message: string) => void;
}

const hour = 3_600_000;
/** RFC 9309 has a copy used for a day at most … */
const freshMilliseconds = 24 * hour;
/** … and longer while the server fails to hand out the file: as long as Google does. */
const usableMilliseconds = 30 * 24 * hour;
/** A list of fifty pages must come to an end within the hour. */
const longestDelaySeconds = 60;

/** Gives the rules of each origin: read once a run, kept for a day. A `Missed` says why the origin may not be asked now. */
export function keepRobots(options: VisitorOptions): (url: string) => Promise<Robots | Missed> {
  const known = new Map<string, Promise<Robots | Missed>>();
  return (url) => {
    const { origin } = new URL(url);
    const robots = known.get(origin) ?? readRobots(origin, options);
    known.set(origin, robots);
    return robots;
  };
}

async function readRobots(origin: string, options: VisitorOptions): Promise<Robots | Missed> {
  const { memory, now } = options;
  const kept = (await memory?.hostState(origin))?.robots ?? null;
  const age = kept === null ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(kept.fetchedAt);
  if (kept !== null && age < freshMilliseconds) return heed(origin, kept.text, options);
  const fetched = await fetchRobots(origin, options.transport);
  if (typeof fetched === 'string') {
    await memory?.saveRobots(origin, { text: fetched, fetchedAt: now().toISOString() });
    return heed(origin, fetched, options);
  }
  if (kept === null || age >= usableMilliseconds || fetched.missed !== 'unreachable') return fetched;
  options.log?.(`${fetched.detail}; the copy of ${kept.fetchedAt} holds`);
  return heed(origin, kept.text, options);
}

/** Reads the rules, and widens the host's pace as they ask. */
function heed(origin: string, text: string, { transport, userAgent, log }: VisitorOptions): Robots {
  const robots = parseRobots(text, userAgent);
  const { host } = new URL(origin);
  const { crawlDelay } = robots;
  if (crawlDelay !== null) {
    transport.slowDown(host, Math.min(crawlDelay, longestDelaySeconds));
    if (crawlDelay > longestDelaySeconds)
      log?.(`${host} asks for ${crawlDelay} s between two requests; ${longestDelaySeconds} s are kept`);
  }
  return robots;
}

/** The text of an origin's robots.txt, empty where it has none. */
async function fetchRobots(origin: string, transport: Transport): Promise<string | Missed> {
  let url = `${origin}/robots.txt`;
  let answer: Answer | NoAnswer = { unreachable: 'too many redirects' };
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    answer = await transport.ask({ url, limit: robotsBytes, onlyText: false });
    const target = 'unreachable' in answer ? null : redirectTarget(answer, url);
    if (target === null) break;
    url = target;
  }
  if ('unreachable' in answer) return missNoAnswer(answer);
  const text = robotsText(answer.status, decodeHtml(answer.body, null));
  // A rule cut in two would forbid or permit more than it means to.
  if (text !== null) return answer.cut ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  const { host } = new URL(origin);
  return miss(
    'unreachable',
    `robots.txt of ${host} answered HTTP ${answer.status}, so the host is left alone this time`,
    true,
  );
}
