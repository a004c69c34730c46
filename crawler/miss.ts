import type { DropReason } from './document.ts';
import type { Answer, NoAnswer } from './transport.ts';
import { resolveLink } from './url.ts';

/** Why an address gave nothing. */
export interface Missed {
  readonly missed: DropReason;
  readonly detail: string;
  /** Whether the next run should try again before the list that named it counts as dealt with. */
  readonly passing: boolean;
}

/** Redirects that are followed, for pages and robots.txt alike. */
export const mostRedirects = 5;

/** Says why an address gave nothing; `passing` where the next run may have more luck. */
export function miss(missed: DropReason, detail: string, passing = false): Missed {
  return { missed, detail, passing };
}

/** Says why no answer came. */
export function missNoAnswer({ unreachable, unsafe }: NoAnswer): Missed {
  return unsafe ? miss('unsafe-address', unreachable) : miss('unreachable', unreachable, true);
}

/** Where an answer sends on to; `null` where it does not, or to nothing that can be asked. */
export function redirectTarget({ status, headers }: Answer, url: string): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  return resolveLink(headers.location ?? '', url);
}
