import type { CellKind, Sheet, SheetCell } from '../api/reports/sheet.ts';
import type { TrendsReport } from '../api/reports/trends.ts';
import { weeksUpTo } from '../api/week.ts';
import { dataSheetsVi as text } from './text/data-sheets-vi.ts';
import { trendsVi } from './text/trends-vi.ts';
import { trendName } from './trend-names.ts';

/** The trends as sheets: the week, the twelve weeks up to it, and what the chart draws. What may not be compared is empty. */
export function trendsSheets(report: TrendsReport): Sheet[] {
  return [weekSheet(report), weeksSheet(report), seriesSheet(report)];
}

/** Reach is an estimate in parts of points; all else is counted. */
function kindOf({ filter }: TrendsReport): CellKind {
  return filter.unit === 'reach' ? 'decimal' : 'count';
}

function weekSheet(report: TrendsReport): Sheet {
  const { filter, week, rows } = report;
  const kind = kindOf(report);
  const [code, name, unit, weekName, ...counts] = trendsVi.csvHead;
  return {
    name: text.weekSheet,
    columns: [
      { label: code, kind: 'text', width: 18 },
      { label: name, kind: 'text', width: 50 },
      { label: unit, kind: 'text', width: 16 },
      { label: weekName, kind: 'text', width: 11 },
      ...counts.map((label) => ({
        label,
        kind: label === counts[2] ? ('decimal' as const) : kind,
        width: 14,
      })),
      { label: text.change, kind, width: 16 },
      { label: text.changeShare, kind: 'share', width: 16 },
      { label: trendsVi.csvNote, kind: 'text', width: 50 },
    ],
    rows: rows.map((row, index): SheetCell[] => {
      const at = index + 2;
      const isCompared = !row.gap && !row.unfinished;
      return [
        row.slug,
        trendName(filter.dimension, row),
        trendsVi.unit[filter.unit],
        week.id,
        row.count,
        isCompared ? row.previous : null,
        row.unfinished ? null : row.mean4,
        row.unfinished ? null : row.yearAgo,
        isCompared ? { formula: `E${at}-F${at}` } : null,
        isCompared ? { formula: `IF(F${at}=0,"",E${at}/F${at}-1)` } : null,
        row.gap ? trendsVi.gap : row.unfinished ? trendsVi.unfinished : null,
      ];
    }),
  };
}

function weeksSheet(report: TrendsReport): Sheet {
  const { filter, week, rows, total } = report;
  return {
    name: text.weeksSheet,
    columns: [
      { label: text.code, kind: 'text', width: 18 },
      { label: text.name, kind: 'text', width: 50 },
      ...weeksUpTo(week, total.byWeek.length).map(({ id }) => ({
        label: id,
        kind: kindOf(report),
        width: 11,
      })),
    ],
    rows: rows.map((row) => [row.slug, trendName(filter.dimension, row), ...row.byWeek]),
  };
}

function seriesSheet(report: TrendsReport): Sheet {
  const kind = kindOf(report);
  return {
    name: text.seriesSheet,
    columns: [
      { label: text.period, kind: report.filter.step === 'day' ? 'date' : 'text', width: 13 },
      { label: text.count, kind, width: 12 },
      { label: text.yearAgo, kind, width: 18 },
    ],
    rows: report.periods.map(({ id, value, yearAgo }) => [id, value, yearAgo]),
  };
}
