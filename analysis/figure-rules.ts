/**
 * What a figure in a text may be about: by which words a quantity is known, in which unit it is said, and which facts give its
 * values over time and by group. The words are data (`figures.json`); the values stand in the ledger alone.
 */
import { z } from 'zod';
import { type Fact, valueAt } from './facts.ts';
import type { Role } from './figure-amounts.ts';
import { KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
import { foldDiacritics } from './normalise.ts';
import { compilePhrases, gap, type PhraseTable } from './patterns.ts';
import { readPhrase } from './reading.ts';
import { phrases, slug, text } from './taxonomy.ts';

const quantitySchema = z.object({
  id: slug,
  kind: z.enum(['money', 'percent', 'age', 'duration', 'days', 'date', 'times', 'count']),
  /** Of counts: what is counted, one of these right behind the number. */
  counted: phrases.default([]),
  /** Of each list one phrase must stand in the sentence. */
  about: z.array(phrases.min(1)).min(1),
  /** Of each list one phrase must stand in the sentence, in the two before it or in the title. */
  context: z.array(phrases.min(1)).default([]),
  /** Any of these in the sentence: it is about something else. */
  not: phrases.default([]),
  /** What the quantity can be taken for at all, inclusive, in the unit of the text. */
  range: z.tuple([z.number(), z.number()]).optional(),
  /** The dimension by which values differ. */
  by: text.optional(),
  /** From the ledger's unit to that of the text: 12 for years said in months. */
  scale: z.number().default(1),
  /** The only part that an amount may play; any but *window* where none is named. */
  role: z.enum(['whole', 'step', 'window', 'pay']).optional(),
  /** Other quantities that this one is a special case of: where its words stand in the sentence, they are not meant. */
  narrows: z.array(slug).default([]),
  /** Whether provinces and cities may give more than the law does. */
  localMore: z.boolean().default(false),
  /** The group meant where none is named, here or around. */
  otherwise: text.optional(),
  /** Whether a figure without a group is held against all groups. */
  ungrouped: z.boolean().default(false),
  values: z.array(z.object({ fact: text, at: text.optional(), group: text.optional() })),
  /** Values that a fact's note or formula gives, with their period; in the unit of the text. */
  earlier: z
    .array(
      z.object({
        fact: text,
        value: z.number(),
        from: z.iso.date(),
        to: z.iso.date().nullable(),
        group: text.optional(),
      }),
    )
    .default([]),
});

const cueNames = [
  'history',
  'instead',
  'proposal',
  'refute',
  'rumour',
  'ask',
  'negation',
  'case',
  'abroad',
  'local',
  'resumption',
] as const;
export type Cue = (typeof cueNames)[number];

const rulesSchema = z.object({
  /** Words that say the same for many quantities; a list takes them in as `@pay`. */
  classes: z.record(text, phrases.min(1)),
  quantities: z.array(quantitySchema),
  /** Groups by dimension, with their words. */
  dimensions: z.record(text, z.record(text, phrases.min(1))),
  cues: z.record(z.enum(cueNames), phrases),
});

export type FigureRules = z.infer<typeof rulesSchema>;

/** Reads and checks `figures.json`. Throws `KnowledgeError`. */
export async function loadFigureRules(file: string): Promise<FigureRules> {
  const rules = withClasses(file, await readKnowledgeFile(file, rulesSchema));
  refuseTwins(
    file,
    'quantities',
    rules.quantities.map(({ id }) => id),
  );
  for (const { id, by, narrows } of rules.quantities) {
    if (by !== undefined && rules.dimensions[by] === undefined)
      throw new KnowledgeError(`${file}: quantities.${id}.by: unknown dimension ${JSON.stringify(by)}`);
    const stranger = narrows.find((name) => !rules.quantities.some((other) => other.id === name));
    if (stranger !== undefined)
      throw new KnowledgeError(
        `${file}: quantities.${id}.narrows: unknown quantity ${JSON.stringify(stranger)}`,
      );
  }
  return rules;
}

/** Puts the words of the classes in the place of their names. */
function withClasses(file: string, rules: FigureRules): FigureRules {
  const worded = (list: readonly string[]): string[] =>
    list.flatMap((phrase) => {
      if (!phrase.startsWith('@')) return [phrase];
      const words = rules.classes[phrase.slice(1)];
      if (words === undefined) throw new KnowledgeError(`${file}: unknown class ${JSON.stringify(phrase)}`);
      return words;
    });
  const quantities = rules.quantities.map((quantity) => ({
    ...quantity,
    about: quantity.about.map(worded),
    context: quantity.context.map(worded),
    not: worded(quantity.not),
  }));
  return { ...rules, quantities };
}

/** A value of a quantity with its period. */
export interface Valid {
  readonly fact: Fact;
  readonly value: number | string;
  readonly from: string;
  readonly to: string | null;
  readonly group: string | undefined;
}

export interface Quantity {
  readonly id: string;
  readonly kind: FigureRules['quantities'][number]['kind'];
  readonly about: number;
  readonly context: number;
  readonly range: readonly [number, number] | undefined;
  /** Without diacritics. */
  readonly counted: readonly string[];
  readonly by: string | undefined;
  readonly otherwise: string | undefined;
  readonly role: Role | undefined;
  readonly narrows: readonly string[];
  readonly localMore: boolean;
  readonly ungrouped: boolean;
  /** Of sums: for which time the ledger gives them. */
  readonly per: 'month' | 'year' | undefined;
  readonly values: readonly Valid[];
}

/** What a phrase stands for. */
export type Sign =
  | { readonly kind: 'about' | 'context'; readonly quantity: number; readonly slot: number }
  | { readonly kind: 'not'; readonly quantity: number }
  | { readonly kind: 'group'; readonly dimension: string; readonly group: string }
  | { readonly kind: 'cue'; readonly cue: Cue };

export interface CompiledRules {
  readonly quantities: readonly Quantity[];
  readonly table: PhraseTable<readonly Sign[]>;
}

/**
 * Puts words and values together. A quantity whose facts the ledger does not hold has no values and says nothing; what
 * supersedes one of its facts is a value of it too. Throws `KnowledgeError` where a fact lacks a value that a quantity takes.
 */
export function compileRules(rules: FigureRules, facts: readonly Fact[]): CompiledRules {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const line = (id: string): Fact[] => {
    const fact = byId.get(id);
    const heirs = facts.filter(({ supersedes }) => supersedes === id);
    return fact === undefined ? [] : [fact, ...heirs.flatMap((heir) => line(heir.id))];
  };
  return {
    quantities: rules.quantities.map((quantity) => ({
      id: quantity.id,
      kind: quantity.kind,
      about: quantity.about.length,
      context: quantity.context.length,
      range: quantity.range,
      counted: quantity.counted.map(foldDiacritics),
      by: quantity.by,
      otherwise: quantity.otherwise,
      role: quantity.role,
      narrows: quantity.narrows,
      localMore: quantity.localMore,
      ungrouped: quantity.ungrouped,
      per: perOf(byId.get(quantity.values[0]?.fact ?? '')),
      values: [
        ...quantity.values.flatMap(({ fact: id, at, group }) =>
          line(id).map((fact) => {
            const value = valueAt(fact, at);
            const scaled = typeof value === 'number' ? value * quantity.scale : value;
            return { fact, value: scaled, from: fact.valid_from, to: fact.valid_to, group };
          }),
        ),
        ...quantity.earlier.flatMap(({ fact: id, value, from, to, group }) => {
          const fact = byId.get(id);
          return fact === undefined ? [] : [{ fact, value, from, to, group }];
        }),
      ],
    })),
    table: compileSigns(rules),
  };
}

function perOf(fact: Fact | undefined): Quantity['per'] {
  if (fact?.unit === 'VND/tháng') return 'month';
  return fact?.unit === 'VND/năm' ? 'year' : undefined;
}

/** One spelling for all ways to write a phrase; its gap stays. */
function keyOf(phrase: string): string {
  const spelled = (part: string) =>
    readPhrase(part)
      .map(({ accented }) => accented)
      .join(' ');
  return phrase.split(gap).map(spelled).join(` ${gap} `);
}

function compileSigns(rules: FigureRules): PhraseTable<readonly Sign[]> {
  const signs = new Map<string, Sign[]>();
  const add = (words: readonly string[], sign: Sign) => {
    for (const word of words) {
      const key = keyOf(word);
      signs.set(key, [...(signs.get(key) ?? []), sign]);
    }
  };
  for (const [at, { about, context, not }] of rules.quantities.entries()) {
    for (const [slot, words] of about.entries()) add(words, { kind: 'about', quantity: at, slot });
    for (const [slot, words] of context.entries()) add(words, { kind: 'context', quantity: at, slot });
    add(not, { kind: 'not', quantity: at });
  }
  for (const [dimension, groups] of Object.entries(rules.dimensions)) {
    for (const [group, words] of Object.entries(groups)) add(words, { kind: 'group', dimension, group });
  }
  for (const cue of cueNames) add(rules.cues[cue], { kind: 'cue', cue });
  // Matching gives the longest phrase alone: it stands for its beginnings too.
  const ofBeginnings = (key: string) =>
    beginningsOf(key).flatMap((other) => (signs.get(other) ?? []).filter(({ kind }) => kind !== 'group'));
  return compilePhrases([...signs].map(([key, own]) => [key, [...ofBeginnings(key), ...own]]));
}

/** *lương*, *lương cơ* of *lương cơ sở*; none of a phrase with a gap, whose halves hide no other phrase. */
function beginningsOf(key: string): string[] {
  if (key.includes(gap)) return [];
  const words = key.split(' ');
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
}
