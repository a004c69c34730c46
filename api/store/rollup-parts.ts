/** What a document counts for: under which slugs of which dimensions. The counts of documents and of stories both read it. */
import { type RawBuilder, sql } from 'kysely';
import type { Store } from './database.ts';
import { localDate, localMonday } from './dialect.ts';
import { reachOf } from './reach.ts';

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

export interface Part {
  readonly dimension: RawBuilder<string>;
  readonly slug: RawBuilder<string>;
  /** Joined to the document, where it counts for several slugs. */
  readonly join?: RawBuilder<unknown>;
}

function part(dimension: Dimension, slug: RawBuilder<string>): Part {
  return { dimension: sql`${sql.lit(dimension)}`, slug };
}

export const allParts: readonly Part[] = [
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

/** What is counted of the documents that a condition on `document` leaves, or of all; days and weeks are local. */
export function countable(db: Store, condition?: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select document.id, ${localDate(db, 'document.dated_at')} as day, ${localMonday(db, 'document.dated_at')} as monday,
      document.story_id, document.channel, source.tier, document.publisher, document.sentiment, document.source_id,
      ${reachOf} as reach
    from documents as document join sources as source on source.id = document.source_id
    ${condition === undefined ? sql`` : sql`where ${condition}`}`;
}
