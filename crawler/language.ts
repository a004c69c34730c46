import type { CheerioAPI } from 'cheerio';
import { type Thing, textProperty } from './structured-data.ts';

/** Letters that no other common language with a Latin script writes. */
const vietnameseLetters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
/** Share of such letters in Vietnamese prose is 0.2 and more; in other languages they come with a name or two. */
const vietnameseShare = 0.06;
const shortestSample = 40;

function fromLetters(text: string): string | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < shortestSample) return null;
  return (sample.match(vietnameseLetters)?.length ?? 0) / letters >= vietnameseShare ? 'vi' : null;
}

/**
 * Primary language of a text (BCP 47): Vietnamese by its letters, which templates in English cannot hide; otherwise what the
 * page or its article data say. `null` when nothing does.
 */
export function findLanguage($: CheerioAPI, article: Thing | null, text: string): string | null {
  const byLetters = fromLetters(text);
  if (byLetters) return byLetters;
  const stated =
    textProperty(article, 'inLanguage') ??
    $('html').attr('lang') ??
    $('meta[http-equiv="content-language" i]').attr('content');
  return /^[a-z]{2,3}/iu.exec(stated?.trim() ?? '')?.[0].toLowerCase() ?? null;
}
