import type { StoryListRow } from '../../api/reports/story-rows.ts';
import { Words } from '../danger.tsx';
import { formatDateTime, formatNumber } from '../format.ts';
import { claimUrl, documentUrl, storiesUrl, storyUrl } from '../links.ts';
import { storiesVi as text } from '../text/stories-vi.ts';
import { vi } from '../text/vi.ts';
import { SentimentBar } from './sentiment-bar.tsx';

interface StoryTableProps {
  readonly rows: readonly StoryListRow[];
  readonly caption: string;
  /** Where the documents of a story that are counted here are listed. */
  readonly documentsOf: (story: number) => string;
}

/** Stories as a table that folds into cards on a narrow screen. */
export function StoryTable({ rows, caption, documentsOf }: StoryTableProps) {
  return (
    <table class="table cards stories">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.began}</th>
          <th scope="col">{text.eyebrow}</th>
          <th scope="col" class="num">
            {text.documents}
          </th>
          <th scope="col" class="num">
            {text.sources}
          </th>
          <th scope="col">{vi.documents.sentiment}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} href={documentsOf(row.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, href }: { readonly row: StoryListRow; readonly href: string }) {
  return (
    <tr>
      <td class="when">
        <time datetime={row.beganAt}>{formatDateTime(row.beganAt)}</time>
        {row.endedAt !== row.beganAt && <small class="sub">{text.until(formatDateTime(row.endedAt))}</small>}
      </td>
      <td class="what">
        <a class="title" href={storyUrl(row.id)}>
          <Words text={row.title} />
        </a>
        <p class="by">
          <a href={documentUrl(row.firstDocumentId)}>{text.from(row.firstSourceName)}</a>
        </p>
        <StoryTags row={row} />
      </td>
      <td class="num" data-label={text.documents}>
        <a href={href}>{formatNumber(row.documents)}</a>
        {row.copies > 0 && <small class="sub">{text.copiesOf(formatNumber(row.copies))}</small>}
      </td>
      <td class="num" data-label={text.sources}>
        {formatNumber(row.sources)}
      </td>
      <td data-label={vi.documents.sentiment}>
        <SentimentBar counts={row.sentiment} />
      </td>
    </tr>
  );
}

/** Claims that are always in sight: those that are spread, then those that are debunked. */
const claimsInSight = 4;

/** What a story is about, and the claims that are spread or debunked in it. */
export function StoryTags({ row }: { readonly row: Pick<StoryListRow, 'topics' | 'claims'> }) {
  const claims = (['spreads', 'debunks'] as const).flatMap((stance) =>
    row.claims.filter((claim) => claim.stance === stance),
  );
  if (row.topics.length + claims.length === 0) return null;
  const others = claims.length - claimsInSight;
  return (
    <p class="story-tags">
      {row.topics.map(({ slug, name }) => (
        <a class="tag" href={storiesUrl({ topic: slug })}>
          {name}
        </a>
      ))}
      {claims.slice(0, claimsInSight).map(({ id, stance, documents }) => (
        <a class={`badge badge-${stance}`} href={claimUrl(id)}>
          {text.stanceOf(vi.stance[stance], id, formatNumber(documents))}
        </a>
      ))}
      {others > 0 && <span class="quiet">{text.otherClaims(formatNumber(others))}</span>}
    </p>
  );
}
