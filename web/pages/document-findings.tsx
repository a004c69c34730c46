import type { Tag } from '../../analysis/finding.ts';
import type { DocumentReport } from '../../api/reports/document.ts';
import { SentimentBadge, StanceBadge, VerdictBadge } from '../components/badge.tsx';
import { Words } from '../danger.tsx';
import type { Reason, ReasonKind } from '../evidence.ts';
import { formatPercent, formatScore } from '../format.ts';
import { claimUrl, documentsUrl } from '../links.ts';
import { vi } from '../text/vi.ts';
import { MatchReasons, MatchVerdict } from './match-reasons.tsx';

/** What a reason is called in the list and on its marks. */
export function reasonName(report: DocumentReport, reason: Reason): string {
  switch (reason.kind) {
    case 'claim':
      return report.claims[reason.key]?.statement ?? reason.key;
    case 'topic':
      return report.tagNames[`topic:${reason.key}`] ?? reason.key;
    case 'sentiment':
      return vi.sentiment[report.findings.sentiment.label];
    case 'relevance':
      return vi.document.relevance;
  }
}

const toggles: readonly (readonly [ReasonKind, string])[] = [
  ['claim', vi.document.showClaim],
  ['sentiment', vi.document.showSentiment],
  ['topic', vi.document.showTopic],
  ['relevance', vi.document.showRelevance],
];

/** Legend and switches in one: the style sheet hides the marks of a kind that is not ticked. */
export function EvidenceToggles() {
  return (
    <fieldset class="toggles">
      <legend>{vi.document.legend}</legend>
      {toggles.map(([kind, label]) => (
        <label>
          <input type="checkbox" id={`show-${kind}`} checked={kind !== 'relevance'} autocomplete="off" />
          <span class={`ev ev-${kind}`}>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FindingListProps {
  readonly report: DocumentReport;
  readonly reasons: readonly Reason[];
  /** Whether the person may say that a sentence is a claim or is not. */
  readonly mayEdit: boolean;
}

export function FindingList({ report, reasons, mayEdit }: FindingListProps) {
  return (
    <section class="panel findings">
      <h2>{vi.document.findings}</h2>
      <p class="note">{vi.document.findingsNote}</p>
      <ol>
        {reasons.map((reason) => (
          <li
            id={`phat-hien-${reason.number}`}
            class={`finding finding-${reason.kind}`}
            data-reason={reason.number}
          >
            <Finding report={report} reason={reason} mayEdit={mayEdit} />
            <Quotes reason={reason} />
          </li>
        ))}
      </ol>
      <OtherTags report={report} />
    </section>
  );
}

interface FindingProps {
  readonly report: DocumentReport;
  readonly reason: Reason;
  readonly mayEdit: boolean;
}

function Finding({ report, reason, mayEdit }: FindingProps) {
  switch (reason.kind) {
    case 'claim':
      return <ClaimFound report={report} claimId={reason.key} mayEdit={mayEdit} />;
    case 'topic':
      return (
        <p>
          <span class="finding-kind">{vi.document.showTopic}</span>{' '}
          <a href={documentsUrl({ topic: reason.key })}>{reasonName(report, reason)}</a>{' '}
          <span class="quiet">{vi.document.topicWhy(scoreOf(report.findings.topics, reason.key))}</span>
        </p>
      );
    case 'sentiment':
      return <SentimentFound report={report} />;
    case 'relevance':
      return (
        <p>
          {vi.document.relevance}{' '}
          <span class="quiet">{vi.document.relevanceWhy(formatScore(report.findings.relevance))}</span>
        </p>
      );
  }
}

function scoreOf(tags: readonly Tag[], slug: string): string {
  const tag = tags.find((candidate) => candidate.slug === slug);
  return tag ? formatScore(tag.score) : vi.common.none;
}

function SentimentFound({ report }: { readonly report: DocumentReport }) {
  const { label, scores } = report.findings.sentiment;
  const values = (['negative', 'neutral', 'positive'] as const)
    .map((name) => `${vi.sentiment[name].toLowerCase()} ${formatPercent(scores[name])}`)
    .join(', ');
  return (
    <p>
      <span class="finding-kind">{vi.document.showSentiment}</span> <SentimentBadge label={label} />
      <br />
      <span class="quiet">{vi.document.sentimentWhy(values)}</span>
    </p>
  );
}

interface ClaimFoundProps {
  readonly report: DocumentReport;
  readonly claimId: string;
  readonly mayEdit: boolean;
}

function ClaimFound({ report, claimId, mayEdit }: ClaimFoundProps) {
  const claim = report.claims[claimId];
  const finding = report.findings.claims.find((candidate) => candidate.claimId === claimId);
  const explanation = report.explanations[claimId];
  if (finding === undefined) return null;
  return (
    <>
      <p class="finding-badges">
        <StanceBadge stance={finding.stance} />
        {claim && <VerdictBadge verdict={claim.verdict} />}
        <span class="quiet">{vi.document[finding.tier]}</span>
      </p>
      <p>
        <a href={claimUrl(claimId)}>{claim?.statement ?? claimId}</a>
      </p>
      <p class="quiet">
        {vi.document.claimWhy(formatScore(finding.score))}{' '}
        <q>
          <Words text={finding.wording} />
        </q>
      </p>
      {explanation && <MatchReasons finding={finding} explanation={explanation} />}
      {mayEdit && <MatchVerdict finding={finding} documentId={report.row.id} />}
      {claim && claim.correction !== '' && (
        <p class="correction">
          <b>{vi.document.correction}:</b> {claim.correction}
        </p>
      )}
    </>
  );
}

const mostQuotes = 4;
const longestQuote = 90;

/** The words a finding rests on; the first leads to its place in the text. */
function Quotes({ reason }: { readonly reason: Reason }) {
  if (reason.evidence.length === 0) return <p class="quiet">{vi.document.noEvidence}</p>;
  const quotes = [...new Set(reason.evidence.map((place) => place.quote.trim()))].slice(0, mostQuotes);
  return (
    <p class="quotes">
      {quotes.map((quote) => (
        <a href={`#can-cu-${reason.number}`} class="quote">
          <Words text={quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote} />
        </a>
      ))}
    </p>
  );
}

function OtherTags({ report }: { readonly report: DocumentReport }) {
  const { themes, reforms, audiences, places } = report.findings;
  const groups = [
    [vi.document.themes, 'theme', themes],
    [vi.document.reforms, 'reform', reforms],
    [vi.document.audiences, 'audience', audiences],
    [vi.document.places, 'place', places],
  ] as const;
  const found = groups.filter(([, , tags]) => tags.length > 0);
  if (found.length === 0) return null;
  return (
    <dl class="meta other-tags">
      {found.map(([label, kind, tags]) => (
        <>
          <dt>{label}</dt>
          <dd>{tags.map((tag) => report.tagNames[`${kind}:${tag.slug}`] ?? tag.slug).join('; ')}</dd>
        </>
      ))}
    </dl>
  );
}
