import { Cron } from 'croner';
import type { Context } from '../context.ts';
import { createSenders, deliverDue } from './deliver.ts';
import { watchAlerts } from './watch.ts';

/** Alerts are to be early; the rules ask for some days at most, so that a check costs little. */
const everyMinute = '30 * * * * *';
const everyFifteenSeconds = '*/15 * * * * *';

/** Watches for alerts and sends them, as long as the program runs. */
export function startAlerts(context: Context): { stop(): Promise<void> } {
  const senders = createSenders(context);
  const underWay = new Set<Promise<unknown>>();
  const run = (pattern: string, work: () => Promise<unknown>) =>
    new Cron(pattern, { protect: true, unref: true }, async () => {
      const done = work()
        .catch((error: unknown) => context.log.error({ error: String(error) }, 'alerts failed'))
        .finally(() => underWay.delete(done));
      underWay.add(done);
      await done;
    });
  const crons = [
    run(everyMinute, () => watchAlerts(context)),
    run(everyFifteenSeconds, () => deliverDue(context, senders)),
  ];
  return {
    async stop() {
      for (const cron of crons) cron.stop();
      // What is on its way is noted before the store closes.
      await Promise.all(underWay);
    },
  };
}
