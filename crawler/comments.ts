import { type DateContext, parseDate } from './date.ts';
import { decodeEntities, type Element, isElement, tidy } from './dom.ts';
import { digestId, type Message, maskAuthor, messageDate, messageText } from './message.ts';
import type { PageView } from './metadata.ts';
import { commentThings, personNames, type Thing, textProperty } from './structured-data.ts';

/** A form of comment in markup: what surrounds one, and its parts. */
interface CommentForm {
  readonly item: string;
  readonly text: string;
  readonly author: string;
  readonly date: string;
}

const forms: readonly CommentForm[] = [
  {
    item: '[itemtype*="schema.org/Comment"], [itemtype*="schema.org/UserComments"], [itemprop~="comment"][itemscope]',
    text: '[itemprop="text"], [itemprop="commentText"]',
    author: '[itemprop="author"] [itemprop="name"], [itemprop="author"], [itemprop="creator"]',
    date: '[itemprop="dateCreated"], [itemprop="datePublished"], [itemprop="commentTime"], time',
  },
  {
    item: '.comment_item, .comment-item, .box_cm, .cm-item, li.comment, .commentitem, article.comment',
    text: '.content_more, .full_content, .text-comment, .comment-content, .comment-text, .comment-body, .cm-content, .content-comment, .content',
    author: '.nickname, .user-name, .comment-author .fn, .comment-author, .comment-name, .author, .name',
    date: 'time, .time-com, .comment-time, .comment-date, .time, .date',
  },
];

/** The comments that a page carries in its article data or its markup, in page order, each once. */
export function extractComments(view: PageView): Message[] {
  const stated = commentThings(view.things).map((thing) => fromThing(thing, view.dates));
  const found = stated.some((comment) => comment !== null) ? stated : fromMarkup(view);
  const byId = new Map<string, Message>();
  for (const comment of found) if (comment && !byId.has(comment.id)) byId.set(comment.id, comment);
  return [...byId.values()];
}

function toMessage(
  id: string | undefined,
  author: string | null,
  publishedAt: string | null,
  text: string,
): Message | null {
  if (text === '') return null;
  const plainId = id?.replace(/^#?(?:comment|cm)?[-_]?/iu, '').replace(/[^\p{L}\p{N}._-]+/gu, '-') ?? '';
  return { id: plainId || digestId(author, text), author, publishedAt, text };
}

function fromThing(thing: Thing, dates: DateContext): Message | null {
  const text = textProperty(thing, 'text') ?? textProperty(thing, 'commentText') ?? '';
  const author = maskAuthor(personNames(thing, 'author')[0] ?? '');
  const date = textProperty(thing, 'dateCreated') ?? textProperty(thing, 'datePublished');
  const id =
    textProperty(thing, 'identifier') ?? textProperty(thing, '@id')?.split(/[#/]/u).at(-1) ?? undefined;
  return toMessage(id, author, date === null ? null : parseDate(date, dates), text);
}

function fromMarkup(view: PageView): (Message | null)[] {
  for (const form of forms) {
    const items = view.$(form.item).toArray().filter(isElement);
    if (items.length > 0) return items.map((item) => fromItem(view, item, form));
  }
  return [];
}

/** One comment; parts that stand inside a reply to it are the reply's. */
function fromItem({ $, dates }: PageView, item: Element, form: CommentForm): Message | null {
  const own = (selector: string): Element | undefined =>
    $(item)
      .find(selector)
      .toArray()
      .find((part) => $(part).closest(form.item).get(0) === item);
  const body = own(form.text);
  if (!body) return null;
  const authorPart = own(form.author);
  const author = maskAuthor(
    tidy(decodeEntities(authorPart?.attribs.content ?? (authorPart ? $(authorPart).text() : ''))),
  );
  let text = messageText($, body);
  // One of the common layouts repeats the author's name at the start of the comment.
  if (author !== null && authorPart && $(body).find(authorPart).length > 0 && text.startsWith(author))
    text = text.slice(author.length).trim();
  const { 'data-cmid': cmid, 'data-comment-id': commentId, 'data-id': dataId, id } = item.attribs;
  return toMessage(cmid ?? commentId ?? dataId ?? id, author, messageDate($, own(form.date), dates), text);
}
