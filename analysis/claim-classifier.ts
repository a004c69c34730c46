/**
 * Which claim a piece of text spreads, learnt from all of the registry's texts together: a softmax over hashed runs of words with a class for
 * each claim and one for texts that spread none. It finds what the words of many wordings say together, where no single wording is near; what an
 * office has written since the training is found by likeness alone. The weights are learnt by `training/claim-classifier.ts`.
 */
import type { Reading } from './reading.ts';
import { classifyRuns, type RunWeights, runBuckets } from './word-runs.ts';
import { findWords } from './words.ts';

/** Class 0 is for texts that spread no claim. */
export interface ClaimClassifier extends RunWeights {
  /** Class of each claim that was learnt. */
  readonly classOf: ReadonlyMap<string, number>;
  readonly classes: number;
}

/** What the classifier holds of a claim in a piece of text. */
export interface ClassifierOpinion {
  /** Logarithm: how many times likelier than that the text spreads none, and than that it spreads another. */
  readonly overNone: number;
  readonly overOthers: number;
  /** Probability. */
  readonly share: number;
}

/** `undefined`: the claim was not learnt. */
export type ClassifiedText = (claimId: string) => ClassifierOpinion | undefined;

/** Words of a piece of text that are read. */
const classifiedWords = 200;
/** Less than this is as good as nothing. */
const leastShare = 1e-4;

/** Reads sentences `first … last` of a field. */
export function classifyText(
  classifier: ClaimClassifier,
  { text, sentences }: Reading,
  first: number,
  last: number,
): ClassifiedText {
  const piece = text.slice(sentences[first]?.start ?? 0, sentences[last]?.end ?? 0);
  const shares = classifyRuns(classifier, classifier.classes, classifiedWordsOf(piece));
  const none = shares[0] as number;
  return (claimId) => {
    const own = classifier.classOf.get(claimId);
    if (own === undefined) return undefined;
    const share = shares[own] as number;
    return { overNone: times(share, none), overOthers: times(share, 1 - share - none), share };
  };
}

/** The words of a piece of text that the classifier weighs. */
export function classifiedWordsOf(piece: string): string[] {
  return findWords(piece, classifiedWords).map(({ form }) => form);
}

function times(a: number, b: number): number {
  return Math.log(Math.max(leastShare, a) / Math.max(leastShare, b));
}

/** A classifier of nothing but the claims named: under another registry a number may be another claim's. */
export function keepClaims(classifier: ClaimClassifier, claimIds: ReadonlySet<string>): ClaimClassifier {
  return { ...classifier, classOf: new Map([...classifier.classOf].filter(([id]) => claimIds.has(id))) };
}

/*
 * The bytes: number of claims (uint16), scale (float32), little-endian; claim ids, each ended by a line feed; then by bucket how many classes
 * have a weight (uint8), and for each of them its class (uint8) and weight (int8). Most weights are 0.
 */
const headBytes = 6;
const mostClaims = 254;

/** Throws `RangeError` for more claims than a byte counts. */
export function encodeClassifier({ classOf, classes, bytes, scale }: ClaimClassifier): Uint8Array {
  if (classOf.size > mostClaims) throw new RangeError(`a classifier holds ${mostClaims} claims at most`);
  const head = Buffer.alloc(headBytes);
  head.writeUInt16LE(classOf.size, 0);
  head.writeFloatLE(scale, 2);
  const ids = Buffer.from([...classOf.keys()].map((id) => `${id}\n`).join(''));
  const rows: number[] = [];
  for (let bucket = 0; bucket < runBuckets; bucket += 1) {
    const count = rows.push(0) - 1;
    for (let k = 0; k < classes; k += 1) {
      const weight = bytes[bucket * classes + k] as number;
      if (weight === 0) continue;
      rows.push(k, weight);
      rows[count] = (rows[count] as number) + 1;
    }
  }
  return Buffer.concat([head, ids, Uint8Array.from(rows)]);
}

/** Throws `RangeError` for bytes that are no classifier. */
export function decodeClassifier(file: Uint8Array): ClaimClassifier {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const claims = view.readUInt16LE(0);
  const scale = view.readFloatLE(2);
  const classOf = new Map<string, number>();
  let at = headBytes;
  while (classOf.size < claims) {
    const end = view.indexOf('\n', at);
    if (end < 0) throw new RangeError('the names of claims break off');
    classOf.set(view.toString('utf8', at, end), classOf.size + 1);
    at = end + 1;
  }
  const classes = claims + 1;
  const bytes = new Int8Array(runBuckets * classes);
  for (let bucket = 0; bucket < runBuckets; bucket += 1) {
    const count = view.readUInt8(at);
    at += 1;
    for (let n = 0; n < count; n += 1, at += 2)
      bytes[bucket * classes + view.readUInt8(at)] = view.readInt8(at + 1);
  }
  if (at !== view.length) throw new RangeError(`a classifier of ${at} bytes, not ${view.length}`);
  return { classOf, classes, bytes, scale };
}
