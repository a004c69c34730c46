/**
 * Fits the weights of `analysis/claim-scorer.ts` on the registry's own wordings and look-alikes, each matched against an
 * index and by a classifier that lack it, and on neutral documents as texts that spread nothing.
 */
import { keepClaims } from '../../analysis/claim-classifier.ts';
import { buildClaimIndex, type ClaimIndex } from '../../analysis/claim-index.ts';
import { claimFeatureNames } from '../../analysis/claim-scorer.ts';
import { bestByClaim, type ClaimMatcher, claimSense, createClaimMatcher } from '../../analysis/claims.ts';
import type { AnalysedText, KnownClaim } from '../../analysis/finding.ts';
import { claimsFromKnowledge, type Knowledge } from '../../analysis/knowledge.ts';
import { readField } from '../../analysis/reading.ts';
import { trainClaimClassifier } from '../../analysis/training/claim-classifier.ts';

/** A text of the registry as a sample. */
export interface RegistryText {
  readonly claimId: string;
  readonly text: string;
  readonly kind: AnalysedText['kind'];
  readonly spreads: boolean;
  /** It may spread another claim than its own. */
  readonly isOther: boolean;
}

export interface ClaimRow {
  readonly features: readonly number[];
  readonly spreads: boolean;
  readonly weight: number;
  /** The claims that the text and the match are of. */
  readonly claims: readonly (string | undefined)[];
}

const folds = 5;
/** Other claims that a text is like, per text. */
const maxOthers = 2;
/** A neutral text that is as like a wording as this may well spread the claim. */
const unsureNeutral = 0.5;
/** A neutral document is one of many that are read for each that spreads. */
const neutralWeight = 3;
const steps = 12;
const shrinkage = 2;

/** The registry's wordings and look-alikes beyond `claims.json`, with the kind of text they are found in. */
function registryTexts(knowledge: Knowledge): RegistryText[] {
  return knowledge.wordings.flatMap(({ claimId, wordings, lookalikes }) => [
    ...wordings.map(({ text, register }) => ({
      claimId,
      text,
      kind: register === 'headline' || register === 'article' ? ('article' as const) : ('comment' as const),
      spreads: true,
      isOther: false,
    })),
    ...lookalikes.map(({ text, kind }, at) => ({
      claimId,
      text,
      kind: isArticle(kind, at) ? ('article' as const) : ('comment' as const),
      spreads: false,
      isOther: kind === 'other-claim',
    })),
  ]);
}

/** Facts stand in articles as often as in comments. */
function isArticle(kind: string, at: number): boolean {
  return kind === 'news' || kind === 'official' || (kind === 'true-fact' && at % 2 === 0);
}

/** The registry without some of its texts. */
function claimsWithout(knowledge: Knowledge, left: ReadonlySet<string>): KnownClaim[] {
  return claimsFromKnowledge(knowledge).map((claim) => ({
    ...claim,
    wordings: claim.wordings.filter((text) => !left.has(text)),
    notWordings: claim.notWordings.filter((text) => !left.has(text)),
  }));
}

/** The texts beyond `claims.json` without some of them. */
function wordingsWithout(knowledge: Knowledge, left: ReadonlySet<string>): Knowledge['wordings'] {
  return knowledge.wordings.map((claim) => ({
    ...claim,
    wordings: claim.wordings.filter(({ text }) => !left.has(text)),
    lookalikes: claim.lookalikes.filter(({ text }) => !left.has(text)),
  }));
}

/**
 * Rows for the fit: every registry text against an index and a classifier without its fold; some once more as texts of claims that were not
 * learnt, which an office's own are, and against the bare registry, which one that an office begins is like.
 */
export function claimRows(knowledge: Knowledge, neutral: readonly AnalysedText[]): ClaimRow[] {
  const sense = claimSense(knowledge);
  const unlearnt = { ...sense, classifier: keepClaims(sense.classifier, new Set()) };
  const texts = registryTexts(knowledge);
  const rows: ClaimRow[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const mine = texts.filter((_, at) => at % folds === fold);
    const left = new Set(mine.map(({ text }) => text));
    const documents = neutral.filter((_, at) => at % folds === fold);
    const index = buildClaimIndex(claimsWithout(knowledge, left));
    const classifier = trainClaimClassifier(
      wordingsWithout(knowledge, left),
      neutral.filter((_, at) => at % folds !== fold),
    );
    const senses = [{ ...sense, classifier }, ...(fold === 0 ? [unlearnt] : [])];
    for (const one of senses) {
      const match = createClaimMatcher(index, one);
      rows.push(...mine.flatMap((text) => rowsOf(index, match, text)));
      rows.push(...documents.flatMap((document) => neutralRows(index, match, document)));
    }
  }
  const bare = buildClaimIndex(claimsWithout(knowledge, new Set(texts.map(({ text }) => text))));
  const match = createClaimMatcher(bare, unlearnt);
  const some = texts.filter((_, at) => at % folds === 0);
  return [...rows, ...some.flatMap((text) => rowsOf(bare, match, text))];
}

function rowsOf(index: ClaimIndex, match: ClaimMatcher, sample: RegistryText): ClaimRow[] {
  const matches = match(sample.kind, [readField('text', sample.text)]);
  const best = bestByClaim(matches, ({ score }) => score).toSorted((a, b) => b.score - a.score);
  const rowOf = ({ features, likeness }: (typeof best)[number], spreads: boolean) => ({
    features: features(),
    spreads,
    weight: 1,
    claims: [sample.claimId, index.claims[likeness.claim]?.id],
  });
  const isOwn = (claim: number) => index.claims[claim]?.id === sample.claimId;
  const own = best.filter(({ likeness }) => isOwn(likeness.claim));
  const others = sample.isOther ? [] : best.filter(({ likeness }) => !isOwn(likeness.claim));
  return [
    ...own.map((match) => rowOf(match, sample.spreads)),
    ...others.slice(0, maxOthers).map((match) => rowOf(match, false)),
  ];
}

function neutralRows(index: ClaimIndex, match: ClaimMatcher, document: AnalysedText): ClaimRow[] {
  const fields = [
    ...(document.title === null ? [] : [readField('title', document.title)]),
    readField('text', document.text),
  ];
  return bestByClaim(match(document.kind, fields), ({ score }) => score)
    .filter(({ likeness }) => likeness.own < unsureNeutral)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, maxOthers + 1)
    .map(({ features, likeness }) => ({
      features: features(),
      spreads: false,
      weight: neutralWeight,
      claims: [index.claims[likeness.claim]?.id],
    }));
}

/** Logistic regression by Newton's method; the bias is not shrunk. Deterministic. */
export function fitClaims(rows: readonly ClaimRow[]): number[] {
  const size = claimFeatureNames.length;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < steps; step += 1) {
    const { gradient, curvature } = derivatives(rows, weights);
    const change = solve(curvature, gradient);
    for (let at = 0; at < size; at += 1) weights[at] = (weights[at] ?? 0) - (change[at] ?? 0);
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

/** Slope and curvature (row by row) of the loss at some weights. */
function derivatives(rows: readonly ClaimRow[], weights: readonly number[]) {
  const size = weights.length;
  const penalty = (at: number): number => (at === 0 ? 1e-6 : shrinkage);
  const gradient = weights.map((weight, at): number => penalty(at) * weight);
  const curved = new Float64Array(size * size);
  for (const { features, spreads, weight } of rows) {
    let odds = 0;
    for (let at = 0; at < size; at += 1) odds += (features[at] as number) * (weights[at] as number);
    const probability = 1 / (1 + Math.exp(-odds));
    const error = weight * (probability - (spreads ? 1 : 0));
    const slope = weight * probability * (1 - probability);
    for (let at = 0; at < size; at += 1) {
      const value = features[at] as number;
      if (value === 0) continue;
      gradient[at] = (gradient[at] as number) + error * value;
      const row = at * size;
      for (let other = 0; other <= at; other += 1)
        curved[row + other] = (curved[row + other] as number) + slope * value * (features[other] as number);
    }
  }
  const curvature = weights.map((_, at) =>
    weights.map((_, other): number => {
      const value = curved[Math.max(at, other) * size + Math.min(at, other)] as number;
      return at === other ? value + penalty(at) : value;
    }),
  );
  return { gradient, curvature };
}

/** Gaussian elimination with the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(at, 0, pivot);
    const scaled = pivot.map((value) => value / (pivot[at] ?? 1));
    for (const [other, row] of rows.entries()) {
      const factor = row[at] ?? 0;
      rows[other] =
        other === at ? scaled : row.map((value, column) => value - factor * (scaled[column] ?? 0));
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
