import { type DropReason, dropReasons } from '../../crawler/document.ts';
import { formatNumber } from '../format.ts';
import { vi } from '../text/vi.ts';
import { BarCell } from './spark.tsx';

type Drops = Readonly<Partial<Record<DropReason, number>>>;

/** What was left out, most frequent reason first. */
export function DropTable({ drops }: { readonly drops: Drops }) {
  const rows = dropReasons
    .map((reason) => ({ reason, count: drops[reason] ?? 0 }))
    .filter((row) => row.count > 0)
    .sort((a, b) => b.count - a.count);
  if (rows.length === 0) return <p class="quiet">{vi.sources.noDrops}</p>;
  const total = sumDrops(drops);
  const most = rows[0]?.count ?? 1;
  return (
    <table class="table counts drops">
      <caption class="visually-hidden">{vi.sources.drops}</caption>
      <thead>
        <tr>
          <th scope="col">{vi.sources.reason}</th>
          <td class="bar-head" />
          <th scope="col" class="num">
            {vi.sources.count}
          </th>
          <th scope="col" class="num">
            {vi.sources.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ reason, count }) => (
          <tr>
            <th scope="row">{vi.dropReason[reason]}</th>
            <td class="bar" aria-hidden="true">
              <BarCell value={count} mean={null} most={most} />
            </td>
            <td class="num">{formatNumber(count)}</td>
            <td class="num">{formatNumber(Math.round((count / total) * 100))}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function sumDrops(drops: Drops): number {
  return Object.values(drops).reduce((total, count) => total + count, 0);
}
