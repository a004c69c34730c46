import { isIP } from 'node:net';

/** Query parameters that say where a reader came from and never what the page is. */
const tracking =
  /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|zarsrc|zalo_src|_ga|_gl|ref_src|ref_url|spm|amp|aff_id|vn_source|vn_campaign|vn_medium|vn_term|vn_thumb)$/iu;

/** Second-level labels under which a two-letter domain sells names: `com.vn`, `gov.vn`, `co.uk`. */
const secondLevel = new Set([
  'com',
  'net',
  'org',
  'gov',
  'edu',
  'ac',
  'co',
  'info',
  'int',
  'biz',
  'name',
  'pro',
  'health',
]);

function parse(url: string, base?: string): URL | null {
  if (!URL.canParse(url.trim(), base)) return null;
  const parsed = new URL(url.trim(), base);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  if (parsed.username || parsed.password || !parsed.hostname) return null;
  return parsed;
}

/** The absolute form of a link on a page without its fragment, or `null` for what is not a page (mail, script, credentials). */
export function resolveLink(link: string, base: string): string | null {
  const parsed = parse(link, base);
  if (!parsed) return null;
  parsed.hash = '';
  return parsed.href;
}

/**
 * The form of an address under which a page is known: lower-case host, no default port, fragment, tracking parameters or
 * trailing slash, query sorted. `null` for anything but http and https, and for addresses with credentials.
 */
export function canonicalUrl(url: string): string | null {
  const parsed = parse(url);
  if (!parsed) return null;
  parsed.hash = '';
  parsed.hostname = parsed.hostname.replace(/\.$/u, '');
  parsed.pathname = parsed.pathname
    .replace(/%[\da-f]{2}/giu, (code) => code.toUpperCase())
    .replace(/\/+$/u, '');
  const kept = [...parsed.searchParams].filter(([name]) => !tracking.test(name));
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  parsed.search = new URLSearchParams(kept).toString();
  return parsed.href;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The registrable part of an address's host: `thanhnien.vn` for `video.thanhnien.vn`, `x.com.vn` for `www.x.com.vn`. An IP
 * address or a local name is a site with its port, as several of them share a machine. Empty for an invalid address.
 */
export function siteOf(url: string): string {
  const parsed = parse(url);
  if (!parsed) return '';
  const labels = parsed.hostname.replace(/\.$/u, '').split('.');
  const last = labels.at(-1) ?? '';
  if (isIP(parsed.hostname.replace(/^\[|\]$/gu, '')) || last === 'localhost') return parsed.host;
  const size = last.length === 2 && secondLevel.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-size).join('.');
}

/** Host labels of a site's forms for desks, telephones and AMP readers. */
const formLabel = /^(?:www|m|mobile|wap|amp)\./u;

/** The path of a page without the marks of its AMP form. */
function plainPath(path: string): string {
  const plain = path.replace(/^\/amp(?=\/.)|(?<=.)\/amp$|\.amp(?=(?:\.html?)?$)/giu, '');
  return plain === '' ? path : plain;
}

/**
 * Addresses under which a site gives the same page to desks, telephones and AMP readers; takes a canonical URL. The first is the
 * same for all of them.
 */
export function twinUrls(canonical: string): readonly [string, ...string[]] {
  const url = new URL(canonical);
  const bare = url.hostname.replace(formLabel, '');
  const isIp = isIP(url.hostname.replace(/^\[|\]$/gu, '')) !== 0;
  // What is left must still be a name of the site: `m.vn` is one itself.
  const isName = bare.includes('.') && sameSite(`https://${bare}/`, `https://${url.hostname}/`);
  if (isIp || !isName) return [canonical];
  const at = (host: string, path: string, protocol: string): string => {
    const twin = new URL(canonical);
    twin.protocol = protocol;
    twin.hostname = host;
    twin.pathname = path;
    return twin.href;
  };
  const plain = plainPath(url.pathname);
  const twins = [bare, `www.${bare}`].flatMap((host) =>
    [...new Set(['https:', url.protocol])].map((protocol) => at(host, plain, protocol)),
  );
  return [at(bare, plain, 'https:'), ...twins.slice(1)];
}

/** Whether two addresses belong to one publisher's site, whatever the subdomain. */
export function sameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== '' && site === siteOf(b);
}

/** Whether an address is a site's front page, which is never an article. */
export function isFrontPage(url: string): boolean {
  const parsed = parse(url);
  return (
    parsed !== null &&
    /^\/(?:index\.\w+|home|trang-chu(?:\.\w+)?)?$/iu.test(parsed.pathname) &&
    parsed.search === ''
  );
}
