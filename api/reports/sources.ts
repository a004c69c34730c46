import type { Knowledge } from '../../analysis/knowledge.ts';
import { instant } from '../instant.ts';
import { isCollecting } from '../store/collecting.ts';
import type { Store } from '../store/database.ts';
import { countDrops } from '../store/drops.ts';
import { findReanalysis } from '../store/stale.ts';
import { namesOf } from './names.ts';
import type { SourceListReport } from './report.ts';
import { dropCounts, sourceRows } from './source-rows.ts';

/** Every source with its health, and what was dropped why. */
export async function sourceListReport(
  store: Store,
  knowledge: Knowledge,
  now: Date,
): Promise<SourceListReport> {
  const rows = await sourceRows(store, namesOf(knowledge), instant(now));
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  return {
    rows,
    totals: {
      enabled: count(({ enabled }) => enabled),
      failing: count(({ health }) => health === 'failing'),
      never: count(({ health }) => health === 'never'),
      documents: rows.reduce((sum, row) => sum + row.documents, 0),
    },
    drops: dropCounts(await countDrops(store)),
    collecting: await isCollecting(store, instant(now)),
    reanalysis: await findReanalysis(store, instant(now)),
  };
}
