import type { CampaignReport, WindowComparison, WindowFigures } from '../../api/reports/campaign.ts';
import { SentimentBar } from '../components/sentiment-bar.tsx';
import { shareOf, VoiceTable } from '../components/voice-table.tsx';
import { formatChange, formatNumber, formatShare } from '../format.ts';
import { campaignDocumentsUrl } from '../links.ts';
import { campaignsVi as text } from '../text/campaigns-vi.ts';
import { unitsVi } from '../text/units-vi.ts';
import { vi } from '../text/vi.ts';
import { rangeOf } from './campaigns.tsx';

interface SectionProps {
  readonly report: CampaignReport;
}

/** The window's counts above those of the windows that it is held against. */
export function CampaignFigures({ report }: SectionProps) {
  const { campaign, counted, figures } = report;
  const heads = [text.documents, text.change, text.stories, text.reach, text.placesCount];
  return (
    <section class="panel">
      <h2>{text.figures}</h2>
      <table class="table cards counts">
        <thead>
          <tr>
            <th scope="col">{text.period}</th>
            {heads.map((head) => (
              <th scope="col" class="num">
                {head}
              </th>
            ))}
            <th scope="col">{text.sentiment}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="selected">
            <th scope="row" class="what">
              {text.own}
              <small class="sub">{counted && rangeOf({ first: counted.from, last: counted.to })}</small>
            </th>
            <td class="num strong" data-label={text.documents}>
              <a href={campaignDocumentsUrl(campaign, counted)}>{formatNumber(figures.documents)}</a>
            </td>
            <td class="num" />
            <td class="num" data-label={text.stories}>
              <a href={campaignDocumentsUrl(campaign, counted, { unit: 'stories' })}>
                {formatNumber(figures.stories)}
              </a>
            </td>
            <MeasureCells figures={figures} />
            <td data-label={text.sentiment}>
              <SentimentBar counts={figures.sentiment} />
            </td>
          </tr>
          {report.comparisons.map((comparison) => (
            <Line report={report} comparison={comparison} />
          ))}
        </tbody>
      </table>
      <p class="note">{text.figuresNote}</p>
      {report.unit === 'stories' && <p class="note">{unitsVi.sentimentNote}</p>}
    </section>
  );
}

function MeasureCells({ figures }: { readonly figures: WindowFigures }) {
  const cells = [
    [text.reach, figures.reach],
    [text.placesCount, figures.places],
  ] as const;
  return (
    <>
      {cells.map(([label, value]) => (
        <td class="num" data-label={label}>
          {formatNumber(value)}
        </td>
      ))}
    </>
  );
}

function Line({ report, comparison }: SectionProps & { readonly comparison: WindowComparison }) {
  const { figures, gap, year, from, to } = comparison;
  return (
    <tr>
      <th scope="row" class="what">
        {year === null ? text.before : text.year(String(year))}
        <small class="sub">{rangeOf({ first: from, last: to })}</small>
      </th>
      {figures === null ? (
        <td class="quiet" colspan={6}>
          {text.noData}
        </td>
      ) : (
        <>
          <td class="num" data-label={text.documents}>
            <a href={campaignDocumentsUrl(report.campaign, comparison)}>{formatNumber(figures.documents)}</a>
          </td>
          <td class="num" data-label={text.change}>
            {gap
              ? vi.common.notCompared
              : (formatChange(report.figures[report.unit], figures[report.unit]) ?? vi.common.none)}
          </td>
          <td class="num" data-label={text.stories}>
            <a href={campaignDocumentsUrl(report.campaign, comparison, { unit: 'stories' })}>
              {formatNumber(figures.stories)}
            </a>
          </td>
          <MeasureCells figures={figures} />
          <td data-label={text.sentiment}>
            <SentimentBar counts={figures.sentiment} />
          </td>
        </>
      )}
    </tr>
  );
}

/** Who spoke of it, beside the weeks before. */
export function CampaignVoice({ report }: SectionProps) {
  const { voice } = report.figures;
  const before = report.comparisons.find(({ year }) => year === null)?.figures?.voice ?? null;
  return (
    <section class="panel">
      <h2>{text.voice}</h2>
      <VoiceTable
        head={text.voiceHead}
        heads={[unitsVi.names[report.unit], text.share, text.before]}
        voice={voice}
        before={before}
        cells={(who) => [
          formatNumber(voice[who]),
          formatShare(shareOf(voice, who)),
          formatShare(shareOf(before, who)),
        ]}
      />
    </section>
  );
}
