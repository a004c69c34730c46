/**
 * The ledger of facts: legal figures and rules, each with the period in which it holds, its legal source, how far it was
 * verified, and who signed it off. It is data that an agency edits; `loadFacts` refuses what cannot work and says why.
 */
import { z } from 'zod';
import { KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
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
  return facts;
}

/** Whether the text of the law was read, or two people signed: only such a fact may flag a text by itself. */
export function isVerified(fact: Fact): boolean {
  return fact.verification_level.startsWith('full-text') || signersOf(fact).length >= 2;
}

/** The different people who have signed a fact off, in order. */
export function signersOf({ sign_off }: Fact): string[] {
  return [...new Set(sign_off.map(({ by }) => by.trim()))];
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
  for (const step of path?.split('.') ?? []) {
    value =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new KnowledgeError(`facts: ${fact.id}: has no value at ${JSON.stringify(path ?? '')}`);
}
