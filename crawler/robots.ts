/** What a site's robots.txt means for us. */
export interface Robots {
  allows(url: string): boolean;
  /** Seconds that the file asks for between two requests; `null` where it asks for none. */
  readonly crawlDelay: number | null;
}

/** Google's limit, and the least that RFC 9309 asks for; what stands behind it is not read. */
export const robotsBytes = 500 * 1024;

interface Rule {
  readonly allow: boolean;
  /** Normalised; `*` stands for anything, a `$` at the end for the end. */
  readonly pattern: string;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | null;
}

type Field = 'agent' | 'allow' | 'disallow' | 'delay';

/** The names that lines have, with the slips that Google forgives. */
const fields: Readonly<Record<string, Field>> = {
  'user-agent': 'agent',
  useragent: 'agent',
  'user agent': 'agent',
  allow: 'allow',
  disallow: 'disallow',
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
  'crawl-delay': 'delay',
  crawldelay: 'delay',
};

/** Field and value of a line; a colon that is missing between two words is forgiven. `null` for what is no rule. */
function readLine(line: string): { readonly field: Field; readonly value: string } | null {
  const said = line.replace(/#.*/u, '').trim();
  const colon = said.indexOf(':');
  const words = colon < 0 ? said.split(/\s+/u) : [said.slice(0, colon), said.slice(colon + 1)];
  const [name, value] = words;
  const field = fields[name?.trim().toLowerCase() ?? ''];
  return field === undefined || value === undefined || words.length > 2
    ? null
    : { field, value: value.trim() };
}

/** The name in a User-agent line or header: what stands before a version, a space or a remark. */
function agentName(value: string): string {
  return /^\*(?:\s|$)/u.test(value) ? '*' : (/^[a-z_-]*/iu.exec(value)?.[0] ?? '').toLowerCase();
}

const unreserved = /^[\w.~-]$/u;

/** One form for addresses and patterns (RFC 9309, 2.2.2): what must be escaped is, with capital digits; letters and digits aren't. */
function normalise(path: string): string {
  return path
    .replace(/[^\x21-\x7E]+/gu, (text) => encodeURIComponent(Buffer.from(text).toString()))
    .replace(/%[\da-f]{2}/giu, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return unreserved.test(character) ? character : code.toUpperCase();
    });
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let open = false;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const said = readLine(line);
    if (said === null) continue;
    const { field, value } = said;
    if (field === 'agent') {
      if (group === null || !open) {
        group = { agents: [], rules: [], delay: null };
        groups.push(group);
      }
      group.agents.push(agentName(value));
      open = true;
      continue;
    }
    open = false;
    if (group === null) continue;
    if (field === 'delay') group.delay = readDelay(value) ?? group.delay;
    else if (value !== '') group.rules.push({ allow: field === 'allow', pattern: normalise(value) });
  }
  return groups;
}

function readDelay(value: string): number | null {
  return /^\d{1,6}(?:\.\d{1,6})?$/u.test(value) ? Number(value) : null;
}

/** Whether a path matches a pattern; takes time in proportion to their lengths, whatever the pattern. */
function matches(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$');
  const [start = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  const last = parts.pop();
  if (last === undefined) return !anchored || path.length === start.length;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}

/** Length of the longest pattern that matches, by allowing and by forbidding rules; a page `index.html` is allowed as its folder. */
function longest(rules: readonly Rule[], path: string, allow: boolean): number {
  let length = -1;
  for (const rule of rules) {
    if (rule.allow !== allow || rule.pattern.length <= length) continue;
    if (matches(path, rule.pattern)) length = rule.pattern.length;
    const folder = allow ? /^(.*\/)index\.html?$/u.exec(rule.pattern)?.[1] : undefined;
    if (folder !== undefined && folder.length + 1 > length && matches(path, `${folder}$`))
      length = folder.length + 1;
  }
  return length;
}

/**
 * Reads a robots.txt for our user agent by RFC 9309 and, where that is silent, by Google's rules: the groups of our name count
 * together, those of `*` only where none has it; the longest pattern decides, an allowing one where two are as long.
 */
export function parseRobots(text: string, userAgent: string): Robots {
  const groups = readGroups(text.replace(/^\uFEFF/u, ''));
  const name = agentName(userAgent);
  const own = groups.filter(({ agents }) => name !== '' && agents.includes(name));
  const ours = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = ours.flatMap((group) => group.rules);
  const delays = ours.map(({ delay }) => delay).filter((delay) => delay !== null);
  return {
    allows(url) {
      const { pathname, search } = new URL(url);
      const path = normalise(pathname + search);
      return path === '/robots.txt' || longest(rules, path, true) >= longest(rules, path, false);
    },
    crawlDelay: delays.length > 0 ? Math.max(...delays) : null,
  };
}

/**
 * The rules that an answer to the request for robots.txt means. A file that does not exist (4xx) permits everything; one that the
 * server fails to hand out (5xx, 429) forbids everything for now (RFC 9309): that is `null`.
 */
export function robotsText(status: number, text: string): string | null {
  if (status >= 500 || status === 429) return null;
  return status >= 400 ? '' : text;
}
