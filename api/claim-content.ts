/** What people may write into a claim: checked in one place, whether it comes from a form or a file. */
import { z } from 'zod';
import { type ClaimProblem, claimProblem, isProblemCode, type ProblemCode } from './claim-problems.ts';
import type { ClaimContent } from './store/claim-versions.ts';
import { evidenceStatuses, verdicts } from './vocabulary.ts';

/** Characters of a wording. */
export const shortestWording = 5;
export const longestWording = 500;
/** Characters of a statement and of a correction; of a reason for a change; wordings of a claim. */
export const longestStatement = 500;
export const longestCorrection = 5_000;
export const longestReason = 500;
const mostWordings = 2_000;

// Messages are codes: whoever shows them has the words.
const code = (problem: ProblemCode) => problem;

const line = (most: number) =>
  z
    .string(code('missing'))
    .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(most, code('too-long')));

const filled = (most: number) => line(most).pipe(z.string().min(1, code('empty')));

const wordings = z
  .array(line(longestWording).pipe(z.string().min(shortestWording, code('too-short'))), code('form'))
  .max(mostWordings, code('too-many'))
  .transform((texts) => [...new Set(texts)]);

const day = z
  .union([z.iso.date(code('date')), z.literal('')], code('date'))
  .nullable()
  .transform((text) => (text === '' ? null : text));

const severity = z.coerce
  .number(code('severity'))
  .pipe(z.int(code('severity')).min(1, code('severity')).max(3, code('severity')));

/** The fields of a claim as somebody gives them, cleaned. */
const claimFields = z.object({
  statement: filled(longestStatement),
  verdict: z.enum(verdicts, code('choice')),
  topic: z.string(code('missing')),
  severity,
  correction: z
    .string(code('missing'))
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(longestCorrection, code('too-long'))),
  legalBasis: z.array(filled(longestStatement), code('form')),
  evidenceStatus: z.enum(evidenceStatuses, code('choice')),
  validFrom: day,
  validTo: day,
  reviewBy: day,
  wordings,
  notWordings: wordings,
});

export type ClaimFields = Omit<ClaimContent, 'status' | 'mergedInto'>;
export type ClaimField = keyof ClaimFields;

/** What a new claim is where nothing else is said. */
export const claimDefaults: Omit<ClaimFields, 'statement' | 'topic'> = {
  verdict: 'unverified',
  severity: 2,
  correction: '',
  legalBasis: [],
  evidenceStatus: 'documented',
  validFrom: null,
  validTo: null,
  reviewBy: null,
  wordings: [],
  notWordings: [],
};

/** In the order in which forms, files and histories show them. */
export const editableFields = [
  'statement',
  'verdict',
  'topic',
  'severity',
  'correction',
  'legalBasis',
  'evidenceStatus',
  'validFrom',
  'validTo',
  'reviewBy',
  'wordings',
  'notWordings',
] as const satisfies readonly ClaimField[];

/**
 * Checks a claim before it is written: `topics` are those of the taxonomy. Gives the cleaned fields, or everything that is wrong.
 */
export function checkClaim(
  given: Readonly<Record<string, unknown>>,
  topics: ReadonlySet<string>,
): { readonly fields: ClaimFields } | { readonly problems: readonly ClaimProblem[] } {
  const result = claimFields.safeParse(given);
  if (!result.success) return { problems: result.error.issues.map((issue) => problemOf(issue, given)) };
  const fields = result.data;
  const problems = contradictions(fields, topics);
  return problems.length > 0 ? { problems } : { fields };
}

function problemOf(
  { path, message }: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): ClaimProblem {
  const field = String(path[0]) as ClaimField;
  return claimProblem(isProblemCode(message) ? message : 'form', {
    field,
    entry: path.length > 1 ? Number(path[1]) + 1 : null,
    detail: message === code('choice') ? String(given[field]) : '',
  });
}

function contradictions(fields: ClaimFields, topics: ReadonlySet<string>): ClaimProblem[] {
  const problems: ClaimProblem[] = [];
  const add = (code: ProblemCode, field: ClaimField, detail = '') =>
    problems.push(claimProblem(code, { field, detail }));
  if (!topics.has(fields.topic)) add('topic', 'topic', fields.topic);
  if (fields.validFrom !== null && fields.validTo !== null && fields.validTo < fields.validFrom)
    add('order', 'validTo');
  if (fields.verdict !== 'unverified' && fields.correction === '') add('correction', 'correction');
  const both = fields.wordings.find((text) => fields.notWordings.includes(text));
  if (both !== undefined) add('both', 'notWordings', both);
  return problems;
}
