import { crc32, inflateRawSync } from 'node:zlib';

/** Bytes of a gzip header without a name, and of the checksum and length at the end. */
const header = 10;
const trailer = 8;

/** One gzip member of a file: where it is, and what it unpacks to. */
export interface Member {
  readonly offset: number;
  readonly length: number;
  readonly content: Buffer;
}

/**
 * The whole gzip members at the start of `bytes`, as this program writes them (no name, no comment). Ends where one is cut off,
 * damaged or foreign: what follows was not written to its end.
 */
export function* wholeMembers(bytes: Buffer): Generator<Member> {
  for (let offset = 0; offset < bytes.length; ) {
    const member = memberAt(bytes, offset);
    if (member === null) return;
    yield member;
    offset += member.length;
  }
}

function memberAt(bytes: Buffer, offset: number): Member | null {
  if (bytes.length < offset + header + trailer) return null;
  if (bytes.readUInt32BE(offset) >>> 0 !== 0x1f8b0800) return null;
  const inflated = inflate(bytes.subarray(offset + header));
  if (inflated === null) return null;
  const end = offset + header + inflated.used;
  if (bytes.length < end + trailer) return null;
  if (bytes.readUInt32LE(end) !== crc32(inflated.content)) return null;
  if (bytes.readUInt32LE(end + 4) !== inflated.content.length % 2 ** 32) return null;
  return { offset, length: header + inflated.used + trailer, content: inflated.content };
}

function inflate(bytes: Buffer): { readonly content: Buffer; readonly used: number } | null {
  try {
    const { buffer, engine } = inflateRawSync(bytes, { info: true }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return { content: buffer, used: engine.bytesWritten };
  } catch {
    return null;
  }
}
