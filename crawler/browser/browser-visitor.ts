import { renderedType } from '../capture.ts';
import { decodeHtml } from '../charset.ts';
import { type Missed, miss } from '../miss.ts';
import { isMissed, pageBytes, type Visited, type Visitor } from '../visit.ts';
import type { PageBrowser } from './find-browser.ts';
import { createPartStore } from './parts.ts';
import { type NotRendered, type RenderLimits, renderPage } from './render.ts';

/** Lets a few pages be in a browser at the same time, whoever crawls them. */
export type BrowserTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Browsers at the same time: each takes some hundred megabytes. */
const mostBrowsers = 2;

/** One for all hosts of a crawl. */
export function createBrowserTurn(width = mostBrowsers): BrowserTurn {
  let free = width;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}

export interface BrowserVisitorOptions {
  readonly browser: PageBrowser;
  readonly turn: BrowserTurn;
  readonly signal: AbortSignal;
  /** The source's lists are pages, not feeds. */
  readonly listsToo: boolean;
  readonly limits?: Partial<RenderLimits>;
}

/** At five seconds between two requests to a host, as many requests as the time allows; code that was fetched before costs none. */
const defaults: RenderLimits = {
  seconds: 180,
  bytes: 20 * 1024 * 1024,
  requests: 40,
  htmlBytes: pageBytes,
};

/**
 * Visits pages with their scripts, and lists where they are pages too: fetched like all others, then built in a browser. What the
 * scripts ask for goes the way of every request, each address once in a run.
 */
export function withBrowser(visitor: Visitor, options: BrowserVisitorOptions): Visitor {
  const limits = { ...defaults, ...options.limits };
  const parts = createPartStore(visitor, limits.bytes);
  const build = async (visited: Visited | Missed, isPage: boolean): Promise<Visited | Missed> => {
    if (isMissed(visited)) return visited;
    const { answer, exchanges } = parts.open();
    // Headers lie about charsets, and the browser would believe them.
    const body = Buffer.from(decodeHtml(visited.body, visited.contentType));
    const received = { url: visited.url, contentType: renderedType, body };
    const rendered = await options.turn(() =>
      renderPage(received, { ...options, limits, answer, screenshot: isPage }),
    );
    if ('failed' in rendered) return missRendered(rendered);
    const html = Buffer.from(rendered.html);
    const { screenshot } = rendered;
    const rendering = { at: new Date().toISOString(), html, screenshot, data: exchanges };
    return {
      ...visited,
      contentType: renderedType,
      body: html,
      capture: { exchanges: visited.capture.exchanges, rendering },
    };
  };
  return {
    page: async (url) => build(await visitor.page(url), true),
    list: async (url, validators) => {
      const visited = await visitor.list(url, validators);
      return options.listsToo ? build(visited, false) : visited;
    },
    part: visitor.part,
  };
}

function missRendered({ failed, tooLarge }: NotRendered): Missed {
  return tooLarge ? miss('too-large', failed) : miss('not-rendered', failed, true);
}
