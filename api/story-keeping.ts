/**
 * Keeps every document in its story and every copy with its original. Documents are grouped in the order of their dates (`analysis/stories.ts`):
 * from the earliest one that is new, all that is dated later is grouped again, so that it makes no difference in which order they were found.
 * What is left to do is what the store says, so a killed run goes on with what has no story.
 */
import { copyWindowDays, createCopyIndex } from '../analysis/copies.ts';
import type { Rarity } from '../analysis/rarity.ts';
import { createStoryGrouping, type StoryGrouping, storyWindowDays } from '../analysis/stories.ts';
import { readCharacters, type StoryProfile, storyProfile } from '../analysis/story-terms.ts';
import { secondsAfter } from './instant.ts';
import { inTransaction, type Store } from './store/database.ts';
import { takeTurn } from './store/dialect.ts';
import { findSetting, saveSetting } from './store/settings.ts';
import { recountingStories, type TouchStories } from './store/story-counts.ts';
import {
  bequeathStory,
  type DatedPlace,
  earliestWithoutStory,
  type GroupableDocument,
  listDecidedBefore,
  listGroupable,
  measureStories,
  openStory,
  placeDocument,
  placeReplies,
  storiesWithDocuments,
} from './store/story-documents.ts';
import { type GroupedDocument, heirsOf, keepStoryIds } from './story-ids.ts';

/** Number of the turn in which stories are changed. */
export const storyTurn = 5;
/** Rises with each grouping: one that was worked out beside another is worked out again. */
const revisionKey = 'stories-revision';
/** From when on documents must be grouped again, because somebody has decided something about them. */
const sinceKey = 'stories-since';
const pageSize = 500;
const titleLength = 120;
const daySeconds = 86_400;
/** Earlier than any instant. */
const beginning = '0000';

/** A document with the group and the original that were found for it. */
interface Regrouped extends GroupedDocument {
  readonly id: number;
  readonly at: string;
  readonly copyBefore: number | null;
  readonly copyOf: number | null;
}

interface Plan {
  readonly documents: readonly Regrouped[];
  /** By group: what it is called and when it begins. */
  readonly openings: ReadonlyMap<number, { readonly title: string; readonly at: string }>;
  /** By group: the story that it was before. */
  readonly fixed: ReadonlyMap<number, number>;
}

/** Groups what is new, and what is dated later. Gives how many documents have come to another story than before. */
export async function settleStories(store: Store, rarity: Rarity): Promise<number> {
  for (;;) {
    const revision = await findSetting(store, revisionKey);
    const from = await groupedFrom(store);
    const plan = from === null ? null : await regroup(store, from, rarity);
    const moved = await inTransaction(store, async (trx) => {
      await takeTurn(trx, storyTurn);
      if ((await findSetting(trx, revisionKey)) !== revision) return null;
      await saveSetting(trx, revisionKey, String(Number(revision ?? 0) + 1));
      await saveSetting(trx, sinceKey, '');
      return recountingStories(trx, (touch) => applyPlan(trx, touch, plan));
    });
    if (moved !== null) return moved;
  }
}

/** Groups everything again, from the first document on. Stories keep their numbers. */
export async function regroupAll(store: Store, rarity: Rarity): Promise<number> {
  await askForRegrouping(store, beginning);
  return settleStories(store, rarity);
}

/** Asks that documents dated from `at` on be grouped again: in the transaction that changes what they are grouped by. */
export async function askForRegrouping(trx: Store, at: string): Promise<void> {
  const since = await findSetting(trx, sinceKey);
  if (!since || at < since) await saveSetting(trx, sinceKey, at);
  await saveSetting(trx, revisionKey, String(Number((await findSetting(trx, revisionKey)) ?? 0) + 1));
}

async function groupedFrom(db: Store): Promise<string | null> {
  const asked = (await findSetting(db, sinceKey)) || null;
  const fresh = await earliestWithoutStory(db);
  if (asked === null || fresh === null) return asked ?? fresh;
  return asked < fresh ? asked : fresh;
}

async function regroup(db: Store, from: string, rarity: Rarity): Promise<Plan> {
  const copies = createCopyIndex();
  const stories = createStoryGrouping();
  const fixed = new Map<number, number>();
  const documents: Regrouped[] = [];
  const openings = new Map<number, { title: string; at: string }>();
  const groupOf = numberStories(fixed);
  const windowStart = from === beginning ? beginning : secondsAfter(from, -storyWindowDays * daySeconds);
  for (const document of await listDecidedBefore(db, windowStart))
    resume(document, { stories, groupOf, rarity });
  for await (const document of documentsFrom(db, from)) {
    const { id, story_id, copy_of, dated_at } = document;
    const sketched = { id, at: Date.parse(dated_at), fingerprint: document.fingerprint };
    if (dated_at < from) {
      copies.add(sketched, copy_of);
      if (dated_at >= windowStart) resume(document, { stories, groupOf, rarity });
      continue;
    }
    const copyOf = copies.originalOf(sketched);
    copies.add(sketched, copyOf);
    const group = stories.place({ ...itemOf(document, rarity), copyOf });
    // What people put together is the story in which they did.
    if (document.kernel !== null) fixed.set(group, document.kernel);
    if (!openings.has(group)) openings.set(group, { title: titleOf(document), at: dated_at });
    documents.push({ id, at: dated_at, group, story: story_id, copyBefore: copy_of, copyOf });
  }
  return { documents, openings, fixed };
}

/** Gives stories group numbers in the order in which they are met, and notes them. */
function numberStories(fixed: Map<number, number>): (story: number) => number {
  const groups = new Map<number, number>();
  return (story) => {
    const group = groups.get(story) ?? groups.size;
    groups.set(story, group);
    fixed.set(group, story);
    return group;
  };
}

interface Resuming {
  readonly stories: StoryGrouping;
  readonly groupOf: (story: number) => number;
  readonly rarity: Rarity;
}

function resume(document: GroupableDocument, { stories, groupOf, rarity }: Resuming): void {
  if (document.story_id === null) return;
  stories.resume({ ...itemOf(document, rarity), copyOf: document.copy_of }, groupOf(document.story_id));
}

/**
 * Reports from citizens are noted down in the same words whatever they tell: by likeness they would chain into one story. Each is a story of
 * its own, unless it repeats another or a person says otherwise.
 */
const likeNothing: StoryProfile = { terms: new Uint32Array(), weights: new Float32Array() };

function itemOf(document: GroupableDocument, rarity: Rarity) {
  const { id, dated_at, publisher, kernel } = document;
  const profile = publisher === 'citizen' ? likeNothing : storyProfile(document, rarity);
  return { id, at: Date.parse(dated_at), profile, kernel };
}

/** Documents from the window of copies before `from` on, in order. */
async function* documentsFrom(db: Store, from: string): AsyncGenerator<GroupableDocument> {
  const start = from === beginning ? beginning : secondsAfter(from, -copyWindowDays * daySeconds);
  let after: DatedPlace = { dated_at: start, canonical_url: '' };
  for (;;) {
    const page = await listGroupable(db, after, { characters: readCharacters, limit: pageSize });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** What a story is called that begins with a document. */
export function titleOf({ title, text }: Pick<GroupableDocument, 'title' | 'text'>): string {
  const line = (title ?? text).replace(/\s+/g, ' ').trim();
  return line.length <= titleLength ? line : `${line.slice(0, titleLength)}…`;
}

async function applyPlan(trx: Store, touch: TouchStories, plan: Plan | null): Promise<number> {
  const moved = plan === null ? [] : await moveDocuments(trx, touch, plan);
  const replied = await placeReplies(
    trx,
    touch,
    moved.map(({ id }) => id),
  );
  const concerned = new Set([
    ...replied,
    ...moved.flatMap(({ from, to }) => (from === null ? [to] : [from, to])),
  ]);
  await measureStories(trx, [...concerned]);
  return moved.length;
}

/** Writes down what has changed. */
async function moveDocuments(trx: Store, touch: TouchStories, { documents, openings, fixed }: Plan) {
  const stories = keepStoryIds(documents, fixed);
  const placed: { id: number; at: string; from: number | null; to: number; copyOf: number | null }[] = [];
  for (const { id, at, group, story, copyBefore, copyOf } of documents) {
    const to = stories.get(group) ?? (await openGroup(trx, openings.get(group)));
    stories.set(group, to);
    if (to !== story || copyOf !== copyBefore) placed.push({ id, at, from: story, to, copyOf });
  }
  const moved = placed.filter(({ from, to }) => from !== to);
  await touch(
    moved.flatMap(({ at, from, to }) => [
      { story: from, at },
      { story: to, at },
    ]),
  );
  for (const { id, to, copyOf } of placed) await placeDocument(trx, id, { storyId: to, copyOf });
  await nameHeirs(trx, documents, stories);
  return moved;
}

async function openGroup(trx: Store, opening: { title: string; at: string } | undefined): Promise<number> {
  if (opening === undefined) throw new Error('a group without documents');
  return openStory(trx, opening.title, opening.at);
}

/** Old addresses of a story lead to where its documents are now. */
async function nameHeirs(
  trx: Store,
  documents: readonly Regrouped[],
  stories: ReadonlyMap<number, number | null>,
): Promise<void> {
  const left = [...new Set(documents.flatMap(({ story }) => story ?? []))];
  const kept = await storiesWithDocuments(trx, left);
  for (const [story, group] of heirsOf(documents, kept)) {
    const heir = stories.get(group);
    if (heir != null) await bequeathStory(trx, story, heir);
  }
}
