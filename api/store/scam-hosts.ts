/** The hosts that texts with the marks of a scam lead to: which are new, and where each was met. */
import type { ScamSignal } from '../../analysis/finding.ts';
import type { Store } from './database.ts';

/** Signals whose words are an address made to deceive. A shortener's host is everybody's. */
const addressSignals = new Set(['blocked', 'lookalike', 'package']);

/** Hosts named by the signals of one text: `bhxh[.]co/nhan` gives `bhxh.co`. */
export function scamHostsOf(signals: readonly ScamSignal[]): string[] {
  const hosts = signals.flatMap(({ signal, text }) => {
    if (!addressSignals.has(signal)) return [];
    const address = text
      .toLowerCase()
      .replace(/^h(?:xx|tt)ps?:\/\//u, '')
      .replaceAll(/\[\.\]|\(\.\)/gu, '.');
    const [host = ''] = address.split(/[/?#:\s]/u);
    return host.includes('.') ? [host.replace(/^www\./u, '')] : [];
  });
  return [...new Set(hosts)];
}

/** Puts the hosts of a document's latest version in place of what was there. */
export async function saveScamHosts(
  db: Store,
  documentId: number,
  signals: readonly ScamSignal[],
): Promise<void> {
  await db.deleteFrom('scam_hosts').where('document_id', '=', documentId).execute();
  const rows = scamHostsOf(signals).map((host) => ({ host, document_id: documentId }));
  if (rows.length > 0) await db.insertInto('scam_hosts').values(rows).execute();
}

/** Hosts that were met for the first time in a stretch of time, with the document that named each first. Instants; end exclusive. */
export async function listNewScamHosts(
  db: Store,
  window: { readonly from: string; readonly to: string },
): Promise<{ readonly host: string; readonly documentId: number; readonly at: string }[]> {
  const rows = await db
    .selectFrom('scam_hosts as met')
    .innerJoin('documents as document', 'document.id', 'met.document_id')
    .select(['met.host', 'met.document_id', 'document.dated_at'])
    .where('document.dated_at', '>=', window.from)
    .where('document.dated_at', '<', window.to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('scam_hosts as other')
            .innerJoin('documents as earlier', 'earlier.id', 'other.document_id')
            .select('other.host')
            .whereRef('other.host', '=', 'met.host')
            .where('earlier.dated_at', '<', window.from),
        ),
      ),
    )
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .execute();
  const first = new Map<string, { host: string; documentId: number; at: string }>();
  for (const { host, document_id, dated_at } of rows)
    if (!first.has(host)) first.set(host, { host, documentId: document_id, at: dated_at });
  return [...first.values()];
}
