import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  classifyText,
  decodeClassifier,
  encodeClassifier,
  keepClaims,
} from '../../analysis/claim-classifier.ts';
import { readField } from '../../analysis/reading.ts';
import { loadSubjectTexts } from '../../api/evaluation/newspapers.ts';
import { trainClassifierModel } from '../../api/evaluation/train.ts';
import { dataDirectory } from '../data-directory.ts';
import { knowledge } from './fixtures.ts';

const isDataPresent = loadSubjectTexts(dataDirectory) !== null;
const { claimClassifier: classifier } = knowledge;
const bytes = readFileSync('analysis/knowledge/claim-classifier.bin');

/** Claims by how likely each is held to be spread. */
function ranked(text: string): string[] {
  const reading = readField('text', text);
  const opinion = classifyText(classifier, reading, 0, reading.sentences.length - 1);
  return [...classifier.classOf.keys()].toSorted(
    (a, b) => (opinion(b)?.share ?? 0) - (opinion(a)?.share ?? 0),
  );
}

describe('the classifier of claims', () => {
  test('knows every claim of the registry', () => {
    expect([...classifier.classOf.keys()]).toEqual(knowledge.claims.map(({ id }) => id));
  });

  test.each([
    ['C005', 'Nghe đâu sang năm hết cửa rút bảo hiểm một cục, mẹ tôi giục đi rút ngay'],
    ['C005', 'nghe dau sang nam het cua rut bao hiem mot cuc, me toi giuc di rut ngay'],
    ['C001', 'Cái quỹ ấy sớm muộn cũng cạn, về già lấy đâu ra mà trả cho tụi mình'],
  ])('finds %s in words of its own: %s', (claim, text) => {
    expect(ranked(text)[0]).toBe(claim);
  });

  test('holds a text on something else for one that spreads nothing', () => {
    const reading = readField('text', 'Hôm nay trời đẹp, cả nhà ra chợ mua rau về nấu canh.');
    const opinion = classifyText(classifier, reading, 0, 0);
    for (const id of classifier.classOf.keys()) expect(opinion(id)?.overNone).toBeLessThan(0);
  });

  test('says nothing of a claim that it has not learnt', () => {
    const reading = readField('text', 'Quỹ sắp cạn rồi');
    expect(classifyText(classifier, reading, 0, 0)('office-1')).toBeUndefined();
    const none = keepClaims(classifier, new Set());
    expect(classifyText(none, reading, 0, 0)('C001')).toBeUndefined();
  });

  test('comes back from its bytes, and refuses others', () => {
    expect(Buffer.from(encodeClassifier(decodeClassifier(bytes))).equals(bytes)).toBe(true);
    expect(() => decodeClassifier(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeClassifier(Buffer.concat([bytes, Buffer.of(0)]))).toThrow(RangeError);
    expect(() => decodeClassifier(Buffer.of(1, 0, 0, 0, 0, 0, 65))).toThrow(RangeError);
  });

  test.skipIf(!isDataPresent)(
    `its weights are those of the training${isDataPresent ? '' : ` (skipped: no ${dataDirectory})`}`,
    { timeout: 600_000 },
    async () => {
      const { bytes: trained } = await trainClassifierModel('.', dataDirectory);
      expect(Buffer.from(trained).equals(bytes)).toBe(true);
    },
  );
});
