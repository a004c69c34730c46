import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ReceivedPage } from '../../crawler/browser/render.ts';

/** How the page looks: as a document, and as an image of its beginning. */
export interface Picture {
  readonly pdf: Uint8Array;
  readonly png: Uint8Array;
}

/** Why there is no picture, in plain English. */
export interface NoPicture {
  readonly skipped: string;
}

const width = 1280;
/** Chromium draws no larger image; a longer page is whole in the PDF. */
const tallest = 12_000;
const timeout = 30_000;
/** Without names and without routes: nothing leaves the machine, whatever the page asks for. */
const cutOff = ['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=http://127.0.0.1:9'];

/**
 * Draws a page from what was kept, never from the live site: scripts are off, there is no network, and what the page asks for
 * beside itself (images, styles) is missing.
 */
export async function drawPage(
  page: ReceivedPage,
  executable: string | null,
  args: readonly string[] = [],
): Promise<Picture | NoPicture> {
  if (executable === null) return { skipped: 'no browser was found (set MINHTIN_CHROMIUM)' };
  let browser: Browser | null = null;
  try {
    const { chromium } = await import('playwright-core');
    // Chromium refuses its own sandbox to root.
    const chromiumSandbox = process.getuid?.() !== 0;
    browser = await chromium.launch({
      executablePath: executable,
      args: [...args, ...cutOff],
      chromiumSandbox,
      timeout,
    });
    return await draw(await openSealed(browser, page), page);
  } catch (error) {
    return {
      skipped: `the browser could not draw the page: ${(error as Error).message.split('\n')[0] ?? ''}`,
    };
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

/** A browser window in which nothing answers but the kept page, once. */
async function openSealed(browser: Browser, page: ReceivedPage): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    acceptDownloads: false,
    viewport: { width, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  let given = false;
  await context.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.abort();
    // A page that sends elsewhere stays: an error page would take its place, an empty answer doesn't.
    if (given) return route.fulfill({ status: 204 });
    given = true;
    return route.fulfill({ status: 200, contentType: page.contentType, body: Buffer.from(page.body) });
  });
  return context;
}

async function draw(context: BrowserContext, page: ReceivedPage): Promise<Picture> {
  const tab = await context.newPage();
  await tab.goto(page.url, { waitUntil: 'load', timeout });
  await tab.emulateMedia({ media: 'screen' });
  const pdf = await tab.pdf({ format: 'A4', printBackground: true });
  return { pdf, png: await shoot(tab) };
}

async function shoot(tab: Page): Promise<Uint8Array> {
  // With the page's scripts off ours are off too, so its height is asked of the layout.
  const box = await tab.locator('html').boundingBox({ timeout });
  const height = Math.min(tallest, Math.max(900, Math.ceil(box?.height ?? 900)));
  await tab.setViewportSize({ width, height });
  return tab.screenshot({ type: 'png', timeout });
}
