import { type AuditOptions, auditPortals } from '../crawler/audit-portals.ts';
import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { instant, secondsAfter } from './instant.ts';
import type { JobHandler } from './jobs.ts';
import { addressesOf, userAgentOf } from './pipeline.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction, type Store } from './store/database.ts';
import { enqueueJob } from './store/jobs.ts';
import { saveLinkAudit } from './store/link-audits.ts';
import { findSetting, saveSetting } from './store/settings.ts';

const job = { kind: 'link-audit', key: 'link-audit', payload: null } as const;
/** When the schedule audits next. */
const nextSetting = 'link-audit.next';
const monthSeconds = 30 * 86_400;
/** A portal that did not answer is asked again soon: whether it is dead shows only by repeated failure. */
const recheckSeconds = 86_400;
const mostRechecks = 3;

type RunOptions = Partial<Pick<AuditOptions, 'signal' | 'progress' | 'delaySeconds' | 'retrySeconds'>>;

/** Audits the links between the configured portals and stores what it found; gives the audit's number. */
export async function runLinkAudit(context: Context, options: RunOptions = {}): Promise<number> {
  const { store, portals, log } = context;
  const startedAt = instant(context.now());
  const audit = await auditPortals(portals, {
    signal: new AbortController().signal,
    ...options,
    userAgent: userAgentOf(context),
    addresses: addressesOf(context),
    now: context.now,
    pace: context.pace,
    log: (message) => log.debug(message),
  });
  const finishedAt = instant(context.now());
  const id = await saveLinkAudit(store, { ...audit, startedAt, finishedAt });
  const isSilent = [audit.own, ...audit.partners, ...audit.outgoing].some(
    ({ state }) => state === 'unreachable',
  );
  await planNext(store, finishedAt, isSilent);
  log.info({ audit: id, partners: audit.partners.length, links: audit.outgoing.length }, 'links audited');
  return id;
}

/** A month from now, or a day while something was silent, three times at most. */
async function planNext(store: Store, now: string, isSilent: boolean): Promise<void> {
  const done = Number((await findSetting(store, 'link-audit.rechecks')) ?? 0);
  const again = isSilent && done < mostRechecks;
  await saveSetting(store, 'link-audit.rechecks', String(again ? done + 1 : 0));
  await saveSetting(store, nextSetting, secondsAfter(now, again ? recheckSeconds : monthSeconds));
}

/** Queues the monthly audit when it is due. Without partners there is nothing to audit. */
export async function enqueueLinkAudit({ store, portals, now }: Context): Promise<void> {
  if (!portals.partners.some(({ enabled }) => enabled)) return;
  const at = instant(now());
  await inTransaction(store, async (trx) => {
    const next = await findSetting(trx, nextSetting);
    if (next !== null && next > at) return;
    // Planned again when it is through; until then a failing audit doesn't come back at every tick.
    await saveSetting(trx, nextSetting, secondsAfter(at, recheckSeconds));
    await enqueueJob(trx, job, at);
  });
}

/** Has the links audited by the schedule's next tick. Right: `source`. */
export async function auditLinksNow({ store, now }: Context, person: Person): Promise<void> {
  requireRight(person, 'source');
  const at = instant(now());
  await inTransaction(store, async (trx) => {
    await enqueueJob(trx, job, at);
    await writeAudit(trx, { userId: person.id, action: 'links.audit', subject: 'portals' }, at);
  });
}

export function linkAuditJob(context: Context): JobHandler {
  return async (_, signal) => {
    await runLinkAudit(context, { signal });
  };
}
