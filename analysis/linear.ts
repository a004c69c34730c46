/** A linear model over hashed grams, one row of weights a label, stored as bytes; and why it says what it says. */
import { z } from 'zod';
import type { Evidence } from './finding.ts';
import { type Grams, hashGrams, weighGrams } from './ngrams.ts';
import { evidenceAt, type Reading } from './reading.ts';

/** As it stands in its file: `weights` is base64 of signed bytes, one a bucket; weight = byte × scale. */
export const linearModelSchema = z.object({
  buckets: z.int().min(1),
  labels: z.array(z.object({ name: z.string(), bias: z.number(), scale: z.number(), weights: z.base64() })),
});
export type LinearModelFile = z.infer<typeof linearModelSchema>;

interface Row {
  readonly bias: number;
  readonly scale: number;
  readonly weights: Int8Array;
}

export interface LinearModel {
  readonly buckets: number;
  readonly rows: ReadonlyMap<string, Row>;
}

/** Unpacks the weights. Throws where a row has another length than the model says. */
export function openLinearModel({ buckets, labels }: LinearModelFile): LinearModel {
  return {
    buckets,
    rows: new Map(
      labels.map(({ name, bias, scale, weights }) => {
        const bytes = Int8Array.from(Buffer.from(weights, 'base64'));
        if (bytes.length !== buckets) {
          throw new Error(`the weights of ${name} are ${bytes.length}, expected ${buckets}`);
        }
        return [name, { bias, scale, weights: bytes }];
      }),
    ),
  };
}

/** A text read for a model: scoring many labels hashes it once. */
export interface Scored {
  /** Log-odds of a label; `undefined` for one that the model was not trained on. */
  logit(label: string): number | undefined;
  /** The places that speak most for a label, in reading order. */
  evidence(label: string, most: number): Evidence[];
}

/** Reads a text for a model. `grams`: those of the text, where another model has read it already. */
export function scoreLinear(
  model: LinearModel,
  fields: readonly Reading[],
  grams: Grams = hashGrams(fields),
): Scored {
  const { at, weights } = weighGrams(grams, model.buckets);
  return {
    logit(label) {
      const row = model.rows.get(label);
      if (row === undefined) return undefined;
      const own = row.weights;
      let sum = 0;
      for (let index = 0; index < at.length; index += 1)
        sum += (weights[index] as number) * (own[at[index] as number] as number);
      return row.bias + row.scale * sum;
    },
    evidence(label, most) {
      const row = model.rows.get(label);
      return row === undefined ? [] : strongestGrams(grams, model, row, most);
    },
  };
}

interface Candidate {
  readonly gram: number;
  readonly value: number;
}

function strongestGrams(grams: Grams, { buckets }: LinearModel, { weights }: Row, most: number): Evidence[] {
  const { hashes, readings, starts, ends } = grams;
  const candidates: Candidate[] = [];
  for (let gram = 0; gram < hashes.length; gram += 1) {
    const value = weights[(hashes[gram] as number) % buckets] as number;
    if (value > 0) candidates.push({ gram, value });
  }
  const chosen: number[] = [];
  const overlaps = (a: number, b: number) =>
    readings[a] === readings[b] &&
    (starts[a] as number) < (ends[b] as number) &&
    (starts[b] as number) < (ends[a] as number);
  for (const { gram } of candidates.sort((a, b) => b.value - a.value || a.gram - b.gram)) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => overlaps(other, gram))) chosen.push(gram);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((gram) => evidenceAt(readings[gram] as Reading, starts[gram] as number, ends[gram] as number));
}
