/** The tables of audits of the links between official portals. */
import type { Generated } from 'kysely';
import type { Linking } from '../../../crawler/audit-portals.ts';
import type { LinkState } from '../../../crawler/follow-link.ts';
import type { Iso, Json } from './column.ts';

/** One audit of the links between official portals; `own` is JSON of how the own portal was read. */
export interface LinkAuditTable {
  id: Generated<number>;
  started_at: Iso;
  finished_at: Iso;
  own_url: string;
  own_state: LinkState;
  own: Json;
}

/** One partner in an audit; `body` is JSON of `PartnerAudit`. */
export interface LinkAuditPartnerTable {
  audit_id: number;
  portal_id: string;
  state: LinkState;
  links_to_us: Linking;
  linked_by_us: Linking;
  body: Json;
}

/** One link of the own portal in an audit; `body` is JSON of `OutgoingLink`. */
export interface LinkAuditLinkTable {
  audit_id: number;
  url: string;
  state: LinkState;
  body: Json;
}

export interface LinkAuditTables {
  link_audits: LinkAuditTable;
  link_audit_partners: LinkAuditPartnerTable;
  link_audit_links: LinkAuditLinkTable;
}
