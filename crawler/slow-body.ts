import type { Readable } from 'node:stream';

/** Slower than any line that a web site is served over: whoever keeps to less holds a place that other pages wait for. */
const slowestBytesPerSecond = 1000;

/** An answer that came in drops. */
class SlowBodyError extends Error {
  readonly code = 'ERR_SLOW_BODY';
  constructor() {
    super(`the answer came too slowly, under ${slowestBytesPerSecond} bytes a second`);
  }
}

/**
 * Tells once when a body, read by somebody else from this tick on, has stayed under the slowest pace for two windows in a row: one
 * may be ours, when the program was busy elsewhere.
 */
export function watchPace(body: Readable, windowSeconds: number, onSlow: (error: Error) => void): void {
  let arrived = 0;
  let slow = 0;
  const watch = setInterval(() => {
    slow = arrived < slowestBytesPerSecond * windowSeconds ? slow + 1 : 0;
    arrived = 0;
    if (slow < 2) return;
    clearInterval(watch);
    onSlow(new SlowBodyError());
  }, windowSeconds * 1000);
  const count = (chunk: Buffer): void => {
    arrived += chunk.length;
  };
  const stop = (): void => clearInterval(watch);
  body.on('data', count).once('end', stop).once('close', stop).once('error', stop);
}
