import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { type EvidencePack, evidencePack } from './pack.ts';
import { zipPack } from './zip.ts';

/** The evidence pack of a document as a ZIP file, for somebody whose role may take it. Throws `Forbidden`, `NotFound`. */
export async function takeEvidence(
  context: Context,
  person: Person,
  id: number,
): Promise<Pick<EvidencePack, 'name'> & { readonly zip: Uint8Array }> {
  requireRight(person, 'evidence');
  const pack = await evidencePack(context, id, { userId: person.id });
  return { name: pack.name, zip: zipPack(pack) };
}
