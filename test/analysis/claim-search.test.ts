import { describe, expect, test } from 'vitest';
import { createFeatureCounter, readFeatures } from '../../analysis/claim-features.ts';
import { mostListed } from '../../analysis/claim-first-look.ts';
import { buildClaimIndex, type ClaimIndex, weighCounts } from '../../analysis/claim-index.ts';
import { createClaimSearch, type Likeness } from '../../analysis/claim-search.ts';
import type { KnownClaim } from '../../analysis/finding.ts';
import { readPhrase } from '../../analysis/reading.ts';

function claim(id: string, wordings: readonly string[], notWordings: readonly string[] = []): KnownClaim {
  return { id, statement: wordings[0] ?? '', wordings: wordings.slice(1), notWordings };
}

function nearest(index: ClaimIndex, text: string, most = 3): Likeness[] {
  const syllables = readPhrase(text);
  const features = readFeatures(index.vocabulary, syllables, [{ from: 0, to: syllables.length }]);
  const counts = createFeatureCounter()(features, 0, features.words.length);
  weighCounts(index, counts, features.unknownPairs);
  return createClaimSearch(index)(counts, { most, least: 0.05 });
}

const index = buildClaimIndex([
  claim('X1', ['thẻ giấy bị thu hồi', 'không đổi thẻ nhựa là bị phạt'], ['thẻ giấy vẫn dùng được']),
  claim('X2', ['lương hưu ở quê bị trừ một nửa', 'tru mot nua luong huu lam duong']),
]);

describe('the search of claims', () => {
  test('ranks the claim first, with its nearest wording and look-alike', () => {
    const [first] = nearest(index, 'thẻ giấy bị thu hồi');
    expect(first?.claim).toBe(0);
    expect(first?.own).toBeCloseTo(1);
    expect(first?.nearest.text).toBe('thẻ giấy bị thu hồi');
    expect(first?.lookAlike?.text).toBe('thẻ giấy vẫn dùng được');
    expect(first?.rival).toBeLessThan(first?.own ?? 0);
  });

  test('finds nothing where no word is shared', () => {
    expect(nearest(index, 'xyz')).toEqual([]);
    expect(nearest(index, '')).toEqual([]);
    expect(nearest(buildClaimIndex([]), 'thẻ giấy')).toEqual([]);
  });

  test('texts follow one another without a trace of the one before', () => {
    const search = createClaimSearch(index);
    const once = (text: string) => {
      const syllables = readPhrase(text);
      const features = readFeatures(index.vocabulary, syllables, [{ from: 0, to: syllables.length }]);
      const counts = createFeatureCounter()(features, 0, features.words.length);
      weighCounts(index, counts, features.unknownPairs);
      return search(counts, { most: 3, least: 0.05 });
    };
    const before = once('lương hưu bị trừ một nửa');
    once('không đổi thẻ giấy là bị thu hồi thẻ nhựa');
    expect(once('lương hưu bị trừ một nửa')).toEqual(before);
  });

  test('a word that more claims have than are looked at still finds the claim that its other words name', () => {
    const many = Array.from({ length: 5 * mostListed }, (_, at) =>
      claim(`C${at}`, [`bảo hiểm xã hội tin thứ ${at}`, `bảo hiểm xã hội chuyện${at} kể lại`]),
    );
    const [first, second] = nearest(buildClaimIndex(many), 'bảo hiểm xã hội chuyện301 kể lại');
    expect(first?.claim).toBe(301);
    expect(first?.own).toBeCloseTo(1);
    expect(second?.own).toBeLessThan(0.9);
  });
});
