/**
 * One page in a browser of its own, with its scripts on. The browser has no network at all: no name resolves, its proxy is a dead
 * end, and whatever the page asks for is handed in by `answer`, which keeps to robots.txt, the pace and the guard of addresses
 * like every other request. What Playwright does not see (WebRTC, sockets) meets the dead end.
 */
import type { Browser, BrowserContext, CDPSession, Page, Request, Route } from 'playwright-core';
import type { PageBrowser } from './find-browser.ts';

/** A page to be opened. */
export interface ReceivedPage {
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** What a page's script gets for something that it asked for. */
export interface Part {
  readonly contentType: string;
  /** Response headers without which the browser would keep a part of another origin from the script. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A request of the page: a GET for a script, a style sheet or data. */
export interface PartRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly isData: boolean;
}

/** Hands the page what it asked for; `null` where it may not have it, or there is none. */
export type AnswerPart = (request: PartRequest) => Promise<Part | null>;

export interface RenderLimits {
  /** For loading and settling; a little more is given for reading the page. */
  readonly seconds: number;
  /** Of the page's parts, together. */
  readonly bytes: number;
  readonly requests: number;
  /** Of the page as it stands in the end. */
  readonly htmlBytes: number;
}

export interface RenderOptions {
  readonly browser: PageBrowser;
  readonly limits: RenderLimits;
  readonly answer: AnswerPart;
  readonly screenshot: boolean;
  readonly signal: AbortSignal;
}

/** The page as its scripts have built it. */
export interface RenderedPage {
  readonly html: string;
  /** PNG of its beginning. */
  readonly screenshot: Uint8Array | null;
}

/** Why there is none, in plain English. */
export interface NotRendered {
  readonly failed: string;
  readonly tooLarge?: boolean;
}

const launchSeconds = 30;
/** For reading what stands and taking its picture, after the page's own time. */
const readSeconds = 5;
/** Tall, so that what loads when it comes into view loads. */
const viewport = { width: 1280, height: 4000 };
/** Heights of pictures. */
const shortest = 900;
const tallest = 12_000;
const wanted = new Set(['script', 'stylesheet', 'xhr', 'fetch']);
const data = new Set(['xhr', 'fetch']);

const cutOff = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  // Chromium leaves the proxy out for the machine itself, unless told.
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--js-flags=--max-old-space-size=512',
];

/** Runs the scripts of a page until it is quiet or its time is up, and reads what then stands. The browser ends with it. */
export async function renderPage(
  received: ReceivedPage,
  options: RenderOptions,
): Promise<RenderedPage | NotRendered> {
  options.signal.throwIfAborted();
  let browser: Browser | null = null;
  const end = (): void => void browser?.close().catch(() => undefined);
  options.signal.addEventListener('abort', end, { once: true });
  try {
    browser = await launch(options.browser);
    return await withinTime(run(browser, received, options), options.limits.seconds + 2 * readSeconds);
  } catch (error) {
    options.signal.throwIfAborted();
    return { failed: `the browser gave up on the page: ${firstLine(error)}` };
  } finally {
    options.signal.removeEventListener('abort', end);
    await browser?.close().catch(() => undefined);
  }
}

async function launch({ executable, args, sandbox }: PageBrowser): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    args: [...args, ...cutOff],
    chromiumSandbox: sandbox,
    timeout: launchSeconds * 1000,
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** A script that never ends blocks every question to its page: the browser is closed over it. */
async function withinTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`its scripts blocked it for ${seconds} s`)), seconds * 1000);
  });
  // What is still at work fails when the browser closes.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function run(
  browser: Browser,
  received: ReceivedPage,
  options: RenderOptions,
): Promise<RenderedPage | NotRendered> {
  const context = await openSealed(browser);
  await context.route('**/*', createHandler(received, options));
  await context.routeWebSocket('**', (socket) => void socket.close());
  const page = await context.newPage();
  // Windows that the page opens.
  context.on('page', (other) => void other.close().catch(() => undefined));
  await settle(page, received.url, options.limits.seconds);
  const html = await readDom(await context.newCDPSession(page), options.limits.htmlBytes);
  if (html === null)
    return { failed: `more than ${options.limits.htmlBytes} bytes when its scripts had run`, tooLarge: true };
  return { html, screenshot: options.screenshot ? await shoot(page) : null };
}

/** A window without a past and without rights. */
function openSealed(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    serviceWorkers: 'block',
    acceptDownloads: false,
    permissions: [],
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
}

/** Answers the page's requests within its limits. The page itself is given once, as received; frames and other pages are not. */
function createHandler(
  received: ReceivedPage,
  { limits, answer }: RenderOptions,
): (route: Route) => Promise<void> {
  let given = false;
  let requests = 0;
  let bytes = 0;
  const partFor = async (request: Request): Promise<Part | null> => {
    requests += 1;
    const isWanted = wanted.has(request.resourceType()) && request.method() === 'GET';
    if (!isWanted || requests > limits.requests || bytes > limits.bytes) return null;
    const isData = data.has(request.resourceType());
    const part = await answer({ url: request.url(), headers: request.headers(), isData });
    bytes += part?.body.length ?? 0;
    return bytes > limits.bytes ? null : part;
  };
  const handle = async (route: Route): Promise<void> => {
    if (route.request().isNavigationRequest()) {
      // A page that sends elsewhere stays: an error page would take its place, an empty answer doesn't.
      if (given) return route.fulfill({ status: 204 });
      given = true;
      return route.fulfill({ contentType: received.contentType, body: Buffer.from(received.body) });
    }
    const part = await partFor(route.request());
    if (part === null) return route.abort();
    const headers = { ...part.headers, 'content-type': part.contentType };
    return route.fulfill({ headers, body: Buffer.from(part.body) });
  };
  // A page that is gone by the time its turn at the host has come takes nothing any more.
  return (route) => handle(route).catch(() => undefined);
}

/** Until nothing is asked for any more; when the time is up, what stands is taken. */
async function settle(page: Page, url: string, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const left = (): number => Math.max(1, end - performance.now());
  await page.goto(url, { waitUntil: 'load', timeout: left() }).catch(ignoreTimeout);
  await page.waitForLoadState('networkidle', { timeout: left() }).catch(ignoreTimeout);
}

function ignoreTimeout(error: unknown): void {
  if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
}

/** The document as HTML, read in a world of our own, where the page has replaced nothing; `null` where it is too large. */
async function readDom(session: CDPSession, limit: number): Promise<string | null> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const expression = `(() => {
    const html = document.documentElement?.outerHTML ?? '';
    return html.length > ${limit} ? null : html;
  })()`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
  return typeof result.value === 'string' && Buffer.byteLength(result.value) <= limit ? result.value : null;
}

/** As much of the page as has something on it. A page whose picture cannot be drawn is still read. */
async function shoot(page: Page): Promise<Uint8Array | null> {
  const timeout = readSeconds * 1000;
  const { width } = viewport;
  try {
    const filled = await page.locator('html').boundingBox({ timeout });
    const height = Math.min(tallest, Math.max(shortest, Math.ceil(filled?.height ?? shortest)));
    return await page.screenshot({
      type: 'png',
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
      timeout,
    });
  } catch {
    return null;
  }
}
