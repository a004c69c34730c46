import type { CheerioAPI } from 'cheerio';
import { siteOf } from './url.ts';

/** A further page that a script would fetch: its zone and number, in the two forms that publishers with this system use. */
const further = /^(?<start>\/timeline(?:list)?\/\d{1,9}\/(?:trang-)?)(?<number>\d{1,4})(?<end>\.\w{2,5})$/u;

/**
 * The next page of sections whose "more" button is a script: sites of one widespread Vietnamese system (tuoitre.vn, nld.com.vn, cafef.vn,
 * baochinhphu.vn …) keep the section's number in a hidden field and serve what follows as plain pages.
 */
export function scriptedNext($: CheerioAPI, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const groups = further.exec(pathname)?.groups;
  if (groups) return `${origin}${groups.start}${Number(groups.number) + 1}${groups.end}`;
  const zone = $('input#hdZoneId').attr('value')?.trim() ?? '';
  const ending = /\.(?:htm|html|chn)$/u.exec(pathname)?.[0];
  if (!/^\d{1,9}$/u.test(zone) || zone === '0' || ending === undefined) return null;
  const path = siteOf(url) === 'tuoitre.vn' ? `timeline/${zone}/trang-2` : `timelinelist/${zone}/2`;
  return `${origin}/${path}${ending}`;
}
