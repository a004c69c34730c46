import { z } from 'zod';
import type { Source } from './document.ts';
import { canonicalUrl, siteOf } from './url.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'must be lower-case words joined by hyphens');
const selector = z.string().min(1).max(300);

const sourceSchema = z.strictObject({
  id: slug,
  name: z.string().min(1).max(200),
  kind: z.enum(['feed', 'sitemap', 'section', 'search', 'forum']),
  url: z
    .string()
    .refine((url) => canonicalUrl(url) !== null, 'must be an http or https address without credentials')
    .refine((url) => url.startsWith('https:') || isLocal(url), 'must be https (http only on localhost)'),
  /** A channel of the taxonomy; the registry's test holds them against it. */
  channel: slug,
  publisher: z.enum(['official', 'press', 'specialised', 'social']),
  tier: z.enum(['A', 'B', 'C', 'D']),
  region: z.enum(['national', 'local']),
  enabled: z.boolean().default(true),
  everyMinutes: z.int().min(5).max(43_200).default(60),
  delaySeconds: z.number().min(0).max(600).default(5),
  concurrency: z.int().min(1).max(8).default(1),
  maxPages: z.int().min(1).max(200).default(1),
  browser: z.literal(true).optional(),
  selectors: z.strictObject({ item: selector.optional(), next: selector.optional() }).optional(),
  note: z.string().min(1).max(500).optional(),
});

function isLocal(url: string): boolean {
  const site = siteOf(url).replace(/:\d+$/u, '');
  return site === 'localhost' || site.endsWith('.localhost') || site === '127.0.0.1' || site === '[::1]';
}

/** A registry entry that cannot be used; the message names the entry and the field. */
export class SourceError extends Error {}

function describe(issue: z.core.$ZodIssue, json: unknown): string {
  const [at, ...path] = issue.path;
  const entry = Array.isArray(json) && typeof at === 'number' ? json[at] : undefined;
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? ` (${String(entry.id)})` : '';
  const place = at === undefined ? 'sources' : `source ${String(at)}${id}`;
  return `${place}${path.length > 0 ? `, ${path.join('.')}` : ''}: ${issue.message}`;
}

/**
 * Checks a registry of sources as read from JSON and fills in the defaults. Throws a `SourceError` that names every entry and field
 * at fault: a registry is used whole or not at all.
 */
export function parseSources(json: unknown): Source[] {
  const parsed = z.array(sourceSchema).safeParse(json);
  if (!parsed.success)
    throw new SourceError(parsed.error.issues.map((issue) => describe(issue, json)).join('\n'));
  const faults = findDoubles(parsed.data);
  if (faults.length > 0) throw new SourceError(faults.join('\n'));
  return parsed.data.map(({ browser, selectors, note, ...source }) => ({
    ...source,
    ...(browser ? { browser } : {}),
    ...(selectors ? { selectors: withoutUndefined(selectors) } : {}),
    ...(note ? { note } : {}),
  }));
}

function withoutUndefined({ item, next }: { item?: string | undefined; next?: string | undefined }): {
  item?: string;
  next?: string;
} {
  return { ...(item ? { item } : {}), ...(next ? { next } : {}) };
}

function findDoubles(sources: readonly { readonly id: string; readonly url: string }[]): string[] {
  const ids = new Map<string, number>();
  const urls = new Map<string, string>();
  return sources.flatMap(({ id, url }, at) => {
    const canonical = canonicalUrl(url) ?? url;
    const faults: string[] = [];
    if (ids.has(id)) faults.push(`source ${at} (${id}), id: already used by source ${ids.get(id)}`);
    if (urls.has(canonical))
      faults.push(`source ${at} (${id}), url: already collected by ${urls.get(canonical)}`);
    ids.set(id, at);
    urls.set(canonical, id);
    return faults;
  });
}
