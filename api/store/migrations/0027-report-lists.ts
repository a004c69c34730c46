/**
 * The lists of documents of frozen reports: out of the reports, of which they made files of many megabytes, into packed parts.
 * What paper prints of a list stays with the report.
 */
import { gzipSync } from 'node:zlib';
import { type Kysely, type Migration, sql } from 'kysely';
import { engineOf } from '../dialect.ts';

interface Item {
  readonly id: number;
  readonly counted?: { readonly storyId: number | null };
}

type Body = Record<string, unknown> & {
  readonly items?: readonly Item[];
  readonly appendix?: readonly Item[];
};

const rowsAPart = 5_000;
const mostPrinted = 200;
const mostStories = 100;

export const reportLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const bytes = engineOf(db) === 'postgres' ? 'bytea' : 'blob';
    await sql`create table report_lists (
      report_id integer not null references reports (id) on delete cascade,
      part integer not null,
      rows integer not null,
      body ${sql.raw(bytes)} not null,
      primary key (report_id, part))`.execute(db);
    const { rows } = await sql<{ id: number }>`select id from reports order by id`.execute(db);
    for (const { id } of rows) await moveList(db, id);
  },
};

async function moveList(db: Kysely<unknown>, id: number): Promise<void> {
  const { rows } = await sql<{ body: string }>`select body from reports where id = ${id}`.execute(db);
  const { items, appendix, ...figures }: Body = JSON.parse(rows[0]?.body ?? '{}');
  const list = items ?? appendix ?? [];
  for (let from = 0; from < list.length; from += rowsAPart) {
    const page = list.slice(from, from + rowsAPart);
    await sql`insert into report_lists (report_id, part, rows, body)
      values (${id}, ${from / rowsAPart}, ${page.length}, ${gzipSync(JSON.stringify(page))})`.execute(db);
  }
  const body = JSON.stringify({ ...figures, printed: printedOf(list) });
  await sql`update reports set body = ${body} where id = ${id}`.execute(db);
}

/** As paper listed it: all of a short list, else the first document of each of the largest stories. */
function printedOf(list: readonly Item[]) {
  const listed = list.length;
  if (listed <= mostPrinted) return { listed, items: list.map(printed), stories: [] };
  const stories = new Map<number, { first: Item; documents: number }>();
  for (const item of list) {
    const key = item.counted?.storyId ?? -item.id;
    const story = stories.get(key);
    if (story) story.documents += 1;
    else stories.set(key, { first: printed(item), documents: 1 });
  }
  const largest = [...stories.values()].sort((one, other) => other.documents - one.documents);
  return { listed, items: [], stories: largest.slice(0, mostStories) };
}

function printed({ counted: _, ...item }: Item): Item {
  return item;
}
