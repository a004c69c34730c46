import { formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';

const sparkWidth = 96;
const sparkHeight = 24;

interface SparklineProps {
  readonly values: readonly number[];
  /** What is counted, for those who hear the page. */
  readonly label?: (values: string) => string;
}

/** Some weeks in a word's space, as columns: single weeks stay countable, gaps stay gaps. */
export function Sparkline({ values, label = vi.claims.trendLabel }: SparklineProps) {
  const most = Math.max(1, ...values);
  const step = sparkWidth / Math.max(1, values.length);
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${sparkWidth} ${sparkHeight}`}
      role="img"
      aria-label={label(values.map(formatNumber).join(', '))}
    >
      <path class="spark-base" d={`M0 ${sparkHeight - 0.5}H${sparkWidth}`} />
      {values.map((value, index) => {
        const height = value === 0 ? 0 : Math.max(2, (value / most) * (sparkHeight - 2));
        return (
          <rect
            class={index === values.length - 1 ? 'spark-now' : 'spark-bar'}
            x={round(index * step + 1)}
            y={round(sparkHeight - 1 - height)}
            width={round(step - 2)}
            height={round(height)}
          />
        );
      })}
    </svg>
  );
}

interface BarCellProps {
  readonly value: number;
  /** Drawn as an upright mark; `null`: no mean is known. */
  readonly mean: number | null;
  /** The longest value of the column. */
  readonly most: number;
}

/** A bar in a table cell. The number stands beside it, so the drawing is decoration to a screen reader. */
export function BarCell({ value, mean, most }: BarCellProps) {
  const scale = 200 / Math.max(1, most);
  return (
    <svg class="bar-cell" viewBox="0 0 204 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-cell-bar" x="0" y="2" width={round(value * scale)} height="10" />
      {mean !== null && <rect class="bar-cell-mean" x={round(mean * scale)} y="0" width="2" height="14" />}
    </svg>
  );
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
