import type { AlertChannelListReport, AlertChannelRow, DeliveryRow } from '../../api/reports/alerts.ts';
import type { AlertChannelKind } from '../../api/store/schema/alert-tables.ts';
import { alertChannelKinds } from '../../api/vocabulary.ts';
import { Empty } from '../components/empty.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';

interface AlertChannelsPageProps {
  readonly frame: Frame;
  readonly report: AlertChannelListReport;
  readonly may: boolean;
}

/** Where alerts are sent, and what became of the latest messages. */
export function AlertChannelsPage({ frame, report, may }: AlertChannelsPageProps) {
  return (
    <Layout frame={frame} title={text.channelTitle} section={paths.alerts}>
      <p class="crumbs">
        <a href={paths.alerts}>{text.back}</a>
      </p>
      <header class="page-head">
        <h1>{text.channelTitle}</h1>
      </header>
      <p class="intro">{text.channelIntro}</p>
      {report.rows.length === 0 ? (
        <Empty title={text.noChannelsYet}>
          <p>{text.noChannelsHelp}</p>
        </Empty>
      ) : (
        <ChannelTable rows={report.rows} ready={report.ready} may={may} />
      )}
      {may && <NewChannel ready={report.ready} />}
      <Deliveries rows={report.deliveries} may={may} />
    </Layout>
  );
}

interface ChannelTableProps {
  readonly rows: readonly AlertChannelRow[];
  readonly ready: readonly AlertChannelKind[];
  readonly may: boolean;
}

function ChannelTable({ rows, ready, may }: ChannelTableProps) {
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.channelTitle}</caption>
      <thead>
        <tr>
          {[text.channel, text.address, text.state, ...(may ? [text.action] : [])].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="what">
              {row.name}
              <small class="sub">{text.channelKind[row.kind].name}</small>
            </td>
            <td class="break" data-label={text.address}>
              {row.address}
            </td>
            <td>
              <span class={`badge badge-dot badge-${row.enabled ? 'good' : 'plain'}`}>
                {row.enabled ? text.on : text.off}
              </span>
              {!ready.includes(row.kind) && <small class="sub">{text.notReady}</small>}
            </td>
            {may && (
              <td>
                <ChannelActions row={row} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChannelActions({ row: { id, enabled } }: { readonly row: AlertChannelRow }) {
  return (
    <div class="moves">
      {enabled && (
        <form method="post" action={`${paths.alertChannels}/${id}/thu`}>
          <button class="button-plain" type="submit">
            {text.test}
          </button>
        </form>
      )}
      <form method="post" action={`${paths.alertChannels}/${id}/bat-tat`}>
        <button class="button-plain" type="submit" name="enabled" value={enabled ? '0' : '1'}>
          {enabled ? text.switchOff : text.switchOn}
        </button>
      </form>
    </div>
  );
}

function NewChannel({ ready }: { readonly ready: readonly AlertChannelKind[] }) {
  return (
    <section class="panel">
      <h2>{text.newChannel}</h2>
      <form class="inline-form" method="post" action={paths.alertChannels}>
        <div class="field">
          <label for="channel-kind">{text.channelKindLabel}</label>
          <select id="channel-kind" name="kind">
            {alertChannelKinds.map((kind) => (
              <option value={kind}>
                {text.channelKind[kind].name}
                {!ready.includes(kind) && ` (${text.notReady})`}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="channel-name">{text.channelName}</label>
          <input id="channel-name" name="name" maxlength={120} required />
        </div>
        <div class="field">
          <label for="channel-address">{text.address}</label>
          <input
            id="channel-address"
            name="address"
            maxlength={1000}
            required
            aria-describedby="channel-hint"
            autocomplete="off"
          />
        </div>
        <button class="button button-primary" type="submit">
          {text.newChannel}
        </button>
      </form>
      <p class="hint" id="channel-hint">
        {text.addressHints}
      </p>
    </section>
  );
}

const tones: Record<DeliveryRow['state'], string> = {
  waiting: 'plain',
  sending: 'plain',
  sent: 'good',
  failed: 'bad',
};

function Deliveries({ rows, may }: { readonly rows: readonly DeliveryRow[]; readonly may: boolean }) {
  return (
    <section class="panel">
      <h2>{text.deliveries}</h2>
      {rows.length === 0 ? (
        <p class="quiet">{text.noDeliveries}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{text.deliveries}</caption>
          <thead>
            <tr>
              {[text.channel, text.state, text.attempts, text.lastError].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DeliveryLine row={row} may={may} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function DeliveryLine({ row, may }: { readonly row: DeliveryRow; readonly may: boolean }) {
  return (
    <tr>
      <td class="what">
        {row.channelName}
        <small class="sub">
          {row.alerts === 0 ? text.testMessage : text.alertsCount(formatNumber(row.alerts))}
        </small>
      </td>
      <td>
        <span class={`badge badge-dot badge-${tones[row.state]}`}>{text.deliveryState[row.state]}</span>
        <small class="sub">
          {row.finishedAt === null ? text.dueAt(formatDateTime(row.dueAt)) : formatDateTime(row.finishedAt)}
        </small>
      </td>
      <td data-label={text.attempts}>{formatNumber(row.attempts)}</td>
      <td class="break" data-label={text.lastError}>
        {row.error !== null && <code lang="en">{row.error}</code>}
        {may && row.state === 'failed' && (
          <form method="post" action={`${paths.alertChannels}/gui-lai/${row.id}`}>
            <button class="button-plain" type="submit">
              {text.retry}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}

interface SecretPageProps {
  readonly frame: Frame;
  readonly secret: string;
}

/** The signing secret of a webhook that was just made: never to be seen again. */
export function ChannelSecretPage({ frame, secret }: SecretPageProps) {
  return (
    <Layout frame={frame} title={text.secretTitle} section={paths.alerts} width="reading">
      <header class="page-head">
        <h1>{text.secretTitle}</h1>
      </header>
      <section class="panel link-request">
        <p>{text.secretNote}</p>
        <textarea id="khoa" rows={2} readonly aria-label={text.secretTitle}>
          {secret}
        </textarea>
        <div class="moves">
          <button class="button" type="button" data-copy="khoa">
            {text.copy}
          </button>
          <a class="button" href={paths.alertChannels}>
            {text.toChannels}
          </a>
        </div>
      </section>
    </Layout>
  );
}
