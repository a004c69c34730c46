import type { Knowledge } from '../../analysis/knowledge.ts';
import { burstNames } from '../reports/bursts.ts';
import { listFoundBursts } from '../store/bursts.ts';
import type { Store } from '../store/database.ts';
import type { Condition } from './condition.ts';
import type { Signal, Window } from './signal.ts';

type BurstCondition = Extract<Condition, { kind: 'burst' }>;

/**
 * Each burst that the hourly look found in a stretch of time: what a burst is, is decided there (`api/bursts.ts`), here only which
 * ones a person is called for. The time is that of the finding and the subject the first one, so that a day's burst raises nothing twice when
 * its count grows or it goes by another of its terms.
 */
export async function burstSignals(
  store: Store,
  knowledge: Knowledge,
  { about, documents }: BurstCondition,
  window: Window,
): Promise<Signal[]> {
  const found = await listFoundBursts(store, window);
  const bursts = found.filter(
    (burst) => (about === undefined || burst.kind === about) && burst.documents >= documents,
  );
  const nameOf = await burstNames(store, knowledge, bursts);
  return bursts.map((burst) => ({
    subject: `${burst.kind}:${burst.first_subject}`,
    at: burst.found_at,
    facts: {
      kind: 'burst',
      about: burst.kind,
      subject: burst.subject,
      name: nameOf(burst),
      day: burst.day,
      documents: burst.documents,
      expected: burst.expected,
    },
  }));
}
