/**
 * The tables, as Kysely types. One schema for SQLite and PostgreSQL: times are ISO 8601 text in UTC, booleans are 0/1
 * integers, structured values are JSON text. `migrations/` creates what stands here.
 */
import type { AlertTables } from './schema/alert-tables.ts';
import type { ClaimTables } from './schema/claim-tables.ts';
import type { CountTables } from './schema/count-tables.ts';
import type { DocumentTables } from './schema/document-tables.ts';
import type { LinkAuditTables } from './schema/link-audit-tables.ts';
import type { OfficeTables } from './schema/office-tables.ts';
import type { ReportTables } from './schema/report-tables.ts';
import type { SourceTables } from './schema/source-tables.ts';
import type { StoryTables } from './schema/story-tables.ts';

export interface Tables
  extends SourceTables,
    DocumentTables,
    StoryTables,
    ClaimTables,
    AlertTables,
    ReportTables,
    CountTables,
    LinkAuditTables,
    OfficeTables {}
