import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { claimWeights } from '../../../analysis/claim-scorer.ts';
import { loadDevSets, loadNeutralTexts } from '../../../api/evaluation/dev-sets.ts';
import { claimRows, fitClaims } from '../../../api/evaluation/fit-claims.ts';
import { knowledge } from '../../analysis/fixtures.ts';

const data = resolve(process.env.MINHTIN_DATA ?? '../shared/data');
const present = loadDevSets(data) !== null;
const word = present ? '' : ` (skipped: no development sets in ${data})`;

test.skipIf(!present)(
  `the weights of the claims are those of the fit${word}`,
  () => {
    expect(fitClaims(claimRows(knowledge, loadNeutralTexts(data)))).toEqual(claimWeights);
  },
  300_000,
);
