import { findOfficeGaps, findSourceGaps, officeLimit, type RunTrace, sourceLimit } from './gap-finding.ts';
import { secondsAfter } from './instant.ts';
import { inTransaction, type Store } from './store/database.ts';
import { takeTurn } from './store/dialect.ts';
import {
  countBackfilled,
  firstRunStart,
  lastRunEnded,
  lastRunId,
  lastSuccessStart,
  listGaps,
  replaceGaps,
  runsSavedAfter,
  runsStartedSince,
} from './store/gaps.ts';
import { openSince } from './store/open-runs.ts';
import { findSetting, saveSetting } from './store/settings.ts';
import { listSources } from './store/sources.ts';

const turn = 4;
const untilKey = 'gaps-run';
/** Earlier than any instant: everything is looked at. */
const beginning = '0000';
/** Lists and archives go on naming documents of a gap for so long after it. */
const backfillDays = 30;

/**
 * Brings the stored gaps up to now; reads only what has come since the last time, and what may still change. Runs are told by
 * their number, because a long collection saves its runs hours after they ended.
 */
export async function refreshGaps(store: Store, now: string): Promise<void> {
  await inTransaction(store, async (trx) => {
    await takeTurn(trx, turn);
    await findFrom(trx, Number((await findSetting(trx, untilKey)) ?? 0), now);
    await countBackfilled(trx, secondsAfter(now, -backfillDays * 86_400));
    await saveSetting(trx, untilKey, String(await lastRunId(trx)));
  });
}

/** Finds all gaps anew from the whole history of checks. */
export async function rebuildGaps(store: Store, now: string): Promise<number> {
  return inTransaction(store, async (trx) => {
    await takeTurn(trx, turn);
    await findFrom(trx, 0, now);
    await countBackfilled(trx, beginning);
    await saveSetting(trx, untilKey, String(await lastRunId(trx)));
    return (await listGaps(trx)).length;
  });
}

async function findFrom(db: Store, until: number, now: string): Promise<void> {
  await refreshOffice(db, until, now);
  const office = (await listGaps(db)).filter(({ sourceId }) => sourceId === null);
  const first = await firstRunStart(db);
  if (first === null) return;
  for (const source of await listSources(db)) {
    const success = await lastSuccessStart(db, source.id, until);
    const runs = await runsStartedSince(db, source.id, success ?? beginning);
    const entered = runs[0] && runs[0].startedAt < source.created_at ? runs[0].startedAt : source.created_at;
    const since = success ?? later(entered, first);
    const history = { sourceId: source.id, enabled: source.enabled === 1, since, runs };
    const limit = sourceLimit(source.every_minutes);
    await replaceGaps(db, source.id, success ?? beginning, findSourceGaps(history, { limit, now, office }));
  }
}

async function refreshOffice(db: Store, until: number, now: string): Promise<void> {
  const last = await lastRunEnded(db, until);
  const news = [...(await runsSavedAfter(db, until)), ...(await underWay(db, now))];
  const runs = news.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const enabled = (await listSources(db)).filter((source) => source.enabled === 1);
  const limit = officeLimit(enabled.map((source) => source.every_minutes));
  const gaps = findOfficeGaps(last ? [last, ...runs] : runs, { limit, now });
  await replaceGaps(db, null, last?.finishedAt ?? beginning, gaps);
}

/** The check that is going on counts as one that ends now. */
async function underWay(db: Store, now: string): Promise<RunTrace[]> {
  const startedAt = await openSince(db, now);
  return startedAt === null ? [] : [{ sourceId: '', startedAt, finishedAt: now, outcome: 'ok' }];
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
