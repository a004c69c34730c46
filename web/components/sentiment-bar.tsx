import type { SentimentCounts } from '../../api/reports/comparing.ts';
import { formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';

const order = ['negative', 'neutral', 'positive'] as const;

/** Sentiment of a few documents as one divided bar, its numbers as text. */
export function SentimentBar({ counts }: { readonly counts: SentimentCounts }) {
  const total = Math.max(1, counts.negative + counts.neutral + counts.positive);
  const starts = { negative: 0, neutral: counts.negative, positive: counts.negative + counts.neutral };
  const words = order.map((label) => `${vi.sentiment[label]} ${formatNumber(counts[label])}`).join(', ');
  return (
    <span class="sentiment-bar" title={words}>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={words}>
        {order.map((label) => (
          <rect
            class={`fill-${label}`}
            x={String((starts[label] / total) * 100)}
            y="0"
            width={String((counts[label] / total) * 100)}
            height="10"
          />
        ))}
      </svg>
      <span class="sentiment-numbers" aria-hidden="true">
        {order.map((label) => formatNumber(counts[label])).join(' · ')}
      </span>
    </span>
  );
}
