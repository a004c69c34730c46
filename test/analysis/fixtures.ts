/** What the tests of the steps share: the repository's own knowledge, and short ways to make texts. */
import type { AnalysedText } from '../../analysis/finding.ts';
import { loadKnowledge } from '../../analysis/knowledge.ts';
import { type Reading, readField } from '../../analysis/reading.ts';

export const knowledge = await loadKnowledge('analysis/knowledge');

export function comment(text: string): AnalysedText {
  return { kind: 'comment', title: null, text, publishedAt: null, url: null };
}

export function article(title: string, text: string): AnalysedText {
  return { kind: 'article', title, text, publishedAt: null, url: null };
}

export function fieldsOf({ title, text }: AnalysedText): Reading[] {
  return title === null ? [readField('text', text)] : [readField('title', title), readField('text', text)];
}
