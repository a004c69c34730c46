/** Figures of documents held against the ledger of facts, summed up by fact. */
import type { FigureFinding, Findings } from '../../analysis/finding.ts';
import type { CountOptions, Periods } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { documentsWithFigures } from '../store/period-counts.ts';
import type { ReportItem } from './items.ts';

const mostExamples = 3;
const mostAmounts = 5;

/** What was found of one fact with one verdict. */
export interface FigureCheck extends Pick<FigureFinding, 'factId' | 'verdict' | 'tier' | 'statement'> {
  /** The law, with its article. */
  readonly source: string;
  readonly expected: string;
  /** Amounts as written, each once; of many the first. */
  readonly found: readonly string[];
  readonly documents: number;
  /** The first of the documents. */
  readonly examples: readonly Pick<ReportItem, 'id' | 'title' | 'url' | 'sourceName'>[];
}

/** The checks of a period: wrong figures first, those in most documents first. A document counts once for each line. `safe`: as `safelyWritten`. */
export async function figureChecks(
  store: Store,
  period: Periods[number],
  options: CountOptions,
  safe: (text: string) => string,
): Promise<FigureCheck[]> {
  const checks = new Map<string, FigureCheck>();
  for await (const { id, title, url, source_name, body } of documentsWithFigures(store, period, options)) {
    const { figures }: Findings = JSON.parse(body);
    const seen = new Set<string>();
    for (const figure of figures) {
      const key = `${figure.verdict} ${figure.tier} ${figure.factId} ${figure.expected}`;
      const held = checks.get(key) ?? newCheck(figure);
      checks.set(key, {
        ...held,
        found: withOne(held.found, figure.found),
        ...(seen.has(key)
          ? {}
          : {
              documents: held.documents + 1,
              examples: [
                ...held.examples,
                { id, title: title && safe(title), url: safe(url), sourceName: source_name },
              ].slice(0, mostExamples),
            }),
      });
      seen.add(key);
    }
  }
  return [...checks.values()].sort(byWeight);
}

function newCheck({ factId, verdict, tier, statement, source, expected }: FigureFinding): FigureCheck {
  const law = [source.document, source.article].filter((part) => part !== null).join(', ');
  return { factId, verdict, tier, statement, source: law, expected, found: [], documents: 0, examples: [] };
}

function withOne(found: readonly string[], amount: string): readonly string[] {
  return found.includes(amount) || found.length === mostAmounts ? found : [...found, amount];
}

const order: readonly FigureFinding['verdict'][] = ['contradicts', 'outdated', 'not_yet', 'consistent'];

function byWeight(a: FigureCheck, b: FigureCheck): number {
  return (
    order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
    (a.tier === b.tier ? 0 : a.tier === 'confirmed' ? -1 : 1) ||
    b.documents - a.documents ||
    (a.factId < b.factId ? -1 : 1)
  );
}
