/**
 * How often the documents of each local day have changed: saved, read anew, or put into another story. What was worked out of
 * some days holds as long as their sum stands still, in whichever process the change was made.
 */
import { sql } from 'kysely';
import type { DateRange } from './daily-series.ts';
import type { Store } from './database.ts';
import { localDate } from './dialect.ts';

/** Notes a change of documents on the days that they are dated now; belongs into the transaction of the change. */
export async function noteChanges(trx: Store, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into day_changes as known (day, changes)
    select ${localDate(trx, 'dated_at')}, 1 from documents where id in (${sql.join(ids)}) group by 1
    on conflict (day) do update set changes = known.changes + 1`.execute(trx);
}

/** How often the documents of each of some ranges of days, or of all days, have changed. Only ever grows. */
export async function countChanges(
  db: Store,
  ranges: readonly DateRange[] | 'all',
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('day_changes')
    .selectAll()
    .$if(ranges !== 'all', (query) =>
      query.where(({ or, between }) =>
        or((ranges as readonly DateRange[]).map(({ from, to }) => between('day', from, to))),
      ),
    )
    .execute();
  const sumIn = ({ from, to }: DateRange) =>
    rows.filter(({ day }) => day >= from && day <= to).reduce((sum, { changes }) => sum + changes, 0);
  return ranges === 'all' ? [rows.reduce((sum, { changes }) => sum + changes, 0)] : ranges.map(sumIn);
}
