import { describe, expect, test } from 'vitest';
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { claimSense, createClaimMatcher } from '../../analysis/claims.ts';
import type { KnownClaim } from '../../analysis/finding.ts';
import { claimsFromKnowledge } from '../../analysis/knowledge.ts';
import { createRandom } from '../../analysis/random.ts';
import { readField } from '../../analysis/reading.ts';

import { knowledge } from './fixtures.ts';

const sense = claimSense(knowledge);
const claims = claimsFromKnowledge(knowledge);
const random = createRandom(11);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (texts: readonly string[]) => texts.filter(() => random() < 0.3);

/** A claim of the registry with some of its texts, changed as an analyst changes them. */
function changed(): KnownClaim {
  const claim = pick(claims);
  const other = pick(claims);
  return {
    ...claim,
    wordings: [...some(claim.wordings), ...(random() < 0.3 ? [pick(other.wordings)] : [])],
    notWordings: some(claim.notWordings),
  };
}

/** Everything that is found in a text, by the ids of the claims: their numbers depend on the past. */
function reader(index: ReturnType<typeof buildClaimIndex>) {
  const match = createClaimMatcher(index, sense);
  return (text: string) =>
    match('comment', [readField('text', text)]).map(({ likeness, features, numbers }) => ({
      ...likeness,
      claim: index.claims[likeness.claim]?.id,
      features: features(),
      numbers,
    }));
}

describe('the index of claims', () => {
  test('after any edits finds what an index made anew finds', () => {
    const held = new Map<string, KnownClaim>();
    const index = buildClaimIndex([]);
    const find = reader(index);
    for (let edit = 1; edit <= 160; edit += 1) {
      const claim = changed();
      if (random() < 0.25) {
        held.delete(claim.id);
        index.remove(claim.id);
      } else {
        held.set(claim.id, claim);
        index.put([claim]);
      }
      if (edit % 16 !== 0) continue;
      const anew = reader(buildClaimIndex([...held.values()].reverse()));
      const texts = Array.from({ length: 30 }, () => {
        const { wordings, notWordings } = pick(claims);
        return pick([...wordings, ...notWordings]);
      });
      for (const text of texts) expect(find(text)).toEqual(anew(text));
      expect(texts.some((text) => find(text).length > 0)).toBe(true);
    }
  });

  test('a wording is found as soon as it is put in, and not once it is taken out', () => {
    const [claim, ...others] = claims as [KnownClaim, ...KnownClaim[]];
    const index = buildClaimIndex([...others, { ...claim, wordings: [], notWordings: [] }]);
    const find = reader(index);
    const text = 'kho thóc của các cụ mọc chân chạy sang phố bên rồi';
    const own = () => find(text).find((found) => found.claim === claim.id)?.own ?? 0;
    const before = own();
    index.put([{ ...claim, wordings: [text] }]);
    expect(own()).toBeCloseTo(1);
    index.put([{ ...claim, wordings: [] }]);
    expect(own()).toBe(before);
    index.remove(claim.id);
    expect(find(text).some((found) => found.claim === claim.id)).toBe(false);
  });
});
