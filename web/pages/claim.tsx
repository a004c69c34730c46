import { longestWording, shortestWording } from '../../api/claim-content.ts';
import { claimTimeline } from '../../api/pictures/charts/claim-timeline.ts';
import type { ClaimReport } from '../../api/reports/claim.ts';
import { countUnits } from '../../api/vocabulary.ts';
import { ConstructedMark, StanceBadge, VerdictBadge } from '../components/badge.tsx';
import { Chart, DataTable } from '../components/chart.tsx';
import { DocumentTable, DocumentTime, titleOf } from '../components/document-table.tsx';
import { gapLegend } from '../components/gap-note.tsx';
import { PictureLinks } from '../components/picture-links.tsx';
import { UnitSwitch } from '../components/unit-switch.tsx';
import { Words } from '../danger.tsx';
import { formatDate, formatLocalDate, formatNumber, formatScore, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimUrl, documentsUrl, documentUrl, paths, sourceUrl, spreadUrl } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';
import { spreadVi } from '../text/spread-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { type CaseActions, CasePanel } from './claim-case.tsx';
import { ClaimManagement, Period, StatusNotice } from './claim-management.tsx';

interface ClaimPageProps {
  readonly frame: Frame;
  readonly report: ClaimReport;
  readonly actions: CaseActions;
  /** Whether the person may edit the claim and teach the detector wordings of it. */
  readonly mayEdit: boolean;
}

/** A claim: what goes round, what is right, how far it is, who works on it. */
export function ClaimPage({ frame, report, actions, mayEdit }: ClaimPageProps) {
  const { row } = report;
  return (
    <Layout frame={frame} title={row.statement} section={paths.claims}>
      <header class="page-head">
        <div>
          <p class="kicker">
            <a href={paths.claims}>{vi.claims.title}</a> · {row.id} · {row.topicName}
          </p>
          <h1 class="claim-statement">{row.statement}</h1>
          <p class="claim-badges">
            <VerdictBadge verdict={row.verdict} />
            <span class="quiet">{vi.claim.severity(formatNumber(row.severity))}</span>
            {row.evidenceStatus === 'constructed' ? (
              <ConstructedMark />
            ) : (
              <span class="quiet">{vi.evidenceStatus[row.evidenceStatus]}</span>
            )}
          </p>
        </div>
      </header>
      <StatusNotice report={report} />
      <UnitSwitch units={countUnits} current={report.unit} hrefOf={(unit) => claimUrl(row.id, unit)} />
      <div class="grid grid-7-5">
        <div class="stack">
          <Truth report={report} />
          <Timeline report={report} />
          <FirstSpread report={report} />
          <Latest report={report} />
        </div>
        <div class="stack">
          <CasePanel claimId={row.id} caseReport={report.case} people={report.people} actions={actions} />
          <ClaimManagement report={report} mayEdit={mayEdit} />
          <Wordings report={report} mayEdit={mayEdit} />
        </div>
      </div>
    </Layout>
  );
}

interface SectionProps {
  readonly report: ClaimReport;
}

function Truth({ report }: SectionProps) {
  return (
    <section class="panel truth">
      <h2>{vi.claim.correction}</h2>
      <p class="lead">{report.correction}</p>
      <Period report={report} />
      <h3>{vi.claim.legalBasis}</h3>
      {report.legalBasis.length === 0 ? (
        <p class="quiet">{vi.claim.noLegalBasis}</p>
      ) : (
        <ul>
          {report.legalBasis.map((citation) => (
            <li>{citation}</li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {row(vi.claims.firstSeen, report.row.firstSeenAt && formatDate(report.row.firstSeenAt))}
        {report.reviewBy && ` · ${vi.claim.reviewBy} ${formatLocalDate(report.reviewBy)}`}
      </p>
    </section>
  );
}

function row(label: string, value: string | null): string {
  return `${label}: ${value ?? vi.common.none}`;
}

const legend = [
  { name: vi.stance.spreads, swatch: 'swatch-spreads' },
  { name: vi.stance.debunks, swatch: 'swatch-debunks' },
  { name: vi.stance.mentions, swatch: 'swatch-mentions' },
];

function Timeline({ report }: SectionProps) {
  const { unit } = report;
  const series = [
    ['spreads', report.spreadByWeek],
    ['debunks', report.debunkByWeek],
    ['mentions', report.mentionByWeek],
  ] as const;
  return (
    <section class="panel">
      <h2>
        {vi.claim.timeline}
        <a class="panel-link" href={spreadUrl(report.row.id, unit)}>
          {spreadVi.open}
        </a>
        <a class="panel-link" href={documentsUrl({ claim: report.row.id, unit })}>
          {unitsVi.allOfClaim[unit]}
        </a>
      </h2>
      <Chart
        label={`${vi.claim.timeline}. ${series.map(([name, values]) => `${vi.stance[name]}: ${values.join(', ')}`).join('; ')}`}
        option={claimTimeline(report)}
        wide={{ width: 640, height: 230 }}
        narrow={{ width: 330, height: 210 }}
        legend={report.gapBands.length > 0 ? [...legend, gapLegend] : legend}
        note={unitsVi.newByWeek[unit]}
      >
        <DataTable
          caption={vi.claim.timeline}
          head={[vi.common.week, vi.stance.spreads, vi.stance.debunks, vi.stance.mentions]}
          rows={report.weeks.map((week, index) => [
            formatWeek(week.id),
            ...series.map(([stance, values]) => (
              <a href={documentsUrl({ week: week.id, claim: report.row.id, stance, unit })}>
                {formatNumber(values[index] ?? 0)}
              </a>
            )),
          ])}
        />
      </Chart>
      <PictureLinks name="claim" title={vi.claim.timeline} claim={report.row.id} unit={unit} />
    </section>
  );
}

function FirstSpread({ report }: SectionProps) {
  return (
    <section class="panel">
      <h2>{vi.claim.firstSpread}</h2>
      {report.firstSpread.length === 0 ? (
        <p class="quiet">{vi.claim.noSpread}</p>
      ) : (
        <DocumentTable rows={report.firstSpread} caption={vi.claim.firstSpread} brief />
      )}
    </section>
  );
}

/** Matches that are always in sight; the rest is a click away. */
const matchesInSight = 6;

function Latest({ report }: SectionProps) {
  const older = report.latest.slice(matchesInSight);
  return (
    <section class="panel">
      <h2>{vi.claim.latest}</h2>
      {report.latest.length === 0 ? (
        <p class="quiet">{vi.claim.noLatest}</p>
      ) : (
        <>
          <MatchList matches={report.latest.slice(0, matchesInSight)} />
          {older.length > 0 && (
            <details class="more">
              <summary>{vi.claim.older(formatNumber(older.length))}</summary>
              <MatchList matches={older} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function MatchList({ matches }: { readonly matches: ClaimReport['latest'] }) {
  return (
    <ul class="matches">
      {matches.map((match) => (
        <li>
          <p class="match-head">
            <StanceBadge stance={match.stance} />
            <a class="title" href={documentUrl(match.document.id)}>
              <Words text={titleOf(match.document)} />
            </a>
          </p>
          <blockquote>
            <Words text={match.sentence} />
          </blockquote>
          <p class="by">
            <a href={sourceUrl(match.document.sourceId)}>{match.document.sourceName}</a> ·{' '}
            <DocumentTime row={match.document} /> · {vi.claim.score(formatScore(match.score))} ·{' '}
            {vi.document[match.tier]}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Wordings that are always in sight; a claim may have dozens. */
const wordingsInSight = 8;

function Wordings({ report, mayEdit }: SectionProps & { readonly mayEdit: boolean }) {
  const claimId = mayEdit ? report.row.id : null;
  // The office's own come first: whoever has just added one sees it.
  const of = (kind: 'wording' | 'not') =>
    report.wordings
      .filter((wording) => wording.kind === kind)
      .sort((a, b) => Number(b.origin === 'analyst') - Number(a.origin === 'analyst') || a.id - b.id);
  const wordings = of('wording');
  const others = wordings.slice(wordingsInSight);
  return (
    <section class="panel" id="cach-dien-dat">
      <h2>{vi.claim.wordings}</h2>
      <WordingList wordings={wordings.slice(0, wordingsInSight)} claimId={claimId} />
      {others.length > 0 && (
        <details class="more">
          <summary>{vi.claim.otherWordings(formatNumber(others.length))}</summary>
          <WordingList wordings={others} claimId={claimId} />
        </details>
      )}
      {of('not').length > 0 && (
        <details class="more">
          <summary>{vi.claim.notWordings}</summary>
          <WordingList wordings={of('not')} claimId={claimId} />
        </details>
      )}
      {mayEdit && <WordingForm claimId={report.row.id} />}
    </section>
  );
}

function WordingForm({ claimId }: { readonly claimId: string }) {
  return (
    <form class="note-form" method="post" action={`${claimUrl(claimId)}/cach-dien-dat`}>
      <div class="field">
        <label for="wording">{vi.claim.addWording}</label>
        <textarea
          id="wording"
          name="text"
          rows={2}
          required
          minlength={shortestWording}
          maxlength={longestWording}
          aria-describedby="wording-hint"
        />
        <p class="hint" id="wording-hint">
          {vi.claim.wordingHint}
        </p>
      </div>
      <fieldset class="toggles">
        <legend>{vi.claim.wordingKind.legend}</legend>
        <label>
          <input type="radio" name="kind" value="wording" checked /> {vi.claim.wordingKind.wording}
        </label>
        <label>
          <input type="radio" name="kind" value="not" /> {vi.claim.wordingKind.not}
        </label>
      </fieldset>
      <button class="button" type="submit">
        {vi.claim.saveWording}
      </button>
    </form>
  );
}

interface WordingListProps {
  readonly wordings: ClaimReport['wordings'];
  /** `null`: the person may not drop any. */
  readonly claimId: string | null;
}

function WordingList({ wordings, claimId }: WordingListProps) {
  return (
    <ul class="wordings">
      {wordings.map((wording) => (
        <li>
          <Words text={wording.text} />
          {wording.origin === 'analyst' && <span class="quiet">{` (${vi.claim.origin.analyst})`}</span>}
          {claimId !== null && (
            <form method="post" action={`${claimUrl(claimId)}/cach-dien-dat/${wording.id}/bo`}>
              <button class="drop" type="submit" title={words.dropWording} aria-label={words.dropWording}>
                ×
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
