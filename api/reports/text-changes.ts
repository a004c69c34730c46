import { diffArrays } from 'diff';
import type { TextChange } from './report.ts';

/** Words apart beyond which two texts are two texts; also the bound on the time that comparing takes. */
const mostChanges = 1000;
/** Characters of unchanged text that are shown on either side of a change. */
const around = 120;

/**
 * What changed between two texts, word by word, with unchanged text around it; longer unchanged stretches are left out. `null`
 * where they have too little in common for a comparison to say anything.
 */
export function textChanges(before: string, after: string): TextChange[] | null {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges });
  if (parts === undefined) return null;
  const changes = parts.map(({ value, added, removed }): TextChange => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  return changes.map((change, at) =>
    change.kind === 'same' ? shortened(change, at > 0, at < changes.length - 1) : change,
  );
}

/** Words, single marks, and the spaces between, so that joined they give the text back. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function shortened(change: TextChange, hasBefore: boolean, hasAfter: boolean): TextChange {
  const { text } = change;
  const head = hasBefore ? text.slice(0, around) : '';
  const tail = hasAfter ? text.slice(-around) : '';
  if (head.length + tail.length + around / 2 >= text.length) return change;
  return { ...change, text: `${head.replace(/\S*$/u, '')}…${tail.replace(/^\S*/u, '')}` };
}
