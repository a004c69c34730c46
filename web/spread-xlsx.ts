import { documentTitle } from '../api/reports/document-title.ts';
import type { Sheet, SheetCell } from '../api/reports/sheet.ts';
import type { SpreadReport } from '../api/reports/spread.ts';
import type { CountUnit } from '../api/vocabulary.ts';
import { dataSheetsVi as text } from './text/data-sheets-vi.ts';
import { unitsVi } from './text/units-vi.ts';

/** The spread of a claim as sheets: day by day, and who carried it. Shares are formulas where counts add up, as those of stories don't. */
export function spreadSheets(report: SpreadReport): Sheet[] {
  return [
    daysSheet(report),
    carrierSheet(text.channelsSheet, report.channels, report.unit),
    carrierSheet(text.sourcesSheet, report.sources, report.unit),
    placesSheet(report),
    furthestSheet(report),
  ];
}

function daysSheet({ unit, days }: SpreadReport): Sheet {
  return {
    name: text.daysSheet,
    columns: [
      { label: text.day, kind: 'date', width: 13 },
      { label: text.spreads[unit], kind: 'count', width: 18 },
      { label: text.debunks[unit], kind: 'count', width: 18 },
      { label: text.cumulative, kind: 'count', width: 20 },
    ],
    rows: days.map(({ date, spreads, debunks, cumulative }) => [date, spreads, debunks, cumulative]),
  };
}

function carrierSheet(name: string, rows: SpreadReport['sources'], unit: CountUnit): Sheet {
  const shares = unit === 'documents';
  return {
    name,
    columns: [
      { label: text.code, kind: 'text', width: 20 },
      { label: text.name, kind: 'text', width: 40 },
      { label: unitsVi.names[unit], kind: 'count', width: 11 },
      ...(shares ? [{ label: text.share, kind: 'share', width: 11 } as const] : []),
      { label: text.firstAt, kind: 'time', width: 18 },
    ],
    rows: rows.map(({ slug, name, count, firstAt }, index): SheetCell[] => [
      slug,
      name,
      count,
      ...(shares ? [{ formula: `C${index + 2}/SUM(C$2:C$${rows.length + 1})` }] : []),
      firstAt,
    ]),
  };
}

function placesSheet({ unit, places }: SpreadReport): Sheet {
  return {
    name: text.placesSheet,
    columns: [
      { label: text.code, kind: 'text', width: 20 },
      { label: text.name, kind: 'text', width: 40 },
      { label: unitsVi.names[unit], kind: 'count', width: 11 },
    ],
    rows: places.map(({ slug, name, count }) => [slug, name, count]),
  };
}

function furthestSheet({ furthest }: SpreadReport): Sheet {
  return {
    name: text.furthestSheet,
    columns: [
      { label: text.document, kind: 'count', width: 11 },
      { label: unitsVi.names.documents, kind: 'count', width: 11 },
      { label: text.title, kind: 'text', width: 70 },
      { label: text.source, kind: 'text', width: 30 },
      { label: text.reactions, kind: 'count', width: 11 },
      { label: text.reach, kind: 'decimal', width: 22 },
    ],
    rows: furthest.map(({ document, documents, reactions, reach }) => [
      document.id,
      documents,
      documentTitle(document),
      document.sourceName,
      reactions,
      reach,
    ]),
  };
}
