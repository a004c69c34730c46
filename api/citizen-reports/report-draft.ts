/** A citizen's report as somebody enters it, in a form or in a row of a file. */
import { z } from 'zod';
import { instant, secondsAfter } from '../instant.ts';
import { localMidnight } from '../week.ts';
import { type IntakeChannel, intakeChannels, intakeNames, type ReportField } from './wording.ts';

export interface ReportDraft {
  readonly channel: IntakeChannel;
  /** Instant. Midnight in Vietnam where only the day is known. */
  readonly receivedAt: string;
  readonly text: string;
  readonly place: string | null;
  /** Web address that the report is about. */
  readonly link: string | null;
  /** Number of the office's own receipt: the same report entered again is known by it. */
  readonly code: string | null;
}

/** Fields as text; empty ones are absent. */
export type ReportFields = Readonly<Record<ReportField, string>>;

export const longestText = 5000;
const shortestText = 10;
/** Clocks of two machines differ. */
const toleratedSeconds = 300;
const earliest = '2015-01-01T00:00:00Z';

const orNull = (value: string) => (value === '' ? null : value);
const short = (most: number) => z.string().trim().max(most).transform(orNull);

/** Reads a report. `wrong` names the first field that makes no sense. */
export function readReportDraft(
  fields: ReportFields,
  now: Date,
): { readonly draft: ReportDraft } | { readonly draft: null; readonly wrong: ReportField } {
  const parsed = form(secondsAfter(now, toleratedSeconds)).safeParse(fields);
  if (parsed.success) return { draft: parsed.data };
  return { draft: null, wrong: parsed.error.issues[0]?.path[0] as ReportField };
}

function form(latest: string) {
  return z.object({
    channel: z.string().transform(channelOf).pipe(z.enum(intakeChannels)),
    receivedAt: z
      .string()
      .transform(readTime)
      .refine((at) => at >= earliest && at <= latest),
    text: z.string().normalize('NFC').trim().min(shortestText).max(longestText),
    place: short(200).transform((place) => place?.normalize('NFC') ?? null),
    link: short(1000).refine((link) => link === null || isWebAddress(link)),
    code: short(60),
  });
}

/** A channel by its slug or its name. */
function channelOf(given: string): string {
  const name = plain(given);
  return intakeChannels.find((slug) => slug === name || plain(intakeNames[slug]) === name) ?? name;
}

/** `2026-11-18T08:30`, `2026-11-18 08:30`, `18/11/2026 8:30`, or the day alone, all in Vietnam's time. Empty where it is no time. */
function readTime(given: string): string {
  const match =
    /^(?:(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})|(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}))(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?)?$/u.exec(
      given.trim(),
    )?.groups;
  if (!match) return '';
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const date = `${match.y ?? match.year}-${pad(match.m ?? match.month)}-${pad(match.d ?? match.day)}`;
  const clock = `${pad(match.hour)}:${pad(match.minute)}`;
  try {
    const midnight = localMidnight(date);
    return match.hour === undefined ? midnight : instant(`${date}T${clock}:00+07:00`);
  } catch {
    return '';
  }
}

function isWebAddress(link: string): boolean {
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return (
    /^https?:$/u.test(protocol) &&
    hostname.includes('.') &&
    username === '' &&
    password === '' &&
    !/\s/u.test(link)
  );
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');
}
