import { type AddressRules, publicAddresses } from './address-guard.ts';
import { type LinkCheck, type LinkFollower, openFollower } from './follow-link.ts';
import { createPace, type Pace } from './pace.ts';
import type { LinkForm } from './page-links.ts';
import { liesIn } from './portal-address.ts';
import type { FoundLink, PortalReading } from './portal-pages.ts';
import { readPortal } from './portal-pages.ts';
import { belongsTo, type Portal, type Portals } from './portals.ts';
import { canonicalUrl } from './url.ts';

/** Whether a portal links to another. `central`: only to the sector's central portals. `unknown`: it could not be read. */
export type Linking = 'yes' | 'no' | 'central' | 'unknown';

/** Where and how a link was found. */
export interface LinkEvidence {
  readonly url: string;
  readonly text: string;
  readonly form: LinkForm;
  /** The page that carries it. */
  readonly page: string;
}

/** One partner at one audit. */
export interface PartnerAudit extends LinkCheck {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly pagesRead: number;
  readonly linksToUs: Linking;
  readonly toUs: readonly LinkEvidence[];
  readonly linkedByUs: Exclude<Linking, 'central'>;
  readonly byUs: readonly LinkEvidence[];
}

/** A link of the own portal to somebody else's, and what became of it. */
export interface OutgoingLink extends LinkCheck, LinkEvidence {
  /** `null`: it leads to no configured partner. */
  readonly partnerId: string | null;
}

export interface PortalAudit {
  readonly own: Omit<PortalReading, 'links'>;
  readonly partners: readonly PartnerAudit[];
  readonly outgoing: readonly OutgoingLink[];
}

export interface AuditOptions {
  readonly userAgent: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Where connections may lead: to public web servers, unless told otherwise. */
  readonly addresses?: AddressRules;
  /** The pace that hosts are owed by the whole program. */
  readonly pace?: Pace;
  /** Between two requests to one host. */
  readonly delaySeconds?: number;
  readonly timeoutSeconds?: number;
  readonly retrySeconds?: number;
  readonly log?: (message: string) => void;
  /** After each portal and each link. */
  readonly progress?: (done: number, of: number) => void;
}

const politeSeconds = 5;
const atOnce = 6;
const mostEvidence = 3;
/** Outgoing links that are checked at most; those to partners come first. */
const mostOutgoing = 80;

/**
 * Reads the own portal and every enabled partner, finds who links to whom, and checks where the own portal's links lead. Rejects only
 * when the signal aborts: a portal that does not answer is a finding.
 */
export async function auditPortals(portals: Portals, options: AuditOptions): Promise<PortalAudit> {
  const follower = openFollower({
    userAgent: options.userAgent,
    now: options.now,
    signal: options.signal,
    addresses: options.addresses ?? publicAddresses,
    pace: options.pace ?? createPace(),
    delaySeconds: options.delaySeconds ?? politeSeconds,
    timeoutSeconds: options.timeoutSeconds ?? 30,
    retrySeconds: options.retrySeconds ?? 5,
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    return await auditWith(follower, portals, options);
  } finally {
    await follower.close();
  }
}

async function auditWith(
  follower: LinkFollower,
  portals: Portals,
  { progress }: AuditOptions,
): Promise<PortalAudit> {
  const partners = portals.partners.filter(({ enabled }) => enabled);
  const { links, ...own } = await readPortal(portals.own, follower);
  const leading = outgoingLinks(links, portals.own, partners);
  let done = 0;
  const step = (): void => progress?.(++done, partners.length + leading.length);
  const audited = await inParallel(partners, async (partner) => {
    const reading = await readPortal(partner, follower);
    step();
    return partnerAudit(partner, reading, portals, own.readable ? links : null);
  });
  const outgoing = await inParallel(leading, async (link) => {
    const checked = await follower.check(link.url);
    step();
    return { ...link, ...checked };
  });
  return { own, partners: audited, outgoing };
}

function partnerAudit(
  partner: Portal,
  reading: PortalReading,
  { own, central }: Portals,
  ownLinks: readonly FoundLink[] | null,
): PartnerAudit {
  const { links, pagesRead, readable, ...state } = reading;
  const toUs = links.filter(({ url }) => belongsTo(url, own));
  const toCentral = links.filter(({ url }) => liesIn(url, central) && !belongsTo(url, partner));
  const byUs = (ownLinks ?? []).filter(({ url }) => belongsTo(url, partner) && !belongsTo(url, own));
  const without = toCentral.length > 0 ? 'central' : 'no';
  return {
    ...state,
    id: partner.id,
    name: partner.name,
    url: partner.url,
    pagesRead,
    linksToUs: toUs.length > 0 ? 'yes' : readable ? without : 'unknown',
    toUs: (toUs.length > 0 ? toUs : toCentral).slice(0, mostEvidence),
    linkedByUs: byUs.length > 0 ? 'yes' : ownLinks === null ? 'unknown' : 'no',
    byUs: byUs.slice(0, mostEvidence),
  };
}

/** Links of the own portal that lead out, each address once, those to partners first. */
function outgoingLinks(links: readonly FoundLink[], own: Portal, partners: readonly Portal[]) {
  const seen = new Map<string, FoundLink & { readonly partnerId: string | null }>();
  for (const link of links) {
    const key = canonicalUrl(link.url) ?? link.url;
    if (belongsTo(link.url, own) || seen.has(key)) continue;
    const partnerId = partners.find((partner) => belongsTo(link.url, partner))?.id ?? null;
    seen.set(key, { ...link, partnerId });
  }
  const all = [...seen.values()];
  return [
    ...all.filter(({ partnerId }) => partnerId !== null),
    ...all.filter(({ partnerId }) => partnerId === null),
  ].slice(0, mostOutgoing);
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
