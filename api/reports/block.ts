/**
 * What a report is made of on its way to a page or a file: plain blocks with their final words and numbers, in
 * reading order. Renderers decide how a block looks, never what it says.
 */

import type { PaperChart } from '../pictures/paper-drawing.ts';

/** A run of text. A `url` is always http or https. */
export interface Inline {
  readonly text: string;
  readonly url?: string;
  readonly emphasis?: 'bold' | 'italic';
}

export type Line = readonly Inline[];

export interface Column {
  readonly label: string;
  readonly align: 'left' | 'center' | 'right';
  /** Percent of the table's width; the shares of a table sum to 100. */
  readonly share: number;
}

/** One cell: its lines, one below the other. */
export type Cell = readonly Line[];

export interface TableBlock {
  readonly kind: 'table';
  /** With its number, for instance `Bảng 1. …`; `null` for the list of an appendix, which its title names. */
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** `dense`: long cells, set smaller. */
  readonly density: 'normal' | 'dense';
}

export interface FigureBlock {
  readonly kind: 'figure';
  /** With its number, for instance `Biểu đồ 1. …`. */
  readonly caption: string;
  /** Drawn by the renderers, as wide as the text. */
  readonly chart: PaperChart;
  /** The figures drawn, the head first. */
  readonly data: readonly (readonly (string | number | null)[])[];
}

export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly parentAgency: string;
  readonly agency: string;
  readonly country: string;
  readonly motto: string;
  readonly number: string;
  readonly placeDate: string;
}

export interface ClosingBlock {
  readonly kind: 'closing';
  readonly recipientsLabel: string;
  /** With their dashes and punctuation. */
  readonly recipients: readonly string[];
  readonly capacity: readonly string[];
  readonly name: string;
}

export type ReportBlock =
  | LetterheadBlock
  | { readonly kind: 'title'; readonly name: string; readonly subject: string; readonly period: string }
  | { readonly kind: 'addressee'; readonly label: string; readonly text: string }
  /** Says that the figures are made up. `mark` is the short form that stands on every printed page. */
  | { readonly kind: 'demonstration'; readonly mark: string; readonly text: string }
  /** Level 1 is numbered I., 2 is 1., 3 is a). `label` is that number. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly label: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | TableBlock
  | FigureBlock
  /** A remark on the table above it. */
  | { readonly kind: 'note'; readonly text: string }
  /** Left for the person who finishes the report; `hint` says what belongs there. */
  | { readonly kind: 'blank'; readonly hint: string }
  | ClosingBlock
  /** What follows belongs to this appendix, which begins on its own page. */
  | { readonly kind: 'appendix'; readonly label: string; readonly title: string; readonly reference: string };

/** Text of one style as a line. */
export function plain(text: string): Line {
  return [{ text }];
}

/** A link where the address is one that a reader can safely open, else the text alone. */
export function linked(text: string, address: string): Inline {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? { text, url: url.href } : { text };
}

export function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', content: plain(text) };
}
