/**
 * Which text repeats which: an index of MinHash sketches by bands, over a window of time. Texts are given in the order of their
 * dates, so the first of a family of copies is the earliest, whenever it was found.
 */
import { bands, copyThreshold, likeness } from './fingerprint.ts';

export interface SketchedText {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Empty: the text is like nothing. */
  readonly fingerprint: string;
}

export interface CopyIndex {
  /** The number of the text that this one repeats, always the first of its kind, or `null`. */
  originalOf(text: SketchedText): number | null;
  /** Takes a text in that repeats `original`. */
  add(text: SketchedText, original: number | null): void;
  /** Texts that are held. */
  size(): number;
}

/** Agency reports are reprinted within days; what repeats a text after a month is about something new. */
export const copyWindowDays = 30;
/** Texts looked at closely, latest first: what shares bands with more is boilerplate. */
const mostCandidates = 50;
const dayMs = 86_400_000;

interface Held extends SketchedText {
  readonly original: number;
}

export function createCopyIndex(): CopyIndex {
  const held = new Map<number, Held>();
  const byBand = new Map<string, number[]>();

  const forget = (before: number) => {
    for (const text of held.values()) {
      if (text.at >= before) break;
      held.delete(text.id);
      for (const band of bands(text.fingerprint)) forgetIn(byBand, band, text.id);
    }
  };

  return {
    originalOf(text) {
      forget(text.at - copyWindowDays * dayMs);
      return nearest(text, candidates(bands(text.fingerprint), byBand, held))?.original ?? null;
    },
    add(text, original) {
      forget(text.at - copyWindowDays * dayMs);
      held.set(text.id, { ...text, original: original ?? text.id });
      for (const key of bands(text.fingerprint)) {
        const holders = byBand.get(key);
        if (holders === undefined) byBand.set(key, [text.id]);
        else holders.push(text.id);
      }
    },
    size: () => held.size,
  };
}

function forgetIn(byBand: Map<string, number[]>, band: string, id: number): void {
  const rest = byBand.get(band)?.filter((other) => other !== id) ?? [];
  if (rest.length === 0) byBand.delete(band);
  else byBand.set(band, rest);
}

function candidates(
  keys: readonly string[],
  byBand: ReadonlyMap<string, readonly number[]>,
  held: ReadonlyMap<number, Held>,
): Held[] {
  const ids = new Set<number>();
  for (const key of keys) for (const id of byBand.get(key)?.slice(-mostCandidates) ?? []) ids.add(id);
  return [...ids].flatMap((id) => held.get(id) ?? []);
}

/** The likest, the earlier of two that are as like. */
function nearest(text: SketchedText, others: readonly Held[]): Held | null {
  let best: Held | null = null;
  let most = copyThreshold;
  for (const other of others) {
    const found = likeness(text.fingerprint, other.fingerprint);
    if (found > most || (found === most && (best === null || other.id < best.id))) {
      best = other;
      most = found;
    }
  }
  return best;
}
