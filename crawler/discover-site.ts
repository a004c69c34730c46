import { type Discovery, discoverFeeds } from './discover-feeds.ts';
import { openTransport } from './transport.ts';
import { createVisitor } from './visit.ts';

export interface DiscoverSiteOptions {
  /** Names the robot and says where to complain; robots.txt is read for it. */
  readonly userAgent: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Between two requests to the site. */
  readonly delaySeconds?: number;
  readonly timeoutSeconds?: number;
  readonly retrySeconds?: number;
}

/** What a registry's source waits by default. */
const politeSeconds = 5;

/** Finds the feeds of a site over the network, one request after another at the pace of the crawl. Rejects only when the signal aborts. */
export async function discoverSite(url: string, options: DiscoverSiteOptions): Promise<Discovery> {
  const { userAgent, signal, now } = options;
  const transport = openTransport({
    userAgent,
    signal,
    delaySeconds: options.delaySeconds ?? politeSeconds,
    concurrency: 1,
    timeoutSeconds: options.timeoutSeconds ?? 30,
    retrySeconds: options.retrySeconds ?? 2,
  });
  try {
    return await discoverFeeds(url, createVisitor(transport, userAgent), { now: now().toISOString() });
  } finally {
    await transport.close();
  }
}
