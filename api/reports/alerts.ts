import { alertText } from '../alerts/alert-text.ts';
import { shownAddress } from '../alerts/channels.ts';
import { type Condition, storedCondition } from '../alerts/condition.ts';
import type { SendingTimes } from '../alerts/due.ts';
import type { AlertFacts } from '../alerts/signal.ts';
import { timesOf } from '../alerts/watch.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { instant, secondsAfter } from '../instant.ts';
import { listAlertChannels } from '../store/alert-channels.ts';
import { listDeliveries } from '../store/alert-deliveries.ts';
import { type AlertRuleRecord, listAlertRules, listRuleChannels } from '../store/alert-rules.ts';
import {
  type AlertRecord,
  type AlertTally,
  countAlerts,
  findAlert,
  latestAlertId,
  listAlerts,
  listAlertsAfter,
  tallyAlerts,
} from '../store/alerts.ts';
import type { AlertChannelKind, AlertDeliveryTable } from '../store/schema/alert-tables.ts';
import { listPeople } from '../store/users.ts';

type Needs = Pick<Context, 'store' | 'now'>;

export interface AlertRow {
  readonly id: number;
  readonly ruleId: number;
  readonly ruleName: string;
  readonly title: string;
  readonly detail: string;
  /** When the condition became true. */
  readonly at: string;
  readonly facts: AlertFacts;
  readonly acknowledged: { readonly at: string; readonly by: string | null } | null;
  /** A person's judgement; `null`: none yet. */
  readonly useful: boolean | null;
}

/** How people judged the alerts of a rule in the last ninety days. */
export interface AlertUse {
  readonly alerts: number;
  readonly judged: number;
  readonly useless: number;
}

export interface AlertFilter {
  readonly state?: 'open' | 'acknowledged' | undefined;
  readonly rule?: number | undefined;
  readonly page?: number | undefined;
}

export interface AlertListReport {
  readonly filter: AlertFilter;
  readonly total: number;
  readonly open: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly AlertRow[];
  readonly use: AlertUse;
  readonly rules: readonly { readonly id: number; readonly name: string }[];
}

export interface AlertRuleRow extends SendingTimes {
  readonly id: number;
  readonly name: string;
  readonly condition: Condition;
  readonly coolDownHours: number;
  readonly enabled: boolean;
  readonly checkedAt: string | null;
  /** Why the last check failed. */
  readonly error: string | null;
  readonly channelIds: readonly number[];
  readonly use: AlertUse;
}

export interface AlertRuleListReport {
  readonly rows: readonly AlertRuleRow[];
  readonly channels: readonly AlertChannelRow[];
}

export interface AlertChannelRow {
  readonly id: number;
  readonly kind: AlertChannelKind;
  readonly name: string;
  /** Without what may be a secret in it. */
  readonly address: string;
  readonly enabled: boolean;
}

export interface DeliveryRow {
  readonly id: number;
  readonly channelName: string;
  readonly state: AlertDeliveryTable['state'];
  readonly attempts: number;
  readonly dueAt: string;
  readonly finishedAt: string | null;
  readonly error: string | null;
  /** 0: a test. */
  readonly alerts: number;
}

export interface AlertChannelListReport {
  readonly rows: readonly AlertChannelRow[];
  /** Kinds whose service is set up on this installation. */
  readonly ready: readonly AlertChannelKind[];
  readonly deliveries: readonly DeliveryRow[];
}

const pageSize = 25;
const useDays = 90;
const deliveriesShown = 50;

/** A page of the alerts, the newest first. */
export async function alertListReport(
  { store, now }: Needs,
  filter: AlertFilter = {},
): Promise<AlertListReport> {
  const { state, rule: ruleId, page = 1 } = filter;
  const selection = { ruleId, open: state === undefined ? undefined : state === 'open' };
  const rules = await listAlertRules(store);
  const alerts = await listAlerts(store, selection, { limit: pageSize, offset: (page - 1) * pageSize });
  const tallies = await talliesOf(store, now());
  return {
    filter,
    total: await countAlerts(store, selection),
    open: await countAlerts(store, { open: true }),
    page,
    pageSize,
    rows: await rowsOf(store, alerts, rules),
    use: useOf(tallies.filter((tally) => ruleId === undefined || tally.rule_id === ruleId)),
    rules: rules.map(({ id, name }) => ({ id, name })),
  };
}

/** One alert. Throws `NotFound`. */
export async function alertReport({ store }: Needs, id: number): Promise<AlertRow> {
  const alert = await findAlert(store, id);
  const [row] = alert ? await rowsOf(store, [alert], await listAlertRules(store)) : [];
  if (row === undefined) throw new NotFound(`there is no alert ${id}`);
  return row;
}

/** Number of the newest alert; 0 without any. */
export function newestAlert({ store }: Needs): Promise<number> {
  return latestAlertId(store);
}

/** Alerts raised after one, oldest first: what a browser has not been told yet. */
export async function newAlerts({ store }: Needs, after: number): Promise<AlertRow[]> {
  const alerts = await listAlertsAfter(store, after, pageSize);
  return alerts.length === 0 ? [] : rowsOf(store, alerts, await listAlertRules(store));
}

async function rowsOf(
  store: Needs['store'],
  alerts: readonly AlertRecord[],
  rules: readonly AlertRuleRecord[],
): Promise<AlertRow[]> {
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  const people = new Map((await listPeople(store)).map(({ id, name }) => [id, name]));
  return alerts.map((alert): AlertRow => {
    const facts = JSON.parse(alert.facts) as AlertFacts;
    return {
      id: alert.id,
      ruleId: alert.rule_id,
      ruleName: names.get(alert.rule_id) ?? '',
      ...alertText(facts),
      at: alert.at,
      facts,
      acknowledged:
        alert.acknowledged_at === null
          ? null
          : { at: alert.acknowledged_at, by: people.get(alert.acknowledged_by ?? '') ?? null },
      useful: alert.useful === null ? null : alert.useful === 1,
    };
  });
}

/** The rules with how useful their alerts were, and the channels that they can use. */
export async function alertRuleListReport({ store, now }: Needs): Promise<AlertRuleListReport> {
  const rules = await listAlertRules(store);
  const channels = await listRuleChannels(store);
  const tallies = await talliesOf(store, now());
  return {
    rows: rules.map((rule) => ({
      id: rule.id,
      name: rule.name,
      condition: storedCondition(rule.condition),
      coolDownHours: rule.cool_down_hours,
      ...timesOf(rule),
      enabled: rule.enabled === 1,
      checkedAt: rule.checked_at,
      error: rule.error,
      channelIds: channels.get(rule.id) ?? [],
      use: useOf(tallies.filter((tally) => tally.rule_id === rule.id)),
    })),
    channels: await channelRows(store),
  };
}

/** The channels and what became of the latest messages. No secret is in it. */
export async function alertChannelListReport({
  store,
  config,
}: Pick<Context, 'store' | 'config'>): Promise<AlertChannelListReport> {
  const rows = await channelRows(store);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const { email, telegram, zalo } = config.sending;
  const ready = { email: email !== null, webhook: true, telegram: telegram !== null, zalo: zalo !== null };
  return {
    rows,
    ready: (['email', 'webhook', 'telegram', 'zalo'] as const).filter((kind) => ready[kind]),
    deliveries: (await listDeliveries(store, deliveriesShown)).map((delivery) => ({
      id: delivery.id,
      channelName: names.get(delivery.channel_id) ?? '',
      state: delivery.state,
      attempts: delivery.attempts,
      dueAt: delivery.due_at,
      finishedAt: delivery.finished_at,
      error: delivery.error,
      alerts: delivery.alerts,
    })),
  };
}

async function channelRows(store: Needs['store']): Promise<AlertChannelRow[]> {
  return (await listAlertChannels(store)).map(({ id, kind, name, address, enabled }) => ({
    id,
    kind,
    name,
    address: shownAddress(kind, address),
    enabled: enabled === 1,
  }));
}

function talliesOf(store: Needs['store'], now: Date): Promise<AlertTally[]> {
  return tallyAlerts(store, secondsAfter(instant(now), -useDays * 86_400));
}

function useOf(tallies: readonly AlertTally[]): AlertUse {
  const sum = (value: (tally: AlertTally) => number) =>
    tallies.reduce((total, tally) => total + value(tally), 0);
  return {
    alerts: sum(({ count }) => count),
    judged: sum(({ judged }) => judged),
    useless: sum(({ useless }) => useless),
  };
}
