import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';
import { linesOf, readBlocks } from './blocks.ts';
import { type DateContext, parseDate } from './date.ts';
import type { ExtractedPage } from './document.ts';
import type { Element } from './dom.ts';

/** A reader's comment or a forum post, as found on a page. */
export interface Message {
  /** Identifier within the page: the site's own, or a digest of the words where it gives none. */
  readonly id: string;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
}

const quoted =
  'blockquote, .bbCodeBlock--quote, .quote, .quotecontent, .bbcode_quote, .message-signature, .signature, .js-selectToQuoteEnd';

/** An author's name with e-mail addresses masked: some readers sign with theirs. */
export function maskAuthor(name: string): string | null {
  return name.replace(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}/gu, '***').trim() || null;
}

/** The words of a message without what it quotes. */
export function messageText($: CheerioAPI, body: Element): string {
  const quotes = new Set($(body).find(quoted).toArray());
  return linesOf(readBlocks(body, (element) => quotes.has(element))).join('\n');
}

/** A date from an element's machine-readable attributes or its words. */
export function messageDate($: CheerioAPI, element: Element | undefined, dates: DateContext): string | null {
  if (!element) return null;
  const { datetime, content, title, 'data-time': epoch, 'data-timestamp': stamp } = element.attribs;
  for (const text of [datetime, epoch, stamp, content, $(element).text(), title]) {
    const date = text ? parseDate(text, dates) : null;
    if (date) return date;
  }
  return null;
}

/** An identifier for a message that has none: the same words by the same author keep it. */
export function digestId(author: string | null, text: string): string {
  return createHash('sha256')
    .update(`${author ?? ''}\u0000${text}`)
    .digest('hex')
    .slice(0, 12);
}

/** A message in the form of an extracted page; `url` is the address that identifies it. */
export function messagePage(
  message: Message,
  url: string,
  title: string | null,
  language: string | null,
  method: string,
): ExtractedPage {
  return {
    url,
    canonicalUrl: url,
    title,
    author: message.author,
    publishedAt: message.publishedAt,
    updatedAt: null,
    section: null,
    text: message.text,
    language,
    method,
  };
}
