import type { OutgoingLink, PartnerAudit, PortalAudit } from '../../crawler/audit-portals.ts';
import { inTransaction, type Store } from './database.ts';

/** An audit as it is stored. */
export interface AuditRecord extends PortalAudit {
  readonly id: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}

/** Stores an audit whole. */
export async function saveLinkAudit(db: Store, audit: Omit<AuditRecord, 'id'>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { id } = await trx
      .insertInto('link_audits')
      .values({
        started_at: audit.startedAt,
        finished_at: audit.finishedAt,
        own_url: audit.own.finalUrl,
        own_state: audit.own.state,
        own: JSON.stringify(audit.own),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const partner of audit.partners) {
      await trx
        .insertInto('link_audit_partners')
        .values({
          audit_id: id,
          portal_id: partner.id,
          state: partner.state,
          links_to_us: partner.linksToUs,
          linked_by_us: partner.linkedByUs,
          body: JSON.stringify(partner),
        })
        .execute();
    }
    for (const link of audit.outgoing) {
      await trx
        .insertInto('link_audit_links')
        .values({ audit_id: id, url: link.url, state: link.state, body: JSON.stringify(link) })
        .execute();
    }
    return id;
  });
}

/** The latest audits, oldest first. */
export async function listLinkAudits(db: Store, limit: number): Promise<AuditRecord[]> {
  const audits = await db.selectFrom('link_audits').selectAll().orderBy('id', 'desc').limit(limit).execute();
  if (audits.length === 0) return [];
  const ids = audits.map(({ id }) => id);
  const partners = await db
    .selectFrom('link_audit_partners')
    .select(['audit_id', 'body'])
    .where('audit_id', 'in', ids)
    .orderBy('portal_id')
    .execute();
  const links = await db
    .selectFrom('link_audit_links')
    .select(['audit_id', 'body'])
    .where('audit_id', 'in', ids)
    .orderBy('url')
    .execute();
  return audits.reverse().map(({ id, started_at, finished_at, own }) => ({
    id,
    startedAt: started_at,
    finishedAt: finished_at,
    own: JSON.parse(own),
    partners: bodiesOf<PartnerAudit>(partners, id),
    outgoing: bodiesOf<OutgoingLink>(links, id),
  }));
}

function bodiesOf<T>(rows: readonly { readonly audit_id: number; readonly body: string }[], id: number): T[] {
  return rows.filter((row) => row.audit_id === id).map(({ body }) => JSON.parse(body));
}
