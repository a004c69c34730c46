import { decodeHtml } from './charset.ts';
import type { Followed, LinkCheck, LinkFollower } from './follow-link.ts';
import { findPageLinks, type PageLink } from './page-links.ts';
import { comparableHost } from './portal-address.ts';
import { belongsTo, type Portal } from './portals.ts';
import { canonicalUrl, resolveLink } from './url.ts';

/** A link, and the page of the portal that carries it. */
export interface FoundLink extends PageLink {
  readonly page: string;
}

/** What reading a portal gave: its front page's state, and the links of the pages that could be read. */
export interface PortalReading extends LinkCheck {
  readonly pagesRead: number;
  /** Whether the absence of a link means that there is none. */
  readonly readable: boolean;
  readonly links: readonly FoundLink[];
}

/** Inner pages that are read at most. */
const mostInner = 4;
/** A front page with fewer links is built by scripts, or is only a door: what it lacks proves nothing. */
const fewestLinks = 3;
/** Names of pages where portals keep their links, without accents. */
const linkPage =
  /(?:lien ket|website|web site|trang thanh vien|cong thanh phan|so do (?:cong|trang|web)|site ?map|danh ba|don vi truc thuoc|co quan lien quan)/u;

/** Reads a portal's front page and the few inner pages where portals keep their links. */
export async function readPortal(portal: Portal, follower: LinkFollower): Promise<PortalReading> {
  const front = await follower.read(portal.url);
  const { answer, ...check } = front;
  if (answer === null) return { ...check, pagesRead: 0, readable: false, links: [] };
  const links = linksOf(front);
  const read = new Set([portal.url, front.finalUrl].map(known));
  let pagesRead = 1;
  for (const url of innerPages(portal, front.finalUrl, links)) {
    if (read.has(known(url)) || pagesRead > mostInner) continue;
    read.add(known(url));
    const page = await follower.read(url);
    if (page.answer === null || (page.finalUrl !== url && read.has(known(page.finalUrl)))) continue;
    read.add(known(page.finalUrl));
    pagesRead += 1;
    links.push(...linksOf(page));
  }
  return { ...check, pagesRead, readable: links.length >= fewestLinks, links };
}

function known(url: string): string {
  return canonicalUrl(url) ?? url;
}

function linksOf({ answer, finalUrl }: Followed): FoundLink[] {
  if (answer === null) return [];
  const html = decodeHtml(answer.body, answer.headers['content-type'] ?? null);
  return findPageLinks(html, finalUrl).map((link) => ({ ...link, page: finalUrl }));
}

/** The configured pages first, then frames, then what calls itself a page of links; all on the portal itself. */
function innerPages(portal: Portal, front: string, links: readonly FoundLink[]): string[] {
  const configured = portal.pages.map((page) => resolveLink(page, portal.url) ?? '');
  const isOwn = ({ url }: FoundLink): boolean =>
    belongsTo(url, portal) && comparableHost(url) === comparableHost(front);
  const own = links.filter(isOwn);
  const frames = own.filter(({ form }) => form === 'frame');
  const named = own.filter(({ form, text }) => form !== 'frame' && linkPage.test(fold(text)));
  const found = [...frames, ...named].map(({ url }) => url);
  return [...configured.filter((url) => belongsTo(url, portal)), ...found].slice(0, 3 * mostInner);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
