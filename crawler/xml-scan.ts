import { Parser } from 'htmlparser2';

/** A start tag; the name is in lower case, with a prefix of ours for the name spaces that lists of pages use and none for their own. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How many elements stand around it. */
  readonly depth: number;
}

/** What a reader wants to hear of a text. */
export interface XmlListener {
  open(tag: XmlTag): void;
  text(text: string): void;
  /** `stated` is false where the end tag is missing and another end, or that of the text, stands for it. */
  close(name: string, depth: number, stated: boolean): void;
  /** Asked now and then; the rest of the text is left unread after a yes. */
  done(): boolean;
}

/** No list of pages nests deeper: what does is an attack, and is read up to there. */
export const deepest = 200;
/** Depth and `done` are looked at between chunks. */
const chunkLength = 2048;

const known: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/purl\.org\/dc\/elements\//u, 'dc:'],
  [/^http:\/\/purl\.org\/dc\/terms\//u, 'dcterms:'],
  [/^http:\/\/www\.google\.com\/schemas\/sitemap-news\//u, 'news:'],
  [
    /^http:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/(?:atom|rss|net\/rss)|(?:my|channel)\.netscape\.com\/rdf|backend\.userland\.com\/|www\.sitemaps\.org\/schemas\/sitemap\/)/u,
    '',
  ],
];
/** Prefixes that mean the same in every feed, declared or not. */
const customary: Readonly<Record<string, string>> = {
  dc: 'dc:',
  dcterms: 'dcterms:',
  news: 'news:',
  atom: '',
  rss: '',
};

type Prefixes = Readonly<Record<string, string>>;

function declaredPrefixes(attributes: Readonly<Record<string, string>>, around: Prefixes): Prefixes {
  const names = Object.keys(attributes).filter((name) => name.startsWith('xmlns:'));
  if (names.length === 0) return around;
  const declared = names.slice(0, 50).map((name) => {
    const address = (attributes[name] ?? '').trim().toLowerCase();
    const prefix = name.slice('xmlns:'.length);
    return [prefix, known.find(([form]) => form.test(address))?.[1] ?? `${prefix}:`] as const;
  });
  return { ...around, ...Object.fromEntries(declared) };
}

function plainName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const prefix = name.slice(0, colon);
  const meaning = Object.hasOwn(prefixes, prefix) ? (prefixes[prefix] ?? '') : `${prefix}:`;
  return meaning + name.slice(colon + 1);
}

/**
 * Reads XML, well-formed or not, from front to back in linear time and tells what it meets. Entities beyond XML's own five and
 * numbers stay as they stand, nothing that the text names is fetched, and deep nesting ends the reading.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const open: { name: string; prefixes: Prefixes }[] = [];
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        const prefixes = declaredPrefixes(attributes, open.at(-1)?.prefixes ?? customary);
        const name = plainName(raw, prefixes);
        tooDeep ||= open.length >= deepest;
        if (!tooDeep) listener.open({ name, attributes, depth: open.length });
        open.push({ name, prefixes });
      },
      ontext(text) {
        if (!tooDeep) listener.text(text);
      },
      onclosetag(_, implied) {
        const closed = open.pop();
        if (closed && !tooDeep) listener.close(closed.name, open.length, !implied);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < xml.length && !tooDeep && !listener.done(); at += chunkLength)
    parser.write(xml.slice(at, at + chunkLength));
  parser.end();
}
