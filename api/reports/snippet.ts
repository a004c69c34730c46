import type { SearchQuery, SearchTerm } from '../store/search-query.ts';
import { type SearchWord, searchWords } from '../store/search-words.ts';
import type { DocumentRow } from './document-rows.ts';

type Snippet = NonNullable<DocumentRow['snippet']>;

const before = 80;
const after = 200;

/** The surroundings of the first words found, with every hit in them marked. `null`: the text has none. */
export function snippetOf(text: string, query: SearchQuery): Snippet | null {
  const words = searchWords(text);
  const hits = mergeHits(query.wanted.flatMap((term) => findTerm(words, term)));
  const first = hits[0];
  if (!first) return null;
  const from = words.find((word) => word.start >= first.start - before)?.start ?? 0;
  const to = words.findLast((word) => word.end <= first.start + after)?.end ?? text.length;
  const spans: { text: string; hit: boolean }[] = [];
  let at = from;
  for (const hit of hits.filter(({ start, end }) => start >= from && end <= to)) {
    if (hit.start > at) spans.push({ text: text.slice(at, hit.start), hit: false });
    spans.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (to > at) spans.push({ text: text.slice(at, to), hit: false });
  return framed(spans, from > 0, to < text.length);
}

function framed(spans: Snippet, cutBefore: boolean, cutAfter: boolean): Snippet {
  const dots = { text: '…', hit: false };
  return [...(cutBefore ? [dots] : []), ...spans, ...(cutAfter ? [dots] : [])];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a term stands: with its diacritics if that occurs at all, else without. */
function findTerm(words: readonly SearchWord[], term: SearchTerm): Span[] {
  const exact = term.accented ? findForm(words, term, 'accented') : [];
  return exact.length > 0 ? exact : findForm(words, term, 'folded');
}

function findForm(words: readonly SearchWord[], term: SearchTerm, form: 'accented' | 'folded'): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + term.words.length <= words.length; at += 1) {
    if (!term.words.every((wanted, offset) => words[at + offset]?.[form] === wanted[form])) continue;
    const first = words[at];
    const last = words[at + term.words.length - 1];
    if (first && last) spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

function mergeHits(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
