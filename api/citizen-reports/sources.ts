/** The sources of citizens' reports: no list to collect, only people who enter what has come in. */
import type { Source } from '../../crawler/document.ts';
import { type IntakeChannel, sourceName } from './wording.ts';

/** Channel of the taxonomy under which all reports are listed and counted. */
export const citizenChannel = 'phan-anh';

const slugs: Readonly<Record<IntakeChannel, string>> = {
  hotline: 'duong-day-nong',
  desk: 'mot-cua',
  email: 'thu-dien-tu',
  'web-form': 'bieu-mau',
  zalo: 'zalo-oa',
};

/** Whether a source is one of those that people fill. */
export function isReportSource(id: string): boolean {
  return id.startsWith(`${citizenChannel}-`);
}

export function sourceOfChannel(channel: IntakeChannel): Source {
  const slug = slugs[channel];
  return {
    id: `${citizenChannel}-${slug}`,
    name: sourceName(channel),
    kind: 'citizen-report',
    url: `urn:minhtin:${citizenChannel}:${slug}`,
    channel: citizenChannel,
    publisher: 'citizen',
    tier: 'D',
    region: 'local',
    enabled: false,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 1,
    maxPages: 1,
  };
}
