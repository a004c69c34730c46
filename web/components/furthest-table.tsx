import type { DocumentRow } from '../../api/reports/document-rows.ts';
import { formatNumber } from '../format.ts';
import { documentUrl, storyUrl } from '../links.ts';
import { spreadVi as text } from '../text/spread-vi.ts';
import { DocumentTime, titleOf } from './document-table.tsx';

interface FurthestTableProps {
  readonly rows: readonly {
    readonly document: DocumentRow;
    /** Of how many documents the figures are; absent: of this one. */
    readonly documents?: number;
    readonly reactions: number;
    readonly reach: number;
  }[];
}

/** The documents that went furthest; reach is a score, never a count of people. */
export function FurthestTable({ rows }: FurthestTableProps) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{text.document}</th>
          <th scope="col" class="num">
            {text.reactions}
          </th>
          <th scope="col" class="num">
            {text.reach}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ document, documents = 1, reactions, reach }) => (
          <tr>
            <td class="what">
              <a href={documentUrl(document.id)}>{titleOf(document)}</a>
              <small class="sub">
                {document.sourceName} · <DocumentTime row={document} />
                {documents > 1 && document.storyId !== null && (
                  <>
                    {' · '}
                    <a href={storyUrl(document.storyId)}>{text.moreDocuments(formatNumber(documents - 1))}</a>
                  </>
                )}
              </small>
            </td>
            <td class="num">{formatNumber(reactions)}</td>
            <td class="num">{formatNumber(reach)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
