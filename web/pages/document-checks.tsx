import type { CheckworthyFinding, FigureFinding, ScamSignal } from '../../analysis/finding.ts';
import type { DocumentReport } from '../../api/reports/report.ts';
import { Words } from '../danger.tsx';
import { paths } from '../links.ts';
import { vi } from '../text/vi.ts';
import { day, sourceOf } from './facts.tsx';

/** What the text was held against: legal figures, signs of a scam, and sentences that a person should check. */
export function DocumentChecks({ report: { findings } }: { readonly report: DocumentReport }) {
  const { figures, scam, checkworthy } = findings;
  return (
    <>
      {scam.length > 0 && <ScamPanel signals={scam} />}
      {figures.length > 0 && <FigurePanel figures={figures} />}
      {checkworthy.length > 0 && <CheckworthyPanel sentences={checkworthy} />}
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

function CheckworthyPanel({ sentences }: { readonly sentences: readonly CheckworthyFinding[] }) {
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
            <details>
              <summary>{vi.checks.why}</summary>
              <ul>
                {reasons.map(({ question, weight }) => (
                  <li>
                    {question} {vi.checks.yes(weight)}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
