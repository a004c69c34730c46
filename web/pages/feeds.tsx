import { feedFormats } from '../../api/feeds/render.ts';
import type { FeedTokenRow } from '../../api/reports/feed-tokens.ts';
import { Empty } from '../components/empty.tsx';
import { formatDate, formatDateTime } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { feedsVi as text } from '../text/feeds-vi.ts';
import { vi } from '../text/vi.ts';

interface FeedsPageProps {
  readonly frame: Frame;
  readonly rows: readonly FeedTokenRow[];
  readonly baseUrl: string;
  /** A token that was just made: shown this once. */
  readonly made: string | null;
}

/** The person's tokens for streams, and the addresses to use them at. */
export function FeedsPage({ frame, rows, baseUrl, made }: FeedsPageProps) {
  return (
    <Layout frame={frame} title={text.title} section={paths.documents}>
      <p class="crumbs">
        <a href={paths.documents}>{vi.documents.title}</a>
      </p>
      <header class="page-head">
        <h1>{text.title}</h1>
      </header>
      <p class="intro">{text.intro}</p>
      {made !== null && <Made token={made} />}
      {rows.length === 0 ? (
        <Empty title={text.none}>
          <p>{text.noneHelp}</p>
        </Empty>
      ) : (
        <Tokens rows={rows} />
      )}
      <section class="panel">
        <h2>{text.make}</h2>
        <form class="inline-form" method="post" action={paths.feeds}>
          <div class="field">
            <label for="token-name">{text.name}</label>
            <input id="token-name" name="name" maxlength={120} required />
          </div>
          <button class="button button-primary" type="submit">
            {text.make}
          </button>
        </form>
      </section>
      <section class="panel">
        <h2>{text.addresses}</h2>
        <ul>
          {feedFormats.map((format) => (
            <li class="break">
              <code>{`${baseUrl}${paths.feedOf}.${format}?token=${made ?? text.placeholder}`}</code>
            </li>
          ))}
        </ul>
        <p class="hint">{text.addressNote}</p>
      </section>
    </Layout>
  );
}

function Made({ token }: { readonly token: string }) {
  return (
    <section class="panel link-request" role="status">
      <h2>{text.shown}</h2>
      <p>{text.shownNote}</p>
      <textarea id="khoa" rows={2} readonly aria-label={text.shown}>
        {token}
      </textarea>
      <button class="button" type="button" data-copy="khoa">
        {text.copy}
      </button>
    </section>
  );
}

function Tokens({ rows }: { readonly rows: readonly FeedTokenRow[] }) {
  return (
    <table class="table cards">
      <caption class="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          {[text.key, text.created, text.used, text.state].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <td class="what">{row.name}</td>
            <td data-label={text.created}>{formatDate(row.createdAt)}</td>
            <td data-label={text.used}>{row.usedAt === null ? text.never : formatDateTime(row.usedAt)}</td>
            <td>
              <span class={`badge badge-dot badge-${row.revoked ? 'plain' : 'good'}`}>
                {row.revoked ? text.revoked : text.valid}
              </span>
              {!row.revoked && (
                <form method="post" action={`${paths.feeds}/${row.id}/thu-hoi`}>
                  <button class="button-plain" type="submit">
                    {text.revoke}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
