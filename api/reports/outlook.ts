/** Dates of the coming weeks on which people are known to ask about social insurance. */
import { localDateOf } from '../week.ts';
import { shortDate } from './vietnamese.ts';

interface Occasion {
  /** Local dates of one year, both inclusive, `MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const occasions: readonly Occasion[] = [
  {
    from: '01-01',
    to: '01-01',
    text: 'ngày 01/01, thời điểm nhiều quy định mới có hiệu lực và thẻ bảo hiểm y tế theo năm bắt đầu kỳ mới',
  },
  { from: '05-01', to: '05-31', text: 'Tháng vận động triển khai bảo hiểm xã hội toàn dân (tháng 5)' },
  {
    from: '05-20',
    to: '06-28',
    text: 'kỳ họp giữa năm của Quốc hội, khi các nội dung về lao động, bảo hiểm thường được thảo luận',
  },
  {
    from: '07-01',
    to: '07-01',
    text: 'ngày 01/7, thời điểm thường điều chỉnh lương hưu, trợ cấp, mức tham chiếu; Ngày Bảo hiểm y tế Việt Nam',
  },
  {
    from: '08-25',
    to: '09-30',
    text: 'đầu năm học, khi học sinh, sinh viên đóng bảo hiểm y tế',
  },
  {
    from: '10-20',
    to: '11-30',
    text: 'kỳ họp cuối năm của Quốc hội, khi các nội dung về lao động, bảo hiểm thường được thảo luận',
  },
];

/** First day of the lunar year in Viet Nam; it can differ from China's, as in 2030. */
const newYears = [
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
];

const day = 86_400_000;
const daysAhead = 14;
/** Pensions of two months are often paid together before the lunar new year. */
const daysBeforeNewYear = 21;

/** What falls into the two weeks from an instant on, in the words of a report. */
export function comingOccasions(from: string): string[] {
  const start = Date.parse(localDateOf(from));
  const days = Array.from({ length: daysAhead }, (_, index) =>
    new Date(start + index * day).toISOString().slice(0, 10),
  );
  const found = occasions
    .filter((occasion) => days.some((date) => isWithin(date.slice(5), occasion)))
    .map(({ text }) => text);
  const newYear = newYears.find((date) => {
    const away = (Date.parse(date) - start) / day;
    return away >= 0 && away < daysAhead + daysBeforeNewYear;
  });
  if (newYear !== undefined)
    found.push(`Tết Nguyên đán (ngày ${shortDate(newYear)}), dịp chi trả lương hưu, trợ cấp trước Tết`);
  return found;
}

function isWithin(date: string, { from, to }: Occasion): boolean {
  return date >= from && date <= to;
}
