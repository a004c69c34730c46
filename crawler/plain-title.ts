import { Parser } from 'htmlparser2';
import { tidy } from './dom.ts';

/** Elements that headlines hold; anything else in angle brackets is the editor's own wording. */
const markup =
  /^(?:a|abbr|acronym|applet|audio|b|base|bdo|big|blink|blockquote|br|center|cite|code|del|div|dfn|em|embed|font|frame|frameset|h[1-6]|hr|i|iframe|img|input|ins|kbd|label|li|link|mark|meta|nobr|noscript|object|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|tt|u|ul|var|video|wbr)$/u;
const longestTitle = 2000;

function plainOnce(text: string): string {
  let plain = '';
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'script' || name === 'style') hidden += 1;
        else if (!markup.test(name)) plain += text.slice(parser.startIndex, parser.endIndex + 1);
        else if (/^(?:br|div|p|li|td|h\d)$/u.test(name)) plain += ' ';
      },
      ontext(piece) {
        if (hidden === 0) plain += piece;
      },
      onclosetag(name, implied) {
        if (name === 'script' || name === 'style') hidden -= 1;
        else if (!implied && !markup.test(name)) plain += `</${name}>`;
      },
    },
    { decodeEntities: true },
  );
  parser.end(text);
  return plain;
}

/** A headline as people read it: without markup, with every character reference decoded, on one line. Feeds escape once, twice or not at all. */
export function plainTitle(text: string): string {
  let plain = text.slice(0, longestTitle);
  for (let round = 0; round < 4 && /[<&]/u.test(plain); round += 1) {
    const next = plainOnce(plain);
    if (next === plain) break;
    plain = next;
  }
  return tidy(plain);
}
