import { existsSync } from 'node:fs';

/** Where Chromium and its kin usually are. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that is configured, or the first that is found; `null` where there is none. */
export function findBrowser(configured: string | null): string | null {
  if (configured !== null) return existsSync(configured) ? configured : null;
  return usualPlaces.find((path) => existsSync(path)) ?? null;
}

/** A browser that may run the scripts of pages. */
export interface PageBrowser {
  readonly executable: string;
  /** Beside those that cut it off. */
  readonly args: readonly string[];
  /** Chromium's own sandbox. Off in tests only, where everything is root's. */
  readonly sandbox: boolean;
}

/** Why no page's scripts are run, in plain English. */
export interface NoPageBrowser {
  readonly unavailable: string;
}

/**
 * The browser for pages that are built by scripts, if the office has switched it on. Never under root: Chromium's sandbox needs an
 * ordinary user, and no page's script runs without it.
 */
export function pageBrowser(
  { isOn, configured }: { readonly isOn: boolean; readonly configured: string | null },
  userId: number | undefined = process.getuid?.(),
): PageBrowser | NoPageBrowser {
  if (!isOn) return { unavailable: 'it is switched off (MINHTIN_BROWSER)' };
  if (userId === 0)
    return { unavailable: 'its sandbox needs an ordinary user, and the program runs as root' };
  const executable = findBrowser(configured);
  if (executable !== null) return { executable, args: [], sandbox: true };
  return {
    unavailable:
      configured === null
        ? 'no Chromium was found (MINHTIN_CHROMIUM)'
        : `there is no Chromium at ${configured} (MINHTIN_CHROMIUM)`,
  };
}
