import { mostEntries, type RawEntry } from './raw-entry.ts';
import { scanXml, type XmlTag } from './xml-scan.ts';

/** Elements of an entry that hold a date, in the order in which they are believed. */
const dateNames = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'date',
  'created',
  'dcterms:created',
  'updated',
  'modified',
  'dcterms:modified',
  'lastmod',
];
const textNames = new Set(['title', 'dc:title', 'link', 'guid', 'id', ...dateNames]);
const roots = new Set(['rss', 'feed', 'rdf:rdf', 'channel']);
/** Longer fields are cut: no title, address or date is. */
const longestField = 20_000;

interface Link {
  readonly href: string;
  readonly base: string;
  readonly rank: number;
}

interface Draft {
  readonly depth: number;
  readonly fields: Map<string, string>;
  readonly links: Link[];
}

interface Capture {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Addresses that are also, or only, names rank from here. */
const identifierRank = 3;

/** Lower is better: a plain link, then what is stated to be another form of the page, then an identifier that is an address. */
function rankOf({ rel, type }: Readonly<Record<string, string>>): number | null {
  if (
    rel !== undefined &&
    !/^(?:|alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)$/iu.test(rel.trim())
  )
    return null;
  return type === undefined || /html/iu.test(type) ? 0 : 1;
}

/** Atom 0.3 says so; in Atom 1.0 any type that is neither text nor XML means it. */
function isBase64({ mode, type = '' }: Readonly<Record<string, string>>): boolean {
  return mode === 'base64' || (type.includes('/') && !/^text\/|xml$/iu.test(type.trim()));
}

/** Collects what the scan of one feed meets. */
class FeedReader {
  readonly entries: RawEntry[] = [];
  isFeed = false;
  private readonly bases: { readonly depth: number; readonly base: string }[];
  private draft: Draft | null = null;
  private capture: Capture | null = null;

  constructor(url: string) {
    this.bases = [{ depth: -1, base: url }];
  }

  done(): boolean {
    return this.entries.length >= mostEntries;
  }

  open(tag: XmlTag): void {
    const { name, attributes, depth } = tag;
    this.isFeed ||= roots.has(name);
    this.enterBase(attributes['xml:base'], depth);
    if (name === 'item' || name === 'entry') this.startEntry(tag);
    else if (this.draft !== null && this.isField(tag)) this.startField(tag);
  }

  text(text: string): void {
    if (this.capture !== null && this.capture.text.length < longestField)
      this.capture.text += text.slice(0, longestField);
  }

  close(name: string, depth: number, stated: boolean): void {
    if (this.capture?.depth === depth) this.endField(stated);
    if (this.draft?.depth === depth) this.endEntry(stated);
    while (this.bases.length > 1 && (this.bases.at(-1)?.depth ?? 0) >= depth) this.bases.pop();
    if (name === 'item' || name === 'entry') this.capture = null;
  }

  private base(): string {
    return this.bases.at(-1)?.base ?? '';
  }

  private enterBase(stated: string | undefined, depth: number): void {
    if (stated === undefined || !URL.canParse(stated.trim(), this.base())) return;
    this.bases.push({ depth, base: new URL(stated.trim(), this.base()).href });
  }

  private startEntry({ attributes, depth }: XmlTag): void {
    // An entry inside an entry: the end tag of the one before is missing.
    this.endEntry(true);
    this.capture = null;
    this.draft = { depth, fields: new Map(), links: [] };
    // CDF, and RSS 1.0 as a last resort.
    if (attributes.href) this.addLink(attributes.href, 0);
    if (attributes['rdf:about']) this.addLink(attributes['rdf:about'], identifierRank + 1);
    if (attributes.lastmod) this.draft.fields.set('lastmod', attributes.lastmod);
  }

  /** Children of the entry, and what stands in one of them only because its end tag is missing. */
  private isField({ name, depth }: XmlTag): boolean {
    if (!textNames.has(name) || this.draft === null) return false;
    return (
      depth === this.draft.depth + 1 || (this.capture?.name === 'title' && depth === this.capture.depth + 1)
    );
  }

  private startField({ name, attributes, depth }: XmlTag): void {
    if (this.capture !== null) this.endField(false);
    if (name === 'link' && attributes.href !== undefined) {
      const rank = rankOf(attributes);
      if (rank !== null) this.addLink(attributes.href, rank);
      return;
    }
    this.capture = { name, depth, attributes, text: '' };
  }

  private addLink(href: string, rank: number): void {
    this.draft?.links.push({ href, base: this.base(), rank });
  }

  private endField(stated: boolean): void {
    const { capture, draft } = this;
    this.capture = null;
    if (capture === null || draft === null) return;
    const { name, attributes } = capture;
    const stands = capture.text.trim();
    const isCoded = name === 'title' && isBase64(attributes);
    const text = isCoded ? Buffer.from(stands, 'base64').toString('utf8') : stands;
    if (text === '') return;
    // An address that is cut off leads elsewhere; a headline without its end still says something.
    if (!stated && name !== 'title') return;
    if (name === 'link') this.addLink(text, rankOf(attributes) ?? 2);
    else if (name === 'guid' || name === 'id') {
      if (/^https?:/iu.test(text))
        this.addLink(text, attributes.ispermalink === 'false' ? identifierRank + 2 : identifierRank);
    } else if (!draft.fields.has(name)) draft.fields.set(name, text);
  }

  private endEntry(whole: boolean): void {
    const { draft } = this;
    this.draft = null;
    if (draft === null || this.done()) return;
    const { fields, links } = draft;
    if (fields.size === 0 && links.length === 0 && this.entries.length === 0 && !this.isFeed) return;
    this.entries.push({
      title: fields.get('title') ?? fields.get('dc:title') ?? '',
      // Where the text is cut off, the page's own address may have stood behind its identifier.
      links: links.filter(({ rank }) => whole || rank < identifierRank).toSorted((a, b) => a.rank - b.rank),
      dates: dateNames.map((name) => fields.get(name)).filter((date) => date !== undefined),
    });
  }
}

/**
 * Reads the entries of a feed of any kind, well-formed or not: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF, with `xml:base`. What is cut off
 * is read as far as it stands there whole. `null` when the text is no feed.
 */
export function readLenientFeed(xml: string, url: string): RawEntry[] | null {
  const reader = new FeedReader(url);
  scanXml(xml, reader);
  return reader.isFeed || reader.entries.length > 0 ? reader.entries : null;
}
