/**
 * Turns findings into what the document page shows: a numbered list of reasons, and the text cut into segments, each
 * knowing which reasons cover it. Spans may overlap, touch, lie outside the text or be wrong: a segment is never lost
 * or doubled, and a span that does not hold the characters it quotes is left out.
 */
import type { Evidence, Findings } from '../analysis/finding.ts';

export type ReasonKind = 'claim' | 'sentiment' | 'topic' | 'relevance';

/** One finding with the places it rests on. `number` is its anchor in the page. */
export interface Reason {
  readonly number: number;
  readonly kind: ReasonKind;
  /** Claim id, topic slug or sentiment label; empty for relevance. */
  readonly key: string;
  readonly evidence: readonly Evidence[];
}

/** A run of characters that the same reasons cover. */
export interface Segment {
  readonly text: string;
  readonly reasons: readonly Reason[];
  /** Reasons whose evidence begins here: where links from the list lead. */
  readonly begins: readonly Reason[];
}

/** Reasons in the order in which the page lists them: what needs a person first. */
export function listReasons(findings: Findings): Reason[] {
  const found: Omit<Reason, 'number'>[] = [
    ...findings.claims.map((claim) => ({
      kind: 'claim' as const,
      key: claim.claimId,
      evidence: claim.evidence,
    })),
    { kind: 'sentiment', key: findings.sentiment.label, evidence: findings.sentiment.evidence },
    ...findings.topics.map((topic) => ({
      kind: 'topic' as const,
      key: topic.slug,
      evidence: topic.evidence,
    })),
    { kind: 'relevance', key: '', evidence: findings.relevanceEvidence },
  ];
  return found.map((reason, index) => ({ ...reason, number: index + 1 }));
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}

export interface SegmentedDocument {
  /** `null`: the document has no title. */
  readonly title: readonly Segment[] | null;
  readonly text: readonly Segment[];
}

/** Title and text in segments; a reason begins once in both together, so that its anchor is unique in the page. */
export function segmentDocument(
  document: { readonly title: string | null; readonly text: string },
  reasons: readonly Reason[],
): SegmentedDocument {
  const title = document.title === null ? null : segmentField(document.title, 'title', reasons, new Set());
  const begun = new Set(title?.flatMap((segment) => segment.begins));
  return { title, text: segmentField(document.text, 'text', reasons, begun) };
}

/** Cuts one field at every border of a span. The segments joined are the text, character for character. */
function segmentField(
  text: string,
  field: Evidence['field'],
  reasons: readonly Reason[],
  begunBefore: ReadonlySet<Reason>,
): Segment[] {
  const spans = reasons.flatMap((reason) => spansOf(reason, text, field));
  const borders = new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])]);
  const cuts = [...borders].sort((a, b) => a - b);
  const begun = new Set(begunBefore);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const covering = spans.filter((span) => span.start <= start && span.end >= end);
    const covered = [...new Set(covering.map((span) => span.reason))];
    const begins = covered.filter((reason) => !begun.has(reason));
    for (const reason of begins) begun.add(reason);
    return { text: text.slice(start, end), reasons: covered, begins };
  });
}

function spansOf(reason: Reason, text: string, field: Evidence['field']): Span[] {
  return reason.evidence
    .filter(
      (place) =>
        place.field === field && place.start >= 0 && place.start < place.end && place.end <= text.length,
    )
    .filter((place) => text.slice(place.start, place.end) === place.quote)
    .map(({ start, end }) => ({ start, end, reason }));
}

/** Segments as paragraphs: the text separates them by line feeds, also inside a span. */
export function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [[]];
  for (const segment of segments) {
    segment.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      if (text !== '') {
        paragraphs.at(-1)?.push({ ...segment, text, begins: index === 0 ? segment.begins : [] });
      }
    });
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
