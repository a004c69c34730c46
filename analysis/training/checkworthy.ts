/** Learns what the questions of `analysis/checkworthy.ts` weigh. The same sentences give the same weights. */
import { type CheckworthyRules, createCheckworthyModel } from '../checkworthy.ts';
import { readField } from '../reading.ts';
import { strip } from './engine.ts';
import { fitSoftmax } from './softmax.ts';

export interface CheckworthySample {
  readonly text: string;
  readonly isCheckworthy: boolean;
}

const cost = 1;
const decimals = 100;

/** The rules with weights fitted on the sentences, as written and without diacritics; rounded, for people read them. Given weights stay. */
export function trainCheckworthy(
  rules: CheckworthyRules,
  samples: readonly CheckworthySample[],
): CheckworthyRules {
  const model = createCheckworthyModel(rules);
  const ids = rules.questions.flatMap(({ id, isGiven }) => (isGiven === true ? [] : [id]));
  const weights = fitSoftmax(
    samples.flatMap(({ text, isCheckworthy }) =>
      [text, strip(text)].map((form) => {
        const yes = new Set(model.answer(readField('text', form)).flatMap((sentence) => [...sentence.yes]));
        const at = [...ids.flatMap((id, index) => (yes.has(id) ? [index] : [])), ids.length];
        return {
          row: { at: Int32Array.from(at), value: Float32Array.from(at, () => 1) },
          label: isCheckworthy ? 1 : 0,
          weight: 1,
        };
      }),
    ),
    { classes: 2, buckets: ids.length + 1, cost },
  );
  const weightAt = (index: number) =>
    Math.round(((weights[index * 2 + 1] ?? 0) - (weights[index * 2] ?? 0)) * decimals) / decimals;
  return {
    bias: weightAt(ids.length),
    questions: rules.questions.map((question) =>
      question.isGiven === true ? question : { ...question, weight: weightAt(ids.indexOf(question.id)) },
    ),
  };
}

/** The rules as the JSON of `analysis/knowledge/checkworthy.json`. */
export function renderCheckworthy(rules: CheckworthyRules): string {
  return `${JSON.stringify(rules, null, 1)}\n`;
}
