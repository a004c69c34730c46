/**
 * The ledger of facts: legal figures and rules, each with the period in which it holds, its legal source, how far it was
 * verified, and who signed it off. It is data that an agency edits; `loadFacts` refuses what cannot work and says why.
 */
import { z } from 'zod';
import { dayBefore } from './figure-dates.ts';
import { checkEntry, KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
import { slug, text } from './taxonomy.ts';

const scalar = z.union([z.number(), z.string()]);

const factSchema = z
  .object({
    id: z.string().regex(/^[A-Z0-9]+-[A-Z0-9]+$/),
    topic: slug,
    statement_vi: text,
    /** One value, several in order, or several by name (`{nam: 60, nu: 55}`); `null` for a rule without a number. */
    value: z.union([
      scalar,
      z.array(scalar),
      z.record(z.string(), z.union([scalar, z.array(scalar)])),
      z.null(),
    ]),
    unit: text.nullable(),
    valid_from: z.iso.date(),
    /** Last day; `null` while it holds. */
    valid_to: z.iso.date().nullable(),
    legal_source: z.object({ document: text, article: text.nullable() }),
    verification_level: z.enum([
      'full-text',
      'full-text-ocr',
      'official',
      'press',
      'press-partial',
      'secondary-detailed',
      'secondary',
      'unverified',
    ]),
    /** The fact that this one follows on: it holds until the day before, and wherever it is compared, this one is too. */
    supersedes: text.nullable().default(null),
    /** Worked out from other facts, such as a product of a rate and a base. */
    derived: z.boolean().default(false),
    note: z.string().nullish(),
    /** Who has checked the entry against its source; two different people make it signed. */
    sign_off: z.array(z.object({ by: text, on: z.iso.date() })).default([]),
  })
  .refine(
    (fact) => fact.valid_to === null || fact.valid_from <= fact.valid_to,
    'valid_to: is before valid_from',
  );

export type Fact = z.infer<typeof factSchema>;

/** Reads and checks a ledger. Throws `KnowledgeError`. */
export async function loadFacts(file: string): Promise<Fact[]> {
  const { facts } = await readKnowledgeFile(file, z.object({ facts: z.array(factSchema) }));
  refuseTwins(
    file,
    'facts',
    facts.map((fact) => fact.id),
  );
  return settled(facts);
}

/** One entry of a ledger. Throws `KnowledgeError` with all that is wrong in it. */
export function parseFact(entry: unknown, name: string): Fact {
  return checkEntry(name, entry, factSchema);
}

/** A ledger in which every fact ends where the one that supersedes it begins. Throws `KnowledgeError`. */
export function settled(facts: readonly Fact[]): Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const ends = new Map<string, string>();
  for (const { id, supersedes, valid_from } of facts) {
    if (supersedes === null) continue;
    const earlier = byId.get(supersedes);
    if (earlier === undefined)
      throw new KnowledgeError(`facts: ${id}: supersedes: there is no fact ${supersedes}`);
    if (earlier.valid_from >= valid_from)
      throw new KnowledgeError(`facts: ${id}: valid_from: must be after that of ${supersedes}`);
    ends.set(supersedes, dayBefore(valid_from));
  }
  return facts.map((fact) => {
    const end = ends.get(fact.id);
    return end === undefined || (fact.valid_to !== null && fact.valid_to <= end)
      ? fact
      : { ...fact, valid_to: end };
  });
}

/** Whether the text of the law was read, or two people signed: only such a fact may flag a text by itself. */
export function isVerified(fact: Fact): boolean {
  return fact.verification_level.startsWith('full-text') || signersOf(fact).length >= 2;
}

/** The different people who have signed a fact off, in order. */
export function signersOf({ sign_off }: Fact): string[] {
  return [...new Set(sign_off.map(({ by }) => by.trim()))];
}

/** The single values of a fact with their paths (`nam`, `1`, `cham.0`), as `valueAt` takes them; `''` for a value by itself. */
export function valuesOf(fact: Pick<Fact, 'value'>): (readonly [path: string, value: number | string])[] {
  const walk = (value: unknown, path: string): (readonly [string, number | string])[] => {
    if (typeof value === 'number' || typeof value === 'string') return [[path, value]];
    return Object.entries(value ?? {}).flatMap(([step, inner]) =>
      walk(inner, path === '' ? step : `${path}.${step}`),
    );
  };
  return walk(fact.value, '');
}

/** A value of the same form with other single values, by path. */
export function withValues(
  value: Fact['value'],
  values: ReadonlyMap<string, number | string>,
): Fact['value'] {
  const walk = (old: unknown, path: string): unknown => {
    if (typeof old === 'number' || typeof old === 'string') return values.get(path) ?? old;
    const at = (step: string | number) => (path === '' ? String(step) : `${path}.${step}`);
    if (Array.isArray(old)) return old.map((inner, index) => walk(inner, at(index)));
    return Object.fromEntries(
      Object.entries(old ?? {}).map(([step, inner]) => [step, walk(inner, at(step))]),
    );
  };
  return value === null ? null : (walk(value, '') as Fact['value']);
}

/** The facts that hold on a day (`2026-11-23`), of one topic or of all. */
export function factsOn(facts: readonly Fact[], on: string, topic?: string): Fact[] {
  return facts.filter(
    (fact) =>
      fact.valid_from <= on &&
      (fact.valid_to === null || on <= fact.valid_to) &&
      (topic === undefined || fact.topic === topic),
  );
}

/** The value of a fact at a path such as `nam`, `1` or `cham.0`; without a path the value itself. Throws `KnowledgeError`. */
export function valueAt(fact: Fact, path?: string): number | string {
  let value: unknown = fact.value;
  for (const step of path ? path.split('.') : []) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new KnowledgeError(`facts: ${fact.id}: has no value at ${JSON.stringify(path ?? '')}`);
}
