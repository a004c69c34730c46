import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The pace that hosts are owed, whoever asks them: one for a whole program, so that sources, redirects and collections that meet
 * on a host keep it together.
 */
export interface Pace {
  /** Waits until the host's last request is `delaySeconds` ago and no hold is left. Rejects when the signal aborts. */
  turn(host: string, delaySeconds: number, signal: AbortSignal): Promise<void>;
  /** From now on at least so many seconds lie between two requests to the host, whatever the delay. */
  widen(host: string, seconds: number): void;
  /** Lets nobody ask the host for so many seconds. */
  hold(host: string, seconds: number): void;
}

interface HostPace {
  /** When the last request was let go, or will be; milliseconds, like all times here. */
  last: number;
  least: number;
  heldUntil: number;
}

/** Starts with no host known. Kept in memory only: what lasts longer than a program is the crawl memory's. */
export function createPace(): Pace {
  const hosts = new Map<string, HostPace>();
  const at = (host: string): HostPace => {
    const pace = hosts.get(host) ?? { last: Number.NEGATIVE_INFINITY, least: 0, heldUntil: 0 };
    hosts.set(host, pace);
    return pace;
  };
  return {
    async turn(host, delaySeconds, signal) {
      const pace = at(host);
      for (let waiting = true; waiting; waiting = pace.heldUntil > performance.now()) {
        const now = performance.now();
        const start = Math.max(now, pace.last + Math.max(delaySeconds * 1000, pace.least), pace.heldUntil);
        pace.last = start;
        if (start > now) await sleep(start - now, undefined, { signal });
      }
    },
    widen(host, seconds) {
      at(host).least = seconds * 1000;
    },
    hold(host, seconds) {
      const pace = at(host);
      pace.heldUntil = Math.max(pace.heldUntil, performance.now() + seconds * 1000);
    },
  };
}
