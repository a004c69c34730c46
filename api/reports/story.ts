/** A story with its documents, where it began, how it went on, and what people have decided about it. */
import type { Knowledge } from '../../analysis/knowledge.ts';
import { NotFound } from '../errors.ts';
import type { Store } from '../store/database.ts';
import { listDocumentIds } from '../store/document-list.ts';
import { countStoryDays, findStory } from '../store/stories.ts';
import { listDecisions } from '../store/story-decisions.ts';
import { findPerson } from '../store/users.ts';
import { daysBetween, daysUpTo } from '../week.ts';
import { type DocumentRow, documentRows } from './document-rows.ts';
import { namesOf } from './names.ts';
import { storyListRows } from './stories.ts';
import type { StoryListRow } from './story-rows.ts';

export interface StoryReport {
  /** Differs from the number asked for where that story went into this one. */
  readonly id: number;
  readonly row: StoryListRow;
  /** From the first local date to the last, at most `mostDays`, the latest. */
  readonly days: readonly StoryDay[];
  /** The earliest first, at most `mostDocuments`; replies are among them. */
  readonly documents: readonly DocumentRow[];
  /** Of the documents shown: sources by what they told, the most first. */
  readonly sources: readonly { readonly id: string; readonly name: string; readonly documents: number }[];
  readonly decisions: readonly StoryDecisionRow[];
}

export interface StoryDay {
  readonly date: string;
  /** Own texts, and such as repeat another's. */
  readonly own: number;
  readonly copies: number;
}

export interface StoryDecisionRow {
  readonly id: number;
  readonly kind: 'merge' | 'split' | 'move';
  readonly by: string;
  readonly at: string;
  readonly undoneAt: string | null;
}

const mostDocuments = 300;
const mostDays = 90;

/** Throws `NotFound` where there is no such story. */
export async function storyReport(store: Store, knowledge: Knowledge, id: number): Promise<StoryReport> {
  const names = namesOf(knowledge);
  const story = await findStory(store, id);
  const [row] =
    story === undefined ? [] : await storyListRows(store, names, { story: story.id }, { limit: 1 });
  if (story === undefined || row === undefined) throw new NotFound(`there is no story ${id}`);
  const ids = await listDocumentIds(store, { story: story.id }, 'oldest', {
    limit: mostDocuments,
    offset: 0,
  });
  const documents = await documentRows(store, names, ids);
  return {
    id: story.id,
    row,
    days: await daysOf(store, story.id),
    documents,
    sources: sourcesOf(documents),
    decisions: await decisionsOf(store, story.id),
  };
}

async function daysOf(store: Store, id: number): Promise<StoryDay[]> {
  const counts = await countStoryDays(store, id);
  const byDate = new Map(counts.map((row) => [row.date, row]));
  const [first, last] = [counts.at(0)?.date, counts.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  return daysUpTo(last, Math.min(daysBetween(first, last), mostDays)).map((date) => {
    const { documents = 0, copies = 0 } = byDate.get(date) ?? {};
    return { date, own: documents - copies, copies };
  });
}

function sourcesOf(documents: readonly DocumentRow[]): StoryReport['sources'] {
  const counts = new Map<string, { id: string; name: string; documents: number }>();
  for (const { sourceId, sourceName } of documents) {
    const count = counts.get(sourceId) ?? { id: sourceId, name: sourceName, documents: 0 };
    counts.set(sourceId, { ...count, documents: count.documents + 1 });
  }
  return [...counts.values()].sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}

async function decisionsOf(store: Store, id: number): Promise<StoryDecisionRow[]> {
  const decisions = await listDecisions(store, id);
  return Promise.all(
    decisions.map(async (decision) => ({
      id: decision.id,
      kind: decision.kind,
      by: (await findPerson(store, decision.made_by))?.name ?? decision.made_by,
      at: decision.made_at,
      undoneAt: decision.undone_at,
    })),
  );
}
