import { formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

export function Pager({ page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={vi.documents.pages}>
      {page > 1 ? (
        <a class="button" rel="prev" href={hrefOf(page - 1)}>
          {vi.documents.previous}
        </a>
      ) : (
        <span />
      )}
      <span class="pager-now">{vi.documents.page(formatNumber(page), formatNumber(pages))}</span>
      {page < pages ? (
        <a class="button" rel="next" href={hrefOf(page + 1)}>
          {vi.documents.next}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
