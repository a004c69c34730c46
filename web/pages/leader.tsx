import type { LeaderReport } from '../../api/reports/leader.ts';
import type { Decision } from '../../api/reports/leader-decisions.ts';
import {
  changeText,
  coverageText,
  decisionText,
  furtherClaimsText,
  furtherText,
  growthText,
  mostGrowing,
  noComparison,
  noDecisions,
  noGrowth,
  notEnoughData,
  quoted,
  sentimentNames,
  sentimentNote,
  sentimentOrder,
  shareText,
  volumeSentence,
  wholePercent,
} from '../../api/reports/leader-text.ts';
import type { SentimentShare } from '../../api/reports/sentiment-shares.ts';
import type { Week } from '../../api/week.ts';
import { PictureLinks } from '../components/picture-links.tsx';
import { Sparkline } from '../components/spark.tsx';
import { WeekChooser } from '../components/week-chooser.tsx';
import { formatDateTime, formatLocalDate, formatWeek } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import {
  claimsUrl,
  claimUrl,
  documentsUrl,
  leaderFileUrl,
  leaderUrl,
  overviewUrl,
  paths,
  sourcesUrl,
} from '../links.ts';
import { leaderVi } from '../text/leader-vi.ts';
import { vi } from '../text/vi.ts';

interface LeaderPageProps {
  readonly frame: Frame;
  readonly report: LeaderReport;
  /** Weeks that have documents, newest first. */
  readonly available: readonly Week[];
}

/** Answers "how was the week, and what must I decide?" in two minutes, on a phone or on one sheet of paper. */
export function LeaderPage({ frame, report, available }: LeaderPageProps) {
  const { week } = report;
  return (
    <Layout frame={frame} title={leaderVi.heading(formatWeek(week.id))} section={paths.leader} width="leader">
      <header class="page-head">
        <div>
          <p class="kicker">{leaderVi.question}</p>
          <h1>
            {leaderVi.heading(formatWeek(week.id))}
            <span class="h1-sub">
              {vi.week.range(formatLocalDate(week.monday), formatLocalDate(week.sunday))}
            </span>
          </h1>
        </div>
        <WeekChooser action={paths.leader} week={week} available={available} hrefOf={leaderUrl} />
      </header>
      {report.unfinished && <p class="notice">{vi.week.partial}</p>}
      <div class="leader-grid">
        <div class="stack">
          <Decisions report={report} />
          <Growing report={report} />
        </div>
        <div class="stack">
          <Sentiment report={report} />
          <CoveragePanel report={report} />
        </div>
      </div>
      <p class="moves">
        {(['pdf', 'docx'] as const).map((format) => (
          <a class="button" href={leaderFileUrl(week.id, format)}>
            {leaderVi.download(format.toUpperCase())}
          </a>
        ))}
        <a class="button" href={overviewUrl(week.id)}>
          {leaderVi.overview}
        </a>
      </p>
      <p class="made-at">{vi.week.madeAt(formatDateTime(report.madeAt))}</p>
    </Layout>
  );
}

interface SectionProps {
  readonly report: LeaderReport;
}

function Decisions({ report: { decisions, furtherDecisions, week } }: SectionProps) {
  return (
    <section class="panel leader-decisions">
      <h2>{leaderVi.decisions}</h2>
      {decisions.length === 0 ? (
        <p>{noDecisions}</p>
      ) : (
        <ol>
          {decisions.map((decision) => {
            const { action, reason } = decisionText(decision);
            return (
              <li>
                <a href={placeOf(decision, week)}>{action}</a>
                <p>{reason}</p>
              </li>
            );
          })}
        </ol>
      )}
      {furtherDecisions > 0 && <p class="note">{furtherText(furtherDecisions)}</p>}
    </section>
  );
}

/** Where the person finds what the decision rests on. */
function placeOf(decision: Decision, week: Week): string {
  switch (decision.kind) {
    case 'negative-topic':
      return documentsUrl({ week: week.id, topic: decision.slug, sentiment: 'negative' });
    case 'collection':
      return sourcesUrl({ state: 'unwell' });
    default:
      return claimUrl(decision.claim.id);
  }
}

function Sentiment({ report }: SectionProps) {
  const { sentiment, week } = report;
  return (
    <section class="panel">
      <h2>{leaderVi.sentiment}</h2>
      <p>{volumeSentence(report)}</p>
      <dl class="shares">
        {sentimentOrder.map((label) => {
          const share = sentiment.shares[label];
          return (
            <div class="share">
              <dt>
                <a href={documentsUrl({ week: week.id, sentiment: label })}>{sentimentNames[label]}</a>
              </dt>
              <dd class="share-band">
                <Band
                  share={share}
                  label={leaderVi.bandLabel(sentimentNames[label], shareText(share))}
                  fill={label}
                />
              </dd>
              <dd class="share-value">
                {share === null ? (
                  notEnoughData
                ) : (
                  <>
                    <b>{wholePercent(share.estimate)}</b>{' '}
                    <span class="quiet">
                      ({wholePercent(share.low)}–{wholePercent(share.high)})
                    </span>
                  </>
                )}
              </dd>
              {share !== null && <dd class="share-change">{changeText(share)}</dd>}
            </div>
          );
        })}
      </dl>
      <p class="note">{sentimentNote(report)}</p>
      <PictureLinks name="sentiment" title={leaderVi.sentimentTrend} week={week.id} />
    </section>
  );
}

interface BandProps {
  readonly share: SentimentShare | null;
  readonly label: string;
  readonly fill: 'negative' | 'neutral' | 'positive';
}

/** The interval as a band on a line from 0 to 100 %, the estimate as an upright mark. */
function Band({ share, label, fill }: BandProps) {
  const at = (value: number) => String(Math.round(value * 2_000) / 10);
  return (
    <svg viewBox="0 0 200 16" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="band-line" x="0" y="7" width="200" height="2" />
      {share !== null && (
        <>
          <rect
            class={`fill-${fill}`}
            x={at(share.low)}
            y="3"
            width={at(share.high - share.low)}
            height="10"
          />
          <rect class="band-mark" x={at(share.estimate - 0.005)} y="0" width="2" height="16" />
        </>
      )}
    </svg>
  );
}

function Growing({ report: { growing, week } }: SectionProps) {
  return (
    <section class="panel">
      <h2>
        {leaderVi.growing}
        <a class="panel-link no-print" href={claimsUrl({ week: week.id, spreading: '1' })}>
          {leaderVi.allClaims}
        </a>
      </h2>
      {growing === null && <p>{noComparison}</p>}
      {growing?.length === 0 && <p>{noGrowth}</p>}
      {growing !== null && growing.length > 0 && (
        <ul class="growing">
          {growing.slice(0, mostGrowing).map((claim) => (
            <li>
              <a href={claimUrl(claim.id)}>{quoted(claim.statement)}</a>
              <p>
                <Sparkline values={claim.spreadByWeek} /> {growthText(claim)}.
              </p>
            </li>
          ))}
        </ul>
      )}
      {growing !== null && growing.length > mostGrowing && (
        <p class="note">{furtherClaimsText(growing.length - mostGrowing)}</p>
      )}
    </section>
  );
}

function CoveragePanel({ report }: SectionProps) {
  const { coverage, gaps } = report;
  const whole = coverage.failed.length === 0 && !gaps.material;
  return (
    <section class={whole ? 'panel' : 'panel leader-incomplete'}>
      <h2>
        {leaderVi.coverage}
        <a class="panel-link no-print" href={paths.sources}>
          {vi.layout.sources}
        </a>
      </h2>
      <p>{coverageText(report)}</p>
    </section>
  );
}
