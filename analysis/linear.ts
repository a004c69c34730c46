/** A linear model over hashed grams, one row of weights a label, stored as bytes; and why it says what it says. */
import { z } from 'zod';
import type { Evidence } from './finding.ts';
import { type Gram, hashGrams, weighGrams } from './ngrams.ts';
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

/** Reads a text for a model. */
export function scoreLinear(model: LinearModel, fields: readonly Reading[]): Scored {
  const grams = hashGrams(fields, model.buckets);
  const weights = weighGrams(grams);
  return {
    logit(label) {
      const row = model.rows.get(label);
      if (row === undefined) return undefined;
      let sum = 0;
      for (const [bucket, weight] of weights) sum += weight * (row.weights[bucket] ?? 0);
      return row.bias + row.scale * sum;
    },
    evidence(label, most) {
      const row = model.rows.get(label);
      return row === undefined ? [] : strongestGrams(grams, row, most);
    },
  };
}

function strongestGrams(grams: readonly Gram[], { weights }: Row, most: number): Evidence[] {
  const value = (gram: Gram) => weights[gram.bucket] ?? 0;
  const chosen: Gram[] = [];
  for (const gram of grams.toSorted((a, b) => value(b) - value(a))) {
    if (chosen.length === most || value(gram) <= 0) break;
    if (!chosen.some((other) => overlaps(other, gram))) chosen.push(gram);
  }
  return chosen
    .toSorted((a, b) => grams.indexOf(a) - grams.indexOf(b))
    .map(({ reading, start, end }) => evidenceAt(reading, start, end));
}

function overlaps(a: Gram, b: Gram): boolean {
  return a.reading === b.reading && a.start < b.end && b.start < a.end;
}
