import type { CheckworthyFinding, FigureFinding, ScamSignal } from '../../analysis/finding.ts';
import type { DocumentReport } from '../../api/reports/document.ts';
import { Words } from '../danger.tsx';
import { claimUrl, paths } from '../links.ts';
import { sentencesVi } from '../text/sentences-vi.ts';
import { vi } from '../text/vi.ts';
import { CheckReasons } from './check-reasons.tsx';
import { day, sourceOf } from './facts.tsx';

/** What the text was held against: legal figures, signs of a scam, and sentences that a person should check. */
export function DocumentChecks({
  report: { findings, sentenceChecks },
}: {
  readonly report: DocumentReport;
}) {
  const { figures, scam, checkworthy } = findings;
  return (
    <>
      {scam.length > 0 && <ScamPanel signals={scam} />}
      {figures.length > 0 && <FigurePanel figures={figures} />}
      {checkworthy.length > 0 && <CheckworthyPanel sentences={checkworthy} checks={sentenceChecks} />}
    </>
  );
}

function ScamPanel({ signals }: { readonly signals: readonly ScamSignal[] }) {
  return (
    <section class="panel findings check-scam">
      <h2>{vi.checks.scam}</h2>
      <p class="note">{vi.checks.scamNote}</p>
      <ul>
        {signals.map(({ signal, text }) => (
          <li>
            {vi.checks.signals[signal] ?? signal}: <q>{text}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FigurePanel({ figures }: { readonly figures: readonly FigureFinding[] }) {
  return (
    <section class="panel findings check-figures">
      <h2>{vi.checks.figures}</h2>
      <p class="note">{vi.checks.figuresNote}</p>
      <ol>
        {figures.map((figure) => (
          <li class={`finding figure-${figure.verdict}`}>
            <p>
              <b>{vi.checks.verdicts[figure.verdict]}</b>
              {figure.verdict !== 'consistent' && figure.tier === 'suggested' && (
                <span class="quiet"> {vi.checks.suggested}</span>
              )}
            </p>
            <blockquote>
              <Words text={figure.sentence} />
            </blockquote>
            <p>{explanationOf(figure)}</p>
            <p>
              {vi.checks.law}:{' '}
              <a href={`${paths.facts}?q=${encodeURIComponent(figure.factId)}&on=${figure.validFrom}`}>
                {figure.statement}
              </a>
            </p>
            <p class="quiet">
              {sourceOf(figure.source)} ·{' '}
              {vi.facts.period(day(figure.validFrom), figure.validTo === null ? null : day(figure.validTo))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function explanationOf({ verdict, found, expected }: FigureFinding): string {
  return vi.checks.explain[verdict](found, expected);
}

interface CheckworthyProps {
  readonly sentences: readonly CheckworthyFinding[];
  /** What people said of them. */
  readonly checks: DocumentReport['sentenceChecks'];
}

function CheckworthyPanel({ sentences, checks }: CheckworthyProps) {
  return (
    <section class="panel findings">
      <h2>{vi.checks.checkworthy}</h2>
      <p class="note">{vi.checks.checkworthyNote}</p>
      <ol>
        {sentences.map(({ sentence, reasons }) => (
          <li class="finding">
            <blockquote>
              <Words text={sentence} />
            </blockquote>
            <CheckBadge check={checks[sentence]} />
            <CheckReasons summary={vi.checks.why} reasons={reasons} />
          </li>
        ))}
      </ol>
      <p>
        <a href={paths.sentences}>{sentencesVi.all}</a>
      </p>
    </section>
  );
}

function CheckBadge({ check }: { readonly check: DocumentReport['sentenceChecks'][string] | undefined }) {
  if (check === undefined) return null;
  return (
    <p>
      <span class={`badge badge-${check.decision === 'kept' ? 'good' : 'plain'}`}>
        {sentencesVi.decided[check.decision]}
      </span>{' '}
      {check.claimId !== null && <a href={claimUrl(check.claimId)}>{sentencesVi.claim(check.claimId)}</a>}
    </p>
  );
}
