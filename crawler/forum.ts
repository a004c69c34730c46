import type { CheerioAPI } from 'cheerio';
import { type Element, isElement, tidy } from './dom.ts';
import { parseListing } from './listing.ts';
import { digestId, type Message, maskAuthor, messageDate, messageText } from './message.ts';
import { metaContent, type PageView, readMetadata } from './metadata.ts';
import { typesOf } from './structured-data.ts';
import { siteOf } from './url.ts';

/** One page of a thread. */
export interface Thread {
  readonly title: string | null;
  /** Address of the thread without its page number. */
  readonly url: string;
  readonly posts: readonly Message[];
  readonly next: string | null;
}

/** How a forum's software marks one post. */
interface PostForm {
  readonly item: string;
  readonly text: string | null;
  readonly author: string;
  readonly date: string;
  readonly id: (item: Element) => string | undefined;
}

const afterDash = (id: string | undefined): string | undefined => id?.split(/[-_]/u).at(-1);

const forms: readonly PostForm[] = [
  {
    item: 'article.message--post, article.message[data-content]',
    text: '.message-body .bbWrapper, .bbWrapper',
    author: 'a.username, .message-name .username, .username',
    date: '.message-attribution time, time[data-time], time[data-timestamp]',
    id: (item) => afterDash(item.attribs['data-content']) ?? afterDash(item.attribs.id),
  },
  {
    item: '[id^="post_message_"]',
    text: null,
    author: 'a.bigusername, .username',
    date: '.date, .postdate, td.thead',
    id: (item) => afterDash(item.attribs.id),
  },
  {
    item: 'li.message[id^="post-"]',
    text: '.messageText',
    author: 'a.username, .username',
    date: '.DateTime, .datePermalink',
    id: (item) => afterDash(item.attribs.id),
  },
  // Systems that mark the text of a post and little else: Invision, Stack Exchange, phpBB, vBulletin 4 and 5, SMF, MyBB, Flarum, Vanilla.
  ...[
    '[data-role="commentContent"]',
    '.js-post-body',
    '.postbody .content',
    '.postcontent, .js-post__content-text',
    '.inner[data-msgid], .inner[id^="msg_"]',
    '.post_body',
    '.Post-body',
    '.Message.userContent',
  ].map(
    (item): PostForm => ({
      item,
      text: null,
      author: '[itemprop="author"] [itemprop="name"], .username, .author a, .author, a[class*="author" i]',
      date: 'time, [itemprop="datePublished"], [itemprop="dateCreated"], .postdate, .post_date',
      id: (post) => afterDash(post.attribs['data-msgid'] ?? post.attribs['data-post-id'] ?? post.attribs.id),
    }),
  ),
  {
    item: '[itemtype*="DiscussionForumPosting"], [itemtype*="schema.org/Comment"], [itemtype*="schema.org/Answer"], [itemtype*="schema.org/Question"]',
    text: '[itemprop="text"], [itemprop="articleBody"]',
    author: '[itemprop="author"] [itemprop="name"], [itemprop="author"]',
    date: '[itemprop="datePublished"], [itemprop="dateCreated"], time',
    id: (item) => item.attribs['data-post-id'] ?? afterDash(item.attribs.id),
  },
];

/** Comments under an article are marked like posts; these are on pages of threads alone. */
const threadMarks =
  '[itemtype*="DiscussionForumPosting"], [itemtype*="schema.org/Question"], [itemtype*="QAPage"]';

/** The posts of a page that is a thread beyond doubt, as one text; `null` for all other pages. */
export function readThreadText(view: PageView): string | null {
  const form = forms.find(({ item }) => view.$(item).length > 0);
  if (!form || (form === forms.at(-1) && view.$(threadMarks).length === 0)) return null;
  if (view.article && typesOf(view.article).some((type) => /^(?:News|Blog)?(?:Article|Posting)$/u.test(type)))
    return null;
  const posts = readPosts(view, form);
  return posts.length === 0 ? null : posts.map(({ text }) => text).join('\n');
}

function readPosts(view: PageView, form: PostForm): Message[] {
  return view
    .$(form.item)
    .toArray()
    .filter(isElement)
    .map((item) => readPost(view, item, form))
    .filter((post) => post !== null);
}

/** The posts of a thread page by the marks of the common forum systems; `null` where none of them is on the page. */
export function extractThread(view: PageView): Thread | null {
  const form = forms.find(({ item }) => view.$(item).length > 0);
  if (!form) return null;
  const posts = readPosts(view, form);
  const { canonicalUrl } = readMetadata(view);
  return {
    title: readThreadTitle(view),
    url: withoutPage(canonicalUrl),
    posts,
    next: parseListing(view.$.html(), view.url, { kind: 'forum' }).next,
  };
}

function readThreadTitle({ $, url }: PageView): string | null {
  const heading = tidy($('h1.p-title-value, h1').first().text());
  const stated = metaContent($, ['og:title']) ?? tidy($('title').first().text());
  const site = siteOf(url).split('.')[0] ?? '';
  const parts = stated.split(/\s+[-|–]\s+/u);
  const title =
    heading ||
    (parts.length > 1 && parts.at(-1)?.toLowerCase().includes(site)
      ? parts.slice(0, -1).join(' - ')
      : stated);
  return title || null;
}

/** Thread pages differ by a number in path or query; posts belong to the thread. */
export function withoutPage(url: string): string {
  const parsed = new URL(url);
  parsed.pathname = parsed.pathname.replace(/\/(?:page|trang)-?\d+$/iu, '');
  for (const name of ['page', 'goto', 'order']) parsed.searchParams.delete(name);
  return parsed.href;
}

/** What surrounds a post when its body alone is marked: the nearest element that holds no other post. */
function surroundings($: CheerioAPI, item: Element, form: PostForm): Element {
  let around = item;
  for (const parent of $(item).parents().toArray()) {
    if ($(parent).find(form.item).length > 1) break;
    around = parent;
  }
  return around;
}

function readPost({ $, dates }: PageView, item: Element, form: PostForm): Message | null {
  const own = (selector: string): Element | undefined =>
    $(surroundings($, item, form))
      .find(selector)
      .toArray()
      .find((part) => form.text === null || $(part).closest(form.item).get(0) === item);
  const body = form.text === null ? item : own(form.text);
  const text = body ? messageText($, body) : '';
  if (text === '') return null;
  const authorPart = own(form.author);
  const author = maskAuthor(tidy(item.attribs['data-author'] ?? (authorPart ? $(authorPart).text() : '')));
  return {
    id: form.id(item) || digestId(author, text),
    author,
    publishedAt: messageDate($, own(form.date), dates),
    text,
  };
}
