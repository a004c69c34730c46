import { can, type Role } from '../api/auth.ts';
import { nextStatuses } from '../api/cases.ts';
import type { CaseReport } from '../api/reports/claim.ts';
import type { CaseActions } from './pages/claim-case.tsx';

/** What a page offers to a role: what the services would accept. They check again. */
export function caseActionsFor(role: Role, caseReport: CaseReport | null): CaseActions {
  const approved = caseReport?.status === 'approved' || caseReport?.status === 'published';
  return {
    open: can(role, 'case'),
    moves: caseReport === null ? [] : nextStatuses(role, caseReport.status),
    assign: can(role, 'case'),
    note: can(role, 'case') || can(role, 'label') || can(role, 'approve'),
    reply: can(role, 'reply') && !approved,
  };
}
