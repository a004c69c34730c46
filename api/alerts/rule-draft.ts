/** A rule as somebody writes it in a form. */
import { z } from 'zod';
import { type Condition, readCondition } from './condition.ts';
import type { SendingTimes } from './due.ts';

export interface RuleDraft extends SendingTimes {
  readonly name: string;
  readonly condition: Condition;
  readonly coolDownHours: number;
  readonly channelIds: readonly number[];
}

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

const form = z.object({
  name: z.string().trim().min(1).max(120),
  coolDownHours: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 28),
  quietFrom: localTime.optional(),
  quietTo: localTime.optional(),
  digestAt: localTime.optional(),
  channelIds: z.array(z.coerce.number().int().min(1)).max(20),
});

/** Fields as text, empty ones left out; `channelIds` is a list. */
export type RuleFields = Readonly<Record<string, string | readonly string[]>>;

/** What a form says: fields left empty are not there. */
export function givenFields(fields: RuleFields): RuleFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** Reads a rule from a form. `wrong` names the first field that makes no sense. */
export function readRuleDraft(
  fields: RuleFields,
): { readonly draft: RuleDraft } | { readonly draft: null; readonly wrong: string } {
  const given = givenFields(fields);
  const read = readCondition(given);
  if (read.condition === null) return { draft: null, wrong: read.field };
  const parsed = form.safeParse(given);
  if (!parsed.success) return { draft: null, wrong: String(parsed.error.issues[0]?.path[0] ?? 'name') };
  const { name, coolDownHours, quietFrom, quietTo, digestAt, channelIds } = parsed.data;
  if ((quietFrom === undefined) !== (quietTo === undefined) || (quietFrom && quietFrom === quietTo))
    return { draft: null, wrong: 'quietTo' };
  return {
    draft: {
      name: name.normalize('NFC'),
      condition: read.condition,
      coolDownHours,
      quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
      digestAt: digestAt ?? null,
      channelIds,
    },
  };
}
