/** What reports say of gaps in collection, in formal Vietnamese. Page and DOCX share it. */
import type { GapReason } from '../store/schema/source-tables.ts';
import { capitalised, longTime, number, percent } from './vietnamese.ts';
import type { GapRow, WeekGaps } from './week-gaps.ts';

const reasons: Readonly<Record<GapReason, string>> = {
  off: 'hệ thống không thu thập',
  killed: 'đợt thu thập bị ngắt đột ngột',
  failing: 'không đọc được nguồn',
  missed: 'nguồn không được kiểm tra theo lịch',
};

const mostNamed = 5;

/** The sentences on the gaps that touch a period; none where there is none. `before` names the period before it. */
export function gapSentences(gaps: WeekGaps | undefined, before = 'tuần trước'): string[] {
  if (gaps === undefined || gaps.rows.length === 0) return [];
  const office = gaps.rows.filter(({ sourceId }) => sourceId === null);
  const own = gaps.rows.filter(({ sourceId }) => sourceId !== null);
  return [
    ...(office.length > 0
      ? [
          `Việc thu thập bị gián đoạn ở tất cả các nguồn: ${office.slice(0, mostNamed).map(span).join('; ')}${rest(office)}.`,
        ]
      : []),
    ...(own.length > 0
      ? [
          `Gián đoạn ở từng nguồn: ${own
            .slice(0, mostNamed)
            .map((gap) => `${gap.sourceName ?? ''} (${span(gap)})`)
            .join('; ')}${rest(own)}.`,
        ]
      : []),
    consequence(gaps, before),
  ];
}

function rest(rows: readonly GapRow[]): string {
  return rows.length > mostNamed ? ` và ${number(rows.length - mostNamed)} đoạn khác` : '';
}

/** `từ … đến …, hệ thống không thu thập, đã thu thập bù 3 tin bài`. */
function span({ from, to, reason, backfilled }: GapRow): string {
  const end = to === null ? 'đến nay' : `đến ${longTime(to)}`;
  const later = backfilled > 0 ? `, đã thu thập bù ${number(backfilled)} tin bài` : '';
  return `từ ${longTime(from)} ${end}, ${reasons[reason]}${later}`;
}

function consequence({ missingShare, material, previousMaterial }: WeekGaps, before: string): string {
  const lost = percent(Math.round(missingShare * 1000), 1000);
  if (material)
    return `Ước tính thiếu khoảng ${lost} số tin bài thường có, do đó số liệu trong kỳ không được so sánh tăng, giảm.`;
  return previousMaterial
    ? `${capitalised(before)} có gián đoạn đáng kể, do đó không so sánh tăng, giảm với ${before}.`
    : `Ước tính thiếu không đáng kể (${missingShare < 0.01 ? 'dưới 1%' : lost} số tin bài thường có).`;
}
