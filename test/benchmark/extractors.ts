/** The extractors that are compared: this project's and those of others, each loaded only in the process that measures it. */

/** What every extractor is asked for. */
export interface Extracted {
  readonly text: string;
  readonly title?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
}

type Extract = (html: string, url: string) => Extracted | Promise<Extracted>;

/** Elements that hold no words of an article. */
const wordless = 'script, style, svg, noscript, template, iframe';

/** A name for the table, and how to get the extractor ready. */
export const extractors: Readonly<Record<string, () => Promise<Extract>>> = {
  minhtin: loadOwn,
  'readability + linkedom': () => loadReadability(''),
  'readability + linkedom, scripts and styles removed': () => loadReadability(wordless),
  'readability + linkedom, pruned': () =>
    loadReadability(
      `${wordless}, figure, figcaption, aside, footer, nav, form, [class*="related" i], [class*="share" i], [class*="newsletter" i]`,
    ),
  'defuddle + linkedom': loadDefuddle,
  'article-extractor': loadArticleExtractor,
  'postlight parser': loadPostlight,
};

async function loadOwn(): Promise<Extract> {
  const { extractPage, isRefusal } = await import('../../crawler/extract.ts');
  return (html, url) => {
    const page = extractPage(html, url);
    if (isRefusal(page)) return { text: '' };
    return { text: page.text, title: page.title, author: page.author, date: page.publishedAt };
  };
}

/** Mozilla's library; `removed` is taken out of the page before it sees it. */
async function loadReadability(removed: string): Promise<Extract> {
  const { Readability } = await import('@mozilla/readability');
  const { parseHTML } = await import('linkedom');
  return (html) => {
    const { document } = parseHTML(html);
    if (removed !== '') for (const element of document.querySelectorAll(removed)) element.remove();
    const article = new Readability(document).parse();
    return {
      text: blockText(article?.content ?? '', parseHTML),
      title: article?.title ?? null,
      author: article?.byline ?? null,
      date: article?.publishedTime ?? null,
    };
  };
}

async function loadDefuddle(): Promise<Extract> {
  const { Defuddle } = await import('defuddle/node');
  const { parseHTML } = await import('linkedom');
  return async (html, url) => {
    const page = await Defuddle(parseHTML(html).document, url, { useAsync: false });
    return {
      text: blockText(page.content, parseHTML),
      title: page.title,
      author: page.author,
      date: page.published,
    };
  };
}

async function loadArticleExtractor(): Promise<Extract> {
  const { extractFromHtml } = await import('@extractus/article-extractor');
  const { parseHTML } = await import('linkedom');
  return async (html, url) => {
    const page = await extractFromHtml(html, url);
    return {
      text: blockText(page?.content ?? '', parseHTML),
      title: page?.title ?? null,
      author: page?.author ?? null,
      date: page?.published ?? null,
    };
  };
}

async function loadPostlight(): Promise<Extract> {
  const { default: parser } = await import('@postlight/parser');
  const { parseHTML } = await import('linkedom');
  return async (html, url) => {
    const page = await parser.parse(url, { html, contentType: 'text', fetchAllPages: false });
    return {
      text: blockText(page.content ?? '', parseHTML),
      title: page.title,
      author: page.author,
      date: page.date_published,
    };
  };
}

/** Text of an extractor's markup with a break where a block ends, so that no two paragraphs share a word. */
function blockText(markup: string, parse: typeof import('linkedom').parseHTML): string {
  if (markup === '') return '';
  const broken = markup.replace(
    /<br[^>]*>|<\/(?:p|div|li|h[1-6]|blockquote|td|th|dt|dd|pre|figcaption|section)>/giu,
    '\n$&',
  );
  return parse(`<html><body>${broken}</body></html>`).document.body.textContent ?? '';
}
