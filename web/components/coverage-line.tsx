import type { Coverage } from '../../api/reports/coverage.ts';
import { formatNumber } from '../format.ts';
import { paths, sourceUrl } from '../links.ts';
import { vi } from '../text/vi.ts';

/** Which sources the figures rest on: a gap in collection is said, never shown as silence. */
export function CoverageLine({ coverage }: { readonly coverage: Coverage }) {
  const { enabled, reached, failed } = coverage;
  if (reached === 0) return <p class="coverage coverage-gap">{vi.overview.coverageNone}</p>;
  return (
    <p class={failed.length > 0 ? 'coverage coverage-gap' : 'coverage'}>
      <a href={paths.sources}>{vi.overview.coverage(formatNumber(reached), formatNumber(enabled))}</a>
      {failed.length === 0 ? (
        reached >= enabled && `; ${vi.overview.coverageAll}.`
      ) : (
        <>
          {`; ${vi.overview.coverageFailed}: `}
          {failed.map((source, index) => (
            <>
              {index > 0 && ', '}
              <a href={sourceUrl(source.id)}>{source.name}</a>
            </>
          ))}
          {`. ${vi.overview.coverageWarning}`}
        </>
      )}
    </p>
  );
}
