/** How long a report takes and how much memory, from counting to the bytes of each format, over a store of synthetic documents. */
import { join } from 'node:path';
import { loadKnowledge } from '../../analysis/knowledge.ts';
import { readConfig } from '../../api/config.ts';
import { reportFormats, writeReport } from '../../api/reports/formats.ts';
import { itemListOf } from '../../api/reports/item-list.ts';
import { checkFigures, composeReport, contentOf, documentsOf } from '../../api/reports/kinds.ts';
import { filledStore, now } from './store-filling.ts';
import { table } from './table.ts';

/** The last whole week of the synthetic year, and the year itself. */
const subjects = [
  { kind: 'weekly', period: '2026-W47' },
  { kind: 'newspapers', period: '2026' },
  { kind: 'feedback', period: '2026' },
] as const;

/** `MINHTIN_BENCH_DOCUMENTS` sets how many documents the year has; a million takes some minutes and 3 GB of disk. */
export async function benchReports(): Promise<string> {
  const documents = Number(process.env.MINHTIN_BENCH_DOCUMENTS ?? 200_000);
  const root = process.cwd();
  const knowledge = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const { letterhead } = readConfig({ MINHTIN_LOG_LEVEL: 'silent' });
  const { store, close } = await filledStore(knowledge, documents);
  const frame = {
    cutOff: now.toISOString(),
    letterhead,
    demo: false,
    number: null,
    issuedOn: null,
    texts: {},
  };
  try {
    const parts: string[] = [];
    for (const subject of subjects) {
      const rows: string[][] = [];
      const before = peak();
      const make = () => composeReport({ store, knowledge }, subject, frame);
      const { report, list } = await measured(rows, 'counted and listed', make);
      const frozen = await measured(rows, 'frozen as JSON', async () => JSON.stringify(report));
      const documents = itemListOf(list.parts);
      await measured(rows, 'figures counted again', () => checkFigures(report, documents));
      for (const format of reportFormats)
        await measured(rows, format, async () => {
          const { pieces } = await writeReport(format, contentOf(JSON.parse(frozen), documents, 1), root);
          let bytes = 0;
          for await (const piece of pieces) bytes += Buffer.byteLength(piece);
          return bytes;
        });
      parts.push(
        [
          `${subject.kind} ${subject.period} on ${documentsOf(report)} documents, out of ${documents} of a year on SQLite; memory before: ${before} MB`,
          table([['step', 'ms', 'of these computing', 'peak of memory so far, MB', 'bytes'], ...rows]),
        ].join('\n'),
      );
    }
    return parts.join('\n\n');
  } finally {
    await close();
  }
}

/** Adds a row with the time of a step; a number that it gives is bytes written. */
async function measured<T>(rows: string[][], name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await step();
  const { user, system } = process.cpuUsage(before);
  const bytes = typeof result === 'number' ? String(result) : '';
  // On a machine with other work, the time computed says more than the time that passed.
  const computed = ((user + system) / 1000).toFixed(0);
  rows.push([name, (performance.now() - start).toFixed(0), computed, peak(), bytes]);
  return result;
}

/** The most memory that the process has held at once. */
function peak(): string {
  return (process.resourceUsage().maxRSS / 1000).toFixed(0);
}
