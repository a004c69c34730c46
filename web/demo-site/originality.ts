import { withoutMarks } from './wording.ts';

/** Runs of words, five long, that two texts may share before one counts as a repetition of the other. */
const highestLikeness = 0.75;

/** Keeps the texts of the demonstration apart: only deliberate copies may repeat another. */
export class Originality {
  private readonly sizes: number[] = [];
  private readonly holders = new Map<string, number[]>();

  /** The first of a few attempts that repeats no earlier text; `null` when all do. What is returned counts as written. */
  firstFresh<T>(attempts: number, write: () => T, textOf: (written: T) => string): T | null {
    for (let i = 0; i < attempts; i++) {
      const written = write();
      if (this.accept(textOf(written))) return written;
    }
    return null;
  }

  private accept(text: string): boolean {
    const runs = wordRuns(text);
    const shared = new Map<number, number>();
    for (const run of runs) {
      for (const holder of this.holders.get(run) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    for (const [holder, common] of shared) {
      if (common / (runs.size + (this.sizes[holder] ?? 0) - common) > highestLikeness) return false;
    }
    for (const run of runs) this.holders.set(run, [...(this.holders.get(run) ?? []), this.sizes.length]);
    this.sizes.push(runs.size);
    return true;
  }
}

function wordRuns(text: string): Set<string> {
  const words =
    withoutMarks(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const last = Math.max(0, words.length - 5);
  return new Set(Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + 5).join(' ')));
}
