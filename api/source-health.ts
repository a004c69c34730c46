/** In order of urgency. */
export const sourceHealths = ['failing', 'silent', 'falling', 'never', 'ok', 'off'] as const;

/** How a source fares, judged against its own rhythm. */
export type SourceHealth = (typeof sourceHealths)[number];

/** States that somebody should look into. */
export const unwellHealths: readonly SourceHealth[] = ['failing', 'silent', 'falling'];

export interface SourceSigns {
  readonly enabled: boolean;
  /** How the latest check ended; `null`: never checked. */
  readonly lastOutcome: 'ok' | 'unchanged' | 'failed' | (string & {}) | null;
  /** Days since the last new document, or since the source was entered where there is none; days in gaps don't count. */
  readonly daysQuiet: number;
  /** Documents of the last seven days. Whole weeks are compared, so that no quiet weekend looks like a fall. */
  readonly lastSevenDays: number;
  /** Share of those days that lies in gaps of collection, 0 to 1. */
  readonly missing: number;
  /** Mean documents of the weeks before those that are whole, and how many there are: `rhythm.ts`. */
  readonly usualPerWeek: number | null;
  readonly usualWeeks: number;
}

/** A source that answers but has said nothing about social insurance for so many days deserves a look. */
const silentDays = 21;
/** By Poisson, a hundred steady sources looked at weekly give about one false alarm in ten weeks. */
const unlikely = 0.001;
/** A mean of fewer weeks says too little to call anything a fall. */
const fewestWeeks = 3;
/** News come in bursts, more unevenly than Poisson has it: only a fall below half is called one. */
const smallestFall = 0.5;

/** `silent` and `falling` need a check that succeeded: a source that cannot be read says nothing about its rhythm. */
export function sourceHealth(signs: SourceSigns): SourceHealth {
  if (!signs.enabled) return 'off';
  if (signs.lastOutcome === null) return 'never';
  if (signs.lastOutcome === 'failed') return 'failing';
  if (signs.daysQuiet > silentDays) return 'silent';
  if (!isFall(signs)) return 'ok';
  return signs.lastSevenDays === 0 ? 'silent' : 'falling';
}

function isFall({ lastSevenDays, usualPerWeek, usualWeeks, missing }: SourceSigns): boolean {
  if (usualPerWeek === null || usualWeeks < fewestWeeks) return false;
  const expected = usualPerWeek * (1 - missing);
  return lastSevenDays < expected * smallestFall && poissonAtMost(lastSevenDays, expected) < unlikely;
}

/** Probability of at most `count` events where `mean` are expected. */
export function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return Math.min(1, sum);
}
