import type { DocumentRow } from '../../api/reports/document-rows.ts';
import { documentTitle } from '../../api/reports/document-title.ts';
import { useSafeParts, Words } from '../danger.tsx';
import { formatDateTime } from '../format.ts';
import { claimUrl, documentsUrl, documentUrl, sourceUrl } from '../links.ts';
import { vi } from '../text/vi.ts';
import { FateBadges, SentimentBadge } from './badge.tsx';

/** Channel names by slug: rows carry the slug, choices carry the name. */
type ChannelNames = ReadonlyMap<string, string>;

interface DocumentTableProps {
  readonly rows: readonly DocumentRow[];
  readonly caption: string;
  readonly channelNames?: ChannelNames;
  /** In a narrow column: without topics and claims. */
  readonly brief?: boolean;
}

/** Documents as a table that folds into cards on a narrow screen. */
export function DocumentTable({ rows, caption, channelNames, brief = false }: DocumentTableProps) {
  return (
    <table class="table cards documents">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{vi.documents.date}</th>
          <th scope="col">{vi.documents.document}</th>
          <th scope="col">{vi.documents.sentiment}</th>
          {!brief && <th scope="col">{vi.documents.topics}</th>}
          {!brief && <th scope="col">{vi.documents.claims}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} channelName={channelNames?.get(row.channel)} brief={brief} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: DocumentRow;
  readonly channelName: string | undefined;
  readonly brief: boolean;
}

function Row({ row, channelName, brief }: RowProps) {
  return (
    <tr>
      <td class="when">
        <DocumentTime row={row} />
      </td>
      <td class="what">
        <a class="title" href={documentUrl(row.id)}>
          <Words text={titleOf(row)} />
        </a>
        <Snippet row={row} />
        <p class="by">
          <a href={sourceUrl(row.sourceId)}>{row.sourceName}</a>
          {channelName && <span> · {channelName}</span>}
          {row.kind !== 'article' && <span> · {vi.documentKind[row.kind]}</span>}
          {row.copyOf !== null && <span class="copy"> · {vi.common.copy}</span>} <FateBadges row={row} />
        </p>
      </td>
      <td>
        <SentimentBadge label={row.sentiment} />
      </td>
      {!brief && <Tags row={row} />}
    </tr>
  );
}

function Tags({ row }: { readonly row: DocumentRow }) {
  return (
    <>
      <td class="tags">
        {row.topics.map((topic) => (
          <a class="tag" href={documentsUrl({ topic: topic.slug })}>
            {topic.name}
          </a>
        ))}
      </td>
      <td class="tags">
        {row.claims.map((claim) => (
          <a class={`badge badge-${claim.stance}`} href={claimUrl(claim.id)}>
            {vi.stance[claim.stance]} {claim.id}
          </a>
        ))}
      </td>
    </>
  );
}

/** The time the document gives itself; without one, when it was collected, and says so. */
export function DocumentTime({ row }: { readonly row: Pick<DocumentRow, 'publishedAt' | 'firstSeenAt'> }) {
  if (row.publishedAt !== null)
    return <time datetime={row.publishedAt}>{formatDateTime(row.publishedAt)}</time>;
  return (
    <span class="undated">
      {vi.common.unknownDate}
      <br />
      <time datetime={row.firstSeenAt}>{vi.common.collectedAt(formatDateTime(row.firstSeenAt))}</time>
    </span>
  );
}

/** Title, or the first words of a post that has none. */
export function titleOf(row: Pick<DocumentRow, 'title' | 'lead'>): string {
  return documentTitle(row) ?? vi.common.untitled;
}

function Snippet({ row }: { readonly row: DocumentRow }) {
  if (row.snippet !== null) {
    return (
      <p class="snippet">
        {useSafeParts()(row.snippet).map((part) => (part.hit ? <mark>{part.text}</mark> : part.text))}
      </p>
    );
  }
  return row.title === null || row.lead === '' ? null : (
    <p class="snippet">
      <Words text={row.lead} />
    </p>
  );
}
