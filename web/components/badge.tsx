import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { DocumentRow } from '../../api/reports/document-rows.ts';
import type { SourceHealth } from '../../api/source-health.ts';
import type { CaseStatus, Verdict } from '../../api/store/schema/claim-tables.ts';
import type { ReportState } from '../../api/store/schema/report-tables.ts';
import { reportWorkVi } from '../text/report-work-vi.ts';
import { vi } from '../text/vi.ts';

/** Sentiment as a mark and a word: the colour is never the only sign. */
export function SentimentBadge({ label }: { readonly label: SentimentLabel }) {
  return <span class={`tone tone-${label}`}>{vi.sentiment[label]}</span>;
}

const verdictTone: Record<Verdict, string> = {
  false: 'bad',
  scam: 'bad',
  misleading: 'warn',
  outdated: 'warn',
  'missing-context': 'warn',
  true: 'good',
  unverified: 'plain',
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return <span class={`badge badge-${verdictTone[verdict]}`}>{vi.verdict[verdict]}</span>;
}

export function StanceBadge({ stance }: { readonly stance: Stance }) {
  return <span class={`badge badge-${stance}`}>{vi.stance[stance]}</span>;
}

/** What has become of the page since it was collected: corrected, gone, or both. */
export function FateBadges({ row }: { readonly row: Pick<DocumentRow, 'version' | 'removedAt'> }) {
  return (
    <>
      {row.version > 1 && (
        <span class="badge badge-warn" title={vi.fate.correctedNote}>
          {vi.fate.corrected}
        </span>
      )}
      {row.removedAt !== null && (
        <span class="badge badge-bad" title={vi.fate.removedNote}>
          {vi.fate.removed}
        </span>
      )}
    </>
  );
}

const healthTone: Record<SourceHealth, string> = {
  ok: 'good',
  silent: 'warn',
  falling: 'warn',
  failing: 'bad',
  never: 'plain',
  off: 'plain',
};

export function HealthBadge({ health }: { readonly health: SourceHealth }) {
  return <span class={`badge badge-dot badge-${healthTone[health]}`}>{vi.health[health]}</span>;
}

export function CaseBadge({ status }: { readonly status: CaseStatus | null }) {
  if (status === null) return <span class="quiet">{vi.claims.noCase}</span>;
  return <span class="badge badge-plain">{vi.caseStatus[status]}</span>;
}

const stateTone: Record<ReportState, string> = { draft: 'plain', submitted: 'warn', signed: 'good' };

export function ReportStateBadge({ state }: { readonly state: ReportState }) {
  return <span class={`badge badge-${stateTone[state]}`}>{reportWorkVi.state[state]}</span>;
}

/** Said wherever a constructed claim is named, so that nobody takes it for a known rumour. */
export function ConstructedMark() {
  return <span class="constructed">{vi.claims.constructed}</span>;
}
