import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { packItems, pagesOf, unpackItems } from '../../../api/reports/item-list.ts';
import { savedReport } from '../../../api/reports/saved.ts';
import type { Store } from '../../../api/store/database.ts';
import { migrate } from '../../../api/store/migrations.ts';
import { countReportList, readReportList } from '../../../api/store/report-lists.ts';
import { saveReport } from '../../../api/store/reports.ts';
import { eachStore } from '../each-store.ts';
import { itemsOf } from '../reports/item-lists.ts';
import { weekly, weeklyItems } from '../reports/weekly-fixture.ts';

const now = '2026-02-09T01:00:00.000Z';
const about = { kind: 'weekly', period: '2026-W06', cutOff: now, documents: 2, madeBy: null } as const;

async function tables(store: Store, name: 'reports' | 'report_lists'): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(
    store,
  );
  return Number(rows[0]?.count);
}

eachStore('lists of reports', (store) => {
  it('are kept in their parts and read in their order', async () => {
    const { parts } = await packItems([weeklyItems.slice(0, 1), weeklyItems.slice(1)]);
    const id = await saveReport(store(), { ...about, body: JSON.stringify(weekly), list: parts }, now);
    expect(await countReportList(store(), id)).toBe(weeklyItems.length);
    const pages: unknown[] = [];
    for await (const body of readReportList(store(), id)) pages.push(await unpackItems({ body }));
    expect(pages).toEqual([weeklyItems.slice(0, 1), weeklyItems.slice(1)]);
  });

  it('are saved whole with their report or not at all', async () => {
    const before = [await tables(store(), 'reports'), await tables(store(), 'report_lists')];
    const { parts } = await packItems(pagesOf(weeklyItems));
    const broken = [...parts, { rows: null as unknown as number, body: new Uint8Array() }];
    await expect(saveReport(store(), { ...about, body: '{}', list: broken }, now)).rejects.toThrow(/null/iu);
    expect([await tables(store(), 'reports'), await tables(store(), 'report_lists')]).toEqual(before);
  });

  it('of reports that an earlier program froze are moved out of them, with what paper showed', async () => {
    const items = Array.from({ length: 5_001 }, (_, index) => ({
      ...weeklyItems[0],
      id: index + 1,
      counted: { storyId: index % 3 === 0 ? 9 : null },
    }));
    const short = JSON.stringify({ kind: 'weekly', documents: { count: 2 }, appendix: weeklyItems });
    const long = JSON.stringify({ kind: 'newspapers', documents: { count: 5_001 }, items });
    const ids = [
      await saveReport(store(), { ...about, body: short, list: [] }, now),
      await saveReport(store(), { ...about, kind: 'newspapers', body: long, list: [] }, now),
    ];
    const others = await store().selectFrom('reports').select('id').where('id', 'not in', ids).execute();
    for (const { id } of others) await store().deleteFrom('reports').where('id', '=', id).execute();
    await sql`drop table report_lists`.execute(store());
    await sql`delete from kysely_migration where name = '0027-report-lists'`.execute(store());
    await migrate(store());

    const [first, second] = [
      await savedReport(store(), ids[0] ?? 0),
      await savedReport(store(), ids[1] ?? 0),
    ];
    expect(await itemsOf(first.list)).toEqual(weeklyItems);
    expect(first.report).not.toHaveProperty('appendix');
    expect(first.report.printed).toEqual({ listed: 2, items: weeklyItems, stories: [] });
    expect(second.list.rows).toBe(5_001);
    expect(await itemsOf(second.list)).toEqual(items);
    expect(second.report).not.toHaveProperty('items');
    const { printed } = await packItems(pagesOf(await itemsOf(second.list)));
    expect(second.report.printed).toEqual(printed);
    expect(printed.stories[0]).toMatchObject({ first: { id: 1 }, documents: 1_667 });
  });
});
