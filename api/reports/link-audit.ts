import type { LinkEvidence, Linking, OutgoingLink, PartnerAudit } from '../../crawler/audit-portals.ts';
import type { LinkCheck, LinkState } from '../../crawler/follow-link.ts';
import type { Portal } from '../../crawler/portals.ts';
import type { Context } from '../context.ts';
import { judgeHistory, type Sighting, type Standing } from '../link-history.ts';
import { type AuditRecord, listLinkAudits } from '../store/link-audits.ts';
import { linkRequestText } from './link-request.ts';

/** One direction of linking, over all audits. */
export interface LinkDirection
  extends Pick<Standing, 'linking' | 'linkingIsCurrent' | 'since' | 'lastSeenAt'> {
  readonly evidence: readonly LinkEvidence[];
}

/** One partner portal. */
export interface PortalRow {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly url: string;
  readonly confirmed: boolean;
  readonly note: string | null;
  /** `null`: never audited. */
  readonly check: (LinkCheck & { readonly failures: number }) | null;
  readonly toUs: LinkDirection;
  readonly byUs: LinkDirection;
  /** A request to copy, where a portal that could be read lacks the link. */
  readonly request: string | null;
}

/** A link of the own portal that needs care, or was found well. */
export interface OutgoingRow extends OutgoingLink {
  readonly partnerName: string | null;
  readonly failures: number;
  /** First audit of the unbroken row in which the link was not `ok`; `null` while it is. */
  readonly badSince: string | null;
}

/** Who links to whom among the official portals, by the latest audit and those before. */
export interface LinkAuditReport {
  readonly own: Pick<Portal, 'name' | 'url' | 'confirmed' | 'note'> & { readonly check: LinkCheck | null };
  readonly auditedAt: string | null;
  readonly audits: number;
  readonly rows: readonly PortalRow[];
  readonly outgoing: readonly OutgoingRow[];
  readonly totals: {
    readonly partners: number;
    /** Partners of which the link to us is known either way: the base of the share. */
    readonly known: number;
    readonly linkToUs: number;
    readonly linkedByUs: number;
    readonly mutual: number;
    readonly withoutLink: number;
    /** Portals or outgoing links that are dead or have moved. */
    readonly dead: number;
    readonly moved: number;
  };
  /** Earlier audits, oldest first: how many of how many partners linked to the own portal. */
  readonly history: readonly { readonly at: string; readonly linkToUs: number; readonly known: number }[];
}

const auditsRead = 60;

/** The report of the link audit for the portals that are configured now. */
export async function linkAuditReport({
  store,
  portals,
  config,
}: Pick<Context, 'store' | 'portals' | 'config'>): Promise<LinkAuditReport> {
  const audits = await listLinkAudits(store, auditsRead);
  const latest = audits.at(-1) ?? null;
  const own = portals.own;
  const rows = portals.partners
    .filter(({ enabled }) => enabled)
    .map((partner) => {
      const row = portalRow(partner, audits);
      const asked = row.toUs.linking === 'no' || row.toUs.linking === 'central';
      const date = localDay(row.toUs.since ?? latest?.finishedAt ?? '');
      const { agency } = config.letterhead;
      const onlyCentral = row.toUs.linking === 'central';
      const canAsk = asked && row.check?.state !== 'dead';
      return {
        ...row,
        request: canAsk
          ? linkRequestText({
              own,
              partner,
              agency: sentenceCase(agency),
              onlyCentral,
              date: latest ? localDay(latest.finishedAt) : date,
            })
          : null,
      };
    });
  const outgoing =
    latest === null ? [] : latest.outgoing.map((link) => outgoingRow(link, audits, portals.partners));
  return {
    own: {
      name: own.name,
      url: own.url,
      confirmed: own.confirmed,
      note: own.note,
      check: latest?.own ?? null,
    },
    auditedAt: latest?.finishedAt ?? null,
    audits: audits.length,
    rows,
    outgoing,
    totals: totalsOf(rows, outgoing),
    history: audits.map(({ finishedAt, partners }) => ({
      at: finishedAt,
      linkToUs: partners.filter(({ linksToUs }) => linksToUs === 'yes').length,
      known: partners.filter(({ linksToUs }) => linksToUs !== 'unknown').length,
    })),
  };
}

function portalRow(partner: Portal, audits: readonly AuditRecord[]): Omit<PortalRow, 'request'> {
  const seen = audits.flatMap(({ finishedAt, partners }) => {
    const found = partners.find(({ id, url }) => id === partner.id && url === partner.url);
    return found ? [{ at: finishedAt, found }] : [];
  });
  const { id, name, agency, url, confirmed, note } = partner;
  const latest = seen.at(-1)?.found;
  const sightings = (read: (audit: PartnerAudit) => Linking): Sighting[] =>
    seen.map(({ at, found }) => ({ at, state: found.state, linking: read(found) }));
  const toUs = directionOf(
    sightings(({ linksToUs }) => linksToUs),
    seen.map(({ found }) => found.toUs),
  );
  const byUs = directionOf(
    sightings(({ linkedByUs }) => linkedByUs),
    seen.map(({ found }) => found.byUs),
  );
  return {
    id,
    name,
    agency,
    url,
    confirmed,
    note,
    check: latest
      ? checkOf(
          latest,
          sightings(() => 'unknown'),
        )
      : null,
    toUs,
    byUs,
  };
}

function checkOf({ status, finalUrl, detail }: LinkCheck, sightings: readonly Sighting[]) {
  const { state, failures } = judgeHistory(sightings);
  return { state, failures, status, finalUrl, detail };
}

const unseen: LinkDirection = {
  linking: 'unknown',
  linkingIsCurrent: false,
  since: null,
  lastSeenAt: null,
  evidence: [],
};

function directionOf(
  sightings: readonly Sighting[],
  evidence: readonly (readonly LinkEvidence[])[],
): LinkDirection {
  if (sightings.length === 0) return unseen;
  const { linking, linkingIsCurrent, since, lastSeenAt } = judgeHistory(sightings);
  return {
    linking,
    linkingIsCurrent,
    since,
    lastSeenAt,
    evidence: evidence.findLast(({ length }) => length > 0) ?? [],
  };
}

function outgoingRow(
  link: OutgoingLink,
  audits: readonly AuditRecord[],
  partners: readonly Portal[],
): OutgoingRow {
  const sightings = audits.flatMap(({ finishedAt, outgoing }): Sighting[] => {
    const found = outgoing.find(({ url }) => url === link.url);
    return found ? [{ at: finishedAt, state: found.state, linking: 'yes' }] : [];
  });
  const { state, failures } = judgeHistory(sightings);
  const bad = sightings.slice(sightings.findLastIndex((each) => each.state === 'ok') + 1);
  const partnerName = partners.find(({ id }) => id === link.partnerId)?.name ?? null;
  return { ...link, state, failures, partnerName, badSince: bad[0]?.at ?? null };
}

function totalsOf(rows: readonly PortalRow[], outgoing: readonly OutgoingRow[]): LinkAuditReport['totals'] {
  const links = ({ linking }: LinkDirection): boolean => linking === 'yes';
  const count = (test: (row: PortalRow) => boolean): number => rows.filter(test).length;
  const addresses = (state: LinkState): number =>
    new Set([
      ...rows.filter(({ check }) => check?.state === state).map(({ url }) => url),
      ...outgoing.filter((link) => link.state === state).map(({ url }) => url),
    ]).size;
  return {
    partners: rows.length,
    known: count(({ toUs }) => toUs.linking !== 'unknown'),
    linkToUs: count(({ toUs }) => links(toUs)),
    linkedByUs: count(({ byUs }) => links(byUs)),
    mutual: count(({ toUs, byUs }) => links(toUs) && links(byUs)),
    withoutLink: count(({ toUs }) => toUs.linking === 'no' || toUs.linking === 'central'),
    dead: addresses('dead'),
    moved: addresses('moved'),
  };
}

function localDay(iso: string): string {
  if (iso === '') return '';
  const [year, month, day] = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** An agency in the capitals of a letterhead, as it is written in a sentence; the names of places keep theirs. */
function sentenceCase(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const lower = name.toLocaleLowerCase('vi');
  const [head = '', place] = lower.split(/(?<= tỉnh | thành phố )/u);
  const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
  return capital(head) + (place === undefined ? '' : place.split(' ').map(capital).join(' '));
}
