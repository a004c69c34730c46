/** What a cell of a workbook holds, whichever way it is written. */
import { cleanText } from '../clean-text.ts';

const longest = 32_767;
const localOffset = 7 * 3_600_000;

/** A text as a cell can hold it. */
export function cellText(text: string): string {
  return cleanText(text).slice(0, longest);
}

/** An instant or a date as workbooks have them, which know no time zone: local time, read as if it were UTC. */
export function shownTime(cell: string, kind: 'time' | 'date'): Date {
  return kind === 'time' ? new Date(Date.parse(cell) + localOffset) : new Date(`${cell}T00:00:00Z`);
}
