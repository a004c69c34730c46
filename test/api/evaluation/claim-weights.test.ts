import { expect, test } from 'vitest';
import { claimWeights } from '../../../analysis/claim-scorer.ts';
import { loadBystanders, loadDevSets } from '../../../api/evaluation/dev-sets.ts';
import { claimRows, fitClaims } from '../../../api/evaluation/fit-claims.ts';
import { knowledge } from '../../analysis/fixtures.ts';
import { dataDirectory } from '../../data-directory.ts';

const present = loadDevSets(dataDirectory) !== null;
const word = present ? '' : ` (skipped: no development sets in ${dataDirectory})`;

test.skipIf(!present)(
  `the weights of the claims are those of the fit${word}`,
  () => {
    expect(fitClaims(claimRows(knowledge, loadBystanders('analysis/training', dataDirectory)))).toEqual(
      claimWeights,
    );
  },
  300_000,
);
