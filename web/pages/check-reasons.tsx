import type { CheckworthyFinding } from '../../analysis/finding.ts';
import { vi } from '../text/vi.ts';

interface CheckReasonsProps {
  readonly summary: string;
  readonly reasons: CheckworthyFinding['reasons'];
}

/** The questions that a sentence answers with yes, and what each weighs. */
export function CheckReasons({ summary, reasons }: CheckReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul>
        {reasons.map(({ question, weight }) => (
          <li>
            {question} {vi.checks.yes(weight)}
          </li>
        ))}
      </ul>
    </details>
  );
}
