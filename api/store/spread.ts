/** What is counted of the documents in which one claim was found. */
import type { Stance } from '../../analysis/finding.ts';
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

/** Documents by local date and stance. */
export async function countClaimDays(
  db: Store,
  claimId: string,
): Promise<{ readonly day: string; readonly stance: Stance; readonly documents: number }[]> {
  const day = () => localDate(db, 'document.dated_at');
  return findingsOf(db, claimId)
    .select(({ fn }) => [day().as('day'), 'found.stance', fn.countAll<number>().as('documents')])
    .groupBy([day(), 'found.stance'])
    .orderBy('day')
    .execute();
}

/** Spreading documents, and how many of them repeat the text of another. */
export async function countClaimCopies(
  db: Store,
  claimId: string,
): Promise<{ readonly documents: number; readonly copies: number }> {
  return spreadsOf(db, claimId)
    .select(({ fn }) => [
      fn.countAll<number>().as('documents'),
      fn.count<number>('document.copy_of').as('copies'),
    ])
    .executeTakeFirstOrThrow();
}

export async function countClaimChannels(db: Store, claimId: string) {
  return spreadsOf(db, claimId)
    .select(({ fn }) => [
      'document.channel as slug',
      fn.countAll<number>().as('documents'),
      fn.min('document.dated_at').as('firstAt'),
    ])
    .groupBy('document.channel')
    .orderBy('documents', 'desc')
    .orderBy('document.channel')
    .execute();
}

/** Sources that spread it most. */
export async function countClaimSources(db: Store, claimId: string, limit: number) {
  return spreadsOf(db, claimId)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(({ fn }) => [
      'source.id',
      'source.name',
      fn.countAll<number>().as('documents'),
      fn.min('document.dated_at').as('firstAt'),
    ])
    .groupBy(['source.id', 'source.name'])
    .orderBy('documents', 'desc')
    .orderBy('source.id')
    .limit(limit)
    .execute();
}

/** Places that spreading documents name, most often first. */
export async function countClaimPlaces(db: Store, claimId: string, limit: number) {
  return spreadsOf(db, claimId)
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .where('tag.kind', '=', 'place')
    .select(({ fn }) => ['tag.slug', fn.countAll<number>().as('documents')])
    .groupBy('tag.slug')
    .orderBy('documents', 'desc')
    .orderBy('tag.slug')
    .limit(limit)
    .execute();
}

/** Spreading documents that were probably seen by most: the class of the source, and a tenth of it for each reaction. In points. */
export async function listFurthest(
  db: Store,
  claimId: string,
  limit: number,
): Promise<{ readonly id: number; readonly reactions: number; readonly reach: number }[]> {
  return spreadsOf(db, claimId)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(['document.id', reactionsTo.as('reactions'), reachWithReactions.as('reach')])
    .orderBy('reach', 'desc')
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .limit(limit)
    .execute();
}
