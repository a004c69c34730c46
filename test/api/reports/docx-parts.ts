/** Reads a DOCX back: a ZIP reader as small as the tests need, and the parts as XML. */
import { inflateRawSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** File name → text, for each file of the archive. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a ZIP archive');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('damaged ZIP directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, entryText(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function entryText(bytes: Buffer, entry: number): string {
  const local = bytes.readUInt32LE(entry + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  const deflated = bytes.readUInt16LE(entry + 10) === DEFLATED;
  return (deflated ? inflateRawSync(content) : content).toString('utf8');
}

/** One part as a queryable document; element names are escaped as `w\\:p`. */
export function xml(files: ReadonlyMap<string, string>, name: string): CheerioAPI {
  const text = files.get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return load(text, { xml: true });
}
