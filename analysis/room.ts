/** Typed arrays that grow. */
type Growing = Int32Array | Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** The array itself where it holds `length` items, else one twice as long with the same beginning and zeros behind. */
export function roomFor<T extends Growing>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}
