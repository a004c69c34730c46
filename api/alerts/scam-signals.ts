import type { Store } from '../store/database.ts';
import { listNewScamHosts } from '../store/scam-hosts.ts';
import type { Signal, Window } from './signal.ts';

/** Each host that a text with the marks of a scam was the first to name. */
export async function scamSignals(db: Store, window: Window): Promise<Signal[]> {
  const hosts = await listNewScamHosts(db, window);
  return hosts.map(({ host, documentId, at }) => ({
    subject: `host:${host}`,
    at,
    facts: { kind: 'scam-domain', host, documentId },
  }));
}
