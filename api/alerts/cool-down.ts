import { secondsAfter } from '../instant.ts';
import type { Signal } from './signal.ts';

/**
 * The signals that become alerts: of one subject none within the cool-down of the one before. `last`: when each subject had its
 * latest alert, if it had any.
 */
export function thinOut(
  signals: readonly Signal[],
  coolDownHours: number,
  last: ReadonlyMap<string, string> = new Map(),
): Signal[] {
  const free = new Map([...last].map(([subject, at]) => [subject, secondsAfter(at, coolDownHours * 3600)]));
  const inOrder = signals.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return inOrder.filter(({ subject, at }) => {
    const from = free.get(subject);
    if (from !== undefined && at < from) return false;
    free.set(subject, secondsAfter(at, coolDownHours * 3600));
    return true;
  });
}
