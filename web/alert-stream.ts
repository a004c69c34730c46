/** New alerts for open browsers, as server-sent events. */
import type { MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Context } from '../api/context.ts';
import { newAlerts, newestAlert } from '../api/reports/alerts.ts';
import { alertUrl } from './links.ts';
import type { WebEnv } from './request.ts';

export interface StreamTimes {
  /** Between two looks at the store, in milliseconds. */
  readonly everyMs: number;
  /** After so long the browser connects again, and shows again that its session holds. */
  readonly longestMs: number;
}

const usual: StreamTimes = { everyMs: 5_000, longestMs: 5 * 60_000 };

/**
 * Tells of every alert that is raised from now on, or since the one that the browser names as its last. Each look also shows the browser, and
 * proxies on the way, that the line is alive.
 */
export function alertStream(
  context: Context,
  { everyMs, longestMs }: StreamTimes = usual,
): MiddlewareHandler<WebEnv> {
  return async (c) => {
    const named = Number(c.req.header('last-event-id'));
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      let last = Number.isInteger(named) && named > 0 ? named : await newestAlert(context);
      for (const end = Date.now() + longestMs; Date.now() < end && !stream.aborted; ) {
        for (const alert of await newAlerts(context, last)) {
          last = alert.id;
          const data = JSON.stringify({ title: alert.title, detail: alert.detail, url: alertUrl(alert.id) });
          await stream.writeSSE({ id: String(alert.id), event: 'alert', data });
        }
        await stream.write(': \n\n');
        await stream.sleep(everyMs);
      }
    });
  };
}
