/** When an alert may be sent. Vietnam keeps UTC+7 all year, so local times are plain arithmetic. */
import { instant } from '../instant.ts';
import { localDateOf, localMidnight } from '../week.ts';

/** When a rule's messages go out: local times `HH:MM`. */
export interface SendingTimes {
  /** Nothing is sent from here to there, over midnight too. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** One message a day, then. */
  readonly digestAt: string | null;
}

/** The instant at which an alert raised at `now` is sent: at once, with the next digest, or when the quiet hours end. */
export function dueAt({ quiet, digestAt }: SendingTimes, now: string): string {
  const wanted = digestAt === null ? now : nextLocalTime(digestAt, now);
  return quiet !== null && isBetween(localTimeOf(wanted), quiet.from, quiet.to)
    ? nextLocalTime(quiet.to, wanted)
    : wanted;
}

function localTimeOf(at: string): string {
  return new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16);
}

function isBetween(time: string, from: string, to: string): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to;
}

/** The next instant at which clocks in Vietnam show the time; `at` itself if they do. */
function nextLocalTime(time: string, at: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = Date.parse(localMidnight(localDateOf(at))) + (hour * 60 + minute) * 60_000;
  return instant(new Date(today >= Date.parse(at) ? today : today + 86_400_000));
}
