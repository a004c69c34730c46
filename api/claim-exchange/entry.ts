/** What the forms of claim files have in common. */
import type { ClaimField } from '../claim-content.ts';
import { claimProblem, type LineProblem } from '../claim-problems.ts';
import type { ClaimContent } from '../store/claim-versions.ts';

/** A claim with its number. */
export interface NumberedClaim extends ClaimContent {
  readonly id: string;
  /** Of the latest version. */
  readonly updatedAt: string;
}

/** A claim as a file gives it: fields that it does not have stay as they are, or get their default. Not yet checked. */
export interface ClaimEntry {
  readonly line: number;
  /** `null`: a claim that has no number yet. */
  readonly id: string | null;
  readonly given: Readonly<Partial<Record<ClaimField, unknown>>>;
}

export interface ParsedFile {
  readonly entries: readonly ClaimEntry[];
  readonly problems: readonly LineProblem[];
}

export const claimFormats = ['json', 'csv', 'claimreview'] as const;
export type ClaimFormat = (typeof claimFormats)[number];

export function isClaimFormat(word: string): word is ClaimFormat {
  return claimFormats.some((format) => format === word);
}

/** Whether a number can be one of a claim. */
export function isClaimId(id: string): boolean {
  return /^[A-Z]\d{3,6}$/.test(id);
}

export function lineProblem(line: number, ...problem: Parameters<typeof claimProblem>): LineProblem {
  return { line, ...claimProblem(...problem) };
}
