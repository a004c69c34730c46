/**
 * Daily counts by topic, theme, place, channel and so on, kept in the same transaction as the documents: a page over a year reads
 * some thousand rows, however many documents there are. One query says what a document counts for; adding, taking back and
 * counting everything anew all run it, so that they cannot differ.
 */
import { type RawBuilder, sql } from 'kysely';
import { inTransaction, type Store } from './database.ts';
import { noteChanges } from './day-changes.ts';
import { documentTurn, localDate, takeTurn } from './dialect.ts';
import { allParts, countable, dimensions, type Part } from './rollup-parts.ts';
import { findSetting, saveSetting } from './settings.ts';
import { addStories } from './story-counts.ts';

/** What is summed for each slug and day. */
export const measures = [
  'documents',
  'negative',
  'positive',
  'official',
  'press',
  'social',
  'citizen',
  'reach',
] as const;

/** Raised when what is counted changes: every store then counts anew at its next start. */
const revision = '3';
const revisionKey = 'rollups';

/** Adds a document as it stands now. */
export async function countDocument(trx: Store, id: number): Promise<void> {
  await addCounts(trx, allParts, one(trx, id), 1);
  await noteChanges(trx, [id]);
}

/** Takes a document back as it stands now: before it is changed or deleted. */
export async function uncountDocument(trx: Store, id: number): Promise<void> {
  await addCounts(trx, allParts, one(trx, id), -1);
  await noteChanges(trx, [id]);
  await sql`delete from daily_counts where documents = 0 and dimension in (${sql.join(dimensions)})
    and day = (select ${localDate(trx, 'dated_at')} from documents where id = ${sql.lit(id)})`.execute(trx);
}

function one(trx: Store, id: number): RawBuilder<unknown> {
  return sql`(${countable(trx, sql`document.id = ${sql.lit(id)}`)}) as one`;
}

/** Counts all documents and stories anew, for repair: all or nothing. */
export async function rebuildRollups(db: Store): Promise<void> {
  await inTransaction(db, async (trx) => {
    await takeTurn(trx, documentTurn);
    await trx.deleteFrom('daily_counts').execute();
    await trx.deleteFrom('story_counts').execute();
    // Days and reach are worked out once, not once for each dimension.
    await sql`create temporary table counted_documents as ${countable(trx)}`.execute(trx);
    await sql`create unique index counted_documents_by_id on counted_documents (id)`.execute(trx);
    for (const part of allParts) {
      await addCounts(trx, [part], sql`counted_documents`, 1);
      await addStories(trx, [part], sql`counted_documents`, 1);
    }
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
