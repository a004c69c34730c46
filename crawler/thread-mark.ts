import type { CheerioAPI } from 'cheerio';
import { type Element, tidy } from './dom.ts';

const rows = '.structItem, .topic-list-item, tr, li, article';
const countNames = /(?:repl(?:y|ies)|posts?(?![a-z])|trả lời|bình luận|phản hồi)/iu;
const number = /\d[\d.,]*\s*[km]?/iu;

/** What the row of a thread says of its posts: the latest time in it and the number of replies; `null` where it says neither. */
export function threadMark($: CheerioAPI, link: Element): string | null {
  const row = $(link).closest(rows);
  const times = row
    .find('time[datetime], [data-time]')
    .toArray()
    .map((time) => $(time).attr('datetime') ?? $(time).attr('data-time') ?? '');
  const replies = countIn(
    $,
    row.find('dl, [class*="repl" i], [class*="posts" i], .threadstats li').toArray(),
  );
  const mark = [times.toSorted().at(-1) ?? '', replies].join('|');
  return mark === '|' ? null : mark;
}

/** The first number that is called one of replies or posts, by its words or its class. */
function countIn($: CheerioAPI, parts: readonly unknown[]): string {
  for (const part of parts as Element[]) {
    const words = tidy($(part).text());
    const named = countNames.test(words) || countNames.test($(part).attr('class') ?? '');
    const found = named ? number.exec(words)?.[0] : undefined;
    if (found !== undefined) return tidy(found);
  }
  return '';
}
