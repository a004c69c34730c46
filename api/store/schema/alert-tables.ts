/** The tables of alerts: rules, what they raised, and the outbox. */
import type { Generated } from 'kysely';
import type { alertChannelKinds } from '../../vocabulary.ts';
import type { Flag, Iso, Json } from './column.ts';

/** What calls a person, and when: `condition` is JSON of `Condition` in `api/alerts/condition.ts`. */
export interface AlertRuleTable {
  id: Generated<number>;
  name: string;
  condition: Json;
  /** After an alert, its subject raises none for so long. */
  cool_down_hours: number;
  /** Local times (`21:00`) between which nothing is sent; both or none. */
  quiet_from: string | null;
  quiet_to: string | null;
  /** Local time of the daily message that gathers the alerts; `null`: each is sent at once. */
  digest_at: string | null;
  enabled: Flag;
  /** What happened before raises nothing: when the condition was last written. */
  watched_from: Iso;
  checked_at: Iso | null;
  /** Why the last check failed. */
  error: string | null;
  created_by: string;
  created_at: Iso;
  updated_at: Iso;
}

export interface AlertTable {
  id: Generated<number>;
  rule_id: number;
  /** What it is about, for instance `claim:C001`. */
  subject: string;
  /** When the condition became true. */
  at: Iso;
  raised_at: Iso;
  /** JSON of `AlertFacts`. */
  facts: Json;
  acknowledged_at: Iso | null;
  acknowledged_by: string | null;
  /** A person's judgement; `null`: none yet. */
  useful: Flag | null;
}

export type AlertChannelKind = (typeof alertChannelKinds)[number];

/** Where alerts are sent. */
export interface AlertChannelTable {
  id: Generated<number>;
  kind: AlertChannelKind;
  name: string;
  /** E-mail addresses, URL, Telegram chat or Zalo user. */
  address: string;
  /** Signs webhooks; sealed: `api/sealed.ts`. */
  secret: string | null;
  enabled: Flag;
  created_by: string;
  created_at: Iso;
}

export interface AlertRuleChannelTable {
  rule_id: number;
  channel_id: number;
}

/** The outbox: one message to one channel. */
export interface AlertDeliveryTable {
  id: Generated<number>;
  /** The same in every attempt, so that a receiver knows what it has had. */
  message_id: string;
  channel_id: number;
  /** Not sent before: the end of quiet hours, the time of the digest, or of the next attempt. */
  due_at: Iso;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  attempts: number;
  locked_until: Iso | null;
  error: string | null;
  created_at: Iso;
  finished_at: Iso | null;
}

/** What a message tells of; a message without an alert is a test. */
export interface AlertDeliveryItemTable {
  delivery_id: number;
  alert_id: number;
}

export interface AlertTables {
  alert_rules: AlertRuleTable;
  alerts: AlertTable;
  alert_channels: AlertChannelTable;
  alert_rule_channels: AlertRuleChannelTable;
  alert_deliveries: AlertDeliveryTable;
  alert_delivery_items: AlertDeliveryItemTable;
}
