/**
 * What each part of claim matching brings: the weights are fitted anew without it, on the same registry texts, and all are held
 * against the development set. Beside them the same for claims of which the weights have seen no text at all.
 */
import { buildClaimIndex } from '../../analysis/claim-index.ts';
import { type ClaimFeature, claimFeatureNames, isClear } from '../../analysis/claim-scorer.ts';
import {
  type ClaimDetector,
  type ClaimSense,
  claimSense,
  createClaimDetector,
} from '../../analysis/claims.ts';
import type { AnalysedText } from '../../analysis/finding.ts';
import { claimsFromKnowledge, type Knowledge } from '../../analysis/knowledge.ts';
import { readField } from '../../analysis/reading.ts';
import type { StanceModel } from '../../analysis/stance.ts';
import { trainClaimClassifier } from '../../analysis/training/claim-classifier.ts';
import { trainClaimVoice } from '../../analysis/training/claim-voice.ts';
import type { Sample } from './dev-sets.ts';
import { claimFigures, type Figures, type JudgedClaims } from './figures.ts';
import { type ClaimRow, claimRows, fitClaims } from './fit-claims.ts';

export interface AblationRow {
  readonly name: string;
  /** Shares, 0–1: `precision`, `recall`, `undiacritisedRecall`, `debunkError`. */
  readonly figures: Figures;
}

const cues: readonly ClaimFeature[] = [
  'debunkCues',
  'reassureCues',
  'askCues',
  'victimCues',
  'official',
  'questionMark',
];
/** By part: its features. */
const parts: readonly (readonly [string, readonly ClaimFeature[]])[] = [
  ['word vectors', ['meaning', 'notMeaning']],
  ['what was learnt of each claim', ['learntOverNone', 'learntOverOthers', 'learntShare', 'unlearnt']],
  ['figures', ['numbersShared', 'numbersDiffer']],
  ['cues of stance in the scorer', cues],
  ['look-alikes in the scorer', ['notTogether', 'notScore', 'ownOverNot', 'togetherOverNot']],
  ['other claims', ['ownOverRival', 'togetherOverRival']],
  ['words typical of spreading', ['claimWords', 'styleWords', 'articleStyle']],
  ['wordings taken together', ['together', 'togetherOverNot', 'togetherOverRival']],
  ['kind of text', ['article', 'articleOwn', 'articleStyle']],
];

const folds = 5;

/** One row a part left out, and one for claims held out whole. */
export function ablateClaims(
  knowledge: Knowledge,
  neutral: readonly AnalysedText[],
  samples: readonly Sample[],
): AblationRow[] {
  const rows = claimRows(knowledge, neutral);
  const claims = claimsFromKnowledge(knowledge);
  const index = buildClaimIndex(claims);
  const sense = claimSense(knowledge);
  const fitted = fitClaims(rows);
  const row = (name: string, detector: ClaimDetector): AblationRow => ({
    name,
    figures: claimFigures(samples.map((sample) => judge(detector, sample))),
  });
  const without = (left: readonly ClaimFeature[], model: ClaimSense = sense) => {
    const weights = fitClaims(rows.map((one) => ({ ...one, features: masked(one.features, left) })));
    return createClaimDetector(index, model, { weights, isClear: (likeness) => isClear(likeness, left) });
  };
  const blind = { ...sense, stances: deaf };
  const bare = knowledge.claims.map(({ id }) => ({ claimId: id, wordings: [], lookalikes: [] }));
  const bareIndex = buildClaimIndex(claimsFromKnowledge({ ...knowledge, wordings: bare }));
  const wording: readonly ClaimFeature[] = ['bias', 'own', 'ownSquared', 'second', 'statement', 'length'];
  return [
    row('everything', createClaimDetector(index, sense, { weights: fitted })),
    ...parts.map(([name, left]) => row(`without ${name}`, without(left))),
    row('without the voice, phrases deciding', without([], phrasesOnly(sense))),
    row('without stance at all', without(cues, blind)),
    row('without our own wordings', createClaimDetector(bareIndex, sense, { weights: fitted })),
    row(
      'nearest wording alone',
      without(
        claimFeatureNames.filter((name) => !wording.includes(name)),
        blind,
      ),
    ),
    {
      name: 'claims held out whole, five folds',
      figures: heldOut(
        rows,
        samples,
        claims.map(({ id }) => id),
        (weights, unseen) =>
          createClaimDetector(
            index,
            claimSense({ ...knowledge, ...learntWithout(knowledge, neutral, unseen) }),
            {
              weights,
            },
          ),
      ),
    },
  ];
}

/** Stance by the phrases of the lexicon alone. */
function phrasesOnly(sense: ClaimSense): ClaimSense {
  return {
    ...sense,
    stances: {
      read(fields) {
        const reader = sense.stances.read(fields);
        return {
          at(reading, sentence) {
            const finding = reader.at(reading, sentence);
            const isHeld = finding.evidence.length > 0 && finding.stance !== 'spreads';
            return { ...finding, stance: isHeld ? finding.stance : 'spreads', doubt: isHeld ? 1 : 0 };
          },
        };
      },
    },
  };
}

/** A stance model that holds everything for spreading. */
const deaf: StanceModel = {
  read: () => ({
    at: () => ({
      stance: 'spreads',
      doubt: 0,
      cues: { debunk: 0, reassure: 0, ask: 0, victim: 0, official: 0 },
      asks: false,
      evidence: [],
    }),
  }),
};

function masked(features: readonly number[], left: readonly ClaimFeature[]): number[] {
  return features.map((value, at) => (left.includes(claimFeatureNames[at] as ClaimFeature) ? 0 : value));
}

function judge(detector: ClaimDetector, sample: Sample): JudgedClaims {
  const { kind, title, text, publishedAt } = sample.text;
  const fields = [...(title === null ? [] : [readField('title', title)]), readField('text', text)];
  const claims = detector.find(kind, fields, publishedAt?.slice(0, 10));
  return { sample, findings: { claims: [...claims] } };
}

/** Voice and classifier, learnt without the texts of some claims. */
function learntWithout(
  { wordings }: Knowledge,
  neutral: readonly AnalysedText[],
  unseen: ReadonlySet<string>,
): Pick<Knowledge, 'claimVoice' | 'claimClassifier'> {
  const seen = wordings.filter(({ claimId }) => !unseen.has(claimId));
  return { claimVoice: trainClaimVoice(seen), claimClassifier: trainClaimClassifier(seen, neutral) };
}

/**
 * Each claim's texts judged by weights, a voice and a classifier that were fitted without any text of it, or match with it; texts without a claim by each
 * fold's weights in turn. The claims' wordings stay in the index: there they are what is looked for.
 */
function heldOut(
  rows: readonly ClaimRow[],
  samples: readonly Sample[],
  claims: readonly string[],
  detectorOf: (weights: readonly number[], unseen: ReadonlySet<string>) => ClaimDetector,
): Figures {
  const foldOf = new Map(claims.map((id, at) => [id, at % folds]));
  const sampleFold = ({ claims: gold }: Sample, at: number) =>
    foldOf.get(gold[0]?.claimId ?? '') ?? at % folds;
  const judged = Array.from({ length: folds }, (_, fold) => {
    const seen = rows.filter((row) => row.claims.every((id) => foldOf.get(id ?? '') !== fold));
    const unseen = new Set(claims.filter((id) => foldOf.get(id) === fold));
    const detector = detectorOf(fitClaims(seen), unseen);
    return samples
      .filter((sample, at) => sampleFold(sample, at) === fold)
      .map((sample) => judge(detector, sample));
  });
  return claimFigures(judged.flat());
}

const columns = ['precision', 'recall', 'undiacritisedRecall', 'debunkError'] as const;

/** The table as lines for a terminal. */
export function renderAblation(title: string, rows: readonly AblationRow[]): string {
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(44)} ${cells.map((cell) => cell.padStart(12)).join('')}`;
  return [
    line(title, ['precision', 'recall', 'no accents', 'debunk err.']),
    ...rows.map(({ name, figures }) =>
      line(
        name,
        columns.map((column) => (figures[column] ?? 0).toFixed(3)),
      ),
    ),
  ].join('\n');
}
