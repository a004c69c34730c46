/** The tables of stories and of what people decided on them. */
import type { Generated } from 'kysely';
import type { Iso } from './column.ts';

export interface StoryTable {
  id: Generated<number>;
  title: string;
  first_at: Iso;
  last_at: Iso;
  /** The story that its documents have gone into; it has none any more. */
  merged_into: number | null;
}

export interface StoryDecisionTable {
  id: Generated<number>;
  kind: 'merge' | 'split' | 'move';
  /** The story that it was made on. */
  story_id: number;
  made_by: string;
  made_at: Iso;
  undone_by: string | null;
  undone_at: Iso | null;
}

/** What a decision did with a document: enough to undo it. */
export interface StoryDecisionDocumentTable {
  decision_id: number;
  document_id: number;
  story_before: number;
  story_after: number;
  kernel_before: number | null;
  kernel: number;
}

/** Documents with one kernel (the number of the story that a person put them into) stay together, those with different ones apart. */
export interface StoryKernelTable {
  document_id: number;
  kernel: number;
}

export interface StoryTables {
  stories: StoryTable;
  story_decisions: StoryDecisionTable;
  story_decision_documents: StoryDecisionDocumentTable;
  story_kernels: StoryKernelTable;
}
