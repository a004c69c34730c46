/**
 * What every report that is frozen and signed has, whatever its kind. A report is plain data that pages, the JSON API and
 * the documents render: its numbers are computed once, no renderer counts anything. Each kind stands beside what makes it.
 */

import type { MadeList } from './item-list.ts';

/** What the letterhead needs; configuration of the agency. */
export interface Letterhead {
  /** CƠ QUAN CHỦ QUẢN, for instance `BẢO HIỂM XÃ HỘI VIỆT NAM`. */
  readonly parentAgency: string;
  readonly agency: string;
  /** Symbol after the number, for instance `BC-BHXH`. */
  readonly symbol: string;
  readonly place: string;
  readonly addressee: string;
  readonly recipients: readonly string[];
  /** Unit in "Lưu: VT, …". */
  readonly archiveUnit: string;
  /** For instance `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC`. */
  readonly signatoryCapacity: readonly string[];
  readonly signatoryName: string;
  /** Which unit answers for a topic, by the topic's slug. Absent in reports that were frozen before it was configured. */
  readonly units?: Readonly<Record<string, string>>;
}

/** What every report that is frozen and signed has, whatever its kind. */
export interface ReportFrame {
  /** Documents stored after this instant are not in it. */
  readonly cutOff: string;
  readonly letterhead: Letterhead;
  /** `null` until the office gives one. */
  readonly number: number | null;
  /** Local date of the signed report, `YYYY-MM-DD`; absent until it is signed. */
  readonly issuedOn?: string | null;
  /** What people wrote into it; not part of what is frozen until it is signed. */
  readonly texts?: ReportTexts;
  readonly demo: boolean;
}

/** A report that was just made, and the documents that it counted. */
export interface Made<R> {
  readonly report: R;
  readonly list: MadeList;
}

/** Where a person may write in a report; which of them a kind has, `reportSections` says. */
export type ReportSection =
  | 'assessment'
  | 'causes'
  | 'direction'
  | 'lessons'
  | 'stories'
  | 'concerns'
  | 'claims'
  | 'positive'
  | 'feedback'
  | 'outlook'
  | 'proposals';

/** Plain text by section; see `textBlocks`. */
export type ReportTexts = Readonly<Partial<Record<ReportSection, string>>>;
