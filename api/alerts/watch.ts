/** Looks whether the rules' conditions have become true, raises alerts and puts them into the outbox. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { instant, secondsAfter } from '../instant.ts';
import { listAlertChannels } from '../store/alert-channels.ts';
import { addToOutbox } from '../store/alert-deliveries.ts';
import {
  type AlertRuleRecord,
  listAlertRules,
  listRuleChannels,
  updateAlertRule,
} from '../store/alert-rules.ts';
import { insertAlert, latestBySubject } from '../store/alerts.ts';
import { inTransaction, type Store } from '../store/database.ts';
import { takeTurn } from '../store/dialect.ts';
import { storedCondition } from './condition.ts';
import { thinOut } from './cool-down.ts';
import { dueAt, type SendingTimes } from './due.ts';
import { findSignals } from './find-signals.ts';
import type { Signal } from './signal.ts';

/** Documents are found up to so long after they were published, and still count. */
const latenessSeconds = 2 * 86_400;
/** Number of the turn in which alerts are raised. */
const alertTurn = 11;

/**
 * Checks every rule that is switched on; gives how many alerts were raised. A rule that cannot be checked keeps its error and
 * stops no other. Any number of processes may call it.
 */
export async function watchAlerts(context: Context): Promise<number> {
  let raised = 0;
  for (const rule of await listAlertRules(context.store)) {
    if (rule.enabled === 0) continue;
    try {
      raised += await checkRule(context, rule);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      context.log.error({ rule: rule.id, error: message }, 'alert rule not checked');
      await updateAlertRule(context.store, rule.id, { error: message.slice(0, 500) });
    }
  }
  return raised;
}

async function checkRule({ store, knowledge, now }: Context, rule: AlertRuleRecord): Promise<number> {
  const to = instant(now());
  const late = secondsAfter(to, -latenessSeconds);
  const from = rule.watched_from > late ? rule.watched_from : late;
  const signals = await findSignals(store, knowledge, storedCondition(rule.condition), { from, to });
  return inTransaction(store, async (trx) => {
    // Two processes that check the same rule: the second sees what the first raised.
    await takeTurn(trx, alertTurn);
    const fresh = thinOut(signals, rule.cool_down_hours, await latestBySubject(trx, rule.id));
    const ids = await raise(trx, rule, fresh, to);
    await send(trx, rule, ids, to);
    await updateAlertRule(trx, rule.id, { checked_at: to, error: null });
    return ids.length;
  });
}

async function raise(
  trx: Store,
  rule: AlertRuleRecord,
  signals: readonly Signal[],
  now: string,
): Promise<number[]> {
  const ids: number[] = [];
  for (const { subject, at, facts } of signals) {
    const id = await insertAlert(trx, {
      rule_id: rule.id,
      subject,
      at,
      raised_at: now,
      facts: JSON.stringify(facts),
      acknowledged_at: null,
      acknowledged_by: null,
      useful: null,
    });
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** One message a channel, at the time that the rule allows. */
async function send(
  trx: Store,
  rule: AlertRuleRecord,
  alertIds: readonly number[],
  now: string,
): Promise<void> {
  if (alertIds.length === 0) return;
  const wanted = new Set((await listRuleChannels(trx)).get(rule.id));
  const channels = (await listAlertChannels(trx)).filter(
    ({ id, enabled }) => enabled === 1 && wanted.has(id),
  );
  for (const { id } of channels) {
    const message = { messageId: newMessageId(), channelId: id, dueAt: dueAt(timesOf(rule), now), alertIds };
    await addToOutbox(trx, message, now);
  }
}

/** A number that no other message has. */
export function newMessageId(): string {
  return `msg_${randomUUID().replaceAll('-', '')}`;
}

export function timesOf({ quiet_from, quiet_to, digest_at }: AlertRuleRecord): SendingTimes {
  return {
    quiet: quiet_from !== null && quiet_to !== null ? { from: quiet_from, to: quiet_to } : null,
    digestAt: digest_at,
  };
}
