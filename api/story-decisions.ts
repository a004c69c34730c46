/**
 * Stories put right by a person. A decision holds for every document that the stories concerned have at that time: each gets its story as
 * kernel, which later groupings keep together and apart from other kernels. Documents that come later go where they are likest.
 */
import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction, type Store } from './store/database.ts';
import { takeTurn } from './store/dialect.ts';
import type { StoryDecisionTable } from './store/schema/story-tables.ts';
import { recountingStories, type TouchStories } from './store/story-counts.ts';
import {
  findDecision,
  isOverruled,
  listMembers,
  type StoryMember,
  type StoryMove,
  saveDecision,
  takeBack,
} from './store/story-decisions.ts';
import { bequeathStory, measureStories, openStory, placeReplies } from './store/story-documents.ts';
import { askForRegrouping, storyTurn, titleOf } from './story-keeping.ts';

/** More documents than this in one decision are hardly one event. */
const mostDocuments = 5000;

/** Puts all documents of a story into another one. Right: `label`. Gives the number of the decision. */
export async function mergeStories(
  context: Context,
  person: Person,
  { from, into }: { readonly from: number; readonly into: number },
): Promise<number> {
  if (from === into) throw new BadRequest('a story cannot be merged with itself');
  return decide(context, person, { kind: 'merge', storyId: into }, async (trx) => {
    const absorbed = await membersOf(trx, from);
    const kept = await membersOf(trx, into);
    await bequeathStory(trx, from, into);
    return [...absorbed, ...kept].map((member) => ({ member, story: into }));
  });
}

/** Takes documents out of a story into a new one. Throws `BadRequest` where none or all are taken. Right: `label`. */
export async function splitStory(
  context: Context,
  person: Person,
  { story, documents }: { readonly story: number; readonly documents: readonly number[] },
): Promise<number> {
  return decide(context, person, { kind: 'split', storyId: story }, async (trx) => {
    const members = await membersOf(trx, story);
    const taken = members.filter(({ id }) => documents.includes(id));
    const [first] = taken;
    if (first === undefined || taken.length < new Set(documents).size)
      throw new BadRequest('the documents to be taken out are not all of this story');
    if (taken.length === members.length) throw new BadRequest('a story keeps at least one document');
    const opened = await openStory(trx, titleOf({ title: first.title, text: '' }), first.dated_at);
    return members.map((member) => ({ member, story: taken.includes(member) ? opened : story }));
  });
}

/** Puts one document into another story. Right: `label`. */
export async function moveToStory(
  context: Context,
  person: Person,
  { document, story }: { readonly document: number; readonly story: number },
): Promise<number> {
  return decide(context, person, { kind: 'move', storyId: story }, async (trx) => {
    const [moved] = await listMembers(trx, { documents: [document] });
    if (moved === undefined) throw new NotFound(`there is no document ${document} that a story could have`);
    if (moved.story_id === null || moved.story_id === story)
      throw new Conflict('the document is in this story already, or in none yet');
    const left = (await membersOf(trx, moved.story_id)).filter(({ id }) => id !== document);
    const joined = await membersOf(trx, story);
    if (left.length === 0) await bequeathStory(trx, moved.story_id, story);
    return [
      ...left.map((member) => ({ member, story: moved.story_id as number })),
      ...[...joined, moved].map((member) => ({ member, story })),
    ];
  });
}

/** Takes a decision back. Throws `Conflict` where it is undone already, or a later one has built on it. Right: `label`. */
export async function undoDecision(context: Context, person: Person, id: number): Promise<void> {
  requireRight(person, 'label');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    await takeTurn(trx, storyTurn);
    const decision = await findDecision(trx, id);
    if (decision === undefined) throw new NotFound(`there is no decision ${id}`);
    if (decision.undone_at !== null) throw new Conflict('the decision is undone already');
    if (await isOverruled(trx, id))
      throw new Conflict('a later decision has built on this one: undo that first');
    await recountingStories(trx, async (touch) =>
      settle(trx, touch, await takeBack(trx, touch, decision, { personId: person.id, now })),
    );
    await writeAudit(
      trx,
      { userId: person.id, action: 'story.undo', subject: `story:${decision.story_id}`, detail: `${id}` },
      now,
    );
  });
}

async function decide(
  { store, now }: Context,
  person: Person,
  decision: Pick<StoryDecisionTable, 'kind'> & { readonly storyId: number },
  plan: (trx: Store) => Promise<StoryMove[]>,
): Promise<number> {
  requireRight(person, 'label');
  const at = instant(now());
  return inTransaction(store, async (trx) => {
    await takeTurn(trx, storyTurn);
    const moves = await plan(trx);
    if (moves.length > mostDocuments)
      throw new BadRequest(`a decision is about ${mostDocuments} documents at most`);
    const id = await recountingStories(trx, async (touch) => {
      const saved = await saveDecision(trx, touch, { ...decision, personId: person.id }, moves, at);
      await settle(trx, touch, {
        documents: moves.map(({ member }) => member.id),
        stories: [...new Set(moves.flatMap(({ member, story }) => [member.story_id ?? story, story]))],
        from: moves.map(({ member }) => member.dated_at).sort()[0] ?? null,
      });
      return saved;
    });
    const detail = JSON.stringify({
      decision: id,
      documents: moves.filter(isMoved).map(({ member }) => member.id),
    });
    await writeAudit(
      trx,
      { userId: person.id, action: `story.${decision.kind}`, subject: `story:${decision.storyId}`, detail },
      at,
    );
    return id;
  });
}

function isMoved({ member, story }: StoryMove): boolean {
  return member.story_id !== story;
}

async function membersOf(trx: Store, story: number): Promise<StoryMember[]> {
  const members = await listMembers(trx, { stories: [story] });
  if (members.length === 0) throw new NotFound(`there is no story ${story} with documents`);
  return members;
}

/** Replies and spans follow at once; the rest of the stories after the next collection. */
async function settle(
  trx: Store,
  touch: TouchStories,
  {
    documents,
    stories,
    from,
  }: { documents: readonly number[]; stories: readonly number[]; from: string | null },
): Promise<void> {
  await placeReplies(trx, touch, documents);
  await measureStories(trx, stories);
  if (from !== null) await askForRegrouping(trx, from);
}
