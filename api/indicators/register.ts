/** The register of activities and the values of indicators that people enter. Nothing is overwritten. */
import { z } from 'zod';
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { BadRequest, Conflict, NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { writeAudit } from '../store/audit.ts';
import { inTransaction, type Store } from '../store/database.ts';
import {
  addActivity,
  addIndicatorValue,
  hasActivity,
  type IndicatorEntry,
  withdrawActivity,
} from '../store/indicators.ts';
import { localDateOf } from '../week.ts';
import { type ActivityEntry, activityKinds, countedIndicators } from './activity.ts';

const words = (longest: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest, `at most ${longest} characters`));
const someWords = (longest: number) => words(longest).pipe(z.string().min(1, 'is empty'));

/** An activity as it is typed or read from a file. */
export const activityForm = z.object({
  kind: z.enum(activityKinds, `expected one of: ${activityKinds.join(', ')}`),
  heldOn: z.iso.date('expected a date such as 2026-05-31'),
  place: someWords(200),
  title: someWords(500),
  times: z
    .int('expected a whole number')
    .min(1, 'expected 1 or more')
    .max(1_000_000, 'expected a million at most'),
  people: z.int('expected a whole number').min(0, 'expected 0 or more').max(100_000_000).nullable(),
  proof: words(500),
  note: words(2000),
}) satisfies z.ZodType<ActivityEntry>;

/** A value of an indicator as it is typed or read from a file. */
export const indicatorForm = z.object({
  indicator: z.string().regex(/^KPI-\d{2}$/, 'expected for instance KPI-01'),
  year: z.int('expected a year').min(2000, 'expected a year').max(2100, 'expected a year'),
  value: z.number('expected a number').min(0, 'expected 0 or more').max(1e9),
  proof: someWords(500),
  signatory: someWords(200),
  note: words(2000),
}) satisfies z.ZodType<IndicatorEntry>;

/** Enters an activity. Throws `BadRequest`, also for one of the future, `Conflict` for one that stands there. Right: `report`. */
export async function enterActivity(context: Context, person: Person, given: unknown): Promise<void> {
  requireRight(person, 'report');
  const entry = parsed(activityForm, given);
  await inTransaction(context.store, (trx) => keepActivity(context, trx, person.id, entry));
}

/** The same within a transaction, as for the rows of a file. */
export async function keepActivity(
  context: Context,
  trx: Store,
  userId: string | null,
  entry: ActivityEntry,
): Promise<void> {
  const now = instant(context.now());
  if (entry.heldOn > localDateOf(now))
    throw new BadRequest('heldOn: an activity is entered when it was held');
  if (await hasActivity(trx, entry))
    throw new Conflict(
      `the register has this activity already: ${entry.heldOn}, ${entry.title.slice(0, 80)}`,
    );
  const id = await addActivity(trx, entry, { userId, now });
  await writeAudit(
    trx,
    { userId, action: 'activity.enter', subject: `activity:${id}`, detail: entry.title },
    now,
  );
}

/** Takes an activity out of the counts, with the reason. Right: `report`. */
export async function takeBackActivity(
  context: Context,
  person: Person,
  id: number,
  reason: string,
): Promise<void> {
  requireRight(person, 'report');
  const because = parsed(someWords(500), reason);
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    if (!(await withdrawActivity(trx, id, { userId: person.id, now, because })))
      throw new NotFound(`the register has no activity ${id}`);
    await writeAudit(
      trx,
      { userId: person.id, action: 'activity.withdraw', subject: `activity:${id}`, detail: because },
      now,
    );
  });
}

/** Enters the value of an indicator for a year; it replaces the one before, which is kept. Right: `report`. */
export async function enterIndicator(context: Context, person: Person, given: unknown): Promise<void> {
  requireRight(person, 'report');
  const entry = parsed(indicatorForm, given);
  await inTransaction(context.store, (trx) => keepIndicator(context, trx, person.id, entry));
}

/** The same within a transaction. Throws `BadRequest` for an indicator that is unknown or counted from the register. */
export async function keepIndicator(
  context: Context,
  trx: Store,
  userId: string | null,
  entry: IndicatorEntry,
): Promise<void> {
  const { indicator, year, value } = entry;
  const known = context.knowledge.taxonomy.indicators.find(({ id }) => id === indicator);
  if (!known) throw new BadRequest(`indicator: there is no ${indicator}`);
  if (indicator in countedIndicators)
    throw new BadRequest(`indicator: ${indicator} is counted from the register of activities`);
  if (known.unit === '%' && value > 100) throw new BadRequest(`value: ${indicator} is a percentage`);
  const now = instant(context.now());
  await addIndicatorValue(trx, entry, { userId, now });
  await writeAudit(
    trx,
    { userId, action: 'indicator.enter', subject: `indicator:${indicator}:${year}`, detail: String(value) },
    now,
  );
}

function parsed<T>(form: z.ZodType<T>, given: unknown): T {
  const result = form.safeParse(given);
  if (result.success) return result.data;
  throw new BadRequest(problemsOf(result.error));
}

/** The problems of an entry as one line, each with its field. */
export function problemsOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}
