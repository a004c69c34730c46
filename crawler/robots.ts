import { RobotsTxtFile } from 'crawlee';

/** What a site's robots.txt means for us. `open` is null where the file cannot be had for a reason that is no permission. */
export interface Robots {
  allows(url: string): boolean;
}

/** Google's limit; what stands behind it is not read. */
export const robotsBytes = 512 * 1024;

/**
 * Rules of a robots.txt for our user agent. A file that does not exist (4xx) permits everything; one that the server fails to
 * hand out (5xx, 429) forbids everything for now (RFC 9309): that is `null`.
 */
export function readRobots(url: string, status: number, text: string, userAgent: string): Robots | null {
  if (status >= 500 || status === 429) return null;
  if (status >= 400) return { allows: () => true };
  const file = RobotsTxtFile.from(url, text.replace(/^\uFEFF/u, ''));
  return { allows: (page) => file.isAllowed(page, userAgent) };
}
