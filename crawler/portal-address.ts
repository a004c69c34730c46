import { isIP } from 'node:net';

/** The part of an address that a rule names: a host, and a path under it where the portal is only a part of a site. */
interface Place {
  readonly host: string;
  /** Starts with a slash, ends without one; empty for the whole host. */
  readonly path: string;
}

/** Reads `host`, `host/path` or a whole address; `null` where it is none. The scheme and a leading `www.` make no difference. */
export function readPlace(address: string): Place | null {
  const text = address.trim();
  if (/^(?!https?:\/\/)[a-z][a-z\d+.-]*:\/\//iu.test(text)) return null;
  const url = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  if (parsed.username || parsed.password || parsed.hostname === '') return null;
  return { host: hostName(parsed), path: parsed.pathname.replace(/\/+$/u, '') };
}

/** Host in one form. A machine without a name of its own (an IP address, localhost) is told apart by its port. */
function hostName({ hostname, port }: URL): string {
  const name = hostname.replace(/\.$/u, '').replace(/^www\d?\./u, '');
  const nameless = isIP(name.replace(/^\[|\]$/gu, '')) !== 0 || /(?:^|\.)localhost$/u.test(name);
  return nameless && port !== '' ? `${name}:${port}` : name;
}

/** The host that an address is compared by; empty for what is no address. */
export function comparableHost(url: string): string {
  return readPlace(url)?.host ?? '';
}

/** Whether an address lies in one of the places: on the host, on a host below it (a sub-portal), and under the path. */
export function liesIn(url: string, places: readonly string[]): boolean {
  const at = readPlace(url);
  if (at === null) return false;
  return places.some((address) => {
    const place = readPlace(address);
    if (place === null) return false;
    const onHost = at.host === place.host || at.host.endsWith(`.${place.host}`);
    return onHost && (at.path === place.path || at.path.startsWith(`${place.path}/`));
  });
}
