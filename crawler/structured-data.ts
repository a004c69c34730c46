import type { CheerioAPI } from 'cheerio';
import { decodeEntities, tidy } from './dom.ts';

/** One JSON-LD object. */
export type Thing = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|Posting|Report|DiscussionForumPosting|Review)$/u;
/** Hostile nesting is cut here; real pages stay under six. */
const maxDepth = 12;

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Line feeds inside strings and a comma too many are the two faults that real pages have. */
function parseLoosely(json: string): unknown {
  const cleaned = json.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/gu,
    '',
  );
  for (const candidate of [cleaned, cleaned.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/gu, '$1')]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return null;
}

function collect(value: unknown, found: Thing[], depth: number): void {
  if (depth > maxDepth) return;
  if (Array.isArray(value)) for (const each of value) collect(each, found, depth + 1);
  if (!isThing(value)) return;
  found.push(value);
  collect(value['@graph'], found, depth + 1);
  collect(value.mainEntity, found, depth + 1);
}

/** All JSON-LD objects of a page, graphs unfolded; ill-formed blocks are passed over. */
export function readThings($: CheerioAPI): Thing[] {
  const found: Thing[] = [];
  $('script[type*="ld+json" i]').each((_, script) => collect(parseLoosely($(script).text()), found, 0));
  return found;
}

/** The types of an object, as a list. */
export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string');
}

/** The object that describes the page's article, the one with a text first. */
export function findArticle(things: readonly Thing[]): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)));
  return articles.find((thing) => typeof thing.articleBody === 'string') ?? articles[0] ?? null;
}

/** A property as one line of text without markup, or `null`. */
export function textProperty(thing: Thing | null, name: string): string | null {
  const value = thing?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return null;
  return tidy(decodeEntities(first)) || null;
}

/** Names of the persons under a property, organisations left out. */
export function personNames(thing: Thing | null, property: string): string[] {
  const value = thing?.[property];
  return (Array.isArray(value) ? value : [value]).flatMap((each) => {
    if (typeof each === 'string') return [tidy(decodeEntities(each))];
    if (!isThing(each) || typesOf(each).some((type) => type.endsWith('Organization'))) return [];
    const name = textProperty(each, 'name');
    return name === null ? [] : [name];
  });
}

/** Names of the organisations under the given properties. */
export function organisationNames(thing: Thing | null, properties: readonly string[]): string[] {
  return properties.flatMap((property) => {
    const value = thing?.[property];
    return (Array.isArray(value) ? value : [value]).flatMap((each) => {
      const name = isThing(each) ? textProperty(each, 'name') : null;
      return name === null ? [] : [name];
    });
  });
}

/** Comments that an object carries, replies included, in page order. */
export function commentThings(things: readonly Thing[]): Thing[] {
  const found: Thing[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > maxDepth) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth);
    if (!isThing(value)) return;
    found.push(value);
    visit(value.comment, depth + 1);
  };
  for (const thing of things) visit(thing.comment, 0);
  return [...new Set(found)];
}
