import { type Block, readBlocks } from './blocks.ts';
import { type Element, isElement } from './dom.ts';
import { isProse, prune } from './prune.ts';

/** Words of class names and ids under which sites keep what is not the article. */
const noise = new Set(
  (
    'related relate relates relatednews lienquan tinlienquan tinlienquanv2 share sharing sharebox social socials sns comment comments disqus ' +
    'sidebar widget widgets promo promos promotion ad ads advert adverts advertisement advertising adsbox banner banners sponsor sponsored ' +
    'newsletter subscribe subscription signup signin login breadcrumb breadcrumbs tags taglist tagcloud caption captions byline ' +
    'toolbar popup modal cookie cookies consent gdpr recommended recommendation recommendations readmore morenews menu navbar navigation nav footer foot ' +
    'outbrain taboola rating pagination pager copyright toc tooltip skip hidden print follow bottombar topbar masthead author authors bio ' +
    'timestamp dateline credit credits paywall poll survey quiz trending mostread popular xemthem keyword keywords hide'
  ).split(' '),
);
/** Parts of names that say the same wherever they stand in a word. */
const noiseParts =
  /teaser|related|recommend|newsletter|more-?(?:news|posts|stories|on-this)|donat|infobox|carousel|gallery|advert|sponsor|cookie|consent|onetrust|gdpr|excerpt|lien-?quan|xem-?them|tin-?khac|cung-?chuyen-?muc|docthem|caption|bildunterschrift|you-?may|also-?like|disclaimer|fact-?box|notification/u;
/** These are given to the article itself by some sites. */
const soft = new Set(
  'paywall sidebar widget widgets skip hidden hide print author authors popular promo follow foot toc social'.split(
    ' ',
  ),
);
/** Names of what holds a whole article, however much of it is elsewhere than the best paragraph. */
const wholeArticle = /article|story|entry-?content|post-?(?:body|content)|noi-?dung|chi-?tiet/u;
const promising = /article|body|content|detail|entry|main|post|story|text|noidung|baiviet|chitiet/iu;
const doubtful =
  /combx|comment|contact|foot|masthead|media|meta|outbrain|promo|related|scroll|shop|sidebar|sponsor|tags|tool|widget/iu;
const paragraphs = new Set(['p', 'li', 'pre', 'blockquote', 'td', 'dd', 'dt', 'h2', 'h3', 'h4', 'span']);

/** A part named like noise is kept when it holds this share of the page's prose: some sites wrap the article in a "sidebar". */
const wrapperShare = 0.4;
const softShare = 0.15;
/** A candidate with less than this share of the prose is one part of several. */
const smallPart = 0.4;
/** A parent takes the candidate's place when it adds at least this share of prose. */
const gainToClimb = 0.12;

const styling =
  /(?<!\S)\S*:\S*|\b(?:has|with|no|without)-?sidebar\S*|\bsidebar-?(?:grid|layout|container|wrapper)\S*/giu;

/** Class names with a colon (`print:max-w-none`) say how, not what, and layouts that have a sidebar are none. */
function withoutUtilities(names: string): string {
  return /:|sidebar/iu.test(names) ? names.replace(styling, ' ') : names;
}

function namesOf({ attribs }: Element): string {
  return withoutUtilities(`${attribs.class ?? ''} ${attribs.id ?? ''}`).toLowerCase();
}

function nameTokens({ attribs }: Element): string[] {
  return withoutUtilities(`${attribs.class ?? ''} ${attribs.id ?? ''}`)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u);
}

/** Articles inside an article are teasers of others. */
function isInArticle(element: Element): boolean {
  for (const parent of ancestors(element)) if (parent !== element && parent.name === 'article') return true;
  return false;
}

function isNamedNoise(element: Element): boolean {
  if (element.name === 'article' && isInArticle(element)) return true;
  if (element.name === 'aside' || element.name === 'footer' || element.name === 'figure') return true;
  if (/^(?:navigation|banner|complementary|contentinfo|search|dialog)$/u.test(element.attribs.role ?? ''))
    return true;
  if (
    element.name === 'body' ||
    element.name === 'html' ||
    element.name === 'main' ||
    element.name === 'article'
  )
    return false;
  return noiseParts.test(namesOf(element)) || nameTokens(element).some((token) => noise.has(token));
}

/** The share of the page's prose above which an element is the article's wrapper, whatever its name. */
function wrapperLimit(element: Element): number {
  if (noiseParts.test(namesOf(element))) return wrapperShare;
  return nameTokens(element).every((token) => !noise.has(token) || soft.has(token))
    ? softShare
    : wrapperShare;
}

function* ancestors(element: Element): Generator<Element> {
  for (let at: Element['parent'] = element; isElement(at); at = at.parent) yield at;
}

/** Length of prose under every element. */
function weighProse(blocks: readonly Block[]): Map<Element, number> {
  const prose = new Map<Element, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    for (const element of ancestors(block.owner))
      prose.set(element, (prose.get(element) ?? 0) + block.text.length);
  }
  return prose;
}

/** Elements to leave out: named like noise and not the wrapper of the article itself. */
function noiseFilter(root: Element, all: readonly Block[]): (element: Element) => boolean {
  const prose = weighProse(all);
  const total = prose.get(root) ?? 0;
  const judged = new Map<Element, boolean>();
  return (element) => {
    const known = judged.get(element);
    if (known !== undefined) return known;
    const isNoise = isNamedNoise(element) && (prose.get(element) ?? 0) <= total * wrapperLimit(element);
    judged.set(element, isNoise);
    return isNoise;
  };
}

function nameScore(element: Element): number {
  const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''} ${element.attribs.itemprop ?? ''}`;
  let score = element.name === 'article' ? 15 : element.name === 'main' ? 5 : 0;
  if (element.attribs.itemprop === 'articleBody') score += 40;
  if (promising.test(names)) score += 15;
  if (doubtful.test(names)) score -= 20;
  return score;
}

function scoreCandidates(blocks: readonly Block[]): Map<Element, number> {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const marks = block.text.match(/[,.;:?!，。、]/gu)?.length ?? 0;
    const value =
      (1 + Math.min(3, block.text.length / 100) + Math.min(6, marks * 0.5)) * (1 - block.linkShare);
    let level = paragraphs.has(block.owner.name) ? 0 : 1;
    for (const element of ancestors(block.owner)) {
      if (level > 0) {
        const share = level === 1 ? 1 : level === 2 ? 0.5 : 1 / (level * 3);
        scores.set(element, (scores.get(element) ?? nameScore(element) * 0.3) + value * share);
      }
      level += 1;
      if (level > 6) break;
    }
  }
  return scores;
}

function findBest(scores: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  for (const [element, score] of scores) {
    if (element.name === 'html') continue;
    if (best === null || score > (scores.get(best) ?? 0)) best = element;
  }
  return best;
}

/** Goes up while the parent holds clearly more of the same text: articles are often cut into several wrappers. */
function climb(start: Element, prose: ReadonlyMap<Element, number>): Element {
  let at = start;
  const pageProse = Math.max(0, ...prose.values());
  for (const parent of ancestors(start)) {
    if (parent === start) continue;
    if (parent.name === 'body' || parent.name === 'html') break;
    const gain = (prose.get(parent) ?? 0) / Math.max(1, prose.get(at) ?? 0) - 1;
    const named =
      parent.name === 'article' ||
      wholeArticle.test(namesOf(parent)) ||
      ((parent.name === 'main' || promising.test(namesOf(parent))) &&
        (prose.get(at) ?? 0) < pageProse * smallPart);
    if (gain >= gainToClimb && (gain < 1.5 || named)) at = parent;
  }
  return at;
}

/** The main text of a page and where it stands. */
export interface MainText {
  /** The element that holds the text. */
  readonly container: Element;
  readonly blocks: readonly Block[];
  /** What a reader sees above it. */
  readonly before: readonly Block[];
}

/** The main text of a page by the density of prose; `null` where there is no prose. */
export function findMainText(root: Element): MainText | null {
  const all = readBlocks(root, () => false);
  const skip = noiseFilter(root, all);
  const blocks = readBlocks(root, skip);
  const best = findBest(scoreCandidates(blocks));
  if (!best) return null;
  const container = climb(best, weighProse(blocks));
  const start = all.findIndex(({ owner }) => isInside(owner, container));
  return { container, blocks: prune(readBlocks(container, skip)), before: all.slice(0, Math.max(0, start)) };
}

function isInside(element: Element, container: Element): boolean {
  for (const parent of ancestors(element)) if (parent === container) return true;
  return false;
}

const captionNames = /caption/iu;

/**
 * The blocks of an element that is known to hold the article, the captions of its pictures among them: inside the body they are
 * the newsroom's words, and tell who and where.
 */
export function readArticleBlocks(container: Element): readonly Block[] {
  const everything = readBlocks(container, () => false);
  const isNoise = noiseFilter(container, everything);
  const isCaption = (element: Element): boolean =>
    element.name === 'figure' || element.name === 'figcaption' || captionNames.test(namesOf(element));
  return prune(
    readBlocks(container, (element) => !isCaption(element) && isNoise(element), { captions: true }),
  );
}
