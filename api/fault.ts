/** Classes of what keeps a source from being read: each is a different thing to do about it. */
export type Fault =
  | 'dns'
  | 'refused'
  | 'broken-off'
  | 'timeout'
  | 'certificate'
  | 'forbidden'
  | 'gone'
  | 'too-many'
  | 'server'
  | 'redirects'
  | 'robots'
  | 'blocked'
  | 'moved'
  | 'format'
  | 'too-large'
  | 'browser'
  | 'killed'
  | 'other';

/** The first that fits holds. The wording is that of our own crawler: `crawler/visit.ts`, `crawler/network-error.ts`. */
const signs: readonly (readonly [RegExp, Fault])[] = [
  [/need the browser crawler/, 'browser'],
  [/bot filter/, 'blocked'],
  [/robots\.txt/, 'robots'],
  [/no route or DNS answer/, 'dns'],
  [/connection refused/, 'refused'],
  [/connection broken off/, 'broken-off'],
  [/no answer in time|came too slowly/, 'timeout'],
  [/certificate not valid/, 'certificate'],
  [/HTTP (?:401|403|407|451)\b/, 'forbidden'],
  [/HTTP (?:404|410)\b/, 'gone'],
  [/HTTP 429\b/, 'too-many'],
  [/HTTP 5\d\d\b/, 'server'],
  [/more than \d+ redirects/, 'redirects'],
  [/redirect to /, 'moved'],
  [/more than \d+ bytes|damaged or too large/, 'too-large'],
  [/is not a (?:feed|sitemap)/, 'format'],
  [/was killed/, 'killed'],
];

/** Reads the class of an error off the sentence that a run stored; `null` where there is none. */
export function faultOf(error: string | null): Fault | null {
  if (error === null) return null;
  return signs.find(([sign]) => sign.test(error))?.[1] ?? 'other';
}
