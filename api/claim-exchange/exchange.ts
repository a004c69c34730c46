/** Claims out of the registry into files and back: the whole of a file or nothing, and first as a plan that changes nothing. */
import {
  type ClaimField,
  type ClaimFields,
  checkClaim,
  claimDefaults,
  editableFields,
} from '../claim-content.ts';
import { describeProblem, type LineProblem } from '../claim-problems.ts';
import { type Author, conclude, insertFields, topicsOf, updateFields } from '../claim-registry.ts';
import type { Context } from '../context.ts';
import { BadRequest } from '../errors.ts';
import { instant } from '../instant.ts';
import { contentOf } from '../store/claim-versions.ts';
import { listClaims, listWordingsOf } from '../store/claims.ts';
import { inTransaction, type Store } from '../store/database.ts';
import { parseClaimReviews, renderClaimReviews } from './claim-review.ts';
import { parseClaimsCsv, renderClaimsCsv } from './csv.ts';
import {
  type ClaimEntry,
  type ClaimFormat,
  lineProblem,
  type NumberedClaim,
  type ParsedFile,
} from './entry.ts';
import { parseClaimsJson, renderClaimsJson } from './json.ts';

/** Bytes of a file that is read; a registry of 3,000 claims with 80 wordings each is about as large. */
export const largestFile = 32 * 1024 * 1024;

/** All claims in a form. `claimreview` holds fact checks only: no constructed, unverified or retired ones. */
export async function exportClaims(
  { store, config }: Pick<Context, 'store' | 'config'>,
  format: ClaimFormat,
): Promise<string> {
  const claims = await numberedClaims(store);
  if (format === 'json') return renderClaimsJson(claims);
  if (format === 'csv') return renderClaimsCsv(claims);
  return renderClaimReviews(claims, {
    name: config.letterhead.agency,
    url: config.baseUrl,
    pageOf: (id) => new URL(`/thong-tin-can-kiem-chung/${id}`, config.baseUrl).href,
  });
}

async function numberedClaims(store: Store): Promise<NumberedClaim[]> {
  const wordings = await listWordingsOf(store);
  return (await listClaims(store)).map((claim) => ({
    id: claim.id,
    ...contentOf(claim, wordings.get(claim.id) ?? []),
    updatedAt: claim.updated_at,
  }));
}

/** What a line of a file would do. */
export interface PlannedClaim {
  readonly line: number;
  /** `null`: a number will be given. */
  readonly id: string | null;
  readonly outcome: 'new' | 'changed' | 'same';
  readonly statement: string;
  readonly changes: readonly ClaimField[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedClaim[];
  readonly problems: readonly LineProblem[];
}

interface Planned extends PlannedClaim {
  readonly fields: ClaimFields;
}

/** Says what importing a file would do, and everything that is wrong with it, by line. */
export async function planImport(
  { store, knowledge }: Pick<Context, 'store' | 'knowledge'>,
  text: string,
  format: ClaimFormat,
): Promise<ImportPlan> {
  const { rows, problems } = await plan(store, topicsOf({ knowledge }), text, format);
  return { rows: rows.map(({ fields, ...row }) => row), problems };
}

/** Imports a file as planned. Throws `BadRequest` with the first problem where there is one; then nothing has changed. */
export async function importClaims(
  context: Context,
  author: Author,
  text: string,
  format: ClaimFormat,
): Promise<ImportPlan> {
  const now = instant(context.now());
  return inTransaction(context.store, async (trx) => {
    const { rows, problems } = await plan(trx, topicsOf(context), text, format);
    const [first] = problems;
    if (first) throw new BadRequest(`line ${first.line}: ${describeProblem(first)}`);
    const held = new Map((await listClaims(trx)).map((claim) => [claim.id, claim]));
    for (const { id, outcome, fields } of rows) {
      if (outcome === 'same') continue;
      const claim = id === null ? undefined : held.get(id);
      if (claim === undefined) await insertFields(trx, author, { id, fields, action: 'imported' }, now);
      else {
        const effect = await updateFields(trx, claim, fields, now);
        await conclude(trx, author, claim.id, { action: 'imported', effect }, now);
      }
    }
    return { rows: rows.map(({ fields, ...row }) => row), problems };
  });
}

const parsers: Readonly<Record<ClaimFormat, (text: string) => ParsedFile>> = {
  json: parseClaimsJson,
  csv: parseClaimsCsv,
  claimreview: parseClaimReviews,
};

async function plan(
  store: Store,
  topics: ReadonlySet<string>,
  text: string,
  format: ClaimFormat,
): Promise<{ readonly rows: readonly Planned[]; readonly problems: readonly LineProblem[] }> {
  const parsed = parsers[format](text);
  const claims = await numberedClaims(store);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byStatement = new Map(claims.map((claim) => [claim.statement, claim]));
  const rows: Planned[] = [];
  const problems = [...parsed.problems];
  const seen = new Map<string, number>();
  for (const entry of parsed.entries) {
    const statement = String(entry.given.statement ?? '')
      .normalize('NFC')
      .trim();
    const held = entry.id === null ? byStatement.get(statement) : byId.get(entry.id);
    const key = held?.id ?? entry.id ?? statement;
    const before = seen.get(key);
    if (before !== undefined) problems.push(lineProblem(entry.line, 'twice', { detail: String(before) }));
    seen.set(key, entry.line);
    const row = planEntry(entry, held, topics);
    if (Array.isArray(row)) problems.push(...row);
    else rows.push(row);
  }
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}

function planEntry(
  { line, id, given }: ClaimEntry,
  held: NumberedClaim | undefined,
  topics: ReadonlySet<string>,
): Planned | LineProblem[] {
  const checked = checkClaim({ ...claimDefaults, ...held, ...given }, topics);
  if ('problems' in checked) return checked.problems.map((problem) => ({ line, ...problem }));
  const { fields } = checked;
  const changes = held
    ? editableFields.filter((field) => !isSame(held[field], fields[field]))
    : editableFields;
  const outcome = held === undefined ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return { line, id: held?.id ?? id, outcome, statement: fields.statement, changes, fields };
}

/** Lists of wordings are sets. */
function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  return plain(a) === plain(b);
}
