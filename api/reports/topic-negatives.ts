import type { Store } from '../store/database.ts';
import { countsOfDays } from '../store/week-counts.ts';
import type { Week } from '../week.ts';
import { compared, type Ground, groupBy, type NamedCount, series } from './comparing.ts';
import type { Names } from './names.ts';

/** Documents of negative sentiment by topic, those of the last week beside those before it. */
export async function topicNegatives(
  store: Store,
  names: Names,
  weeks: readonly Week[],
  ground: Ground,
): Promise<NamedCount[]> {
  const negative = (await countsOfDays(store).byTopic(weeks)).filter(
    ({ sentiment }) => sentiment === 'negative',
  );
  return [...groupBy(negative, ({ slug }) => slug)].map(([slug, rows]) => ({
    slug,
    name: names.topic(slug),
    ...compared(series(rows, weeks.length), ground),
  }));
}
