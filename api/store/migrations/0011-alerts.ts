/** Rules that call a person, the alerts they raised, where these are sent, and the outbox. Also the hosts that scams lead to. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';
import { saveScamHosts } from '../scam-hosts.ts';
import type { Tables } from '../schema.ts';

export const alerts: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    for (const statement of [
      `create table alert_rules (
        id ${countedId(db)}, name text not null, condition text not null, cool_down_hours integer not null,
        quiet_from text, quiet_to text, digest_at text, enabled integer not null, watched_from text not null,
        checked_at text, error text, created_by text not null, created_at text not null, updated_at text not null)`,
      `create table alert_channels (
        id ${countedId(db)}, kind text not null, name text not null, address text not null, secret text,
        enabled integer not null, created_by text not null, created_at text not null)`,
      `create table alert_rule_channels (
        rule_id integer not null references alert_rules (id),
        channel_id integer not null references alert_channels (id), primary key (rule_id, channel_id))`,
      `create table alerts (
        id ${countedId(db)}, rule_id integer not null references alert_rules (id), subject text not null,
        at text not null, raised_at text not null, facts text not null, acknowledged_at text, acknowledged_by text,
        useful integer, unique (rule_id, subject, at))`,
      'create index alerts_by_time on alerts (raised_at)',
      `create table alert_deliveries (
        id ${countedId(db)}, message_id text not null unique, channel_id integer not null references alert_channels (id),
        due_at text not null, state text not null, attempts integer not null, locked_until text, error text,
        created_at text not null, finished_at text)`,
      'create index alert_deliveries_due on alert_deliveries (state, due_at)',
      `create table alert_delivery_items (
        delivery_id integer not null references alert_deliveries (id),
        alert_id integer not null references alerts (id), primary key (delivery_id, alert_id))`,
      `create table scam_hosts (
        host text not null, document_id integer not null references documents (id) on delete cascade,
        primary key (host, document_id))`,
      'create index scam_hosts_by_document on scam_hosts (document_id)',
    ]) {
      await sql.raw(statement).execute(db);
    }
    await fillScamHosts(db);
  },
};

/** What the stored findings say already; a store may hold many, so they are read in pages. */
async function fillScamHosts(db: Kysely<Tables>): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom('findings as finding')
      .innerJoin('documents as document', (join) =>
        join
          .onRef('document.id', '=', 'finding.document_id')
          .onRef('document.version', '=', 'finding.version'),
      )
      .select(['document.id', 'finding.body'])
      .where('document.id', '>', last)
      .where('finding.body', 'like', '%"scam":[{%')
      .orderBy('document.id')
      .limit(500)
      .execute();
    for (const { id, body } of rows) await saveScamHosts(db, id, JSON.parse(body).scam ?? []);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}
