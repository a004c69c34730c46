import { type Element, tidy } from './dom.ts';
import { parsePage } from './parse-page.ts';
import { resolveLink } from './url.ts';

/** How a page offers a link. */
export type LinkForm = 'text' | 'image' | 'area' | 'option' | 'script' | 'frame';

/** A link that a reader of the page can follow. */
export interface PageLink {
  readonly url: string;
  /** What the reader sees: the text, or the alternative text or title of an image. May be empty. */
  readonly text: string;
  readonly form: LinkForm;
}

const mostLinks = 3000;
const longestText = 200;
const longestAddress = 2000;
/** An address in the code of an event handler: quoted, with a scheme, or as the target of a navigation. */
const inScript =
  /(?:location(?:\.href)?\s{0,5}=\s{0,5}|(?:open|assign|replace)\s{0,5}\(\s{0,5})["']([^"'\s]{1,2000})["']|["'](https?:\/\/[^"'\s]{1,2000})["']/giu;

/** Links of a page in their order, each address once a form; `url` is where the page was found. What is not http(s) is left out. */
export function findPageLinks(html: string, url: string): PageLink[] {
  const $ = parsePage(html);
  const base = resolveLink($('base[href]').first().attr('href') ?? '', url) ?? url;
  const links = new Map<string, PageLink>();
  const add = (address: string | undefined, text: string, form: LinkForm): void => {
    if (address === undefined || address.length > longestAddress || links.size >= mostLinks) return;
    const target = resolveLink(address, base);
    if (target === null) return;
    const key = `${form} ${target}`;
    const known = links.get(key);
    if (known === undefined || known.text === '') links.set(key, { url: target, text, form });
  };
  $('a[href], area[href], option[value], iframe[src], frame[src], [onclick], [onchange]').each((_, node) => {
    const element = node as Element;
    const text = textOf($(element).text(), element, () => $(element).find('img').first().attr());
    switch (element.name) {
      case 'a':
        add(element.attribs.href, text, tidy($(element).text()) === '' ? 'image' : 'text');
        break;
      case 'area':
        add(element.attribs.href, text, 'area');
        break;
      case 'option':
        // A bare number or word is a choice within a form, no address.
        if (/^\s*(?:https?:)?\/\//iu.test(element.attribs.value ?? ''))
          add(element.attribs.value, text, 'option');
        break;
      case 'iframe':
      case 'frame':
        add(element.attribs.src, text, 'frame');
        break;
    }
    for (const address of scriptAddresses(element)) add(address, text, 'script');
  });
  return [...links.values()];
}

function textOf(
  inner: string,
  { attribs }: Element,
  image: () => Readonly<Record<string, string>> | undefined,
): string {
  const img = image();
  const said = [inner, attribs['aria-label'], attribs.title, attribs.alt, img?.alt, img?.title];
  return (
    said
      .map((text) => tidy(text ?? ''))
      .find((text) => text !== '')
      ?.slice(0, longestText) ?? ''
  );
}

function scriptAddresses({ attribs }: Element): string[] {
  return [attribs.onclick, attribs.onchange].flatMap((code) =>
    code === undefined
      ? []
      : [...code.slice(0, 4000).matchAll(inScript)].map(([, target, plain]) => target ?? plain ?? ''),
  );
}
