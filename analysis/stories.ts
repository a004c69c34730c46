/**
 * Stories: documents about one event. They are taken in by date; each joins the open story that it is most like, or opens one. What
 * comes out depends on the documents alone, not on when they were found: a late one is taken in at its place, and the rest after it
 * anew. Pure, and bounded: only the documents of the window are held.
 */
import type { StoryProfile } from './story-terms.ts';

export interface StoryItem {
  readonly id: number;
  /** When it speaks, in milliseconds since 1970. */
  readonly at: number;
  readonly profile: StoryProfile;
  /** The document whose text it repeats: they tell the same event. */
  readonly copyOf: number | null;
  /**
   * What a person has decided: documents with one kernel are of one story, those of different ones never are. `null`: nothing
   * was decided.
   */
  readonly kernel: number | null;
}

export interface StoryGrouping {
  /** Places an item that isn't earlier than the last. Gives the number of its group, from 0. */
  place(item: StoryItem): number;
  /** Takes in an item whose group is known from before; groups are numbered as they come. */
  resume(item: StoryItem, group: number): void;
  /** Items that are held. */
  size(): number;
}

/** A document is compared with those of so many days before. */
export const storyWindowDays = 7;
/** Likeness falls by e in so many days: the second day of an event still is it, the same office's next meeting isn't. */
const decayDays = 2;
/** Likeness of a document to a story: this share the mean over its documents, the rest the nearest one. */
const meanShare = 0.4;
/** Likeness from which a document joins. Chosen with the two above on clusters with odd numbers, see `api/evaluation/stories.ts`. */
const joinThreshold = 0.13;

const dayMs = 86_400_000;

interface Held {
  readonly item: StoryItem;
  readonly group: Group;
}

interface Group {
  readonly number: number;
  kernel: number | null;
  /** Its documents within the window. */
  held: number;
}

/** Likeness of an item to the held documents of a group. */
interface Tally {
  sum: number;
  most: number;
}

export function createStoryGrouping(): StoryGrouping {
  const window = createWindow();
  const groups = new Map<number, Group>();
  /** Those stay for good: what a person put together may lie weeks apart. */
  const kernels = new Map<number, Group>();
  let next = 0;

  const open = (number: number): Group => {
    next = Math.max(next, number + 1);
    return { number, kernel: null, held: 0 };
  };
  const take = (item: StoryItem, group: Group) => {
    if (item.kernel !== null) {
      group.kernel = item.kernel;
      kernels.set(item.kernel, group);
    }
    groups.set(group.number, group);
    window.add(item, group);
  };
  const forget = (at: number) => {
    for (const group of window.forget(at - storyWindowDays * dayMs)) groups.delete(group.number);
  };

  return {
    place(item) {
      forget(item.at);
      const decided = item.kernel === null ? undefined : kernels.get(item.kernel);
      const group = decided ?? chooseGroup(item, window) ?? open(next);
      take(item, group);
      return group.number;
    },
    resume(item, number) {
      forget(item.at);
      take(item, groups.get(number) ?? open(number));
    },
    size: window.size,
  };
}

/** What the text repeats comes before what it is like. Where a person has decided otherwise, neither counts. */
function chooseGroup(item: StoryItem, window: Window): Group | null {
  const allowed = ({ kernel }: Group) => kernel === null || item.kernel === null;
  const original = item.copyOf === null ? undefined : window.groupOf(item.copyOf);
  if (original !== undefined && allowed(original)) return original;
  let best: Group | null = null;
  let most = joinThreshold;
  for (const [group, { sum, most: nearest }] of window.likeness(item)) {
    if (!allowed(group)) continue;
    const likeness = (meanShare * sum) / group.held + (1 - meanShare) * nearest;
    if (likeness > most) {
      best = group;
      most = likeness;
    }
  }
  return best;
}

/** Documents of the window by their terms. */
interface Window {
  add(item: StoryItem, group: Group): void;
  /** Drops what is older than `before`; gives the groups that have nothing left. */
  forget(before: number): Group[];
  likeness(item: StoryItem): Map<Group, Tally>;
  groupOf(id: number): Group | undefined;
  size(): number;
}

function createWindow(): Window {
  /** In order of time; those before `from` are dropped, and cleared away once they are half. */
  let held: Held[] = [];
  let from = 0;
  const byId = new Map<number, Group>();
  /** By term: place in `held` and weight in turn. */
  let postings = new Map<number, number[]>();
  /** By place; zero between two calls. */
  let scores = new Float64Array(0);

  const index = ({ profile }: StoryItem, place: number) => {
    for (const [at, term] of profile.terms.entries()) {
      const list = postings.get(term);
      const weight = profile.weights[at] as number;
      if (list === undefined) postings.set(term, [place, weight]);
      else list.push(place, weight);
    }
  };

  const clearAway = () => {
    held = held.slice(from);
    from = 0;
    postings = new Map();
    for (const [place, { item }] of held.entries()) index(item, place);
  };

  /** Adds up cosines in `scores`; gives the places that have one. */
  const scoreHeld = ({ profile }: StoryItem): number[] => {
    const touched: number[] = [];
    if (scores.length < held.length) scores = new Float64Array(2 * held.length);
    for (const [at, term] of profile.terms.entries()) {
      const list = postings.get(term);
      if (list === undefined) continue;
      const weight = profile.weights[at] as number;
      // Latest last: what has been dropped stands in front.
      for (let entry = list.length - 2; entry >= 0; entry -= 2) {
        const place = list[entry] as number;
        if (place < from) break;
        if (scores[place] === 0) touched.push(place);
        scores[place] = (scores[place] as number) + weight * (list[entry + 1] as number);
      }
    }
    return touched;
  };

  return {
    add(item, group) {
      index(item, held.length);
      held.push({ item, group });
      byId.set(item.id, group);
      group.held += 1;
    },
    forget(before) {
      const empty: Group[] = [];
      for (; from < held.length; from += 1) {
        const { item, group } = held[from] as Held;
        if (item.at >= before) break;
        byId.delete(item.id);
        group.held -= 1;
        if (group.held === 0) empty.push(group);
      }
      if (2 * from > held.length) clearAway();
      return empty;
    },
    likeness(item) {
      const tallies = new Map<Group, Tally>();
      for (const place of scoreHeld(item)) {
        const { item: other, group } = held[place] as Held;
        const decayed = (scores[place] as number) * Math.exp((other.at - item.at) / (decayDays * dayMs));
        scores[place] = 0;
        const tally = tallies.get(group);
        if (tally === undefined) tallies.set(group, { sum: decayed, most: decayed });
        else {
          tally.sum += decayed;
          tally.most = Math.max(tally.most, decayed);
        }
      }
      return tallies;
    },
    groupOf: (id) => byId.get(id),
    size: () => held.length - from,
  };
}
