/** Synthetic documents made inside SQLite: numbers decide everything, so that each run has the same store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { claimSeeds } from '../../api/claims.ts';
import { seedClaims } from '../../api/store/claim-seed.ts';
import { openStore, type Store } from '../../api/store/database.ts';
import { refreshStatistics } from '../../api/store/dialect.ts';
import { migrate } from '../../api/store/migrations.ts';
import { rebuildRollups } from '../../api/store/rollups.ts';
import { syncSources } from '../../api/store/sources.ts';
import type { Source } from '../../crawler/document.ts';
import { timed } from './timed.ts';

/** Clock of the bench: a Tuesday. */
export const now = new Date('2026-11-24T03:00:00Z');

const claims = 40;
const batch = 50_000;

export interface FilledStore {
  readonly store: Store;
  readonly file: string;
  /** Milliseconds that filling took, and counting the days. */
  readonly filled: number;
  readonly counted: number;
  /** Closes the store and deletes its file. */
  readonly close: () => Promise<void>;
}

/** A store of its own in a temporary file, with 60 sources, the real claims and as many documents. */
export async function filledStore(knowledge: Knowledge, documents: number): Promise<FilledStore> {
  const folder = mkdtempSync(join(tmpdir(), 'minhtin-store-'));
  const file = join(folder, 'minhtin.sqlite');
  const store = await openStore({ file });
  const close = async () => {
    await store.destroy();
    rmSync(folder, { recursive: true });
  };
  try {
    await migrate(store);
    await syncSources(store, sources(), now.toISOString());
    await seedClaims(store, claimSeeds(knowledge), now.toISOString());
    const filled = await timed(() => fillStore(store, documents, topicsOf(knowledge)));
    const counted = await timed(() => rebuildRollups(store));
    return { store, file, filled, counted, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function sources(): Source[] {
  return Array.from({ length: 60 }, (_, index) => ({
    id: `nguon-${index}`,
    name: `Nguồn ${index}`,
    kind: 'feed',
    url: `https://nguon-${index}.example/rss`,
    channel: index % 3 === 0 ? 'dien-dan' : 'bao-dien-tu',
    publisher: index % 3 === 0 ? 'social' : index % 7 === 0 ? 'official' : 'press',
    tier: index % 3 === 0 ? 'D' : 'B',
    region: index % 2 === 0 ? 'national' : 'local',
    enabled: true,
    everyMinutes: 60,
    delaySeconds: 0,
    concurrency: 1,
    maxPages: 1,
  }));
}

export function topicsOf({ taxonomy }: Knowledge): string[] {
  return taxonomy.topics.map(({ slug }) => slug);
}

/** Puts in documents of the year before `now`, three to a story, each with a version, a finding, two topics and some terms, one in eight with a claim. */
async function fillStore(store: Store, documents: number, topics: readonly string[]): Promise<void> {
  const list = sql.raw(`json('${JSON.stringify(topics)}')`);
  for (let from = 1; from <= documents; from += batch) {
    const to = Math.min(documents, from + batch - 1);
    await store.transaction().execute(async (trx) => {
      for (const statement of statements) {
        const text = statement
          .replaceAll(':documents', String(documents))
          .replaceAll(':topics', String(topics.length))
          .replaceAll(':from', String(from))
          .replaceAll(':to', String(to));
        const [head = '', tail] = text.split(':list');
        await (tail === undefined ? sql.raw(text) : sql`${sql.raw(head)}${list}${sql.raw(tail)}`).execute(
          trx,
        );
      }
    });
  }
  await refreshStatistics(store);
}

/** `n` mixed, so that neighbouring documents have nothing in common. */
const mixed = '((n * 2654435761) % 4294967296)';
const numbers =
  'with recursive numbers (n) as (select :from union all select n + 1 from numbers where n < :to)';
const dated =
  "strftime('%Y-%m-%dT%H:%M:%SZ', '2026-11-24T03:00:00Z', '-' || (n * (365 * 86400.0 / :documents)) || ' seconds')";
const title = "'Tin ' || n || ' về lương hưu và bảo hiểm y tế'";
const body = "'Nội dung bài viết số ' || n || ' nói về bảo hiểm xã hội, hiếm ' || (n % 9973) || '.'";

const statements = [
  `insert into stories (id, title, first_at, last_at)
   ${numbers} select n, ${title}, ${dated}, ${dated} from numbers where n % 3 = 1`,
  `insert into documents (id, canonical_url, url, source_id, kind, channel, publisher, parent_url, whole, version, title,
     published_at, first_seen_at, dated_at, sentiment, language, story_id)
   ${numbers} select n, 'https://x.example/' || n, 'https://x.example/' || n, source.id, 'article', source.channel, source.publisher,
     null, 1, 1, ${title}, ${dated}, ${dated}, ${dated},
     case ${mixed} / 7 % 4 when 0 then 'negative' when 1 then 'positive' else 'neutral' end, 'vi',
     n - (n - 1) % 3
   from numbers join sources as source on source.id = 'nguon-' || (${mixed} % 60)`,
  `insert into document_versions (document_id, version, title, text, content_hash, method, fetched_at)
   ${numbers} select n, 1, ${title}, ${body}, 'h' || n, 'json-ld', ${dated} from numbers`,
  `insert into findings (document_id, version, analyser, relevance, negative, neutral, positive, fingerprint, body, made_at)
   ${numbers} select n, 1, 'bench', 0.9, 0.2, 0.5, 0.3, '', '{}', ${dated} from numbers`,
  `insert or ignore into document_tags (document_id, kind, slug, score)
   ${numbers} select n, 'topic', json_extract(:list, '$[' || (${mixed} / 11 % :topics) || ']'), 0.8 from numbers`,
  `insert or ignore into document_tags (document_id, kind, slug, score)
   ${numbers} select n, 'topic', json_extract(:list, '$[' || (${mixed} / 1013 % 5) || ']'), 0.6 from numbers`,
  `insert into document_claims (document_id, claim_id, stance, tier, score, sentence, dated_at)
   ${numbers} select n, printf('C%03d', 1 + ${mixed} / 13 % ${claims}),
     case n % 3 when 0 then 'spreads' when 1 then 'debunks' else 'mentions' end, 'suggested', 0.7, 'câu', ${dated}
   from numbers where n % 8 = 0`,
  `insert into document_terms (document_id, terms)
   ${numbers} select n, json_array('lương hưu', 'bảo hiểm y tế', 'nội dung', 'hiếm ' || (n % 9973), 'cụm ' || (${mixed} % 3000),
     'từ ' || (${mixed} / 17 % 500)) from numbers`,
  `insert into document_search (rowid, title, text, title_folded, text_folded)
   ${numbers} select n, lower(${title}), lower(${body}), 'tin ' || n || ' ve luong huu va bao hiem y te',
     'noi dung bai viet so ' || n || ' noi ve bao hiem xa hoi hiem ' || (n % 9973) from numbers`,
];
