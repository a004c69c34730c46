/** A WARC reader of the tests' own, after the specification: what the writer's library cannot be wrong about twice. */
import { gunzipSync } from 'node:zlib';

export interface ReadRecord {
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly block: Buffer;
  /** Head and body of the HTTP message in the block; whole block and nothing where there is none. */
  readonly head: string;
  readonly body: Buffer;
}

/** All records of an uncompressed or gzipped WARC file. Throws where it does not follow the format. */
export function readWarc(bytes: Buffer): ReadRecord[] {
  const plain = bytes.readUInt16BE(0) === 0x1f8b ? gunzipSync(bytes) : bytes;
  const records: ReadRecord[] = [];
  for (let at = 0; at < plain.length; ) {
    const end = plain.indexOf('\r\n\r\n', at);
    if (end < 0) throw new Error(`no end of headers after byte ${at}`);
    const [version = '', ...lines] = plain.subarray(at, end).toString('utf8').split('\r\n');
    const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/su).slice(0, 2)));
    const length = Number(headers['Content-Length']);
    const block = plain.subarray(end + 4, end + 4 + length);
    const tail = plain.subarray(end + 4 + length, end + 8 + length).toString('latin1');
    if (tail !== '\r\n\r\n') throw new Error(`the record at byte ${at} does not end in two line breaks`);
    const border = block.indexOf('\r\n\r\n');
    records.push({
      version,
      headers,
      block,
      head: block.subarray(0, border < 0 ? block.length : border).toString('latin1'),
      body: border < 0 ? Buffer.alloc(0) : block.subarray(border + 4),
    });
    at = end + 8 + length;
  }
  return records;
}
