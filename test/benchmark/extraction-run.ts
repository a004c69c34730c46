/** Measures one extractor in a process of its own: `node extraction-run.js NAME` prints one line of JSON. */
import { type PageSet, pageSets, readHtml, readPages } from './crawl-data.ts';
import { type Extracted, extractors } from './extractors.ts';

/** What one extractor made of all pages. */
export interface ExtractionRun {
  readonly pages: readonly {
    readonly set: PageSet;
    readonly id: string;
    readonly found: Extracted;
    readonly crash?: string;
  }[];
  /** Over the article pages, after a warm-up. */
  readonly pagesPerSecond: number;
  readonly processorMs: number;
  readonly peakMegabytes: number;
}

const articleSets: readonly PageSet[] = ['vn', 'scrapinghub', 'fundus'];
const warmUp = 40;

async function runExtractor(name: string): Promise<ExtractionRun> {
  const extract = await extractors[name]?.();
  if (!extract) throw new Error(`no extractor is called ${name}`);
  const attempt = async (html: string, url: string): Promise<{ found: Extracted; crash?: string }> => {
    try {
      return { found: await extract(html, url) };
    } catch (error) {
      return { found: { text: '' }, crash: String(error) };
    }
  };
  const timed = articleSets.flatMap((set) =>
    readPages(set).map((page) => ({ url: page.url, html: readHtml(page) })),
  );
  for (const { html, url } of timed.slice(0, warmUp)) await attempt(html, url);
  const [before, start] = [process.cpuUsage(), performance.now()];
  for (const { html, url } of timed) await attempt(html, url);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const pages = [];
  for (const set of pageSets)
    for (const page of readPages(set))
      pages.push({ set, id: page.id, ...(await attempt(readHtml(page), page.url)) });
  return {
    pages,
    pagesPerSecond: timed.length / seconds,
    processorMs: (used.user + used.system) / 1000 / timed.length,
    peakMegabytes,
  };
}

// Libraries write warnings to the console; the result alone goes to standard output.
console.log = console.error;
process.stdout.write(`${JSON.stringify(await runExtractor(process.argv[2] ?? ''))}\n`, () => process.exit(0));
