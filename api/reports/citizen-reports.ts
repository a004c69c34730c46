/** What citizens have reported to the agency lately. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { citizenChannel, sourceOfChannel } from '../citizen-reports/sources.ts';
import { type IntakeChannel, intakeChannels } from '../citizen-reports/wording.ts';
import { instant, secondsAfter } from '../instant.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import { countSelectedSources, countSelectedTags } from '../store/selection-counts.ts';
import { localDateOf, localMidnight } from '../week.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { namesOf } from './names.ts';

interface Share {
  readonly slug: string;
  readonly name: string;
  readonly documents: number;
}

export interface CitizenReportsReport {
  /** Local dates, inclusive: the last four weeks. */
  readonly days: { readonly from: string; readonly to: string };
  readonly documents: number;
  /** `before`: in the four weeks before. */
  readonly channels: readonly {
    readonly channel: IntakeChannel;
    readonly sourceId: string;
    readonly documents: number;
    readonly before: number;
  }[];
  readonly topics: readonly Share[];
  readonly places: readonly Share[];
  /** The latest, whenever they came in. */
  readonly rows: readonly DocumentRow[];
}

const spanDays = 28;
const mostShares = 8;
const mostRows = 25;

export async function citizenReportsReport(
  store: Store,
  knowledge: Knowledge,
  now: Date,
): Promise<CitizenReportsReport> {
  const names = namesOf(knowledge);
  const to = localDateOf(instant(now));
  const end = localMidnight(to, 1);
  const start = secondsAfter(end, -spanDays * 86_400);
  const all = { channel: citizenChannel };
  const recent = { ...all, from: start, to: end };
  const earlier = { ...all, from: secondsAfter(start, -spanDays * 86_400), to: start };
  const lately = await bySource(store, recent);
  const before = await bySource(store, earlier);
  const shares = async (kind: 'topic' | 'place') =>
    (await countSelectedTags(store, kind, recent, { unit: 'documents', limit: mostShares })).map(
      ({ slug, count }) => ({ slug, name: names.tag(kind, slug), documents: count }),
    );
  const ids = await listDocumentIds(store, all, 'newest', { limit: mostRows, offset: 0 });
  return {
    days: { from: localDateOf(start), to },
    documents: [...lately.values()].reduce((sum, count) => sum + count, 0),
    channels: intakeChannels.map((channel) => {
      const { id } = sourceOfChannel(channel);
      return { channel, sourceId: id, documents: lately.get(id) ?? 0, before: before.get(id) ?? 0 };
    }),
    topics: await shares('topic'),
    places: await shares('place'),
    rows: await documentRows(store, names, ids, null),
  };
}

async function bySource(store: Store, selection: Parameters<typeof countSelectedSources>[1]) {
  const rows = await countSelectedSources(store, selection, {
    unit: 'documents',
    limit: intakeChannels.length,
  });
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}
