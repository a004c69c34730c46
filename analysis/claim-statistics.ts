/** How common each feature is in the registry as it stands now, and on which side: what wordings and look-alikes are weighed by. */
import { roomFor } from './room.ts';

export interface ClaimStatistics {
  /** Rises with every change: what was weighed before is to be weighed anew. */
  readonly generation: number;
  /** Takes in a text with these distinct features (`by` 1), or takes it out again (-1). */
  count(features: ArrayLike<number>, isClaim: boolean, by: 1 | -1): void;
  /** Whether any text has the feature. */
  isKnown(feature: number): boolean;
  /** Inverse frequency of a feature that is known. */
  idf(feature: number): number;
  /** Weight of a feature that no text has. */
  unseenIdf(): number;
  /** Log-odds that a text with the feature spreads something, whatever the claim. */
  styleOdds(feature: number): number;
}

/** Counted on top of each side, so that a word seen once does not decide. */
const prior = 0.5;

/** Log-odds of a feature that `own` of `ownTexts` have, and `not` of `notTexts`. */
export function logOdds(own: number, ownTexts: number, not: number, notTexts: number): number {
  return logOf(own) - logOf(ownTexts + prior) - logOf(not) + logOf(notTexts + prior);
}

const logs: number[] = [];

/** Logarithm of a count and the prior, remembered by twice the count. */
function logOf(count: number): number {
  let log = logs[2 * count];
  if (log === undefined) {
    while (logs.length <= 2 * count) logs.push(Math.log(logs.length / 2 + prior));
    log = logs[2 * count] as number;
  }
  return log;
}

/** Makes the statistics of no text. */
export function createClaimStatistics(): ClaimStatistics {
  let own = new Uint32Array(1 << 12);
  let not = new Uint32Array(1 << 12);
  let idfs = new Float64Array(1 << 12);
  let odds = new Float64Array(1 << 12);
  /** By feature: the generation that the two above were worked out in. */
  let workedOut = new Int32Array(1 << 12);
  let ownTexts = 0;
  let notTexts = 0;
  let generation = 1;

  const workOut = (feature: number): void => {
    const mine = own[feature] as number;
    const others = not[feature] as number;
    idfs[feature] = Math.log(1 + (ownTexts + notTexts) / (mine + others));
    odds[feature] = logOdds(mine, ownTexts, others, notTexts);
    workedOut[feature] = generation;
  };

  return {
    get generation() {
      return generation;
    },
    count(features, isClaim, by) {
      generation += 1;
      if (isClaim) ownTexts += by;
      else notTexts += by;
      for (let at = 0; at < features.length; at += 1) {
        const feature = features[at] as number;
        if (feature >= own.length) {
          own = roomFor(own, feature + 1);
          not = roomFor(not, feature + 1);
          idfs = roomFor(idfs, feature + 1);
          odds = roomFor(odds, feature + 1);
          workedOut = roomFor(workedOut, feature + 1);
        }
        const side = isClaim ? own : not;
        side[feature] = (side[feature] as number) + by;
      }
    },
    isKnown: (feature) => (own[feature] as number) + (not[feature] as number) > 0,
    idf(feature) {
      if (workedOut[feature] !== generation) workOut(feature);
      return idfs[feature] as number;
    },
    unseenIdf: () => Math.log(1 + ownTexts + notTexts),
    styleOdds(feature) {
      if (workedOut[feature] !== generation) workOut(feature);
      return odds[feature] as number;
    },
  };
}
