/** A header as it was sent: name in the sender's own spelling, and value. */
export type Header = readonly [name: string, value: string];

/**
 * One request and its answer. The body is as it came, but for its transfer and content encoding (chunks, gzip, br), which were
 * undone on the way in; the headers still tell of them.
 */
export interface Exchange {
  readonly url: string;
  /** UTC ISO 8601 with milliseconds, by the real clock. */
  readonly at: string;
  /** What we set; the connection's own headers (Host, Accept-Encoding) are added below us. */
  readonly requestHeaders: readonly Header[];
  /** For instance `1.1`. */
  readonly httpVersion: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
}

/** What a rendered document is, whatever its own declaration, which was true of the bytes as received, says. */
export const renderedType = 'text/html; charset=utf-8';

/** A page as its own scripts built it in the browser. */
export interface Rendering {
  /** UTC ISO 8601, by the real clock. */
  readonly at: string;
  /** The document as it then stood, in UTF-8. */
  readonly html: Uint8Array;
  /** PNG of its beginning; `null` where it could not be drawn. */
  readonly screenshot: Uint8Array | null;
  /** What its scripts asked servers for as data, in the order of the answers. */
  readonly data: readonly Exchange[];
}

/** How a page was got: the redirects on the way, each an exchange of its own, and last the page itself. */
export interface Capture {
  readonly exchanges: readonly Exchange[];
  /** Where the page was read as its scripts built it. */
  readonly rendering?: Rendering;
}

/** The headers of a Node response in their order and spelling. HTTP/2's pseudo-headers are none. */
export function rawHeaderPairs(flat: readonly string[]): Header[] {
  const pairs: Header[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const name = flat[at] ?? '';
    if (name !== '' && !name.startsWith(':')) pairs.push([name, flat[at + 1] ?? '']);
  }
  return pairs;
}
