/**
 * Collects a local site into a data folder, in a process of its own that can be weighed and killed:
 * `node crawl-run.js ORIGIN FOLDER PAGES` prints one line of JSON.
 */
import { readConfig } from '../../api/config.ts';
import { createContext } from '../../api/context.ts';
import { collect } from '../../api/pipeline.ts';
import type { Source } from '../../crawler/document.ts';

/** What a crawl took. */
export interface CrawlTaken {
  readonly documents: number;
  readonly drops: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Time of the processor, user and system. */
  readonly processorSeconds: number;
  /** Resident megabytes and pages done, about every two seconds. */
  readonly samples: readonly {
    readonly pages: number;
    readonly seconds: number;
    readonly megabytes: number;
  }[];
}

const sampleSeconds = 2;

function paper(origin: string, pages: number): Source {
  return {
    id: 'bao-mau',
    name: 'Báo Mẫu',
    kind: 'sitemap',
    url: `${origin}/sitemap.xml`,
    channel: 'bao-dien-tu',
    publisher: 'press',
    tier: 'B',
    region: 'local',
    enabled: true,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 4,
    maxPages: pages,
  };
}

async function crawlOnce(origin: string, folder: string, pages: number): Promise<CrawlTaken> {
  const config = readConfig({
    MINHTIN_DATA_DIR: folder,
    MINHTIN_ALLOW_PRIVATE: '1',
    MINHTIN_LOG_LEVEL: 'silent',
  });
  const sources = [paper(origin, pages)];
  const context = await createContext(config, process.cwd(), { sources });
  const samples: CrawlTaken['samples'][number][] = [];
  const [before, start] = [process.cpuUsage(), performance.now()];
  const elapsed = (): number => (performance.now() - start) / 1000;
  let next = 0;
  const progress = ({ fetched }: { readonly fetched: number }): void => {
    if (elapsed() < next) return;
    next = elapsed() + sampleSeconds;
    samples.push({ pages: fetched, seconds: elapsed(), megabytes: process.memoryUsage.rss() / 1024 ** 2 });
  };
  try {
    const { runs, drops } = await collect(context, sources, { progress });
    const used = process.cpuUsage(before);
    return {
      documents: runs.reduce((sum, run) => sum + run.documents, 0),
      drops,
      seconds: elapsed(),
      processorSeconds: (used.user + used.system) / 1e6,
      samples,
    };
  } finally {
    await context.close();
  }
}

const [origin = '', folder = '', pages = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await crawlOnce(origin, folder, Number(pages)))}\n`);
