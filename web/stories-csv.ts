/** The list of stories as a file: a line a story, with the counts of the list. */
import { typedCsv } from '../api/reports/csv.ts';
import type { SheetCell, SheetColumn } from '../api/reports/sheet.ts';
import type { StoryListRow } from '../api/reports/story-rows.ts';
import { storyUrl } from './links.ts';
import { storiesVi as text } from './text/stories-vi.ts';
import { vi } from './text/vi.ts';

/** Reads the stories piece by piece; `baseUrl` is where their pages stand. */
export async function* storiesCsv(
  pieces: AsyncIterable<readonly StoryListRow[]>,
  baseUrl: string,
): AsyncGenerator<string> {
  yield typedCsv(columns, null);
  for await (const rows of pieces)
    yield typedCsv(
      columns,
      rows.map((row) => cellsOf(row, baseUrl)),
    );
}

const columns: readonly SheetColumn[] = [
  { label: text.csv.number, kind: 'count', width: 8 },
  { label: text.eyebrow, kind: 'text', width: 60 },
  { label: text.firstSeen, kind: 'time', width: 18 },
  { label: text.lastSeen, kind: 'time', width: 18 },
  { label: text.csv.firstSource, kind: 'text', width: 30 },
  { label: text.documents, kind: 'count', width: 10 },
  { label: text.copies, kind: 'count', width: 10 },
  { label: text.sources, kind: 'count', width: 10 },
  { label: vi.sentiment.negative, kind: 'count', width: 10 },
  { label: vi.sentiment.neutral, kind: 'count', width: 10 },
  { label: vi.sentiment.positive, kind: 'count', width: 10 },
  { label: text.csv.topics, kind: 'text', width: 40 },
  { label: text.csv.claims, kind: 'text', width: 20 },
  { label: text.csv.address, kind: 'link', width: 40 },
];

function cellsOf(row: StoryListRow, baseUrl: string): SheetCell[] {
  const { sentiment } = row;
  return [
    row.id,
    row.title,
    row.beganAt,
    row.endedAt,
    row.firstSourceName,
    row.documents,
    row.copies,
    row.sources,
    sentiment.negative,
    sentiment.neutral,
    sentiment.positive,
    row.topics.map(({ name }) => name).join('; '),
    [...new Set(row.claims.map(({ id }) => id))].join('; '),
    new URL(storyUrl(row.id), baseUrl).href,
  ];
}
