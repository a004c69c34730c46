/** Claims as JSON: everything that the registry holds of them. */
import { z } from 'zod';
import { editableFields } from '../claim-content.ts';
import type { LineProblem } from '../claim-problems.ts';
import { type ClaimEntry, isClaimId, lineProblem, type NumberedClaim, type ParsedFile } from './entry.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';

const format = 'minhtin-claims';
const version = 1;

export function renderClaimsJson(claims: readonly NumberedClaim[]): string {
  return `${JSON.stringify({ format, version, claims }, null, 2)}\n`;
}

const fileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  claims: z.array(z.record(z.string(), z.unknown())),
});

/** Reads what `renderClaimsJson` writes. Fields that are not known are ignored. */
export function parseClaimsJson(text: string): ParsedFile {
  const json = parseJson(text);
  if (!('value' in json)) return { entries: [], problems: [json] };
  const file = fileSchema.safeParse(json.value);
  if (!file.success) return { entries: [], problems: [lineProblem(1, 'claims-file')] };
  const lines = linesOfObjects(text);
  const entries: ClaimEntry[] = [];
  const problems: LineProblem[] = [];
  for (const [at, claim] of file.data.claims.entries()) {
    const line = lines[at] ?? 1;
    const id = claim.id === undefined || claim.id === null ? null : String(claim.id);
    if (id !== null && !isClaimId(id)) problems.push(lineProblem(line, 'id', { field: 'id', detail: id }));
    else {
      const held = editableFields.filter((field) => claim[field] !== undefined);
      entries.push({ line, id, given: Object.fromEntries(held.map((field) => [field, claim[field]])) });
    }
  }
  return { entries, problems };
}
