/** What is counted of the documents that a selection leaves. */
import { sql } from 'kysely';
import type { SentimentLabel } from '../../analysis/finding.ts';
import type { Publisher } from '../../crawler/document.ts';
import type { CountUnit } from '../vocabulary.ts';
import { countIn } from './counts.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';
import { type DocumentSelection, selectDocuments } from './document-list.ts';
import { reachInPoints, reachWithReactions, reactionsTo } from './reach.ts';

export interface SelectedCount {
  /** Local date. */
  readonly day: string;
  readonly sentiment: SentimentLabel;
  readonly publisher: Publisher;
  readonly documents: number;
}

/** Documents by local date, sentiment and publisher; what has none is left out. */
export async function countSelected(db: Store, selection: DocumentSelection): Promise<SelectedCount[]> {
  const day = () => localDate(db, 'document.dated_at');
  return selectDocuments(db, selection)
    .select(({ fn }) => [
      day().as('day'),
      'document.sentiment',
      'document.publisher',
      fn.countAll<number>().as('documents'),
    ])
    .groupBy([day(), 'document.sentiment', 'document.publisher'])
    .orderBy('day')
    .execute();
}

/** What is told of a story on a day by one side in one tone. */
export interface SelectedTelling {
  readonly story: number;
  /** Local date. */
  readonly day: string;
  readonly sentiment: SentimentLabel;
  readonly publisher: Publisher;
}

/** Every story on each of its local dates, by sentiment and publisher. Documents without a story are left out. */
export async function listSelectedTellings(
  db: Store,
  selection: DocumentSelection,
): Promise<SelectedTelling[]> {
  const rows = await selectDocuments(db, selection)
    .where('document.story_id', 'is not', null)
    .select([
      'document.story_id as story',
      localDate(db, 'document.dated_at').as('day'),
      'document.sentiment',
      'document.publisher',
    ])
    .distinct()
    .execute();
  return rows.map(({ story, ...row }) => ({ story: story ?? 0, ...row }));
}

/** Stories with at least one of the documents. */
export async function countSelectedStories(db: Store, selection: DocumentSelection): Promise<number> {
  const { stories } = await selectDocuments(db, selection)
    .select(({ fn }) => fn.count<number>('document.story_id').distinct().as('stories'))
    .executeTakeFirstOrThrow();
  return stories;
}

/** Reach of the documents in points of an estimate, and how many places they name. */
export async function measureSelected(db: Store, selection: DocumentSelection) {
  const { reach } = await selectDocuments(db, selection)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(reachInPoints.as('reach'))
    .executeTakeFirstOrThrow();
  const { places } = await selectDocuments(db, selection)
    .innerJoin('document_tags as tagged', 'tagged.document_id', 'document.id')
    .where('tagged.kind', '=', 'place')
    .select(({ fn }) => fn.count<number>('tagged.slug').distinct().as('places'))
    .executeTakeFirstOrThrow();
  return { reach, places };
}

/** Sources with most of the documents, or of the stories. */
export async function countSelectedSources(
  db: Store,
  selection: DocumentSelection,
  { unit, limit }: { readonly unit: CountUnit; readonly limit: number },
) {
  return selectDocuments(db, selection)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(['source.id as slug', 'source.name', countIn(unit).as('count')])
    .groupBy(['source.id', 'source.name'])
    .orderBy('count', 'desc')
    .orderBy('source.id')
    .limit(limit)
    .execute();
}

/** Topics or places that most of the documents, or of the stories, have. */
export async function countSelectedTags(
  db: Store,
  kind: 'topic' | 'place',
  selection: DocumentSelection,
  { unit, limit }: { readonly unit: CountUnit; readonly limit: number },
) {
  return selectDocuments(db, selection)
    .innerJoin('document_tags as tagged', 'tagged.document_id', 'document.id')
    .where('tagged.kind', '=', kind)
    .select(['tagged.slug', countIn(unit).as('count')])
    .groupBy('tagged.slug')
    .orderBy('count', 'desc')
    .orderBy('tagged.slug')
    .limit(limit)
    .execute();
}

/** Documents that were probably seen by most, copies of others left out: reactions, and reach in points. */
export async function listSelectedFurthest(
  db: Store,
  selection: DocumentSelection,
  limit: number,
): Promise<{ readonly id: number; readonly reactions: number; readonly reach: number }[]> {
  return selectDocuments(db, selection)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .where('document.copy_of', 'is', null)
    .select(['document.id', reactionsTo.as('reactions'), reachWithReactions.as('reach')])
    .orderBy(sql`reach`, 'desc')
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .limit(limit)
    .execute();
}
