import { type ClaimField, editableFields } from '../claim-content.ts';
import { NotFound } from '../errors.ts';
import { type ClaimContent, listClaimVersions } from '../store/claim-versions.ts';
import { findClaim } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import type { ClaimAction, ClaimTable } from '../store/schema/claim-tables.ts';
import { type TextChange, textChanges } from './text-changes.ts';

/** What a version changed in one field: a text word by word (`null`: it was written anew), a list by its entries. */
export type FieldChange =
  | { readonly field: ClaimField; readonly text: readonly TextChange[] | null }
  | { readonly field: ClaimField; readonly before: string; readonly after: string }
  | { readonly field: ClaimField; readonly added: readonly string[]; readonly removed: readonly string[] };

export interface ClaimVersionRow {
  readonly version: number;
  readonly at: string;
  /** `null`: the program, or somebody at its command line. */
  readonly userName: string | null;
  readonly action: ClaimAction;
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

export interface ClaimHistoryReport {
  readonly id: string;
  readonly statement: string;
  readonly status: ClaimTable['status'];
  /** Newest first. */
  readonly versions: readonly ClaimVersionRow[];
}

/** Who changed what of a claim, when and why. Throws `NotFound`. */
export async function claimHistoryReport(store: Store, id: string): Promise<ClaimHistoryReport> {
  const claim = await findClaim(store, id);
  if (!claim) throw new NotFound(`there is no claim ${id}`);
  const versions = await listClaimVersions(store, id);
  return {
    id,
    statement: claim.statement,
    status: claim.status,
    versions: versions.map(({ content, ...version }, at) => ({
      ...version,
      changes: changesBetween(versions[at + 1]?.content, content),
    })),
  };
}

/** The first version is no change. */
function changesBetween(before: ClaimContent | undefined, after: ClaimContent): FieldChange[] {
  if (before === undefined) return [];
  return editableFields.flatMap((field): FieldChange[] => {
    const [old, now] = [before[field], after[field]];
    if (Array.isArray(old) && Array.isArray(now)) return listChange(field, old, now);
    if (old === now) return [];
    return field === 'statement' || field === 'correction'
      ? [{ field, text: textChanges(String(old), String(now)) }]
      : [{ field, before: String(old ?? ''), after: String(now ?? '') }];
  });
}

function listChange(field: ClaimField, before: readonly string[], after: readonly string[]): FieldChange[] {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((text) => !old.has(text));
  const removed = before.filter((text) => !now.has(text));
  return added.length + removed.length === 0 ? [] : [{ field, added, removed }];
}
