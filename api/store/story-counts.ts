/**
 * How many stories have a document on each local day and in each week, by topic, place, channel and so on. Distinct stories don't add
 * up, neither over days nor over slugs, so weeks are counted apart from days. A story is taken back from the weeks that a change
 * concerns before it, and counted there again after it: by one query, which also counts everything anew, so that they cannot differ.
 */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { weekOf } from '../week.ts';
import type { Store } from './database.ts';
import { documentTurn, takeTurn } from './dialect.ts';
import { allParts, countable, dimensions, type Part } from './rollup-parts.ts';
import type { Tables } from './schema.ts';

/** A week of a story: the one that an instant lies in. */
export interface StoryPlace {
  /** `null`: a document that no story has yet, which counts in none. */
  readonly story: number | null;
  /** When a document of the story speaks, or will. */
  readonly at: string;
}

/** Named before anything is changed about the story's documents in that week. */
export type TouchStories = (places: readonly StoryPlace[]) => Promise<void>;

/**
 * Runs a change of documents, inside a transaction. Weeks of stories that it touches are counted anew when it is done; each is taken
 * back once, however often it is touched.
 */
export async function recountingStories<T>(
  trx: Transaction<Tables>,
  change: (touch: TouchStories) => Promise<T>,
): Promise<T> {
  // Saving a document and moving it at the same time would both take the same story back.
  await takeTurn(trx, documentTurn);
  const touched = new Map<string, Set<number>>();
  const result = await change(async (places) => {
    for (const [monday, stories] of freshPlaces(touched, places)) await countWeek(trx, monday, stories, -1);
  });
  for (const [monday, stories] of touched) {
    await countWeek(trx, monday, [...stories], 1);
    await dropEmpty(trx, monday);
  }
  return result;
}

/** The stories of each week that were not touched before; notes them. */
function freshPlaces(
  touched: Map<string, Set<number>>,
  places: readonly StoryPlace[],
): Map<string, number[]> {
  const fresh = new Map<string, number[]>();
  for (const { story, at } of places) {
    if (story === null) continue;
    const { monday } = weekOf(at);
    const known = touched.get(monday) ?? new Set();
    if (known.has(story)) continue;
    touched.set(monday, known.add(story));
    fresh.set(monday, [...(fresh.get(monday) ?? []), story]);
  }
  return fresh;
}

/** Stories of one statement. */
const chunk = 400;

async function countWeek(
  trx: Store,
  monday: string,
  stories: readonly number[],
  sign: 1 | -1,
): Promise<void> {
  const { start, end } = weekOf(`${monday}T00:00:00+07:00`);
  for (let at = 0; at < stories.length; at += chunk) {
    const some = stories.slice(at, at + chunk).map((story) => sql.lit(story));
    const spoken = countable(
      trx,
      sql`document.story_id in (${sql.join(some)})
        and document.dated_at >= ${sql.lit(start)} and document.dated_at < ${sql.lit(end)}`,
    );
    await addStories(trx, allParts, sql`(${spoken}) as spoken`, sign);
  }
}

/** Adds the stories of some documents, or takes them back. The documents of a story in a week are all among them, or none. */
export async function addStories(
  trx: Store,
  parts: readonly Part[],
  documents: RawBuilder<unknown>,
  sign: 1 | -1,
): Promise<void> {
  const rows = parts.map(
    ({ dimension, slug, join }) => sql`
      select ${dimension} as dimension, ${slug} as slug, document.day, document.monday, document.story_id,
        document.sentiment, document.publisher
      from counted as document ${join ?? sql``}`,
  );
  const times = sql.lit(sign);
  const flags = Object.entries(flagged).map(
    ([name, condition]) => sql`max(case when ${sql.raw(condition)} then 1 else 0 end) as ${sql.ref(name)}`,
  );
  const sums = Object.keys(flagged).map((name) => sql`${times} * sum(${sql.ref(name)})`);
  const columns = ['stories', ...Object.keys(flagged)];
  await sql`
    with counted as (select * from ${documents}),
    told as (
      select dimension, slug, step, case step when 'day' then day else monday end as period, story_id, ${sql.join(flags)}
      from (${sql.join(rows, sql` union all `)}) as spoken
      cross join (select 'day' as step union all select 'week' as step) as steps
      where story_id is not null
      group by dimension, slug, step, case step when 'day' then day else monday end, story_id)
    insert into story_counts as kept (dimension, step, period, slug, ${sql.join(columns.map((name) => sql.ref(name)))})
    select dimension, step, period, slug, ${times} * count(*), ${sql.join(sums)}
    from told where 1 = 1
    group by dimension, step, period, slug
    on conflict (dimension, step, period, slug) do update set
      ${sql.join(columns.map((name) => sql`${sql.ref(name)} = kept.${sql.ref(name)} + excluded.${sql.ref(name)}`))}`.execute(
    trx,
  );
}

/** What a story counts for where at least one of its documents does. */
const flagged = {
  negative: "sentiment = 'negative'",
  neutral: "sentiment = 'neutral'",
  positive: "sentiment = 'positive'",
  official: "publisher = 'official'",
  press: "publisher = 'press'",
  specialised: "publisher = 'specialised'",
  social: "publisher = 'social'",
  published: "publisher <> 'citizen'",
} as const;

async function dropEmpty(trx: Store, monday: string): Promise<void> {
  const { sunday } = weekOf(`${monday}T00:00:00+07:00`);
  await trx
    .deleteFrom('story_counts')
    .where('stories', '=', 0)
    .where('dimension', 'in', [...dimensions])
    .where(({ or, and, eb }) =>
      or([
        and([eb('step', '=', 'week'), eb('period', '=', monday)]),
        and([eb('step', '=', 'day'), eb('period', '>=', monday), eb('period', '<=', sunday)]),
      ]),
    )
    .execute();
}
