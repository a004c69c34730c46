import { secondsAfter } from '../instant.ts';
import { listOutcomes } from '../store/alert-signals.ts';
import type { Store } from '../store/database.ts';
import type { Condition } from './condition.ts';
import type { Signal, Window } from './signal.ts';

/** More than the longest usual interval between two checks, so that a failure just before the window is seen. */
const marginSeconds = 86_400;

/** The first check of each failing stretch by which a source has failed for long enough. */
export async function sourceSignals(
  db: Store,
  { hours }: Extract<Condition, { kind: 'source-down' }>,
  window: Window,
): Promise<Signal[]> {
  const from = secondsAfter(window.from, -2 * hours * 3600 - marginSeconds);
  const outcomes = await listOutcomes(db, { ...window, from });
  const failing = new Map<string, { since: string; checks: number; raised: boolean }>();
  return outcomes.flatMap(({ source_id: id, name, at, outcome }): Signal[] => {
    if (outcome !== 'failed') {
      failing.delete(id);
      return [];
    }
    const stretch = failing.get(id) ?? { since: at, checks: 0, raised: false };
    stretch.checks += 1;
    failing.set(id, stretch);
    if (stretch.raised || at < secondsAfter(stretch.since, hours * 3600)) return [];
    stretch.raised = true;
    if (at < window.from) return [];
    const { since, checks } = stretch;
    return [
      {
        subject: `source:${id}`,
        at,
        facts: { kind: 'source-down', sourceId: id, name, since, checks },
      },
    ];
  });
}
