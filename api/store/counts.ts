/** What reports count. A `bucket` is the index of a week in the list that was asked for. */
import { type RawBuilder, sql } from 'kysely';
import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Tier } from '../../crawler/document.ts';
import type { CountUnit } from '../vocabulary.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { type DocumentSelection, selectDocuments } from './document-list.ts';
import type { DocumentTagTable } from './schema/document-tables.ts';
import { isOfVoice, type Voice } from './voice.ts';

/** Consecutive periods, oldest first: each ends where the next begins. Instants. */
export type Periods = readonly { readonly start: string; readonly end: string }[];

export interface CountOptions {
  /** Only documents stored until then. */
  readonly seenUntil?: string | undefined;
  /** Only what these say. */
  readonly voice?: Voice | undefined;
  /** Only these of them. */
  readonly selection?: DocumentSelection | undefined;
}

/** Documents, or the distinct stories that they are in, of the rows of `document`. */
export function countIn(unit: CountUnit) {
  return unit === 'stories' ? sql<number>`count(distinct document.story_id)` : sql<number>`count(*)`;
}

/** What a week's figures are counted by, each in buckets of the weeks that are asked for. */
export interface WeekCounts {
  /** Where the sentiments don't add up to it: what a week has altogether. */
  readonly total?: (weeks: WeekPeriods) => Promise<{ readonly bucket: number; readonly count: number }[]>;
  readonly topicTotal?: (
    weeks: WeekPeriods,
  ) => Promise<{ readonly slug: string; readonly bucket: number; readonly count: number }[]>;
  readonly bySentiment: (weeks: WeekPeriods) => Promise<SentimentCount[]>;
  readonly byDay: (weeks: WeekPeriods) => Promise<{ readonly date: string; readonly count: number }[]>;
  readonly byTopic: (weeks: WeekPeriods) => Promise<(SentimentCount & { readonly slug: string })[]>;
  readonly byChannel: (
    weeks: WeekPeriods,
  ) => Promise<{ readonly slug: string; readonly bucket: number; readonly count: number }[]>;
}

/** Periods that are whole weeks, with their first and last local date. */
export type WeekPeriods = readonly (Periods[number] & { readonly monday: string; readonly sunday: string })[];

/** Counted from the documents themselves: the only way to leave out those that were stored later. */
export function countsOfDocuments(db: Store, options: CountOptions): WeekCounts {
  return {
    bySentiment: (weeks) => countBySentiment(db, weeks, options),
    byDay: (weeks) => countByDay(db, weeks, options),
    byTopic: (weeks) => countByTag(db, 'topic', weeks, options),
    byChannel: (weeks) => countByChannel(db, weeks, options),
  };
}

/** Literals, not parameters: PostgreSQL must see the same text in `select` and `group by`. Instants are our own. */
export function bucketOf(periods: Periods): RawBuilder<number> {
  const cases = periods.map(
    (period, index) => sql`when document.dated_at < ${sql.lit(period.end)} then ${sql.lit(index)}`,
  );
  return sql<number>`case ${sql.join(cases, sql` `)} end`;
}

/** The documents that speak in the periods. */
export function documentsIn(db: Store, periods: Periods, { seenUntil, voice, selection }: CountOptions) {
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) throw new RangeError('no period to count');
  const span = { from: first.start, to: last.end, seenUntil };
  return selectDocuments(db, { ...selection, ...span }).$if(voice !== undefined, (query) =>
    query.where(isOfVoice(voice ?? 'press')),
  );
}

export interface SentimentCount {
  readonly bucket: number;
  readonly sentiment: SentimentLabel;
  readonly count: number;
}

async function countBySentiment(
  db: Store,
  periods: Periods,
  options: CountOptions,
): Promise<SentimentCount[]> {
  return documentsIn(db, periods, options)
    .select(({ fn }) => [
      bucketOf(periods).as('bucket'),
      'document.sentiment',
      fn.countAll<number>().as('count'),
    ])
    .groupBy([bucketOf(periods), 'document.sentiment'])
    .execute();
}

/** Documents by local date. */
async function countByDay(db: Store, periods: Periods, options: CountOptions) {
  const day = () => localDate(db, 'document.dated_at');
  return documentsIn(db, periods, options)
    .select(({ fn }) => [day().as('date'), fn.countAll<number>().as('count')])
    .groupBy(day())
    .execute();
}

/** Documents of each tag of a kind by sentiment. */
export async function countByTag(
  db: Store,
  kind: DocumentTagTable['kind'],
  periods: Periods,
  options: CountOptions,
): Promise<(SentimentCount & { readonly slug: string })[]> {
  return documentsIn(db, periods, options)
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .where('tag.kind', '=', kind)
    .select(({ fn }) => [
      'tag.slug',
      bucketOf(periods).as('bucket'),
      'document.sentiment',
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['tag.slug', bucketOf(periods), 'document.sentiment'])
    .execute();
}

async function countByChannel(db: Store, periods: Periods, options: CountOptions) {
  return documentsIn(db, periods, options)
    .select(({ fn }) => [
      'document.channel as slug',
      bucketOf(periods).as('bucket'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['document.channel', bucketOf(periods)])
    .execute();
}

/** Stories with at least one document. */
export async function countStories(db: Store, periods: Periods, options: CountOptions = {}) {
  return documentsIn(db, periods, options)
    .where('document.story_id', 'is not', null)
    .select(({ fn }) => [
      bucketOf(periods).as('bucket'),
      fn.count<number>('document.story_id').distinct().as('count'),
    ])
    .groupBy(bucketOf(periods))
    .execute();
}

export async function countByTier(
  db: Store,
  periods: Periods,
  options: CountOptions = {},
): Promise<{ tier: Tier; count: number }[]> {
  return documentsIn(db, periods, options)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(({ fn }) => ['source.tier', fn.countAll<number>().as('count')])
    .groupBy('source.tier')
    .orderBy('source.tier')
    .execute();
}

export interface ClaimCount {
  readonly claim_id: string;
  readonly stance: Stance;
  readonly bucket: number;
  readonly count: number;
}

export async function countByClaim(
  db: Store,
  periods: Periods,
  { unit = 'documents', ...options }: CountOptions & { readonly unit?: CountUnit } = {},
): Promise<ClaimCount[]> {
  return foundIn(db, periods, options)
    .select(['found.claim_id', 'found.stance', bucketOf(periods).as('bucket'), countIn(unit).as('count')])
    .groupBy(['found.claim_id', 'found.stance', bucketOf(periods)])
    .execute();
}

/** The documents that speak in the periods, once for each claim found in them. */
function foundIn(db: Store, periods: Periods, options: CountOptions) {
  // The dates of the findings are the documents': said again, SQLite can begin with the few documents that have a claim.
  return documentsIn(db, periods, options)
    .innerJoin('document_claims as found', 'found.document_id', 'document.id')
    .where('found.dated_at', '>=', periods[0]?.start ?? '')
    .where('found.dated_at', '<', periods.at(-1)?.end ?? '');
}

/** When each claim was first seen to be spread; claims that nobody spread are left out. Reads one row a claim. */
export async function firstSpreads(
  db: Store,
  { seenUntil }: CountOptions = {},
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('claims as claim')
    .select(({ selectFrom }) => [
      'claim.id',
      selectFrom('document_claims as found')
        .innerJoin('documents as document', 'document.id', 'found.document_id')
        .select('found.dated_at')
        .whereRef('found.claim_id', '=', 'claim.id')
        .where('found.stance', '=', 'spreads')
        .$if(seenUntil !== undefined, (query) => query.where('document.first_seen_at', '<=', seenUntil ?? ''))
        .orderBy('found.dated_at')
        .limit(1)
        .as('at'),
    ])
    .execute();
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])));
}

/** Names of the sources that spread each claim in the periods. */
export async function spreadingSources(db: Store, periods: Periods, options: CountOptions = {}) {
  // Sources are named last: led by them, SQLite would read all documents of each.
  const pairs = foundIn(db, periods, options)
    .select(['found.claim_id', 'document.source_id'])
    .distinct()
    .where('found.stance', '=', 'spreads');
  return db
    .selectFrom(pairs.as('pair'))
    .innerJoin('sources as source', 'source.id', 'pair.source_id')
    .select(['pair.claim_id', 'source.name'])
    .distinct()
    .orderBy('source.name')
    .execute();
}

/** When the earliest document speaks; `null` in an empty store. */
export async function earliestDocument(db: Store): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.min('dated_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Documents of one source by local date. */
export async function countSourceByDay(
  db: Store,
  sourceId: string,
  window: { readonly start: string; readonly end: string },
) {
  const day = () => localDate(db, 'document.dated_at');
  return documentsIn(db, [window], {})
    .where('document.source_id', '=', sourceId)
    .select(({ fn }) => [day().as('date'), fn.countAll<number>().as('count')])
    .groupBy(day())
    .execute();
}

/** When a source's documents since an instant were published, newest first: those that say it. */
export async function listPublished(
  db: Store,
  sourceId: string,
  since: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('published_at')
    .where('source_id', '=', sourceId)
    .where('dated_at', '>=', since)
    .orderBy('dated_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.published_at ?? []);
}

/** Documents of each source from one instant to another (exclusive). Reads that part of the index for each source. */
export async function countBySource(
  db: Store,
  { start, end }: { readonly start: string; readonly end: string },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('sources as source')
    .select(({ selectFrom }) => [
      'source.id',
      selectFrom('documents as document')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('document.source_id', '=', 'source.id')
        .where('document.dated_at', '>=', start)
        .where('document.dated_at', '<', end)
        .as('count'),
    ])
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count ?? 0]));
}

/** When the latest document of each source speaks; sources without documents are left out. */
export async function latestBySource(db: Store): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('sources as source')
    .select(({ selectFrom }) => [
      'source.id',
      selectFrom('documents as document')
        .select(({ fn }) => fn.max('document.dated_at').as('at'))
        .whereRef('document.source_id', '=', 'source.id')
        .as('latest'),
    ])
    .execute();
  return new Map(rows.flatMap(({ id, latest }) => (latest === null ? [] : [[id, latest] as const])));
}
