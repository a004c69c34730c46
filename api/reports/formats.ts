/** The formats of a report, each with its media type and writer. */
import type { ReportContent } from './content.ts';
import { streamCsv } from './csv.ts';
import { renderDocx } from './docx.ts';
import { renderHtml } from './html.tsx';
import { itemSheet } from './item-sheet.ts';
import { streamJson } from './json.ts';
import { renderPdf } from './pdf.ts';
import type { Sheet } from './sheet.ts';
import { streamXlsx } from './xlsx.ts';

export const reportFormats = ['docx', 'pdf', 'xlsx', 'html', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file on its way: pieces are made while they are sent. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

interface Format {
  readonly mediaType: string;
  readonly write: (
    content: ReportContent,
    root: string,
  ) => ReportFile['pieces'] | Promise<ReportFile['pieces']>;
}

const office = 'application/vnd.openxmlformats-officedocument';

const formats: Readonly<Record<ReportFormat, Format>> = {
  docx: {
    mediaType: `${office}.wordprocessingml.document`,
    write: async (content) => [await renderDocx(content)],
  },
  pdf: { mediaType: 'application/pdf', write: (content, root) => [renderPdf(content, root)] },
  xlsx: {
    mediaType: `${office}.spreadsheetml.sheet`,
    write: ({ sheets, list }) => streamXlsx(sheets, list && itemSheet(list)),
  },
  html: { mediaType: 'text/html; charset=utf-8', write: (content, root) => [renderHtml(content, root)] },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: ({ list }) => (list ? streamCsv(itemSheet(list)) : []),
  },
  json: { mediaType: 'application/json', write: ({ data, list }) => streamJson(data, list) },
};

/** Writes a report. `root`: the folder of the program. The name of a CSV states its rows: a file cut short shows. */
export async function writeReport(
  format: ReportFormat,
  content: ReportContent,
  root: string,
): Promise<ReportFile> {
  const { mediaType, write } = formats[format];
  const rows = format === 'csv' && content.list ? `-${content.list.rows}-dong` : '';
  return { name: `${content.name}${rows}.${format}`, mediaType, pieces: await write(content, root) };
}

/** A file as a whole, for what cannot send it piece by piece. */
export async function fileBytes({ pieces }: ReportFile): Promise<Buffer> {
  const bytes: Buffer[] = [];
  for await (const piece of pieces) bytes.push(Buffer.from(piece));
  return Buffer.concat(bytes);
}

/** Sheets of data as a workbook of their own. */
export function workbook(name: string, sheets: readonly Sheet[]): ReportFile {
  return { name, mediaType: formats.xlsx.mediaType, pieces: streamXlsx(sheets, null) };
}

/** Media types without parameters, as a client asks for them. */
export const mediaTypes = reportFormats.map((format) => ({
  format,
  mediaType: formats[format].mediaType.replace(/;.*/, ''),
}));
