/** The figures of a campaign's window or day, in documents or in stories. */
import type { SelectedCount, SelectedTelling } from '../store/selection-counts.ts';
import type { SentimentCounts } from './comparing.ts';
import type { Voice } from './trend-counts.ts';

export interface Figures {
  readonly count: number;
  readonly sentiment: SentimentCounts;
  readonly voice: Voice;
}

export function documentFigures(counts: readonly SelectedCount[]): Figures {
  const of = (test: (count: SelectedCount) => boolean) =>
    counts.filter(test).reduce((sum, { documents }) => sum + documents, 0);
  return figuresBy(of);
}

/** A story counts once, for each sentiment and each side that has a document in it. */
export function storyFigures(tellings: readonly SelectedTelling[]): Figures {
  return figuresBy((test) => new Set(tellings.filter(test).map(({ story }) => story)).size);
}

type Spoken = Pick<SelectedCount, 'sentiment' | 'publisher'>;

function figuresBy(countOf: (test: (spoken: Spoken) => boolean) => number): Figures {
  const tone = (label: Spoken['sentiment']) => countOf(({ sentiment }) => sentiment === label);
  const side = (who: Spoken['publisher']) => countOf(({ publisher }) => publisher === who);
  const count = countOf(() => true);
  return {
    count,
    sentiment: { negative: tone('negative'), neutral: tone('neutral'), positive: tone('positive') },
    voice: {
      all: countOf(({ publisher }) => publisher !== 'citizen'),
      official: side('official'),
      press: side('press'),
      specialised: side('specialised'),
      social: side('social'),
    },
  };
}
