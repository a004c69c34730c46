import type { AlertFacts } from '../../api/alerts/signal.ts';
import { citizenChannel } from '../../api/citizen-reports/sources.ts';
import { secondsAfter } from '../../api/instant.ts';
import type { AlertRow } from '../../api/reports/alerts.ts';
import { localDateOf } from '../../api/week.ts';
import { alertUrl, burstBasisUrl, claimUrl, documentsUrl, documentUrl, sourceUrl } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';

/** The page that shows what an alert stands on. */
export function alertBasisUrl(facts: AlertFacts, at: string): string {
  switch (facts.kind) {
    case 'claim-severity':
      return claimUrl(facts.claimId);
    case 'negative-share':
      return documentsUrl({
        sentiment: 'negative',
        topic: facts.topic?.slug,
        from: localDateOf(secondsAfter(at, -facts.days * 86_400)),
        to: localDateOf(at),
      });
    case 'burst':
      return burstBasisUrl({ ...facts, kind: facts.about });
    case 'scam-domain':
      return documentUrl(facts.documentId);
    case 'source-down':
      return sourceUrl(facts.sourceId);
    case 'citizen-reports':
      return documentsUrl({
        channel: citizenChannel,
        topic: facts.topic?.slug,
        claim: facts.claim?.id,
        place: facts.place?.slug,
        from: localDateOf(secondsAfter(at, -facts.hours * 3600)),
        to: localDateOf(at),
      });
  }
}

/** Buttons with which a person takes an alert up and judges it. */
export function AlertActions({ row }: { readonly row: AlertRow }) {
  const base = alertUrl(row.id);
  return (
    <div class="alert-actions">
      {row.acknowledged === null && (
        <form method="post" action={`${base}/tiep-nhan`}>
          <button class="button button-primary" type="submit">
            {text.acknowledge}
          </button>
        </form>
      )}
      <form class="moves" method="post" action={`${base}/danh-gia`}>
        {row.useful !== true && (
          <button class="button-plain" type="submit" name="useful" value="1">
            {text.useful}
          </button>
        )}
        {row.useful !== false && (
          <button class="button-plain" type="submit" name="useful" value="0">
            {text.useless}
          </button>
        )}
      </form>
    </div>
  );
}
