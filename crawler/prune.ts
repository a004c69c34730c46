import type { Block } from './blocks.ts';

/** A paragraph that counts for finding the article: long enough to be a sentence, and not mostly links. */
const proseLength = 40;
const proseLinkShare = 0.35;

const heading = /^h[1-6]$/u;

/** Dates as they stand alone on a line, in the forms of many languages: 24/11/2026, 2026-11-24, 24 tháng 11 năm 2026, November 24, 2026, 24. Nov 2026. */
const dateline =
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} tháng \d{1,2}(?: năm |,? )\d{4}\b|\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}\.?(?:er|st|nd|rd|th)? (?:de |di )?\p{L}{3,12}\.?,? (?:de )?\d{4}\b|\d{4}年\d{1,2}月\d{1,2}日/u;
const longestDateline = 100;
/** Title, section, author and lead stand above it at most. */
const deepestDateline = 5;

/** What stands over a list of other articles, in whole. */
const listHeading =
  /^(?:[^\p{L}]*)(?:tin (?:liên quan|cùng chuyên mục|khác|mới nhất|đọc nhiều|nổi bật)|bài (?:liên quan|viết liên quan|khác)|có thể bạn quan tâm|xem thêm|đọc thêm|(?:bình luận|ý kiến)(?: \(\d+\))?|more (?:stories|news|from|on|in)\b.{0,30}|related(?: (?:stories|articles|posts|content|links|topics|news|items))?|you (?:may|might)(?: also)? (?:like|be interested in)|recommended(?: for you| stories)?|read (?:more|next|also)|also read|top stories|most (?:read|popular)|trending(?: now)?|latest (?:news|stories)|leggi anche|você pode gostar|leia (?:também|mais)|lee también|te puede interesar|noticias relacionadas|weitere (?:themen|artikel|informationen)|mehr zum thema|ähnliche themen|lesen sie auch|auch interessant|das könnte sie auch interessieren|à lire aussi|lire aussi|sur le même sujet|lees ook|les også|läs (?:också|mer)|zobacz także|czytaj (?:też|także|również)|читайте также|ещё по теме|関連記事|相关(?:阅读|新闻)|相關新聞)\s*[:….»>]*$/iu;
/** Lines that templates put between paragraphs. */
const templateLine =
  /^(?:advert(?:isement|ising)?|quảng cáo|werbung|anzeige|publicité|publicidad|pubblicità|reklama?|share(?: this)?(?: article| story)?|chia sẻ|teilen|partager|compartir|print|save|text size|author|authors|published?(?: (?:date|on))?|updated|posted on|tags?|topics|từ khóa|comments?|kommentare|follow us.{0,60}|theo dõi .{0,60} trên .{0,40}|copy link|sao chép liên kết|play video|watch(?: live)?(?:\s?[|:].{0,90})?|loading\.*|to top|continue reading.{0,40}|read more|story continues below.{0,40}|article continues (?:below|after).{0,40}|\d+ (?:comments?|kommentare|bình luận)|\d+[ -]min(?:ute)?s? read|(?:last )?updated .{0,30} ago|\d+ (?:minutes?|hours?|days?) ago|sign in(?: or .{0,30})?|log ?in|đăng nhập|register.{0,60}|(?:share|chia sẻ|teilen) .{0,30}(?:facebook|twitter|zalo)|[^\p{L}\p{N}]{1,5})\s*:?$/iu;
/** Requests to the reader, which stand alone in a short block. */
const request =
  /^(?:sign up (?:for|to)|subscribe (?:to|now|today)|click here to (?:subscribe|sign)|get (?:the|our) .{0,60}newsletter|support (?:us|our)\b.{0,80}|download (?:the|our) .{0,40}app|follow .{0,60} on (?:twitter|facebook|instagram|whatsapp|x|google news)|mời (?:bạn đọc|độc giả|quý vị) .{0,80}(?:gửi|bấm|tải|theo dõi)|đăng ký (?:nhận|theo dõi)|join our .{0,60}|create an account|by (?:signing up|submitting|providing your email)|we use cookies|mời xem thêm|this (?:web)?site uses cookies|if you (?:purchase|buy) .{0,80} commission)/iu;
const longestRequest = 300;
/** A list of other articles stands in the last part of the text. */
const earliestTail = 0.45;

/** Whether a block counts as running text. */
export function isProse(block: Block): boolean {
  return block.text.length >= proseLength && block.linkShare <= proseLinkShare;
}

/** Takes the line with the date off the top, and the short lines above it: section and author are read elsewhere. */
function withoutDateline(blocks: readonly Block[]): readonly Block[] {
  const at = blocks
    .slice(0, deepestDateline)
    .findLastIndex(
      ({ text }) => text.length <= longestDateline && dateline.test(text) && !/[.!?]$/u.test(text),
    );
  return at < 0 ? blocks : blocks.filter((block, place) => place > at || (place < at && isProse(block)));
}

/** Cuts the text where a list of other articles begins, if that is in its last part; between two paragraphs of one parent it is a remark. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  let seen = 0;
  let last: Block | null = null;
  for (const [at, block] of blocks.entries()) {
    if (seen > total * earliestTail && block.text.length < 60 && listHeading.test(block.text)) {
      const next = blocks.slice(at + 1).find(isProse);
      if (next?.owner.parent !== last?.owner.parent) return blocks.slice(0, at);
    }
    if (!isProse(block)) continue;
    seen += block.text.length;
    last = block;
  }
  return blocks;
}

function isSentence({ text }: Block): boolean {
  return text.length >= 80 && /[.!?…”"»]$/u.test(text);
}

function isBoilerplate({ text }: Block): boolean {
  if (text.length < 100 && (templateLine.test(text) || listHeading.test(text))) return true;
  return text.length <= longestRequest && request.test(text);
}

function isLinkList(block: Block): boolean {
  if (block.linkShare > (isSentence(block) ? 0.85 : 0.6) && block.text.length < 300) return true;
  return block.linkShare > 0.35 && block.text.length < 60;
}

/** Takes out the dateline, lists of links, lone headings, what templates say and what hangs behind the last paragraph. */
export function prune(all: readonly Block[]): Block[] {
  const kept = withoutDateline(
    withoutTail(all).filter((block) => !isLinkList(block) && !isBoilerplate(block)),
  );
  let end = kept.length;
  while (end > 0) {
    const last = kept[end - 1];
    if (!last || (isProse(last) && !heading.test(last.owner.name))) break;
    if (/[.!?…”"»)]$/u.test(last.text) && last.text.length >= 20 && !heading.test(last.owner.name)) break;
    end -= 1;
  }
  return kept.slice(0, end).filter((block, at, list) => {
    if (!heading.test(block.owner.name)) return true;
    return block.owner.name !== 'h1' && list[at + 1] !== undefined;
  });
}
