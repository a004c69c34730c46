import type { Linking } from '../crawler/audit-portals.ts';
import type { LinkState } from '../crawler/follow-link.ts';

/** What one audit said of a portal or a link. */
export interface Sighting {
  readonly at: string;
  readonly state: LinkState;
  readonly linking: Linking;
}

/** What all audits together say. */
export interface Standing {
  /** As of the latest audit; `dead` also after repeated silence. */
  readonly state: LinkState;
  /** Audits in a row without an answer, the latest included. */
  readonly failures: number;
  /** The link, by the latest audit that could tell; `unknown` where none could. */
  readonly linking: Linking;
  /** Whether the latest audit could tell. */
  readonly linkingIsCurrent: boolean;
  /** First audit of the unbroken row that says the same; audits that could not tell don't break it. */
  readonly since: string | null;
  /** Latest audit that saw the link. */
  readonly lastSeenAt: string | null;
}

/** A portal counts as dead after so many audits in a row without an answer … */
const failuresUntilDead = 3;
/** … that lie at least this far apart, so that one bad afternoon kills nothing. */
const silentMilliseconds = 36 * 3_600_000;

/** Judges the audits of one portal or link, oldest first. Throws `RangeError` without any. */
export function judgeHistory(sightings: readonly Sighting[]): Standing {
  const latest = sightings.at(-1);
  if (latest === undefined) throw new RangeError('no sightings');
  const silent = sightings.slice(sightings.findLastIndex(({ state }) => state !== 'unreachable') + 1);
  const [firstSilent] = silent;
  const isDead =
    firstSilent !== undefined &&
    silent.length >= failuresUntilDead &&
    Date.parse(latest.at) - Date.parse(firstSilent.at) >= silentMilliseconds;
  const told = sightings.filter(({ linking }) => linking !== 'unknown');
  const linking = told.at(-1)?.linking ?? 'unknown';
  const row = told.slice(told.findLastIndex((each) => each.linking !== linking) + 1);
  return {
    state: isDead ? 'dead' : latest.state,
    failures: silent.length,
    linking,
    linkingIsCurrent: latest.linking !== 'unknown',
    since: row[0]?.at ?? null,
    lastSeenAt: sightings.findLast((each) => each.linking === 'yes')?.at ?? null,
  };
}
