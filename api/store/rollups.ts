/**
 * Daily counts by topic, theme, place, channel and so on, kept in the same transaction as the documents: a page over a year reads
 * some thousand rows, however many documents there are. One query says what a document counts for; adding, taking back and
 * counting everything anew all run it, so that they cannot differ.
 */
import { type RawBuilder, sql } from 'kysely';
import { inTransaction, type Store } from './database.ts';
import { noteChanges } from './day-changes.ts';
import { documentTurn, localDate, takeTurn } from './dialect.ts';
import { findSetting, saveSetting } from './settings.ts';

/** What documents are counted by. `claim`: the claims that they spread. */
export const dimensions = [
  'all',
  'topic',
  'theme',
  'reform',
  'audience',
  'place',
  'channel',
  'tier',
  'publisher',
  'sentiment',
  'source',
  'claim',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Raised when what is counted changes: every store then counts anew at its next start. */
const revision = '2';
const revisionKey = 'rollups';

/** Adds a document as it stands now. */
export async function countDocument(trx: Store, id: number): Promise<void> {
  await addCounts(trx, allParts, sql`(${countable(trx, id)}) as one`, 1);
  await noteChanges(trx, [id]);
}

/** Takes a document back as it stands now: before it is changed or deleted. */
export async function uncountDocument(trx: Store, id: number): Promise<void> {
  await addCounts(trx, allParts, sql`(${countable(trx, id)}) as one`, -1);
  await noteChanges(trx, [id]);
  await sql`delete from daily_counts where documents = 0 and dimension in (${sql.join(dimensions)})
    and day = (select ${localDate(trx, 'dated_at')} from documents where id = ${sql.lit(id)})`.execute(trx);
}

/** Counts all documents anew, for repair: all or nothing. */
export async function rebuildRollups(db: Store): Promise<void> {
  await inTransaction(db, async (trx) => {
    await takeTurn(trx, documentTurn);
    await trx.deleteFrom('daily_counts').execute();
    // Days and reach are worked out once, not once for each dimension.
    await sql`create temporary table counted_documents as ${countable(trx)}`.execute(trx);
    await sql`create unique index counted_documents_by_id on counted_documents (id)`.execute(trx);
    for (const part of allParts) await addCounts(trx, [part], sql`counted_documents`, 1);
    await sql`drop table counted_documents`.execute(trx);
    await saveSetting(trx, revisionKey, revision);
  });
}

/** Counts anew where the counts are missing, or are those of another program or of sources that have changed. */
export async function refreshRollups(db: Store): Promise<void> {
  if ((await findSetting(db, revisionKey)) !== revision) await rebuildRollups(db);
}

/** Has everything counted anew at the next start: a source's tier or region, which its documents count under, has changed. */
export async function forgetRollups(db: Store): Promise<void> {
  await saveSetting(db, revisionKey, '');
}

interface Part {
  readonly dimension: RawBuilder<string>;
  readonly slug: RawBuilder<string>;
  /** Joined to the document, where it counts for several slugs. */
  readonly join?: RawBuilder<unknown>;
}

function part(dimension: Dimension, slug: RawBuilder<string>): Part {
  return { dimension: sql`${sql.lit(dimension)}`, slug };
}

const allParts: readonly Part[] = [
  part('all', sql`''`),
  part('channel', sql`document.channel`),
  part('tier', sql`document.tier`),
  part('publisher', sql`document.publisher`),
  part('sentiment', sql`document.sentiment`),
  part('source', sql`document.source_id`),
  {
    dimension: sql`tag.kind`,
    slug: sql`tag.slug`,
    join: sql`join document_tags as tag on tag.document_id = document.id`,
  },
  {
    dimension: sql`'claim'`,
    slug: sql`found.claim_id`,
    join: sql`join document_claims as found on found.document_id = document.id and found.stance = 'spreads'`,
  },
];

/** What is counted of a document, or of all. */
function countable(db: Store, id?: number): RawBuilder<unknown> {
  return sql`
    select document.id, ${localDate(db, 'document.dated_at')} as day, document.channel, source.tier,
      document.publisher, document.sentiment, document.source_id, ${reachOf} as reach
    from documents as document join sources as source on source.id = document.source_id
    ${id === undefined ? sql`` : sql`where document.id = ${sql.lit(id)}`}`;
}

async function addCounts(
  trx: Store,
  parts: readonly Part[],
  documents: RawBuilder<unknown>,
  sign: 1 | -1,
): Promise<void> {
  const rows = parts.map(
    ({ dimension, slug, join }) => sql`
      select ${dimension} as dimension, document.day, ${slug} as slug,
        document.sentiment, document.publisher, document.reach
      from counted as document ${join ?? sql``}`,
  );
  const times = sql.lit(sign);
  const sumIf = (condition: RawBuilder<unknown>) =>
    sql`${times} * sum(case when ${condition} then 1 else 0 end)`;
  await sql`
    with counted as (select * from ${documents})
    insert into daily_counts as kept
      (dimension, day, slug, documents, negative, positive, official, press, social, citizen, reach)
    select dimension, day, slug, ${times} * count(*),
      ${sumIf(sql`sentiment = 'negative'`)}, ${sumIf(sql`sentiment = 'positive'`)},
      ${sumIf(sql`publisher = 'official'`)}, ${sumIf(sql`publisher = 'press'`)},
      ${sumIf(sql`publisher = 'social'`)}, ${sumIf(sql`publisher = 'citizen'`)}, ${times} * sum(reach)
    from (${sql.join(rows, sql` union all `)}) as spoken
    where 1 = 1
    group by dimension, day, slug
    on conflict (dimension, day, slug) do update set
      ${sql.join(measures.map((name) => sql`${sql.ref(name)} = kept.${sql.ref(name)} + excluded.${sql.ref(name)}`))}`.execute(
    trx,
  );
}

const measures = [
  'documents',
  'negative',
  'positive',
  'official',
  'press',
  'social',
  'citizen',
  'reach',
] as const;

/**
 * How far a document may have been seen, in tenths of a point: the audience class of its source (a national paper 10 points, a local
 * one 3, a state portal 4 or 2, a specialised site 2, a post 1, a report to the agency none), and for each reaction to it, a comment or
 * reply, a tenth of that.
 * A class, not a measurement: nobody tells us how many people read a page.
 */
const reachOf = sql<number>`(case
    when document.publisher = 'press' then case when source.region = 'national' then 10 else 3 end
    when document.publisher = 'official' then case when source.region = 'national' then 4 else 2 end
    when document.publisher = 'specialised' then 2
    when document.publisher = 'citizen' then 0
    else 1 end) * (case when document.parent_url is null then 10 else 1 end)`;

/** Comments and replies to a document. */
export const reactionsTo = sql<number>`(select count(*) from documents as reaction
  where reaction.parent_url = document.canonical_url)`;

/** Reach in points, each reaction a tenth of the document's own. */
export const reachWithReactions = sql<number>`${reachOf} * (10 + ${reactionsTo}) / 100.0`;
