import type { Capture } from '../../crawler/capture.ts';
import type { Store } from '../store/database.ts';
import { findPayload, saveSnapshot } from '../store/snapshots.ts';
import type { Archive } from './archive.ts';
import { captureRecords, pageOf, sha256 } from './records.ts';

/** Keeps captures as evidence, each once however many documents its page gave. */
export interface Snapshots {
  /** Inside the transaction that stores a document: writes the records, notes them in the store, and returns the row's id. */
  keep(trx: Store, capture: Capture): Promise<number>;
  /** The transaction is through: later documents of the page share its snapshot. */
  kept(capture: Capture, id: number | null): void;
}

/** Snapshots for one collection. */
export function createSnapshots(archive: Archive): Snapshots {
  const known = new WeakMap<Capture, number>();
  return {
    keep: async (trx, capture) => known.get(capture) ?? (await writeSnapshot(archive, trx, capture)),
    kept(capture, id) {
      if (id !== null) known.set(capture, id);
    },
  };
}

async function writeSnapshot(archive: Archive, trx: Store, capture: Capture): Promise<number> {
  const page = pageOf(capture);
  const digest = sha256(page.body);
  const earlier = await findPayload(trx, digest);
  const records = await captureRecords(
    capture,
    earlier ? { url: earlier.url, capturedAt: earlier.captured_at } : null,
  );
  const { file, offset, length } = await archive.append(records);
  return saveSnapshot(trx, {
    file,
    byte_offset: offset,
    byte_length: length,
    sha256: digest,
    captured_at: page.at,
    url: page.url,
    status: page.status,
    headers: JSON.stringify(page.headers),
    refers_to: earlier?.id ?? null,
  });
}
