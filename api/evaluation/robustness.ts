/** How much each part of the analysis loses when the same gold texts are typed otherwise. */
import type { Analyser } from '../../analysis/analyse.ts';
import type { DevSets, Sample } from './dev-sets.ts';
import { evaluate, type Figures, prefixed, sentimentFigures } from './figures.ts';
import { type Variant, variants } from './variants.ts';

/** What the table shows, with the figure that stands for it. */
const columns: Readonly<Record<string, string>> = {
  'relevance F1': 'relevance.documents.f1',
  'topics F1': 'topics.f1',
  'sentiment macro F1': 'sentiment.documents.macroF1',
  'claims F1': 'claims.f1',
};

export interface RobustnessRow {
  readonly variant: string;
  /** Figure of each column on this variant. */
  readonly figures: Figures;
  /** What the standard form has more. */
  readonly drops: Figures;
}

/**
 * One row a variant. The sentiment column is of the model that learnt these very texts (in standard form and without diacritics):
 * it shows what typing costs, not how good the model is.
 */
export function measureRobustness(analyser: Analyser, sets: DevSets): RobustnessRow[] {
  const measured = Object.entries(variants).map(([variant, typed]) => {
    const documents = retyped(sets.documents, typed);
    const all = {
      ...evaluate(analyser, documents, retyped(sets.claims, typed)),
      ...prefixed('sentiment.documents', sentimentOf(analyser, documents)),
    };
    const figures = Object.fromEntries(
      Object.entries(columns).map(([column, name]) => [column, all[name] ?? 0]),
    );
    return { variant, figures };
  });
  const standard = measured[0]?.figures ?? {};
  return measured.map(({ variant, figures }) => ({
    variant,
    figures,
    drops: Object.fromEntries(
      Object.entries(figures).map(([column, value]) => [column, (standard[column] ?? 0) - value]),
    ),
  }));
}

function sentimentOf(analyser: Analyser, documents: readonly Sample[]): Figures {
  const judged = documents.filter(({ relevant }) => relevant);
  return sentimentFigures(
    judged.map(({ text }) => analyser.analyse(text).sentiment.label),
    judged.map(({ sentiment }) => sentiment),
  );
}

function retyped(samples: readonly Sample[], typed: Variant): Sample[] {
  return samples.map((sample) => ({
    ...sample,
    text: {
      ...sample.text,
      title: sample.text.title === null ? null : typed(sample.text.title),
      text: typed(sample.text.text),
    },
  }));
}

/** The table as lines for a terminal: each figure with its drop in brackets. */
export function renderRobustness(rows: readonly RobustnessRow[]): string {
  const head = Object.keys(columns);
  const cell = ({ figures, drops }: RobustnessRow, column: string) =>
    `${(figures[column] ?? 0).toFixed(3)} (${(-(drops[column] ?? 0)).toFixed(3).replace('-0.000', '0.000')})`;
  return [
    'robustness'.padEnd(24) + head.map((column) => column.padStart(20)).join(''),
    ...rows.map(
      (row) => row.variant.padEnd(24) + head.map((column) => cell(row, column).padStart(20)).join(''),
    ),
    'The sentiment model has learnt these texts: its column says what typing costs, not how good it is.',
  ].join('\n');
}
