/** Word vectors as they stand in `word-vectors.bin`; learnt by `analysis/training/word-vectors.ts`. */

/** A word is the sum of a vector of its written form and one of its form without diacritics. */
export interface WordVectors {
  readonly dimensions: number;
  readonly written: ReadonlyMap<string, Float32Array>;
  readonly folded: ReadonlyMap<string, Float32Array>;
}

/** Bytes before the names: size of a vector, written and folded words, bytes of names, length of a step. */
export const vectorHead = 20;

/** The vectors from their bytes; frequent written words are of length 1 on average. Throws where the bytes are something else. */
export function decodeWordVectors(bytes: Uint8Array): WordVectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [size, writtenWords, foldedWords, nameBytes] = [0, 4, 8, 12].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number];
  const step = view.getFloat32(16, true);
  const names = new TextDecoder().decode(bytes.subarray(vectorHead, vectorHead + nameBytes)).split('\n');
  if (names.length !== writtenWords + foldedWords) throw new Error('these bytes are no word vectors');
  const values = Float32Array.from(
    { length: names.length * size },
    (_, at) => step * view.getInt8(vectorHead + nameBytes + at),
  );
  const entries = names.map((name, at): [string, Float32Array] => [
    name,
    values.subarray(at * size, (at + 1) * size),
  ]);
  return {
    dimensions: size,
    written: new Map(entries.slice(0, writtenWords)),
    folded: new Map(entries.slice(writtenWords)),
  };
}
