/**
 * Which sentences deserve a person's check: yes/no questions with weights, after Full Fact's PASTEL. Every score can be read
 * as the questions that were answered with yes. Weights and bias are learnt by `analysis/training/checkworthy.ts`.
 */
import { z } from 'zod';
import { entitiesOf } from './entities.ts';
import type { CheckworthyFinding } from './finding.ts';
import { compilePhrases, findPhrases } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';
import { phrases, slug, text } from './taxonomy.ts';

export const checkworthyRulesSchema = z.object({
  /** Log-odds of a sentence that answers no question with yes. */
  bias: z.number(),
  questions: z.array(
    z.object({
      id: slug,
      text,
      /** What a yes adds to the log-odds. */
      weight: z.number(),
      /** The weight is ours, not learnt: the set has too few sentences that answer with yes. */
      isGiven: z.boolean().optional(),
      /** Any of them is a yes. */
      phrases,
    }),
  ),
});

export type CheckworthyRules = z.infer<typeof checkworthyRulesSchema>;

/** A sentence with the identifiers of the questions that it answers with yes. */
export interface AnsweredSentence {
  readonly start: number;
  readonly end: number;
  /** Syllables. */
  readonly length: number;
  readonly yes: ReadonlySet<string>;
}

export interface CheckworthyModel {
  /** Every sentence of a field, in its order, whatever it is worth. */
  answer(reading: Reading): AnsweredSentence[];
  /** 0–1: how likely a sentence with these answers deserves a check. */
  score(yes: ReadonlySet<string>): number;
  /** The best sentences of a text, best first, without those that are known: already part of a claim or figure found. */
  rank(fields: readonly Reading[], isKnown: (sentence: string) => boolean): CheckworthyFinding[];
}

/** Below this a sentence is not worth the time of a person. */
const leastScore = 0.8;
const mostSentences = 5;
/** Syllables: shorter ones assert nothing that can be checked. */
const shortestSentence = 6;

/** Compiles the questions' phrases once. */
export function createCheckworthyModel(rules: CheckworthyRules): CheckworthyModel {
  const table = compilePhrases(
    rules.questions.flatMap(({ id, phrases: list }) => list.map((phrase) => [phrase, id] as const)),
  );
  const answer = (reading: Reading): AnsweredSentence[] => {
    const yes = answersOf(reading, findPhrases(table, reading));
    return reading.sentences.map(({ start, end, from, to }, at) => ({
      start,
      end,
      length: to - from,
      yes: yes[at] ?? new Set(),
    }));
  };
  const score = (yes: ReadonlySet<string>) =>
    logistic(rules.questions.reduce((sum, { id, weight }) => sum + (yes.has(id) ? weight : 0), rules.bias));
  return {
    answer,
    score,
    rank(fields, isKnown) {
      const ranked = fields.flatMap((reading) =>
        answer(reading).flatMap(({ start, end, length, yes }) => {
          const sentence = reading.text.slice(start, end).trim();
          // Whatever else it says, a sentence that is not about the subject is nobody's task here.
          if (length < shortestSentence || isKnown(sentence) || !yes.has('subject')) return [];
          const worth = score(yes);
          if (worth < leastScore) return [];
          return [
            {
              sentence,
              score: Math.round(worth * 100) / 100,
              reasons: rules.questions
                .filter(({ id }) => yes.has(id))
                .map(({ text: question, weight }) => ({ question, weight })),
              evidence: [evidenceAt(reading, start, end)],
            },
          ];
        }),
      );
      return ranked.toSorted((a, b) => b.score - a.score).slice(0, mostSentences);
    },
  };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** By sentence the questions answered with yes: by phrases, and by what is in the text. */
function answersOf(
  reading: Reading,
  hits: readonly { readonly sentence: number; readonly value: string }[],
): Set<string>[] {
  const yes = reading.sentences.map(() => new Set<string>());
  for (const { sentence, value } of hits) yes[sentence]?.add(value);
  const note = (place: number, question: string) => {
    const at = reading.sentences.findIndex(({ start, end }) => place >= start && place < end);
    yes[at]?.add(question);
  };
  for (const { kind, start } of entitiesOf(reading)) {
    if (['money', 'percent', 'age', 'duration'].includes(kind)) note(start, 'figure');
    else if (kind === 'date' || kind === 'year' || kind === 'period') note(start, 'deadline');
    else if (kind === 'legal') note(start, 'official');
  }
  for (const [at, { start, end }] of reading.sentences.entries()) {
    if (/\?[\s"”')]*$/u.test(reading.text.slice(start, end))) yes[at]?.add('question');
  }
  return yes;
}
