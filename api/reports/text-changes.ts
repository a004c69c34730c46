import { diffArrays } from 'diff';

/** A stretch of two compared texts. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

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
  const changes = gathered(
    parts.map(({ value, added, removed }) => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return { kind, text: value.join('') };
    }),
  );
  return changes.map((change, at) =>
    change.kind === 'same' ? shortened(change, at > 0, at < changes.length - 1) : change,
  );
}

/** Changes with hardly a letter between them read better as one. */
const shortest = 4;

function gathered(parts: readonly TextChange[]): TextChange[] {
  const changes: TextChange[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') changes.push({ kind: 'removed', text: removed });
    if (added !== '') changes.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const isBetween = removed + added !== '' && at < parts.length - 1 && text.trim().length < shortest;
    if (kind !== 'added' && (kind === 'removed' || isBetween)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    changes.push({ kind, text });
  }
  flush();
  return changes;
}

/** Words and single marks with the space after them, so that joined they give the text back. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+\s*|\s+|[^\p{L}\p{M}\p{N}\s]\s*/gu) ?? [];
}

function shortened(change: TextChange, hasBefore: boolean, hasAfter: boolean): TextChange {
  const { text } = change;
  const head = hasBefore ? text.slice(0, around) : '';
  const tail = hasAfter ? text.slice(-around) : '';
  if (head.length + tail.length + around / 2 >= text.length) return change;
  return { ...change, text: `${head.replace(/\S*$/u, '')}…${tail.replace(/^\S*/u, '')}` };
}
