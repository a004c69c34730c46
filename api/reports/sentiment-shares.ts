/** The corrected shares of sentiment of a week, and what may be said of them. */
import type { SentimentLabel } from '../../analysis/finding.ts';
import { type Confusion, quantify, type Share } from '../../analysis/quantify.ts';
import { sentimentLabels } from '../../analysis/sentiment.ts';

/** Fewer documents say nothing of the week. */
const fewestDocuments = 30;
/** An interval that spans half of all there is says nothing either. */
const widestInterval = 0.5;

export interface SentimentShare extends Share {
  /** Against the week before: `unclear` where chance and errors may have made the difference; `null` where the weeks cannot be compared. */
  readonly change: 'higher' | 'lower' | 'unclear' | null;
}

export interface SentimentShares {
  /** Documents of the week. */
  readonly documents: number;
  /** On how many real texts the errors were measured. */
  readonly measuredOn: number;
  /** `null`: not enough data, too few documents or an interval that is too wide. */
  readonly shares: Readonly<Record<SentimentLabel, SentimentShare | null>>;
}

type Weekly = Readonly<Record<SentimentLabel, readonly number[]>>;

/** Shares of the last week. `byWeek` has counts of documents, oldest first. */
export function sentimentShares(
  byWeek: Weekly,
  confusion: Confusion,
  { comparable }: { readonly comparable: boolean },
): SentimentShares {
  const [before, last] = [-2, -1].map((at) => sentimentLabels.map((label) => byWeek[label].at(at) ?? 0));
  const enough = (counts: readonly number[] | undefined) => sum(counts ?? []) >= fewestDocuments;
  const quantified = enough(last) ? quantify([before ?? [], last ?? []], confusion)[1] : null;
  const compares = comparable && enough(before);
  const shareOf = (label: SentimentLabel): SentimentShare | null => {
    const k = sentimentLabels.indexOf(label);
    const share = quantified?.shares[k];
    if (share === undefined || !isTelling(share)) return null;
    return { ...share, change: compares ? changeOf(quantified?.changes?.[k]) : null };
  };
  return {
    documents: sum(last ?? []),
    measuredOn: sum(confusion.counts.flat()),
    shares: {
      negative: shareOf('negative'),
      neutral: shareOf('neutral'),
      positive: shareOf('positive'),
    },
  };
}

/** The share of negative documents of each week, `null` where there is not enough data. */
export function negativeByWeek(
  byWeek: Weekly,
  confusion: Confusion,
): { readonly shares: readonly (Share | null)[]; readonly measuredOn: number } {
  const weeks = byWeek.negative.map((_, at) => sentimentLabels.map((label) => byWeek[label][at] ?? 0));
  const k = sentimentLabels.indexOf('negative');
  const shares = quantify(weeks, confusion).map((quantified, at) => {
    const share = quantified?.shares[k];
    return share !== undefined && sum(weeks[at] ?? []) >= fewestDocuments && isTelling(share) ? share : null;
  });
  return { shares, measuredOn: sum(confusion.counts.flat()) };
}

function isTelling({ low, high }: Share): boolean {
  return high - low <= widestInterval;
}

function changeOf(change: Share | undefined): SentimentShare['change'] {
  if (change === undefined) return null;
  if (change.low > 0) return 'higher';
  return change.high < 0 ? 'lower' : 'unclear';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
