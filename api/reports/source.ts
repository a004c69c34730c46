import type { Knowledge } from '../../analysis/knowledge.ts';
import type { DropReason, SourceRun } from '../../crawler/document.ts';
import { NotFound } from '../errors.ts';
import { instant, secondsAfter } from '../instant.ts';
import { countSourceByDay, listPublished } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import { listDrops } from '../store/drops.ts';
import { listGaps } from '../store/gaps.ts';
import { listRuns } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import { localDateOf, localMidnight } from '../week.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { namesOf } from './names.ts';
import { type PublishingProfile, publishingProfile } from './publishing-profile.ts';
import { type SourceRow, sourceRows } from './source-rows.ts';
import { type GapBand, type GapRow, gapBands, gapRow } from './week-gaps.ts';

export interface SourceReport {
  readonly row: SourceRow;
  /** Its gaps and those of all sources, newest first. */
  readonly gaps: readonly GapRow[];
  /** Documents a day of the last four weeks, oldest first, and where its days lie in gaps. */
  readonly days: readonly { readonly date: string; readonly count: number }[];
  readonly dayBands: readonly GapBand[];
  /** `null`: too few documents to tell. */
  readonly profile: PublishingProfile | null;
  readonly note: string | null;
  readonly runs: readonly (SourceRun & { readonly id: number })[];
  readonly recentDrops: readonly {
    readonly url: string;
    readonly reason: DropReason;
    readonly detail: string | null;
    readonly at: string;
  }[];
  readonly documents: readonly DocumentRow[];
}

const runs = 20;
const drops = 50;
const documents = 20;
const gapsShown = 30;
const chartDays = 28;
const profileSeconds = 8 * 7 * 86_400;
const profileDocuments = 2_000;

/** One source with its latest checks, rhythm, gaps, drops and documents. Throws `NotFound`. */
export async function sourceReport(
  store: Store,
  knowledge: Knowledge,
  id: string,
  now: Date,
): Promise<SourceReport> {
  const names = namesOf(knowledge);
  const at = instant(now);
  const row = (await sourceRows(store, names, at)).find((source) => source.id === id);
  const record = await findSource(store, id);
  if (!row || !record) throw new NotFound(`there is no source ${id}`);
  const ids = await listDocumentIds(store, { source: id }, 'newest', { limit: documents, offset: 0 });
  return {
    row,
    ...(await sourceTime(store, row, at)),
    note: record.note,
    runs: await listRuns(store, id, runs),
    recentDrops: await listDrops(store, id, drops),
    documents: await documentRows(store, names, ids),
  };
}

/** The source along time: documents a day, habits, gaps. */
async function sourceTime(
  store: Store,
  { id, name }: { readonly id: string; readonly name: string },
  now: string,
): Promise<Pick<SourceReport, 'gaps' | 'days' | 'dayBands' | 'profile'>> {
  const gaps = (await listGaps(store)).filter(({ sourceId }) => sourceId === null || sourceId === id);
  const periods = Array.from({ length: chartDays }, (_, index) => {
    const date = localDateOf(now);
    const start = localMidnight(date, index + 1 - chartDays);
    return { start, end: localMidnight(date, index + 2 - chartDays) };
  });
  const first = periods[0]?.start ?? now;
  const window = { start: first, end: periods.at(-1)?.end ?? now };
  const counts = new Map((await countSourceByDay(store, id, window)).map((day) => [day.date, day.count]));
  const published = await listPublished(store, id, secondsAfter(now, -profileSeconds), profileDocuments);
  return {
    gaps: gaps
      .slice(-gapsShown)
      .toReversed()
      .map((gap) => gapRow(gap, new Map([[id, name]]))),
    days: periods.map(({ start }) => {
      const date = localDateOf(start);
      return { date, count: counts.get(date) ?? 0 };
    }),
    dayBands: gapBands(gaps, periods, now),
    profile: publishingProfile(published),
  };
}
