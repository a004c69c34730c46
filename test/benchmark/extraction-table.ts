import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sameDay, sameName, scoreBody, scoreSegments, scoreWords, sumScores } from './body-score.ts';
import { crawlData, type GoldPage, type PageSet, pageSets, readPages } from './crawl-data.ts';
import type { ExtractionRun } from './extraction-run.ts';
import { extractors } from './extractors.ts';

/** Slow libraries on a busy machine need minutes; one that hangs must not cost the table. */
const longestRun = 30 * 60_000;
/** Published for the whole sets, of which half are at hand: another program, another run, to compare with reserve. */
const published = ['trafilatura 2.2.0 (published)', '.953', '.956', '.953', '.954', '', '28', '', '124', ''];

type Found = ReadonlyMap<string, ExtractionRun['pages'][number]>;

/**
 * Runs every extractor over the same decoded pages, each in a process of its own, one after the other, and gives the tables as
 * text: body F1 with speed, memory and crashes; then segments, threads, dates, titles and authors.
 */
export async function benchExtraction(): Promise<string> {
  if (!existsSync(crawlData)) return `extraction: no pages under ${crawlData}`;
  const gold = new Map(pageSets.map((set) => [set, readPages(set)]));
  const bodies: string[][] = [];
  const others: string[][] = [];
  for (const name of Object.keys(extractors)) {
    process.stderr.write(`extraction: ${name}\n`);
    const run = await runApart(name).catch((error: unknown) => String(error).slice(0, 200));
    if (typeof run === 'string') {
      bodies.push([name, `no result: ${run}`]);
      continue;
    }
    const found: Found = new Map(run.pages.map((page) => [`${page.set} ${page.id}`, page]));
    bodies.push([name, ...bodyRow(gold, found), ...costRow(run)]);
    others.push([name, ...otherRow(gold, found)]);
  }
  const count = (set: PageSet): number => gold.get(set)?.length ?? 0;
  return [
    'Body text: F1 over word 4-grams (precision/recall)',
    table([
      [
        '',
        `Vietnamese ${count('vn')}`,
        `scrapinghub ${count('scrapinghub')}`,
        `fundus ${count('fundus')}`,
        'mean F1',
        'not Vietnamese',
        'pages/s',
        'CPU ms',
        'peak MB',
        'crashes',
      ],
      ...bodies,
      published,
    ]),
    '',
    'Segments: share of wanted ones present / of unwanted ones absent. Forum: F1 over words, mean of pages. Dates by day; a missing one is wrong.',
    table([
      [
        '',
        `segments ${count('trafilatura')}`,
        `forum ${count('wcxb-dev-forum-nonen')}`,
        'thread',
        `dates fundus`,
        `dates htmldate ${count('htmldate')}`,
        'titles fundus',
        'authors fundus',
      ],
      ...others,
    ]),
  ].join('\n');
}

async function runApart(name: string): Promise<ExtractionRun> {
  const script = fileURLToPath(new URL('extraction-run.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, name], {
    maxBuffer: 1 << 30,
    timeout: longestRun,
  });
  return JSON.parse(stdout) as ExtractionRun;
}

const share = (value: number): string => value.toFixed(3).replace(/^0/u, '');
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pairs of gold page and what was found in it. */
function pairs(gold: ReadonlyMap<PageSet, readonly GoldPage[]>, found: Found, set: PageSet) {
  return (gold.get(set) ?? []).flatMap((page) => {
    const result = found.get(`${set} ${page.id}`)?.found;
    return result ? [{ page, result }] : [];
  });
}

function bodyRow(gold: ReadonlyMap<PageSet, readonly GoldPage[]>, found: Found): string[] {
  const scores = (['vn', 'scrapinghub', 'fundus'] as const).map((set) =>
    sumScores(
      pairs(gold, found, set).flatMap(({ page, result }) =>
        page.gold.body ? [scoreBody(page.gold.body, result.text)] : [],
      ),
    ),
  );
  const f1 = scores.map((score) => score.f1);
  return [
    ...scores.map((score) => `${share(score.f1)} (${share(score.precision)}/${share(score.recall)})`),
    share(mean(f1)),
    share(mean(f1.slice(1))),
  ];
}

function costRow({ pages, pagesPerSecond, processorMs, peakMegabytes }: ExtractionRun): string[] {
  return [
    pagesPerSecond.toFixed(0),
    processorMs.toFixed(1),
    peakMegabytes.toFixed(0),
    String(pages.filter(({ crash }) => crash !== undefined).length),
  ];
}

function otherRow(gold: ReadonlyMap<PageSet, readonly GoldPage[]>, found: Found): string[] {
  const segments = pairs(gold, found, 'trafilatura').map(({ page, result }) =>
    scoreSegments(result.text, page.with ?? [], page.without ?? []),
  );
  const total = (key: keyof (typeof segments)[number]): number =>
    segments.reduce((sum, score) => sum + score[key], 0);
  const words = (set: PageSet): number =>
    mean(pairs(gold, found, set).map(({ page, result }) => scoreWords(page.gold.body ?? '', result.text)));
  const right = (
    set: PageSet,
    key: 'date' | 'title' | 'author',
    same: (gold: string, found: string) => boolean,
  ) =>
    mean(
      pairs(gold, found, set).flatMap(({ page, result }) => {
        const expected = page.gold[key];
        const text = typeof expected === 'string' ? expected : expected?.join(', ');
        return text ? [same(text, result[key] ?? '') ? 1 : 0] : [];
      }),
    );
  return [
    `${share(total('present') / Math.max(1, total('wanted')))} / ${share(total('absent') / Math.max(1, total('unwanted')))}`,
    share(words('wcxb-dev-forum-nonen')),
    share(words('vozthread')),
    share(right('fundus', 'date', sameDay)),
    share(right('htmldate', 'date', sameDay)),
    share(right('fundus', 'title', sameName)),
    share(right('fundus', 'author', sameName)),
  ];
}

/** Rows under each other in columns. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
