/** Claims as reports list them: what was counted of them and how far the desk has come. */
import { findCaseOfClaim, listCaseEvents } from '../store/cases.ts';
import { type CountOptions, spreadingSources, type WeekPeriods } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import type { CaseStatus } from '../store/schema/claim-tables.ts';
import { countClaims } from './claim-rows.ts';
import type { Ground } from './comparing.ts';
import type { Names } from './names.ts';
import type { WeeklyClaim } from './weekly.ts';

/** From then on a person stands behind what is said of the claim. */
export function isConcluded(status: CaseStatus | null): boolean {
  return status !== null && status !== 'new' && status !== 'verifying';
}

/** Claims that were spread or debunked in the last of some consecutive periods, the most spread first. */
export async function heardClaims(
  store: Store,
  names: Names,
  periods: WeekPeriods,
  counting: CountOptions & { readonly ground: Ground; readonly seenUntil: string },
): Promise<WeeklyClaim[]> {
  const claims = await countClaims(store, names, periods, counting);
  const { ground, ...options } = counting;
  const sources = await spreadingSources(store, periods.slice(-1), options);
  const heard = claims.filter(({ row }) => row.spreads.count + row.debunks.count > 0);
  return Promise.all(
    heard.map(async ({ record, row, byWeek }) => {
      const { approvedBy, publishedAt } = await caseHistory(store, record.id, options.seenUntil);
      return {
        id: record.id,
        statement: record.statement,
        verdict: record.verdict,
        correction: record.correction,
        legalBasis: JSON.parse(record.legal_basis),
        spreads: row.spreads,
        debunks: row.debunks,
        sources: sources.filter(({ claim_id }) => claim_id === record.id).map(({ name }) => name),
        caseStatus: row.caseStatus,
        approvedBy,
        replied: publishedAt !== null,
        hoursToReply:
          publishedAt !== null && row.firstSeenAt !== null ? hours(row.firstSeenAt, publishedAt) : null,
        byWeek,
      };
    }),
  );
}

async function caseHistory(store: Store, claimId: string, cutOff: string) {
  const work = await findCaseOfClaim(store, claimId);
  const events = work ? await listCaseEvents(store, work.id) : [];
  const last = (status: CaseStatus) =>
    events.find(({ kind, detail, at }) => kind === 'status' && detail === status && at <= cutOff);
  return { approvedBy: last('approved')?.user_name ?? null, publishedAt: last('published')?.at ?? null };
}

function hours(from: string, to: string): number | null {
  const span = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  // A reply from before the first document was about something that collection has not seen.
  return span < 0 ? null : Math.round(span * 10) / 10;
}
