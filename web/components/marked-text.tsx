import { useSafeParts } from '../danger.tsx';
import type { Reason, ReasonKind, Segment } from '../evidence.ts';
import { vi } from '../text/vi.ts';

const kindLabels: Record<ReasonKind, string> = {
  claim: vi.document.showClaim,
  sentiment: vi.document.showSentiment,
  topic: vi.document.showTopic,
  relevance: vi.document.showRelevance,
};

interface MarkedTextProps {
  readonly segments: readonly Segment[];
  /** What a reason is called, for the title of its mark. */
  readonly nameOf: (reason: Reason) => string;
}

/** Text with its evidence marked. Marks are reached from the list of findings, so reading by keyboard is not broken up. */
export function MarkedText({ segments, nameOf }: MarkedTextProps) {
  return (
    <>
      {useSafeParts()(segments).map((segment) =>
        segment.reasons.length === 0 ? segment.text : <MarkedSegment segment={segment} nameOf={nameOf} />,
      )}
    </>
  );
}

function MarkedSegment({
  segment,
  nameOf,
}: {
  readonly segment: Segment;
  readonly nameOf: MarkedTextProps['nameOf'];
}) {
  const kinds = [...new Set(segment.reasons.map((reason) => reason.kind))];
  const names = segment.reasons.map((reason) => `${kindLabels[reason.kind]}: ${nameOf(reason)}`);
  return (
    <>
      {segment.begins.map((reason) => (
        <span id={`can-cu-${reason.number}`} class="anchor" />
      ))}
      <mark
        class={`ev ${kinds.map((kind) => `ev-${kind}`).join(' ')}`}
        data-reasons={segment.reasons.map((reason) => reason.number).join(' ')}
        title={names.join('\n')}
      >
        {segment.text}
      </mark>
    </>
  );
}
