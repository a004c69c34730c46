import { StoreError } from '../store/errors.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import type { Archive } from './archive.ts';
import { sha256 } from './records.ts';

/** The bytes of a snapshot's records as they stand in its WARC file. */
export function snapshotRecords(archive: Archive, snapshot: SnapshotRecord): Promise<Buffer> {
  return archive.read({
    file: snapshot.file,
    offset: snapshot.byte_offset,
    length: snapshot.byte_length,
  });
}

/** The page in a snapshot that holds its body itself. Throws `StoreError` where the bytes are not those that were received. */
export async function snapshotBody(archive: Archive, snapshot: SnapshotRecord): Promise<Uint8Array> {
  const { WARCParser } = await import('warcio');
  let body: Uint8Array = new Uint8Array();
  const records = [await snapshotRecords(archive, snapshot)];
  for await (const record of WARCParser.iterRecords(records, { parseHttp: false })) {
    if (record.warcType === 'response') body = bodyOf(await record.readFully(false));
  }
  if (sha256(body) !== snapshot.sha256)
    throw new StoreError(
      `The snapshot ${snapshot.id} in ${snapshot.file} is damaged: it does not have the checksum of what was received.`,
    );
  return body;
}

function bodyOf(block: Uint8Array): Uint8Array {
  const border = Buffer.from(block).indexOf('\r\n\r\n');
  return border < 0 ? new Uint8Array() : block.subarray(border + 4);
}

/** What the server said that the body is. */
export function contentTypeOf({ headers }: SnapshotRecord): string {
  const pairs: readonly (readonly [string, string])[] = JSON.parse(headers);
  const type = pairs.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return type ?? 'text/html';
}
