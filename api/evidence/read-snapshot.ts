import { renderedType } from '../../crawler/capture.ts';
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
async function snapshotBody(archive: Archive, snapshot: SnapshotRecord): Promise<Uint8Array> {
  const { WARCParser } = await import('warcio');
  let body: Uint8Array | null = null;
  const records = [await snapshotRecords(archive, snapshot)];
  for await (const record of WARCParser.iterRecords(records, { parseHttp: false })) {
    // A page's script may have asked for the page once more.
    const isPage = record.warcType === 'response' && record.warcTargetURI === snapshot.url;
    if (isPage) body ??= bodyOf(await record.readFully(false));
  }
  if (body === null || sha256(body) !== snapshot.sha256)
    throw new StoreError(
      `The snapshot ${snapshot.id} in ${snapshot.file} is damaged: it does not have the checksum of what was received.`,
    );
  return body;
}

function bodyOf(block: Uint8Array): Uint8Array {
  const border = Buffer.from(block).indexOf('\r\n\r\n');
  return border < 0 ? new Uint8Array() : block.subarray(border + 4);
}

/** A page as it is read: as its scripts built it where a browser did that, otherwise as received. */
export interface KeptPage {
  readonly url: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** PNG of the page when it was collected, where a browser built it. */
  readonly screenshot: Uint8Array | null;
}

/** The page of a snapshot; `holder` has the body as received, as the page may be the same as another's. Throws `StoreError`. */
export async function keptPage(
  archive: Archive,
  snapshot: SnapshotRecord,
  holder: SnapshotRecord,
): Promise<KeptPage> {
  const { WARCParser } = await import('warcio');
  const { url } = snapshot;
  let built: Uint8Array | null = null;
  let screenshot: Uint8Array | null = null;
  const records = [await snapshotRecords(archive, snapshot)];
  for await (const record of WARCParser.iterRecords(records, { parseHttp: false })) {
    if (record.warcType === 'conversion') built = await record.readFully(false);
    if (record.warcType === 'resource') screenshot = await record.readFully(false);
  }
  if (built !== null) return { url, contentType: renderedType, body: built, screenshot };
  return { url, contentType: contentTypeOf(snapshot), body: await snapshotBody(archive, holder), screenshot };
}

/** What the server said that the body is. */
function contentTypeOf({ headers }: SnapshotRecord): string {
  const pairs: readonly (readonly [string, string])[] = JSON.parse(headers);
  const type = pairs.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return type ?? 'text/html';
}
