import { wilsonInterval } from '../../analysis/training/scores.ts';
import { instant, secondsAfter } from '../instant.ts';
import { countByHour, type HourCount } from '../store/alert-signals.ts';
import type { Store } from '../store/database.ts';
import type { Condition } from './condition.ts';
import type { Signal, Window } from './signal.ts';

type NegativeShare = Extract<Condition, { kind: 'negative-share' }>;

/** Each hour at whose end the documents of the days before were too negative. */
export async function negativeSignals(
  db: Store,
  condition: NegativeShare,
  window: Window,
  topicName: (slug: string) => string,
): Promise<Signal[]> {
  const span = condition.days * 86_400;
  const counts = await countByHour(db, condition.topic, {
    ...window,
    from: secondsAfter(window.from, -span),
  });
  const { topic } = condition;
  const named = topic === undefined ? null : { slug: topic, name: topicName(topic) };
  let first = 0;
  const sum = { negative: 0, documents: 0 };
  return counts.flatMap((count, index): Signal[] => {
    sum.negative += count.negative;
    sum.documents += count.documents;
    const end = endOf(count.hour, window.to);
    for (; isBefore(counts[first], secondsAfter(end, -span)); first += 1) {
      sum.negative -= counts[first]?.negative ?? 0;
      sum.documents -= counts[first]?.documents ?? 0;
    }
    if (index < first || end < window.from || sum.documents < condition.documents) return [];
    const [low, high] = wilsonInterval(sum.negative, sum.documents);
    if (low * 100 <= condition.percent) return [];
    const facts = { kind: 'negative-share', topic: named, ...sum, low, high, days: condition.days } as const;
    return [{ subject: topic === undefined ? 'documents' : `topic:${topic}`, at: end, facts }];
  });
}

/** The hour that is still going on ends with the window. */
function endOf(hour: string, windowEnd: string): string {
  const end = secondsAfter(`${hour}:00:00Z`, 3600);
  return end < windowEnd ? end : instant(windowEnd);
}

function isBefore(count: HourCount | undefined, at: string): boolean {
  return count !== undefined && `${count.hour}:00:00Z` < at;
}
