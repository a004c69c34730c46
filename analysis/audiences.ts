/** Which of the plan's audience groups a text speaks to or of. */
import type { Tag } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases } from './patterns.ts';
import type { Reading } from './reading.ts';
import { slugOf } from './slug.ts';
import { createTagCounter } from './tagging.ts';

export interface AudienceModel {
  tag(fields: readonly Reading[]): readonly Tag[];
}

/** One mention in the body gives 0.39: groups are named in passing all the time. */
const scale = 2;
const minScore = 0.5;

/** Compiles the groups' phrases. Slugs are the plan's numbers, `a1` to `a5`. */
export function createAudienceModel({ taxonomy }: Knowledge): AudienceModel {
  const table = compilePhrases(
    taxonomy.audience_groups.flatMap((group) =>
      group.phrases.map((phrase) => [phrase, slugOf(group.id)] as const),
    ),
  );
  return {
    tag(fields) {
      const counter = createTagCounter();
      for (const reading of fields) {
        for (const hit of findPhrases(table, reading)) counter.add(hit.value, reading, hit);
      }
      return counter.tags(scale).filter((tag) => tag.score >= minScore);
    },
  };
}
