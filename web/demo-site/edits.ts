import type { DemoArticle } from './document.ts';
import type { DemoPlan } from './plan.ts';
import { correction } from './texts/correction.ts';

/** What a newsroom of the demonstration does after its articles have been collected. */
export interface Edits {
  /** The article that is corrected, in its new wording. */
  readonly corrected: DemoArticle;
  /** The article that is taken down. */
  readonly removed: DemoArticle;
  /** Whether it has been done. */
  made: boolean;
}

/** Chooses two recent articles of one outlet that nobody else has repeated. */
export function planEdits({ articles }: DemoPlan, outletId: string): Edits {
  const repeated = new Set(articles.map(({ copyOf }) => copyOf));
  const [removed, corrected] = articles
    .filter(({ id, outletId: outlet, copyOf, intent }) => {
      const isPlain = intent.topic !== null && intent.claims.length === 0 && intent.story === null;
      return outlet === outletId && isPlain && copyOf === null && !repeated.has(id);
    })
    .slice(-2);
  if (!removed || !corrected) throw new Error(`the demonstration's outlet ${outletId} has too few articles`);
  const paragraphs = [...corrected.paragraphs.slice(0, -1), correction];
  return { removed, corrected: { ...corrected, paragraphs }, made: false };
}
