/** What a rule watches for. Each kind has its fields, its words in `alert-text.ts` and its search in a `…-signals.ts` file. */
import { z } from 'zod';
import { burstKinds } from '../vocabulary.ts';

const hours = z.coerce
  .number()
  .int()
  .min(1)
  .max(24 * 14);
const days = z.coerce.number().int().min(1).max(28);
const slug = z.string().max(100);
const count = z.coerce.number().int().min(1).max(10_000);

const conditionForm = z.discriminatedUnion('kind', [
  z.object({
    /** A claim of at least this severity is spread by so many documents within so many hours. */
    kind: z.literal('claim-severity'),
    severity: z.coerce.number().int().min(1).max(3),
    documents: count,
    hours,
  }),
  z.object({
    /**
     * More than this share of the documents is negative. The lower end of the share's 95 % interval is compared, so that few
     * documents alone raise nothing.
     */
    kind: z.literal('negative-share'),
    /** Slug; absent: all documents. */
    topic: slug.optional(),
    percent: z.coerce.number().min(1).max(99),
    documents: count,
    days,
  }),
  z.object({
    /** Something was spoken of improbably often on a day, in at least so many documents. */
    kind: z.literal('burst'),
    /** Absent: all kinds. */
    about: z.enum(burstKinds).optional(),
    documents: count,
  }),
  /** A text with the marks of a scam leads to a host that none did before. */
  z.object({ kind: z.literal('scam-domain') }),
  z.object({
    /** Every check of a source has failed for so many hours. */
    kind: z.literal('source-down'),
    hours,
  }),
  z.object({
    /** So many citizens have reported something within so many hours; of a topic, a claim and a place, if these are given. */
    kind: z.literal('citizen-reports'),
    topic: slug.optional(),
    claim: slug.optional(),
    place: slug.optional(),
    documents: count,
    hours,
  }),
]);

export type Condition = z.infer<typeof conditionForm>;
export type ConditionKind = Condition['kind'];

export const conditionKinds = conditionForm.options.map(
  (option) => option.shape.kind.value,
) as readonly ConditionKind[];

/** Reads a condition from a form or the store. Gives `null` and the field where it is none. */
export function readCondition(
  given: unknown,
): { readonly condition: Condition } | { readonly condition: null; readonly field: string } {
  const parsed = conditionForm.safeParse(given);
  if (parsed.success) return { condition: parsed.data };
  return { condition: null, field: String(parsed.error.issues[0]?.path[0] ?? 'kind') };
}

/** A condition as the store holds it. */
export function storedCondition(json: string): Condition {
  return conditionForm.parse(JSON.parse(json));
}
