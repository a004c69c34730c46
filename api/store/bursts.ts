import type { Selectable } from 'kysely';
import type { Store } from './database.ts';
import type { BurstTable } from './schema/count-tables.ts';

export type BurstRecord = Selectable<BurstTable>;
export type FoundBurst = Pick<
  BurstRecord,
  'kind' | 'subject' | 'with_terms' | 'day' | 'documents' | 'expected' | 'surprise'
>;

/** Saves a burst; one of the same subject and day is brought up to date, and keeps what was said of it. */
export async function saveBurst(db: Store, burst: FoundBurst, now: string): Promise<void> {
  const { with_terms, documents, expected, surprise } = burst;
  await db
    .insertInto('bursts')
    .values({
      ...burst,
      first_subject: burst.subject,
      found_at: now,
      judgement: null,
      judged_by: null,
      judged_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject', 'day']).doUpdateSet({ with_terms, documents, expected, surprise }),
    )
    .execute();
}

/** Brings a burst up to date that may go by another of its terms now; it keeps what was said of it. */
export async function renewBurst(db: Store, id: number, burst: FoundBurst): Promise<void> {
  await db.updateTable('bursts').set(burst).where('id', '=', id).execute();
}

/** All that a burst goes by: its subject, and the terms that rose with it. */
export function subjectsOf({ subject, with_terms }: Pick<BurstRecord, 'subject' | 'with_terms'>): string[] {
  return [subject, ...(JSON.parse(with_terms) as string[])];
}

/** Bursts of some local days, both inclusive: latest day first, the most surprising before the others. */
export async function listBursts(
  db: Store,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<BurstRecord[]> {
  return db
    .selectFrom('bursts')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('surprise', 'desc')
    .orderBy('id')
    .execute();
}

/** Bursts that were found in a stretch of time (from inclusive, to exclusive), the first found first. */
export async function listFoundBursts(
  db: Store,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<BurstRecord[]> {
  return db
    .selectFrom('bursts')
    .selectAll()
    .where('found_at', '>=', from)
    .where('found_at', '<', to)
    .orderBy('found_at')
    .orderBy('id')
    .execute();
}

export async function findBurst(db: Store, id: number): Promise<BurstRecord | undefined> {
  return db.selectFrom('bursts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Notes what a person says of a burst; `null` takes it back. */
export async function setJudgement(
  db: Store,
  id: number,
  judgement: BurstRecord['judgement'],
  { userId, now }: { readonly userId: string; readonly now: string },
): Promise<void> {
  const by =
    judgement === null ? { judged_by: null, judged_at: null } : { judged_by: userId, judged_at: now };
  await db
    .updateTable('bursts')
    .set({ judgement, ...by })
    .where('id', '=', id)
    .execute();
}
