/** A year of real feed items, grouped as the store's documents are: time a thousand by quarter, and the memory that it takes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createCopyIndex } from '../../analysis/copies.ts';
import { fingerprintOf } from '../../analysis/fingerprint.ts';
import { openRarity } from '../../analysis/rarity.ts';
import { createStoryGrouping } from '../../analysis/stories.ts';
import { storyProfile } from '../../analysis/story-terms.ts';
import { dataDirectory } from '../data-directory.ts';
import { table } from './table.ts';

interface FeedItem {
  readonly title: string;
  readonly text: string;
  readonly at: number;
}

const file = join(dataDirectory, 'nlp', 'rss-news', 'articles.jsonl.gz');
const quarters = 4;

export async function benchStories(): Promise<string> {
  if (!existsSync(file)) return `stories: no news in ${dataDirectory}`;
  const items = loadItems();
  const rarity = openRarity(readFileSync(join('analysis', 'knowledge', 'term-rarity.bin')));
  const stories = createStoryGrouping();
  const copies = createCopyIndex();
  const rows = [['quarter', 'items', 'ms a thousand', 'held for stories', 'held for copies', 'heap MB']];
  const opened = new Set<number>();
  let copied = 0;
  const size = Math.ceil(items.length / quarters);
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const some = items.slice(quarter * size, (quarter + 1) * size);
    const start = performance.now();
    for (const [at, item] of some.entries()) {
      const id = quarter * size + at;
      const sketched = { id, at: item.at, fingerprint: fingerprintOf(item.text) };
      const copyOf = copies.originalOf(sketched);
      copies.add(sketched, copyOf);
      copied += Number(copyOf !== null);
      opened.add(
        stories.place({ id, at: item.at, profile: storyProfile(item, rarity), copyOf, kernel: null }),
      );
    }
    const took = (performance.now() - start) / (some.length / 1000);
    const heap = process.memoryUsage().heapUsed / 2 ** 20;
    rows.push(
      [quarter + 1, some.length, took.toFixed(0), stories.size(), copies.size(), heap.toFixed(0)].map(String),
    );
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  return `Stories: ${items.length} feed items, ${opened.size} stories, ${copied} copies; at most ${peak.toFixed(0)} MB with all texts in memory\n${table(rows)}`;
}

/** In the order of their dates, as documents are grouped. */
function loadItems(): FeedItem[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { title, summary, published } = JSON.parse(line) as Record<string, string>;
      return { title: title ?? '', text: summary ?? '', at: Date.parse(published ?? '') };
    })
    .sort((a, b) => a.at - b.at);
}
