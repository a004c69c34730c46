/** Which stored story each group of documents is: ids stay with those documents that were in the story before. */

/** A document with its group, numbered from 0, and the story that it is in so far. */
export interface GroupedDocument {
  readonly group: number;
  readonly story: number | null;
}

/**
 * The story of each group, `null` for a group that is new. A story goes to the group that has most of its documents, a group takes the
 * story that it has most documents of, the older at a tie. `fixed`: groups whose story is certain, because it began earlier.
 */
export function keepStoryIds(
  documents: Iterable<GroupedDocument>,
  fixed: ReadonlyMap<number, number>,
): Map<number, number | null> {
  const stories = new Map<number, number | null>(fixed);
  const taken = new Set(fixed.values());
  const shares = countShares(documents);
  for (const { group, story } of shares) {
    if (stories.get(group) != null || taken.has(story)) continue;
    stories.set(group, story);
    taken.add(story);
  }
  return stories;
}

/** Where the documents of each story went that no group has taken: the group that got most of them. */
export function heirsOf(
  documents: Iterable<GroupedDocument>,
  kept: ReadonlySet<number>,
): Map<number, number> {
  const heirs = new Map<number, number>();
  for (const { group, story } of countShares(documents))
    if (!kept.has(story) && !heirs.has(story)) heirs.set(story, group);
  return heirs;
}

/** How many documents a group and a story have in common, the most first. */
function countShares(documents: Iterable<GroupedDocument>) {
  const shares = new Map<string, { readonly group: number; readonly story: number; count: number }>();
  for (const { group, story } of documents) {
    if (story === null) continue;
    const key = `${group} ${story}`;
    const share = shares.get(key);
    if (share === undefined) shares.set(key, { group, story, count: 1 });
    else share.count += 1;
  }
  return [...shares.values()].sort((a, b) => b.count - a.count || a.story - b.story || a.group - b.group);
}
