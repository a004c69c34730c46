import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Store } from './database.ts';
import type { AlertRuleTable } from './schema/alert-tables.ts';

export type AlertRuleRecord = Selectable<AlertRuleTable>;

export async function listAlertRules(db: Store): Promise<AlertRuleRecord[]> {
  return db.selectFrom('alert_rules').selectAll().orderBy('id').execute();
}

export async function findAlertRule(db: Store, id: number): Promise<AlertRuleRecord | undefined> {
  return db.selectFrom('alert_rules').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertAlertRule(db: Store, rule: Insertable<AlertRuleTable>): Promise<number> {
  const { id } = await db.insertInto('alert_rules').values(rule).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateAlertRule(
  db: Store,
  id: number,
  change: Updateable<AlertRuleTable>,
): Promise<void> {
  await db.updateTable('alert_rules').set(change).where('id', '=', id).execute();
}

/** Puts the channels of a rule in place of those it had. */
export async function setRuleChannels(
  db: Store,
  ruleId: number,
  channelIds: readonly number[],
): Promise<void> {
  await db.deleteFrom('alert_rule_channels').where('rule_id', '=', ruleId).execute();
  const rows = [...new Set(channelIds)].map((channel_id) => ({ rule_id: ruleId, channel_id }));
  if (rows.length > 0) await db.insertInto('alert_rule_channels').values(rows).execute();
}

/** The channels of each rule, also those that are switched off. */
export async function listRuleChannels(db: Store): Promise<Map<number, number[]>> {
  const rows = await db.selectFrom('alert_rule_channels').selectAll().orderBy('channel_id').execute();
  const byRule = new Map<number, number[]>();
  for (const { rule_id, channel_id } of rows)
    byRule.set(rule_id, [...(byRule.get(rule_id) ?? []), channel_id]);
  return byRule;
}
