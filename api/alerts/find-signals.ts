import type { Knowledge } from '../../analysis/knowledge.ts';
import { namesOf } from '../reports/names.ts';
import type { Store } from '../store/database.ts';
import { burstSignals } from './burst-signals.ts';
import { citizenSignals } from './citizen-signals.ts';
import { claimSignals } from './claim-signals.ts';
import type { Condition } from './condition.ts';
import { negativeSignals } from './negative-signals.ts';
import { scamSignals } from './scam-signals.ts';
import type { Signal, Window } from './signal.ts';
import { sourceSignals } from './source-signals.ts';

/**
 * When a condition was true in a stretch of time. The watch and the preview on the past both ask here, so what a preview shows
 * is what the rule would have raised.
 */
export async function findSignals(
  store: Store,
  knowledge: Knowledge,
  condition: Condition,
  window: Window,
): Promise<Signal[]> {
  switch (condition.kind) {
    case 'claim-severity':
      return claimSignals(store, condition, window);
    case 'negative-share':
      return negativeSignals(store, condition, window, namesOf(knowledge).topic);
    case 'burst':
      return burstSignals(store, knowledge, condition, window);
    case 'scam-domain':
      return scamSignals(store, window);
    case 'source-down':
      return sourceSignals(store, condition, window);
    case 'citizen-reports':
      return citizenSignals(store, condition, window, namesOf(knowledge));
  }
}
