import { zipSync } from 'fflate';
import type { EvidencePack } from './pack.ts';

/** The pack as one ZIP file with a folder in it. */
export function zipPack({ name, files }: EvidencePack): Uint8Array {
  return zipSync(Object.fromEntries(files.map((file) => [`${name}/${file.name}`, file.bytes])));
}
