/** The leader's summary on paper is one page, however much there is to say. */
import { describe, expect, test } from 'vitest';
import type { ReportBlock } from '../../../api/reports/block.ts';
import type { LeaderReport } from '../../../api/reports/leader.ts';
import { leaderContent } from '../../../api/reports/leader-content.ts';
import { leaderBlocks } from '../../../api/reports/leader-sheet.ts';
import { renderPdf } from '../../../api/reports/pdf.ts';
import { root } from '../make-context.ts';
import { decisionMixes, fullest } from './leader-fixture.ts';
import { readPdf } from './pdf-pages.ts';

const POINTS_PER_MM = 72 / 25.4;
/** The margin with the mark in it, and two lines that a word processor may set otherwise. */
const margin = 20 * POINTS_PER_MM;
const reserve = margin + 2 * 14;

/** Pages, and how far above the lower edge the last line of the text stands, in points. */
async function measured(report: LeaderReport) {
  const pages = await readPdf(renderPdf(leaderContent(report), root));
  const heights = pages.flatMap(({ pieces }) =>
    pieces.filter(({ text, y }) => text.trim() !== '' && y > margin).map(({ y }) => y),
  );
  return { pages: pages.length, last: Math.min(...heights) };
}

function wordsOf(blocks: readonly ReportBlock[]): string[] {
  const text = (line: readonly { readonly text: string }[]) => line.map((run) => run.text).join('');
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [text(block.content)];
    if (block.kind === 'heading') return [`${block.label} ${block.text}`];
    return block.kind === 'list' ? block.items.map(text) : [];
  });
}

function growthWords(report: LeaderReport): string[] {
  const words = wordsOf(leaderBlocks(report));
  return words.slice(
    words.findIndex((line) => line.startsWith('3. ')),
    words.findIndex((line) => line.startsWith('4. ')),
  );
}

describe("the leader's sheet", () => {
  test.each(decisionMixes.map((decisions) => ({ decisions })))(
    'is one page with room to spare, decisions $decisions.0.kind to $decisions.2.kind',
    async ({ decisions }) => {
      const { pages, last } = await measured({ ...fullest, decisions });
      expect(pages).toBe(1);
      expect(last).toBeGreaterThan(reserve);
    },
  );

  test('cuts long texts at a word; the data keep them whole', () => {
    const { blocks, data } = leaderContent(fullest);
    const [first] = growthWords(fullest).slice(1);
    const statement = fullest.growing?.[3]?.statement ?? '';
    const shown = /“(.+)…”/u.exec(first ?? '')?.[1] ?? '';
    expect(shown.length).toBeGreaterThan(80);
    expect(statement.startsWith(`${shown} `)).toBe(true);
    for (const line of wordsOf(blocks)) expect(line.length, line).toBeLessThan(360);
    expect(data).toBe(fullest);
  });

  test('lists four claims that no decision has named, and counts the others', () => {
    const [heading, ...lines] = growthWords(fullest);
    expect(heading).toBe('3. Thông tin khác đang lan rộng');
    expect(lines.map((line) => /thứ (\d+)/u.exec(line)?.[1])).toEqual(['4', '5', '6', '7', undefined]);
    expect(lines.at(-1)).toBe('Ngoài ra còn 13 thông tin khác lan truyền nhiều hơn tuần trước.');
  });

  test('says nothing of others where there are none', () => {
    const four = { ...fullest, decisions: [], growing: fullest.growing?.slice(0, 4) ?? null };
    expect(growthWords(four)[0]).toBe('3. Thông tin đang lan rộng');
    expect(growthWords(four)).toHaveLength(5);
    expect(growthWords({ ...fullest, growing: fullest.growing?.slice(0, 3) ?? null })).toEqual([
      '3. Thông tin đang lan rộng',
      'Các thông tin đang lan rộng đã nêu tại mục 2.',
    ]);
  });
});
