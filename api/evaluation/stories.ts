/**
 * Stories against clusters of news articles that people made. Clusters with odd numbers were read while the method was chosen, those with
 * even numbers were not: theirs is the figure that counts. Each half is grouped by itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rarity } from '../../analysis/rarity.ts';
import { createStoryGrouping } from '../../analysis/stories.ts';
import { storyProfile } from '../../analysis/story-terms.ts';
import type { Figures } from './figures.ts';

interface ClusteredArticle {
  readonly id: string;
  readonly cluster: string;
  readonly title: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Pairwise scores, of the half that was not looked at, with and without dates of publication; `null` where the data is missing. */
export function storyFigures(dataDirectory: string, rarity: Rarity): Figures | null {
  const articles = loadClusters(dataDirectory);
  if (articles === null) return null;
  const half = (rest: number) => articles.filter(({ cluster }) => Number(cluster.split('_')[1]) % 2 === rest);
  const [even, odd] = [half(0), half(1)];
  const dated = scorePairs(even, groupArticles(even, rarity));
  return {
    'stories.precision': dated.precision,
    'stories.recall': dated.recall,
    'stories.f1': dated.f1,
    'stories.undatedF1': scorePairs(even, groupArticles(withoutDates(even), rarity)).f1,
    'stories.odd.f1': scorePairs(odd, groupArticles(odd, rarity)).f1,
    'stories.odd.undatedF1': scorePairs(odd, groupArticles(withoutDates(odd), rarity)).f1,
  };
}

/** The group of each article, in the order given. */
function groupArticles(articles: readonly ClusteredArticle[], rarity: Rarity): number[] {
  const grouping = createStoryGrouping();
  const groups: number[] = [];
  const order = [...articles.entries()].sort(([, a], [, b]) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const [id, article] of order)
    groups[id] = grouping.place({
      id,
      at: article.at,
      profile: storyProfile(article, rarity),
      copyOf: null,
      kernel: null,
    });
  return groups;
}

/** As if all had come at once. */
function withoutDates(articles: readonly ClusteredArticle[]): ClusteredArticle[] {
  return articles.map((article) => ({ ...article, at: 0 }));
}

/** Of the pairs that are put together, how many belong so (precision), and of those that belong so how many are (recall). */
function scorePairs(articles: readonly ClusteredArticle[], groups: readonly number[]) {
  let together = 0;
  let belong = 0;
  let both = 0;
  for (const [at, one] of articles.entries()) {
    for (let before = 0; before < at; before += 1) {
      const isTogether = groups[at] === groups[before];
      const doBelong = one.cluster === articles[before]?.cluster;
      together += Number(isTogether);
      belong += Number(doBelong);
      both += Number(isTogether && doBelong);
    }
  }
  return { precision: both / together, recall: both / belong, f1: (2 * both) / (together + belong) };
}

/** The texts are cut into words by underscores; the title and the minute of publication stand in the header. */
function loadClusters(dataDirectory: string): ClusteredArticle[] | null {
  const file = join(dataDirectory, 'nlp', 'vietnamese-mds', 'docs.jsonl');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const article = JSON.parse(line) as Record<'id' | 'cluster' | 'info' | 'text', string>;
      const title = /^TITLE: (.*)$/m.exec(article.info)?.[1] ?? '';
      return {
        id: article.id,
        cluster: article.cluster,
        title: plain(title),
        text: plain(article.text),
        at: minuteOf(article.info),
      };
    });
}

function plain(text: string): string {
  return text.replaceAll('_', ' ').normalize('NFC').trim();
}

/** `TIME: 23/10/2013 11:39`, local time; days, months and hours may have one digit. */
function minuteOf(info: string): number {
  const found = /^TIME: (\d+)\/(\d+)\/(\d+) (\d+):(\d+)/m.exec(info);
  if (found === null) throw new RangeError(`no date in ${info}`);
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour - 7, minute);
}
