/**
 * Which sentences deserve a person's check: yes/no questions with weights, after Full Fact's PASTEL. Every score can be read
 * as the questions that were answered with yes.
 */
import { z } from 'zod';
import { entitiesOf } from './entities.ts';
import type { CheckworthyFinding } from './finding.ts';
import { compilePhrases, findPhrases } from './patterns.ts';
import { evidenceAt, type Reading } from './reading.ts';
import { phrases, slug, text } from './taxonomy.ts';

export const checkworthyRulesSchema = z.object({
  questions: z.array(
    z.object({ id: slug, text, weight: z.number().min(-1).max(1), /** Any of them is a yes. */ phrases }),
  ),
});

export type CheckworthyRules = z.infer<typeof checkworthyRulesSchema>;

export interface CheckworthyModel {
  /** The best sentences of a text, best first; those at `skip` (their text) are already someone's claim or figure. */
  rank(fields: readonly Reading[], skip: ReadonlySet<string>): CheckworthyFinding[];
}

/** Below this a sentence is not worth the time of a person. */
const leastScore = 0.5;
const mostSentences = 5;
/** Syllables: shorter ones assert nothing that can be checked. */
const shortestSentence = 6;

/** Compiles the questions' phrases once. */
export function createCheckworthyModel(rules: CheckworthyRules): CheckworthyModel {
  const table = compilePhrases(
    rules.questions.flatMap(({ id, phrases: list }) => list.map((phrase) => [phrase, id] as const)),
  );
  return {
    rank(fields, skip) {
      const ranked = fields.flatMap((reading) => {
        const yes = answersOf(reading, findPhrases(table, reading));
        return reading.sentences.flatMap(({ start, end, from, to }, at) => {
          const sentence = reading.text.slice(start, end).trim();
          if (to - from < shortestSentence || skip.has(sentence)) return [];
          const reasons = rules.questions.filter(({ id }) => yes[at]?.has(id));
          const score = Math.max(
            0,
            Math.min(
              1,
              reasons.reduce((sum, { weight }) => sum + weight, 0),
            ),
          );
          // Whatever else it says, a sentence that is not about the subject is nobody's task here.
          if (score < leastScore || !yes[at]?.has('subject')) return [];
          return [
            {
              sentence,
              score: Math.round(score * 100) / 100,
              reasons: reasons.map(({ text: question, weight }) => ({ question, weight })),
              evidence: [evidenceAt(reading, start, end)],
            },
          ];
        });
      });
      return ranked.toSorted((a, b) => b.score - a.score).slice(0, mostSentences);
    },
  };
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
