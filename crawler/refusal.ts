import type { CheerioAPI } from 'cheerio';
import type { DropReason } from './document.ts';
import { tidy } from './dom.ts';
import { metaContent, type PageView, statesDate } from './metadata.ts';
import { typesOf } from './structured-data.ts';
import { isFrontPage, resolveLink } from './url.ts';

/** Why a page gives no document. */
export interface Refusal {
  readonly refused: DropReason;
  /** For the person who looks into it. */
  readonly detail: string;
}

/** Characters under which a text is a caption, a notice or a teaser. */
export const shortestArticle = 140;
/** A challenge page says little else. */
const longestChallenge = 1500;
/** A page that says it isn't there may carry a list of others, hardly more. */
const longestNotice = 600;
/** Some outlets let a long beginning be read: that is a document. */
const longestStub = 900;
/** Beside a player or a gallery, this much is an article of its own. */
const longestCaption = 400;

/** The name of the bot filter whose page this is, or `null`. */
export function findChallenge($: CheerioAPI): string | null {
  const title = tidy($('title').first().text());
  const scripts = $('script').text();
  const isFilter =
    /_cf_chl_opt|cf_chl_prog|__cf_chl_|_Incapsula_Resource|sucuri_cloudproxy|ddos-guard/iu.test(scripts) ||
    $('#challenge-form, #cf-challenge-running, #cf-wrapper, .cf-browser-verification').length > 0 ||
    /^(?:just a moment|attention required|ddos|access denied|một chút|verifying you are human|pardon our interruption)/iu.test(
      title,
    );
  if (!isFilter) return null;
  $('body').find('script, style, noscript').remove();
  return tidy($('body').text()).length <= longestChallenge ? `challenge page: ${title || 'no title'}` : null;
}

const goneWords =
  /^(?:(?:lỗi\s*)?404\b|không tìm thấy (?:trang|bài|nội dung)|(?:trang|bài viết|nội dung|đường dẫn)[\p{L}\s]{0,40}(?:không tồn tại|không tìm thấy|đã bị (?:gỡ|xóa|xoá))|(?:page|article|content|story) (?:was )?not found|not found\b|page (?:doesn['’]t|does not) exist|this page isn['’]t available|sorry,? (?:we|this page|that page))/iu;

/** A page that answers as if it were there: it says that it isn't, or gives the front page as its own address. */
export function findNotFound(view: PageView, text: string): Refusal | null {
  if (text.length >= longestNotice) return null;
  const { $ } = view;
  for (const line of [$('h1').first().text(), $('title').first().text(), text.slice(0, 120)].map(tidy))
    if (goneWords.test(line)) return { refused: 'not-found', detail: `says: ${line.slice(0, 80)}` };
  const stated = $('link[rel="canonical" i]').first().attr('href');
  const canonical = stated ? resolveLink(stated, view.url) : null;
  const isArticle = view.article || statesDate(view) || $('article, [itemprop="articleBody"]').length > 0;
  if (canonical && isFrontPage(canonical) && !isArticle)
    return { refused: 'not-found', detail: 'gives the front page as its address' };
  return null;
}

const wallWords =
  /(?:đăng (?:ký|nhập)|mua|nâng cấp|trở thành)[^.\n]{0,60}để (?:đọc|xem) (?:tiếp|thêm|toàn bộ|đầy đủ|trọn)|(?:nội dung|bài viết|bài) (?:này )?(?:chỉ )?dành (?:riêng )?cho (?:thành viên|thuê bao|độc giả trả phí|bạn đọc trả phí|hội viên|tài khoản)|để đọc (?:tiếp|toàn bộ|đầy đủ)[^.\n]{0,60}(?:đăng ký|đăng nhập|thành viên|gói)|(?:subscribe|sign in|log in|register)[^.\n]{0,40} to (?:continue reading|read (?:more|the (?:full|rest)))|(?:for|available to) subscribers only|subscriber[- ]only|réservée? (?:à nos|aux) abonnés|nur für abonnenten/iu;
const wallParts =
  '[class*="paywall" i], [id*="paywall" i], [class*="subscriber-only" i], [class*="premium-content" i], [class*="content-lock" i]';

/** Only a teaser: the page says so to machines, or a wall stands where the text breaks off. */
export function findPaywall(view: PageView, text: string): Refusal | null {
  if (text.length >= longestStub) return null;
  const isDeclared = view.things.some((thing) => /^false$/iu.test(String(thing.isAccessibleForFree)));
  const words = wallWords.exec(tidy(view.$('body').text()))?.[0];
  const hasWall = words !== undefined || view.$(wallParts).length > 0;
  if (isDeclared && (hasWall || text.length < longestCaption))
    return { refused: 'paywall', detail: `${text.length} characters, declared as not free` };
  if (words !== undefined && text.length < longestCaption)
    return { refused: 'paywall', detail: `${text.length} characters, then: ${words.slice(0, 80)}` };
  return null;
}

const mediaTitle = /^\[?(?:chùm ảnh|(?:ảnh|video|clip|infographic|photo|gallery)s?\s*[\]:|–-])/iu;

/** A player or gallery with hardly a text. A page that has both is an article. */
export function findMedia(view: PageView, text: string): Refusal | null {
  if (text.length >= longestCaption) return null;
  const { $ } = view;
  const type = metaContent($, ['og:type']) ?? '';
  const stated = view.things
    .flatMap(typesOf)
    .find((name) => /^(?:VideoObject|ImageGallery|MediaGallery|AudioObject)$/u.test(name));
  const pictures = $('figure, [class*="gallery" i] img, [class*="slide" i] img').length;
  const kind = /^video/iu.test(type)
    ? type
    : !view.article || text.length < shortestArticle
      ? stated
      : undefined;
  if (kind) return { refused: 'media', detail: `${kind}, ${text.length} characters` };
  if (text.length >= shortestArticle) return null;
  if ($('video, iframe[src*="youtube.com/embed"], audio').length > 0)
    return { refused: 'media', detail: `a player, ${text.length} characters` };
  const title = tidy($('h1').first().text() || $('title').first().text());
  if (mediaTitle.test(title)) return { refused: 'media', detail: `titled ${title.slice(0, 60)}` };
  return pictures >= 5
    ? { refused: 'media', detail: `${pictures} pictures, ${text.length} characters` }
    : null;
}
