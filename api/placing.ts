import { copyThreshold, likeness } from '../analysis/fingerprint.ts';
import {
  extendStory as mergeProfiles,
  type StoryProfile,
  storyLikeness,
  storyProfile,
  storyThreshold,
  storyWindowDays,
} from '../analysis/story.ts';
import { secondsAfter } from './instant.ts';
import type { Store } from './store/database.ts';
import { type AnalysedDocument, datedAt, findByUrl, type Placement } from './store/documents.ts';
import {
  countStoryDocuments,
  extendStory,
  findCopyCandidates,
  listOpenStories,
  openStory,
  type StoryRecord,
} from './store/stories.ts';

/** Agency reports are reprinted within days; what repeats a text after a month is about something new. */
const copyWindowDays = 30;
/** Open stories that a document is held against, latest first. */
const mostStories = 500;
const titleLength = 120;

/** Finds the original that a document copies and the story that it belongs to. */
export type Placing = (trx: Store, analysed: AnalysedDocument, now: string) => Promise<Placement>;

/** Keeps the profiles of open stories in memory while a collection runs: most are the same from one document to the next. */
export function createPlacing(): Placing {
  const profiles = createProfileCache();
  return async (trx, analysed, now) => {
    const { document } = analysed;
    const at = datedAt(document.publishedAt, now);
    if (document.parentUrl !== null) return placeReply(trx, document.parentUrl, at);
    const original = await findOriginal(trx, analysed, at);
    if (original?.storyId) {
      await extendStory(trx, original.storyId, { at });
      return { storyId: original.storyId, copyOf: original.id };
    }
    const storyId = await joinStory(trx, analysed, at, profiles);
    return { storyId, copyOf: original?.id ?? null };
  };
}

/** A comment or reply belongs to the story of what it answers. */
async function placeReply(trx: Store, parentUrl: string, at: string): Promise<Placement> {
  const parent = await findByUrl(trx, parentUrl);
  const storyId = parent?.story_id ?? null;
  if (storyId !== null) await extendStory(trx, storyId, { at });
  return { storyId, copyOf: null };
}

async function findOriginal(trx: Store, { bands, findings }: AnalysedDocument, at: string) {
  const candidates = await findCopyCandidates(trx, bands, windowAround(at, copyWindowDays));
  let best: { readonly id: number; readonly storyId: number | null; readonly likeness: number } | null = null;
  for (const candidate of candidates) {
    const found = likeness(findings.fingerprint, candidate.fingerprint);
    if (found < copyThreshold || found <= (best?.likeness ?? 0)) continue;
    best = { id: candidate.copy_of ?? candidate.id, storyId: candidate.story_id, likeness: found };
  }
  return best;
}

async function joinStory(
  trx: Store,
  { document }: AnalysedDocument,
  at: string,
  profiles: (story: StoryRecord) => StoryProfile,
): Promise<number> {
  const profile = storyProfile(document);
  const stories = await listOpenStories(trx, windowAround(at, storyWindowDays), mostStories);
  let best: { readonly story: StoryRecord; readonly likeness: number } | null = null;
  for (const story of stories) {
    const found = storyLikeness(profile, profiles(story));
    if (found >= storyThreshold && found > (best?.likeness ?? 0)) best = { story, likeness: found };
  }
  if (!best) return openStory(trx, { title: titleOf(document), at, profile: JSON.stringify(profile) });
  const { story } = best;
  const merged = mergeProfiles(profiles(story), profile, await countStoryDocuments(trx, story.id));
  await extendStory(trx, story.id, { at, profile: JSON.stringify(merged) });
  return story.id;
}

function windowAround(at: string, days: number) {
  return { from: secondsAfter(at, -days * 86_400), to: secondsAfter(at, days * 86_400) };
}

function titleOf({ title, text }: AnalysedDocument['document']): string {
  const line = (title ?? text).replace(/\s+/g, ' ').trim();
  return line.length <= titleLength ? line : `${line.slice(0, titleLength)}…`;
}

/** Parses a profile only when it has changed. */
function createProfileCache(): (story: StoryRecord) => StoryProfile {
  const cache = new Map<number, { readonly source: string; readonly profile: StoryProfile }>();
  return ({ id, profile: source }) => {
    const cached = cache.get(id);
    if (cached?.source === source) return cached.profile;
    const profile: StoryProfile = JSON.parse(source);
    cache.set(id, { source, profile });
    return profile;
  };
}
