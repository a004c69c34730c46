/** How a source fares, judged against its own rhythm. */
export type SourceHealth = 'ok' | 'silent' | 'falling' | 'failing' | 'never' | 'off';

export interface SourceSigns {
  readonly enabled: boolean;
  /** How the latest check ended; `null`: never checked. */
  readonly lastOutcome: 'ok' | 'unchanged' | 'failed' | (string & {}) | null;
  /** Days since the last new document, or since the source was entered where there is none. */
  readonly daysQuiet: number;
  /** Documents of the last seven days. Whole weeks are compared, so that no quiet weekend looks like a fall. */
  readonly lastSevenDays: number;
  /** Documents a week over the eight weeks before those. */
  readonly usualPerWeek: number;
}

/** A source that answers but has said nothing about social insurance for so many days deserves a look. */
const silentDays = 21;
/** By Poisson, a hundred steady sources looked at weekly give about one false alarm in ten weeks. */
const unlikely = 0.001;
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

function isFall({ lastSevenDays, usualPerWeek }: SourceSigns): boolean {
  return lastSevenDays < usualPerWeek * smallestFall && poissonAtMost(lastSevenDays, usualPerWeek) < unlikely;
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
