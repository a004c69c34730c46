import { documentTitle } from '../api/reports/document-title.ts';
import type { Sheet, SheetCell } from '../api/reports/sheet.ts';
import type { SpreadReport } from '../api/reports/spread.ts';
import { dataSheetsVi as text } from './text/data-sheets-vi.ts';

/** The spread of a claim as sheets: day by day, and who carried it. Shares are formulas. */
export function spreadSheets(report: SpreadReport): Sheet[] {
  return [
    daysSheet(report),
    carrierSheet(text.channelsSheet, report.channels),
    carrierSheet(text.sourcesSheet, report.sources),
    placesSheet(report),
    furthestSheet(report),
  ];
}

function daysSheet({ days }: SpreadReport): Sheet {
  return {
    name: text.daysSheet,
    columns: [
      { label: text.day, kind: 'date', width: 13 },
      { label: text.spreads, kind: 'count', width: 18 },
      { label: text.debunks, kind: 'count', width: 18 },
      { label: text.cumulative, kind: 'count', width: 20 },
    ],
    rows: days.map(({ date, spreads, debunks, cumulative }) => [date, spreads, debunks, cumulative]),
  };
}

function carrierSheet(name: string, rows: SpreadReport['sources']): Sheet {
  return {
    name,
    columns: [
      { label: text.code, kind: 'text', width: 20 },
      { label: text.name, kind: 'text', width: 40 },
      { label: text.documents, kind: 'count', width: 11 },
      { label: text.share, kind: 'share', width: 11 },
      { label: text.firstAt, kind: 'time', width: 18 },
    ],
    rows: rows.map(({ slug, name, documents, firstAt }, index): SheetCell[] => [
      slug,
      name,
      documents,
      { formula: `C${index + 2}/SUM(C$2:C$${rows.length + 1})` },
      firstAt,
    ]),
  };
}

function placesSheet({ places }: SpreadReport): Sheet {
  return {
    name: text.placesSheet,
    columns: [
      { label: text.code, kind: 'text', width: 20 },
      { label: text.name, kind: 'text', width: 40 },
      { label: text.documents, kind: 'count', width: 11 },
    ],
    rows: places.map(({ slug, name, documents }) => [slug, name, documents]),
  };
}

function furthestSheet({ furthest }: SpreadReport): Sheet {
  return {
    name: text.furthestSheet,
    columns: [
      { label: text.document, kind: 'count', width: 11 },
      { label: text.title, kind: 'text', width: 70 },
      { label: text.source, kind: 'text', width: 30 },
      { label: text.reactions, kind: 'count', width: 11 },
      { label: text.reach, kind: 'decimal', width: 22 },
    ],
    rows: furthest.map(({ document, reactions, reach }) => [
      document.id,
      documentTitle(document),
      document.sourceName,
      reactions,
      reach,
    ]),
  };
}
