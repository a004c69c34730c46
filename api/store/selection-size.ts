/** How much a selection has: exactly where that costs nothing, else up to a number that nobody pages through. */
import { localDateOf, localMidnight } from '../week.ts';
import { listDays } from './daily-series.ts';
import type { Store } from './database.ts';
import { countDocuments, type DocumentSelection, selectDocuments } from './document-list.ts';
import type { Dimension } from './rollup-parts.ts';

/** Pages end there; counting a million takes seconds. */
export const mostCounted = 10_000;

/** Where there are `more`, what is counted of them. */
export interface Size {
  readonly total: number;
  readonly more: boolean;
}

/** Documents of a selection without words: whole days of everything, a topic, place, channel or source stand in the day counts. */
export async function sizeInDocuments(
  db: Store,
  selection: DocumentSelection,
  most = mostCounted,
): Promise<Size> {
  const series = seriesOf(selection);
  if (series !== null) return { total: await sumOf(db, series, selection), more: false };
  return upTo(await countDocuments(db, selection, most + 1), most);
}

/** Stories with at least one document of a selection. */
export async function sizeInStories(
  db: Store,
  selection: DocumentSelection,
  most = mostCounted,
): Promise<Size> {
  const stories = selectDocuments(db, selection, { words: 'walk' })
    .select('document.story_id')
    .where('document.story_id', 'is not', null)
    .distinct()
    .limit(most + 1);
  const { count } = await db
    .selectFrom(stories.as('story'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return upTo(count, most);
}

function upTo(counted: number, most: number): Size {
  return { total: Math.min(counted, most), more: counted > most };
}

interface Series {
  readonly dimension: Dimension;
  readonly slug: string;
}

/** The series of day counts that has the selection's documents; `null` where none has. */
function seriesOf({
  topic,
  place,
  channel,
  source,
  from,
  to,
  sentiment,
  ...others
}: DocumentSelection): Series | null {
  if (Object.values(others).some((value) => value !== undefined && value !== null)) return null;
  if (![from, to].every((at) => at === undefined || at === localMidnight(localDateOf(at)))) return null;
  const narrowed = Object.entries({ topic, place, channel, source }).flatMap(([dimension, slug]) =>
    slug === undefined ? [] : [{ dimension: dimension as Dimension, slug }],
  );
  if (narrowed.length > 1) return null;
  return narrowed[0] ?? { dimension: 'all', slug: '' };
}

const [firstDay, lastDay] = ['0000-01-01', '9999-12-31'];

async function sumOf(db: Store, series: Series, { from, to, sentiment }: DocumentSelection): Promise<number> {
  const days = await listDays(db, series, {
    from: from === undefined ? firstDay : localDateOf(from),
    to: to === undefined ? lastDay : localDateOf(localMidnight(localDateOf(to), -1)),
  });
  const counts = days.map(({ documents, negative, positive }) => {
    if (sentiment === undefined) return documents;
    return { negative, positive, neutral: documents - negative - positive }[sentiment];
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
