/** The figures of the analyser on the development sets, by the conventions of the sets' own description. */
import type { Analyser } from '../../analysis/analyse.ts';
import type { Findings, SentimentLabel } from '../../analysis/finding.ts';
import { isUndiacritised } from '../../analysis/normalise.ts';
import { wilsonInterval } from '../../analysis/training/scores.ts';
import type { Sample } from './dev-sets.ts';

export type Figures = Readonly<Record<string, number>>;

/** What was found of the claims in a text. */
export interface JudgedClaims {
  readonly sample: Sample;
  readonly findings: Pick<Findings, 'claims'>;
}

interface Judged {
  readonly sample: Sample;
  readonly findings: Findings;
}

/** Runs the analyser over both sets. All figures are shares, 0–1. Sentiment is fitted on these sets, so it is cross-validated apart. */
export function evaluate(
  analyser: Analyser,
  documents: readonly Sample[],
  claims: readonly Sample[],
): Figures {
  const judge = (sample: Sample): Judged => ({ sample, findings: analyser.analyse(sample.text) });
  const documentResults = documents.map(judge);
  const claimResults = claims.map(judge);
  const relevant = documentResults.filter(({ sample }) => sample.relevant);
  return {
    ...prefixed('relevance.documents', relevanceFigures(documentResults)),
    ...prefixed('relevance.claims', relevanceFigures(claimResults)),
    ...prefixed('topics', topicFigures(relevant)),
    ...prefixed('claims', claimFigures(claimResults)),
  };
}

/** Figures under a common name. */
export function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** Precision comes with the 95 % interval that so few texts allow. */
function relevanceFigures(results: readonly Judged[]): Figures {
  const kept = results.filter(({ findings }) => findings.relevant);
  const right = kept.filter(({ sample }) => sample.relevant).length;
  const [precisionLow, precisionHigh] = wilsonInterval(right, kept.length);
  return {
    ...pairFigures(
      results.map(({ findings }) => (findings.relevant ? ['relevant'] : [])),
      results.map(({ sample }) => (sample.relevant ? ['relevant'] : [])),
    ),
    precisionLow,
    precisionHigh,
  };
}

function topicFigures(results: readonly Judged[]): Figures {
  const predicted = results.map(({ findings }) => findings.topics.map((topic) => topic.slug));
  const gold = results.map(({ sample }) => sample.topics);
  const main = results.filter((_, at) => predicted[at]?.[0] === gold[at]?.[0]).length / results.length;
  return { ...pairFigures(predicted, gold), macroF1: macroF1(predicted, gold), main };
}

/** Quality of predicted sentiment labels, text by text. */
export function sentimentFigures(
  predicted: readonly SentimentLabel[],
  gold: readonly SentimentLabel[],
): Figures {
  const right = predicted.filter((label, at) => label === gold[at]).length;
  const single = (labels: readonly SentimentLabel[]) => labels.map((label) => [label]);
  return { macroF1: macroF1(single(predicted), single(gold)), accuracy: right / gold.length };
}

/** How well claims that texts spread are found; of findings nothing but the claims is read. */
export function claimFigures(results: readonly JudgedClaims[]): Figures {
  const spreads = ({ findings }: JudgedClaims) =>
    findings.claims.filter((claim) => claim.stance === 'spreads').map((claim) => claim.claimId);
  const gold = ({ sample }: JudgedClaims) =>
    sample.claims.filter((claim) => claim.stance === 'spreads').map((claim) => claim.claimId);
  const bare = results.filter(({ sample }) => isUndiacritised(sample.text.text));
  const doubters = results.filter(({ sample }) => sample.bucket === 'debunk' || sample.bucket === 'ask');
  return {
    ...pairFigures(results.map(spreads), results.map(gold)),
    undiacritisedRecall: pairFigures(bare.map(spreads), bare.map(gold)).recall ?? 0,
    debunkError: doubters.filter((result) => spreads(result).length > 0).length / doubters.length,
  };
}

type Labels = readonly (readonly string[])[];

function pairFigures(predicted: Labels, gold: Labels): Figures {
  const { right, said, due } = counts(predicted, gold, () => true);
  const precision = said === 0 ? 0 : right / said;
  const recall = due === 0 ? 0 : right / due;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Mean F1 of the labels that the gold has. */
function macroF1(predicted: Labels, gold: Labels): number {
  const labels = [...new Set(gold.flat())];
  const scores = labels.map((label) => {
    const { right, said, due } = counts(predicted, gold, (other) => other === label);
    return said + due === 0 ? 0 : (2 * right) / (said + due);
  });
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}

function counts(predicted: Labels, gold: Labels, counted: (label: string) => boolean) {
  let right = 0;
  let said = 0;
  let due = 0;
  for (const [at, labels] of predicted.entries()) {
    const mine = new Set(labels.filter(counted));
    const theirs = new Set((gold[at] ?? []).filter(counted));
    said += mine.size;
    due += theirs.size;
    right += [...mine].filter((label) => theirs.has(label)).length;
  }
  return { right, said, due };
}
