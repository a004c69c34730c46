import type { Selectable } from 'kysely';
import type { ActivityEntry } from '../indicators/activity.ts';
import { monitoringKinds } from '../vocabulary.ts';
import type { Store } from './database.ts';
import type { ActivityTable, IndicatorValueTable } from './schema/report-tables.ts';

export type ActivityRecord = Selectable<ActivityTable>;

export async function addActivity(
  db: Store,
  entry: ActivityEntry,
  by: { readonly userId: string | null; readonly now: string },
): Promise<number> {
  const { kind, heldOn, place, title, times, people, proof, note } = entry;
  const { id } = await db
    .insertInto('activities')
    .values({
      kind,
      held_on: heldOn,
      place,
      title,
      times,
      people,
      proof,
      note,
      entered_by: by.userId,
      entered_at: by.now,
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_because: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether an activity stands in the register already: same kind, day, place and title. */
export async function hasActivity(
  db: Store,
  { kind, heldOn, place, title }: ActivityEntry,
): Promise<boolean> {
  const row = await db
    .selectFrom('activities')
    .select('id')
    .where('kind', '=', kind)
    .where('held_on', '=', heldOn)
    .where('place', '=', place)
    .where('title', '=', title)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes an activity out of the counts; it stays in the register with its reason. `false`: it was out, or never in. */
export async function withdrawActivity(
  db: Store,
  id: number,
  by: { readonly userId: string; readonly now: string; readonly because: string },
): Promise<boolean> {
  const rows = await db
    .updateTable('activities')
    .set({ withdrawn_by: by.userId, withdrawn_at: by.now, withdrawn_because: by.because })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** Activities held between two local dates, both inclusive, latest first, with the names of who entered them. */
export async function listActivities(
  db: Store,
  window: { readonly first: string; readonly last: string; readonly enteredUntil?: string | undefined },
) {
  return db
    .selectFrom('activities as activity')
    .leftJoin('user as person', 'person.id', 'activity.entered_by')
    .selectAll('activity')
    .select('person.name as entered_by_name')
    .where('activity.held_on', '>=', window.first)
    .where('activity.held_on', '<=', window.last)
    .$if(window.enteredUntil !== undefined, (query) =>
      query.where('activity.entered_at', '<=', window.enteredUntil ?? ''),
    )
    .orderBy('activity.held_on', 'desc')
    .orderBy('activity.id', 'desc')
    .execute();
}

export interface IndicatorEntry {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  /** The document that the value is taken from. */
  readonly proof: string;
  /** Who signed that document. */
  readonly signatory: string;
  readonly note: string;
}

/** Adds a value; the latest of a year counts, earlier ones stay as its history. */
export async function addIndicatorValue(
  db: Store,
  entry: IndicatorEntry,
  by: { readonly userId: string | null; readonly now: string },
): Promise<void> {
  await db
    .insertInto('indicator_values')
    .values({ ...entry, entered_by: by.userId, entered_at: by.now })
    .execute();
}

export type IndicatorValueRecord = Selectable<IndicatorValueTable> & {
  readonly entered_by_name: string | null;
};

/** Values of some years, latest entry first. */
export async function listIndicatorValues(
  db: Store,
  years: readonly number[],
  enteredUntil?: string,
): Promise<IndicatorValueRecord[]> {
  return db
    .selectFrom('indicator_values as value')
    .leftJoin('user as person', 'person.id', 'value.entered_by')
    .selectAll('value')
    .select('person.name as entered_by_name')
    .where('value.year', 'in', years)
    .$if(enteredUntil !== undefined, (query) => query.where('value.entered_at', '<=', enteredUntil ?? ''))
    .orderBy('value.id', 'desc')
    .execute();
}

/** Half-open span of instants. */
interface Span {
  readonly start: string;
  readonly end: string;
}

/** Posts of official pages and channels that were collected. */
export async function countOfficialPosts(db: Store, span: Span): Promise<number> {
  const row = await officialPosts(db, span)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The same one by one, oldest first, `limit` at most. */
export async function listOfficialPosts(db: Store, span: Span, limit: number) {
  return officialPosts(db, span)
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .select(['document.id', 'document.dated_at as at', 'document.url', 'source.name as source_name'])
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .limit(limit)
    .execute();
}

function officialPosts(db: Store, { start, end }: Span) {
  return db
    .selectFrom('documents as document')
    .where('document.publisher', '=', 'official')
    .where('document.kind', '=', 'post')
    .where('document.dated_at', '>=', start)
    .where('document.dated_at', '<', end);
}

/** Reports on newspapers and opinion that were signed with a date in a span of local dates, both inclusive, oldest first. */
export async function listSignedReports(
  db: Store,
  { first, last }: { readonly first: string; readonly last: string },
) {
  return db
    .selectFrom('reports')
    .select(['id', 'kind', 'period', 'number', 'issued_on'])
    .where('kind', 'in', monitoringKinds)
    .where('issued_on', '>=', first)
    .where('issued_on', '<=', last)
    .orderBy('issued_on')
    .orderBy('id')
    .execute();
}

/** When each case that was opened in a span was first concluded and first answered. */
export async function listCaseTimes(db: Store, { start, end }: Span) {
  return db
    .selectFrom('cases as work')
    .leftJoin('case_events as event', (join) =>
      join
        .onRef('event.case_id', '=', 'work.id')
        .on('event.kind', '=', 'status')
        .on('event.detail', 'in', ['concluded', 'published']),
    )
    .select(({ fn, eb }) => [
      'work.id',
      'work.claim_id',
      'work.opened_at',
      fn
        .min(eb.case().when('event.detail', '=', 'concluded').then(eb.ref('event.at')).end())
        .as('concluded_at'),
      fn
        .min(eb.case().when('event.detail', '=', 'published').then(eb.ref('event.at')).end())
        .as('published_at'),
    ])
    .where('work.opened_at', '>=', start)
    .where('work.opened_at', '<', end)
    .groupBy(['work.id', 'work.claim_id', 'work.opened_at'])
    .orderBy('work.opened_at')
    .orderBy('work.id')
    .execute();
}
