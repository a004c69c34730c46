/** Audits of the links between official portals, one row an audit and one a portal or link in it; kept for good. */
import { type Kysely, type Migration, sql } from 'kysely';
import { countedId } from '../dialect.ts';

export const linkAudits: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table link_audits (
        id ${countedId(db)}, started_at text not null, finished_at text not null,
        own_url text not null, own_state text not null, own text not null)`,
      `create table link_audit_partners (
        audit_id integer not null references link_audits (id), portal_id text not null,
        state text not null, links_to_us text not null, linked_by_us text not null, body text not null,
        primary key (audit_id, portal_id))`,
      `create table link_audit_links (
        audit_id integer not null references link_audits (id), url text not null,
        state text not null, body text not null,
        primary key (audit_id, url))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
