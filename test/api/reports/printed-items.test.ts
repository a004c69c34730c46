import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../../../api/reports/block.ts';
import { itemAppendix } from '../../../api/reports/decree-form.ts';
import { packItems, pagesOf } from '../../../api/reports/item-list.ts';
import type { ReportItem } from '../../../api/reports/items.ts';
import { claimBlocks } from '../../../api/reports/period-text.ts';
import { mostPrinted } from '../../../api/reports/printed-items.ts';
import type { WeeklyClaim } from '../../../api/reports/weekly.ts';
import { outline } from './block-outline.ts';
import { weekly } from './weekly-fixture.ts';

const counted = {
  kind: 'article',
  tier: 'B',
  channel: 'Báo điện tử',
  source: 'bao',
  topics: [],
  audiences: [],
  themes: [],
  reforms: [],
  places: [],
  claims: [],
  sentiment: 'neutral',
  copy: false,
} as const;

function item(id: number, storyId: number | null): ReportItem {
  const at = new Date(Date.UTC(2026, 0, 1) + id * 3_600_000).toISOString();
  const url = `https://bao.example/${id}`;
  return { id, title: `Bài ${id}`, sourceName: 'Báo', url, at, counted: { ...counted, storyId } };
}

describe('the documents printed in a report', () => {
  it('are told by the largest stories, the earlier first where they are as large', async () => {
    const few = [item(1, 7), item(2, 8), item(3, null), item(4, 8), item(5, 9), item(6, 9), item(7, null)];
    const others = Array.from({ length: mostPrinted }, (_, index) => item(index + 10, null));
    const { printed } = await packItems([few.slice(0, 4), [...few.slice(4), ...others]]);
    expect(printed.stories.slice(0, 6).map(({ first, documents }) => [first.id, documents])).toEqual([
      [2, 2],
      [5, 2],
      [1, 1],
      [3, 1],
      [7, 1],
      [10, 1],
    ]);
    expect(printed.stories[0]?.first).not.toHaveProperty('counted');
  });

  it('are all of a short list', async () => {
    const items = Array.from({ length: mostPrinted }, (_, index) => item(index, 1));
    const { printed } = await packItems(pagesOf(items));
    expect(rowsOf(itemAppendix({ ...weekly, printed }))).toBe(mostPrinted);
  });

  it('are one for each of the largest stories of a long list, and the report says so', async () => {
    const items = Array.from({ length: mostPrinted + 1 }, (_, index) =>
      item(index, index === 200 ? 5 : index),
    );
    const { printed } = await packItems(pagesOf(items));
    const documents = { count: items.length, previous: 0, mean4: null };
    const blocks = itemAppendix({ ...weekly, documents, printed });
    expect(rowsOf(blocks)).toBe(100);
    const words = outline(blocks);
    expect(words).toContain(
      'Trong kỳ có 201 tin bài; bản in nêu 100 câu chuyện có nhiều tin bài nhất, mỗi câu chuyện một tin bài đầu tiên; danh mục đầy đủ',
    );
    expect(words).toContain('1 | Bài 5 <https://bao.example/5> | Báo');
  });
});

describe('the claims printed in a report', () => {
  const claim = (id: string, spreads: number, debunks: number): WeeklyClaim => ({
    id,
    statement: `Thông tin ${id}`,
    verdict: 'false',
    correction: '',
    legalBasis: [],
    spreads: { count: spreads, previous: 0, mean4: null },
    debunks: { count: debunks, previous: 0, mean4: null },
    sources: [],
    caseStatus: null,
    approvedBy: null,
    replied: false,
    hoursToReply: null,
    byWeek: { spreads: [], debunks: [], mentions: [] },
  });

  it('are those spread most, then those debunked most; of more than fit the others are counted', () => {
    const claims = Array.from({ length: 18 }, (_, index) => claim(`C${index}`, index === 17 ? 1 : 0, index));
    const words = outline(claimBlocks('Thông tin', claims));
    const ids = [...words.matchAll(/^(C\d+) \|/gmu)].map(([, id]) => id);
    expect(ids).toHaveLength(15);
    expect(ids.slice(0, 3)).toEqual(['C17', 'C16', 'C15']);
    expect(words).toContain('Bản in nêu 15 trong 18 thông tin');
    expect(outline(claimBlocks('Thông tin', claims.slice(0, 15)))).not.toContain('Bản in nêu');
  });
});

function rowsOf(blocks: readonly ReportBlock[]): number | undefined {
  const found = blocks.find((block) => block.kind === 'table');
  return found?.kind === 'table' ? found.rows.length : undefined;
}
