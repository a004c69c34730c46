/** What reports over longer periods count besides `counts.ts`. A `bucket` is the index of a period in the list that was asked for. */
import { sql } from 'kysely';
import { instant } from '../instant.ts';
import { bucketOf, type CountOptions, documentsIn, type Periods, type SentimentCount } from './counts.ts';
import type { Store } from './database.ts';

/** Documents of each source by sentiment. */
export async function countOutlets(
  db: Store,
  periods: Periods,
  options: CountOptions = {},
): Promise<(SentimentCount & { readonly slug: string; readonly name: string })[]> {
  const counts = documentsIn(db, periods, options)
    .select(({ fn }) => [
      'document.source_id as slug',
      bucketOf(periods).as('bucket'),
      'document.sentiment',
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['document.source_id', bucketOf(periods), 'document.sentiment']);
  return db
    .selectFrom(counts.as('counted'))
    .innerJoin('sources as source', 'source.id', 'counted.slug')
    .selectAll('counted')
    .select('source.name')
    .execute();
}

/**
 * Documents with at least one of each group's topics, by sentiment; those with topics of two groups count in both. Topics
 * of no group count as `rest`.
 */
export async function countByTopicGroup(
  db: Store,
  { groups, rest }: { readonly groups: Readonly<Record<string, readonly string[]>>; readonly rest: string },
  periods: Periods,
  options: CountOptions = {},
): Promise<(SentimentCount & { readonly slug: string })[]> {
  const cases = Object.entries(groups).map(
    ([group, topics]) =>
      sql`when tag.slug in (${sql.join(topics.map((topic) => sql.lit(topic)))}) then ${sql.lit(group)}`,
  );
  const group = sql<string>`case ${sql.join(cases, sql` `)} else ${sql.lit(rest)} end`;
  return documentsIn(db, periods, options)
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .where('tag.kind', '=', 'topic')
    .select(({ fn }) => [
      group.as('slug'),
      bucketOf(periods).as('bucket'),
      'document.sentiment',
      fn.count<number>('document.id').distinct().as('count'),
    ])
    .groupBy([group, bucketOf(periods), 'document.sentiment'])
    .execute();
}

export interface FoundFigures {
  readonly id: number;
  readonly title: string | null;
  readonly url: string;
  readonly source_name: string;
  /** JSON of `Findings`. */
  readonly body: string;
}

const day = 86_400_000;

/**
 * The documents of a period in whose latest version figures were found, oldest first, a day at a time: what is held in
 * memory does not grow with the period.
 */
export async function* documentsWithFigures(
  db: Store,
  { start, end }: Periods[number],
  options: CountOptions = {},
): AsyncGenerator<FoundFigures> {
  for (let from = Date.parse(start); from < Date.parse(end); from += day) {
    const slice = {
      start: instant(new Date(from)),
      end: instant(new Date(Math.min(from + day, Date.parse(end)))),
    };
    yield* await documentsIn(db, [slice], options)
      .innerJoin('sources as source', 'source.id', 'document.source_id')
      .innerJoin('findings as finding', (join) =>
        join
          .onRef('finding.document_id', '=', 'document.id')
          .onRef('finding.version', '=', 'document.version'),
      )
      // A text inside JSON has its quotes escaped: only a key of the finding can match.
      .where('finding.body', 'like', '%"figures":[{%')
      .select(['document.id', 'document.title', 'document.url', 'source.name as source_name', 'finding.body'])
      .orderBy('document.dated_at')
      .orderBy('document.id')
      .execute();
  }
}
