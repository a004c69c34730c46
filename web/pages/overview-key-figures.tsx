import type { Child } from 'hono/jsx';
import type { DocumentFilter } from '../../api/reports/documents.ts';
import type { OverviewReport } from '../../api/reports/overview.ts';
import type { CountUnit } from '../../api/vocabulary.ts';
import type { Week } from '../../api/week.ts';
import { Change, formatMean } from '../components/compared.tsx';
import { formatNumber, formatPercent, formatPoints, formatShare } from '../format.ts';
import { claimsUrl, documentsUrl } from '../links.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { negativeShares } from './overview-figures.ts';

/** Four figures, each against the week before and the mean of the four before. */
export function KeyFigures({ report }: { readonly report: OverviewReport }) {
  const week = report.week.id;
  const before = report.weeks.at(-2);
  const share = negativeShares(report);
  const claims = report.spreading;
  return (
    <dl class="figures">
      <CountFigure label={vi.overview.documents} unit="documents" report={report} />
      <CountFigure label={vi.overview.stories} unit="stories" report={report} />
      <Figure
        label={report.unit === 'stories' ? unitsVi.negativeShare : vi.overview.negativeShare}
        value={
          <a href={documentsUrl({ week, sentiment: 'negative', unit: report.unit })}>
            {formatShare(share.share)}
          </a>
        }
        change={
          !report.documents.gap &&
          !report.documents.unfinished &&
          share.share !== null &&
          share.previous !== null && (
            <span class="change">{vi.common.points(formatPoints(share.share, share.previous))}</span>
          )
        }
        previous={
          <MaybeLink href={weekUrl(before, { sentiment: 'negative', unit: report.unit })}>
            {formatShare(share.previous)}
          </MaybeLink>
        }
        mean={share.mean4 === null ? vi.common.noMean : formatPercent(share.mean4)}
      />
      <Figure
        label={vi.overview.claims}
        value={
          <a href={claimsUrl({ week, spreading: '1', unit: report.unit })}>{formatNumber(claims.count)}</a>
        }
        change={<Change compared={claims} />}
        previous={
          <MaybeLink href={before ? claimsUrl({ week: before.id, spreading: '1', unit: report.unit }) : null}>
            {formatNumber(claims.previous)}
          </MaybeLink>
        }
        mean={formatMean(claims.mean4)}
      />
    </dl>
  );
}

interface CountFigureProps {
  readonly label: string;
  readonly unit: CountUnit;
  readonly report: OverviewReport;
}

function CountFigure({ label, unit, report }: CountFigureProps) {
  const counts = report[unit];
  return (
    <Figure
      label={label}
      value={<a href={documentsUrl({ week: report.week.id, unit })}>{formatNumber(counts.count)}</a>}
      change={<Change compared={counts} />}
      previous={
        <MaybeLink href={weekUrl(report.weeks.at(-2), { unit })}>{formatNumber(counts.previous)}</MaybeLink>
      }
      mean={
        <MaybeLink href={counts.mean4 === null ? null : spanUrl(report.weeks.slice(-5, -1), unit)}>
          {formatMean(counts.mean4)}
        </MaybeLink>
      }
    />
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: Child;
  readonly change: Child;
  readonly previous: Child;
  readonly mean: Child;
}

function Figure({ label, value, change, previous, mean }: FigureProps) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd class="figure-value">
        {value}
        {change}
      </dd>
      <dd class="figure-before">
        <span>
          {vi.common.previousWeek} <b>{previous}</b>
        </span>
        <span title={vi.common.mean4Long}>
          {vi.common.mean4} <b>{mean}</b>
        </span>
      </dd>
    </div>
  );
}

/** A figure that leads to its documents, where there is such a list. */
function MaybeLink({ href, children }: { readonly href: string | null; readonly children?: Child }) {
  return href === null ? <span>{children}</span> : <a href={href}>{children}</a>;
}

function weekUrl(
  week: Week | undefined,
  filter: Pick<DocumentFilter, 'sentiment' | 'unit'> = {},
): string | null {
  return week === undefined ? null : documentsUrl({ week: week.id, ...filter });
}

/** The documents that a mean of several weeks was taken of. */
function spanUrl(weeks: readonly Week[], unit: CountUnit): string | null {
  const from = weeks.at(0)?.monday;
  const to = weeks.at(-1)?.sunday;
  return from && to ? documentsUrl({ from, to, unit }) : null;
}
