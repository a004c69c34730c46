import type { ReplyCourse, SpreadReport } from '../../api/reports/spread.ts';
import { formatDateTime, formatNumber, formatPercent } from '../format.ts';
import { spreadVi as text } from '../text/spread-vi.ts';

/** What was counted before and after the official reply, with its uncertainty and without a word of cause. */
export function Course({ report }: { readonly report: SpreadReport }) {
  const { course, unit } = report;
  return (
    <section class="panel">
      <h2>{text.course}</h2>
      {course === null ? (
        <p>{text.noReply}</p>
      ) : (
        <>
          <p>{text.replied(formatDateTime(course.repliedAt))}</p>
          {course.reason === null && (
            <p>
              {text.courseCounts(
                text.counted[unit],
                formatNumber(course.days),
                formatNumber(course.earlier),
                formatNumber(course.before),
                formatNumber(course.after),
              )}
            </p>
          )}
          <p>{said(course)}</p>
          <p class="note">{text.noCause}</p>
        </>
      )}
    </section>
  );
}

function said({ change, changeBefore, reason }: ReplyCourse): string {
  if (reason !== null) return text.reason[reason];
  if (change === null) return '';
  const range = text.range(formatPercent(change.low), formatPercent(change.high));
  const word = change.high < 1 ? text.fewer : change.low > 1 ? text.more : text.unclear;
  const falling = changeBefore !== null && changeBefore.high < 1 ? ` ${text.fallingBefore}` : '';
  return word(formatPercent(change.ratio), range) + falling;
}
