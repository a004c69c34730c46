import { secondsAfter } from '../instant.ts';
import { listSpreads } from '../store/alert-signals.ts';
import type { Store } from '../store/database.ts';
import type { Condition } from './condition.ts';
import type { Signal, Window } from './signal.ts';

/** Each document with which a severe claim has been spread often enough within the hours before. */
export async function claimSignals(
  db: Store,
  { severity, documents, hours }: Extract<Condition, { kind: 'claim-severity' }>,
  window: Window,
): Promise<Signal[]> {
  const rows = await listSpreads(db, severity, { ...window, from: secondsAfter(window.from, -hours * 3600) });
  const recent = new Map<string, string[]>();
  return rows.flatMap((row): Signal[] => {
    const begin = secondsAfter(row.at, -hours * 3600);
    const times = [...(recent.get(row.id) ?? []).filter((at) => at > begin), row.at];
    recent.set(row.id, times);
    if (times.length < documents || row.at < window.from) return [];
    return [
      {
        subject: `claim:${row.id}`,
        at: row.at,
        facts: {
          kind: 'claim-severity',
          claimId: row.id,
          statement: row.statement,
          severity: row.severity,
          documents: times.length,
          hours,
        },
      },
    ];
  });
}
