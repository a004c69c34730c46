import { z } from 'zod';
import { liesIn, readPlace } from './portal-address.ts';

/** A portal of a public body. */
export interface Portal {
  readonly id: string;
  readonly name: string;
  /** Whom to write to. */
  readonly agency: string;
  readonly url: string;
  /** Further places (`host` or `host/path`) under which it is linked to: earlier domains, sub-portals elsewhere. */
  readonly alsoAt: readonly string[];
  /** Places below its host that belong to somebody else. */
  readonly exceptAt: readonly string[];
  /** Inner pages that are read besides the front page, as addresses or paths. */
  readonly pages: readonly string[];
  readonly enabled: boolean;
  /** `false`: nobody has yet checked that the address is the right one. */
  readonly confirmed: boolean;
  readonly note: string | null;
}

/** Whose links are audited: the own portal, and the partners that are to link to it and back. */
export interface Portals {
  readonly own: Portal;
  /** Places of the sector's central portals: a link there is a link to social insurance, but not to the own portal. */
  readonly central: readonly string[];
  readonly partners: readonly Portal[];
}

/** A list of portals that cannot be used; the message names every entry and field at fault. */
export class PortalError extends Error {}

const place = z
  .string()
  .refine(
    (text) => readPlace(text) !== null,
    'must be a host such as "so.tinh.gov.vn" or "so.tinh.gov.vn/bhxh"',
  );
const address = z
  .string()
  .refine(
    (text) => /^https?:\/\//iu.test(text) && readPlace(text) !== null,
    'must be an http or https address without credentials',
  );
const page = z
  .string()
  .refine(
    (text) => (/^\/[^/]/u.test(text) || /^https?:\/\//iu.test(text)) && URL.canParse(text, 'https://a.vn'),
    'must be a path such as "/lien-ket" or an address',
  );

const portalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case words joined by hyphens'),
  name: z.string().trim().min(1).max(200),
  agency: z.string().trim().min(1).max(200).optional(),
  url: address,
  alsoAt: z.array(place).max(20).default([]),
  exceptAt: z.array(place).max(100).default([]),
  pages: z.array(page).max(5).default([]),
  enabled: z.boolean().default(true),
  confirmed: z.boolean().default(true),
  note: z.string().min(1).max(500).optional(),
});

const portalsSchema = z.strictObject({
  own: portalSchema,
  central: z.array(place).max(20).default([]),
  partners: z.array(portalSchema).max(200),
});

function portalOf({ agency, note, ...portal }: z.infer<typeof portalSchema>): Portal {
  return { ...portal, agency: agency ?? portal.name, note: note ?? null };
}

/**
 * Checks a list of portals as read from JSON and fills in the defaults. Throws a `PortalError` that names every entry and field at
 * fault: a list is used whole or not at all.
 */
export function parsePortals(json: unknown): Portals {
  const parsed = portalsSchema.safeParse(json);
  if (!parsed.success)
    throw new PortalError(parsed.error.issues.map((issue) => describe(issue, json)).join('\n'));
  const portals = {
    own: portalOf(parsed.data.own),
    central: parsed.data.central,
    partners: parsed.data.partners.map(portalOf),
  };
  const faults = findDoubles(portals);
  if (faults.length > 0) throw new PortalError(faults.join('\n'));
  return portals;
}

function describe({ path, message }: z.core.$ZodIssue, json: unknown): string {
  const [part, at] = path;
  if (part !== 'partners' || typeof at !== 'number')
    return `portals, ${path.join('.') || 'file'}: ${message}`;
  const entry = (json as { partners: unknown[] }).partners[at];
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? ` (${String(entry.id)})` : '';
  return `portals, partner ${at}${id}${path.length > 2 ? `, ${path.slice(2).join('.')}` : ''}: ${message}`;
}

function findDoubles({ own, partners }: Portals): string[] {
  const ids = new Set([own.id]);
  const faults: string[] = [];
  for (const [at, portal] of partners.entries()) {
    const name = `portals, partner ${at} (${portal.id})`;
    if (ids.has(portal.id)) faults.push(`${name}, id: already used`);
    if (liesIn(portal.url, placesOf(own))) faults.push(`${name}, url: is the own portal`);
    ids.add(portal.id);
  }
  return faults;
}

/** All places of a portal. */
function placesOf({ url, alsoAt }: Portal): string[] {
  return [url, ...alsoAt];
}

/** Whether an address belongs to a portal: its host in any form, a sub-portal, or one of its further places. */
export function belongsTo(url: string, portal: Portal): boolean {
  return liesIn(url, placesOf(portal)) && !liesIn(url, portal.exceptAt);
}
