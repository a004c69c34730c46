import { risingTerms } from '../../analysis/terms.ts';
import { instant } from '../instant.ts';
import type { Store } from '../store/database.ts';
import { countTermUses } from '../store/terms.ts';
import { weekOf, weeksUpTo } from '../week.ts';
import { rememberedByRange } from './remembered.ts';
import type { RisingTerms, Week } from './report.ts';

/** Weeks that the chosen one is held against. */
const weeksBefore = 4;
const most = 12;
/** Five weeks of terms are too much to read anew for every document that comes in. */
const mostLagSeconds = 3600;

/**
 * Terms that rise in the last of some consecutive weeks, most striking first; none where the weeks before are not there.
 * At most an hour old, or as old as `lagSeconds` allows; says when it was counted.
 */
export async function risingTermsOf(
  store: Store,
  weeks: readonly Week[],
  { now, lagSeconds = mostLagSeconds }: { readonly now: Date; readonly lagSeconds?: number },
): Promise<RisingTerms> {
  const compared = weeks.slice(-1 - weeksBefore);
  const span = { from: compared[0]?.monday ?? '', to: compared.at(-1)?.sunday ?? '' };
  const work = () => countRising(store, compared, now);
  const [found] = await rememberedByRange(store, 'rising terms', [span], work, { now, seconds: lagSeconds });
  return found ?? { rows: [], countedAt: instant(now) };
}

/** Counts the terms of the week at hand, so that nobody has to wait for them. */
export async function refreshRisingTerms(store: Store, now: Date): Promise<void> {
  await risingTermsOf(store, weeksUpTo(weekOf(now), weeksBefore + 1), { now, lagSeconds: 0 });
}

async function countRising(store: Store, weeks: readonly Week[], now: Date): Promise<RisingTerms> {
  const counted = [];
  for (const { start, end } of weeks) counted.push(await countTermUses(store, { from: start, to: end }));
  const week = counted.at(-1);
  const before = counted.slice(0, -1);
  const isFirst = before.every(({ documents }) => documents === 0);
  const rising = week === undefined || isFirst ? [] : risingTerms(week, before, { most });
  return {
    countedAt: instant(now),
    rows: rising.map(({ term, documents, before, score }) => ({
      term,
      documents,
      byWeek: [...before, documents],
      score,
    })),
  };
}
