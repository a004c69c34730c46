/** What is counted of the documents in which one claim was found, and of the stories that they are in. */
import { sql } from 'kysely';
import type { Stance } from '../../analysis/finding.ts';
import type { CountUnit } from '../vocabulary.ts';
import { countIn } from './counts.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { reachWithReactions, reactionsTo } from './reach.ts';

function findingsOf(db: Store, claimId: string) {
  return db
    .selectFrom('document_claims as found')
    .innerJoin('documents as document', 'document.id', 'found.document_id')
    .where('found.claim_id', '=', claimId);
}

function spreadsOf(db: Store, claimId: string) {
  return findingsOf(db, claimId).where('found.stance', '=', 'spreads');
}

/** Spreading documents as a unit counts them: those without a story are in no story. */
function spreadsIn(db: Store, claimId: string, unit: CountUnit) {
  return spreadsOf(db, claimId).$if(unit === 'stories', (query) =>
    query.where('document.story_id', 'is not', null),
  );
}

/**
 * What is new on each local date, by stance: its documents, or the stories that told of the claim in that stance for the first time,
 * so that days add up in both units.
 */
export async function countClaimDays(
  db: Store,
  claimId: string,
  unit: CountUnit,
): Promise<{ readonly day: string; readonly stance: Stance; readonly count: number }[]> {
  const isOfStories = unit === 'stories';
  const told = findingsOf(db, claimId)
    .select([
      'found.stance',
      (isOfStories ? sql<string>`min(document.dated_at)` : sql<string>`document.dated_at`).as('at'),
    ])
    .$if(isOfStories, (query) =>
      query.where('document.story_id', 'is not', null).groupBy(['document.story_id', 'found.stance']),
    );
  const day = () => localDate(db, 'told.at');
  return db
    .selectFrom(told.as('told'))
    .select(({ fn }) => [day().as('day'), 'told.stance', fn.countAll<number>().as('count')])
    .groupBy([day(), 'told.stance'])
    .orderBy('day')
    .execute();
}

/** Spreading documents, how many of them repeat the text of another, and the stories that they are in. */
export async function countClaimCopies(
  db: Store,
  claimId: string,
): Promise<{ readonly documents: number; readonly copies: number; readonly stories: number }> {
  return spreadsOf(db, claimId)
    .select(({ fn }) => [
      fn.countAll<number>().as('documents'),
      fn.count<number>('document.copy_of').as('copies'),
      fn.count<number>('document.story_id').distinct().as('stories'),
    ])
    .executeTakeFirstOrThrow();
}

export async function countClaimChannels(db: Store, claimId: string, unit: CountUnit) {
  return spreadsIn(db, claimId, unit)
    .select(({ fn }) => [
      'document.channel as slug',
      countIn(unit).as('count'),
      fn.min('document.dated_at').as('firstAt'),
    ])
    .groupBy('document.channel')
    .orderBy('count', 'desc')
    .orderBy('document.channel')
    .execute();
}

/** How much is counted, and in what. */
interface Most {
  readonly unit: CountUnit;
  readonly limit: number;
}

/** Sources that spread it most. */
export async function countClaimSources(db: Store, claimId: string, { unit, limit }: Most) {
  return spreadsIn(db, claimId, unit)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(({ fn }) => [
      'source.id',
      'source.name',
      countIn(unit).as('count'),
      fn.min('document.dated_at').as('firstAt'),
    ])
    .groupBy(['source.id', 'source.name'])
    .orderBy('count', 'desc')
    .orderBy('source.id')
    .limit(limit)
    .execute();
}

/** Places that spreading documents name, most often first. */
export async function countClaimPlaces(db: Store, claimId: string, { unit, limit }: Most) {
  return spreadsIn(db, claimId, unit)
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .where('tag.kind', '=', 'place')
    .select(['tag.slug', countIn(unit).as('count')])
    .groupBy('tag.slug')
    .orderBy('count', 'desc')
    .orderBy('tag.slug')
    .limit(limit)
    .execute();
}

/** A spreading document, or of a story the one that was probably seen by most for all of its spreading documents. */
export interface FurthestSpread {
  readonly id: number;
  readonly documents: number;
  readonly reactions: number;
  readonly reach: number;
}

/** What was probably seen by most: the class of the source, and a tenth of it for each reaction. In points. */
export async function listFurthest(
  db: Store,
  claimId: string,
  { unit, limit }: Most,
): Promise<FurthestSpread[]> {
  const spreads = spreadsIn(db, claimId, unit)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select([
      'document.id',
      'document.story_id',
      'document.dated_at',
      reactionsTo.as('reactions'),
      reachWithReactions.as('reach'),
    ]);
  const teller = unit === 'stories' ? sql`spread.story_id` : sql`spread.id`;
  const ofTeller = sql`over (partition by ${teller})`;
  const tellers = db
    .selectFrom(spreads.as('spread'))
    .select([
      'spread.id',
      'spread.dated_at',
      sql<number>`count(*) ${ofTeller}`.as('documents'),
      sql<number>`cast(sum(spread.reactions) ${ofTeller} as integer)`.as('reactions'),
      sql<number>`sum(spread.reach) ${ofTeller}`.as('reach'),
      sql<number>`row_number() over (partition by ${teller} order by spread.reach desc, spread.dated_at, spread.id)`.as(
        'place',
      ),
    ]);
  return db
    .selectFrom(tellers.as('teller'))
    .select(['teller.id', 'teller.documents', 'teller.reactions', 'teller.reach'])
    .where('teller.place', '=', 1)
    .orderBy('teller.reach', 'desc')
    .orderBy('teller.dated_at')
    .orderBy('teller.id')
    .limit(limit)
    .execute();
}
