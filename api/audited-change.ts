/** What a person changes in the office: allowed, done whole or not at all, and written into the audit with it. */
import { type Action, type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction, type Store } from './store/database.ts';

export interface Change {
  readonly trx: Store;
  /** The instant of the change, UTC ISO 8601. */
  readonly now: string;
  /** Writes what was done to which subject, for instance `channel:3`; `detail` is kept as JSON. */
  readonly audit: (action: string, subject: string, detail?: unknown) => Promise<void>;
}

/** Throws `Forbidden` where the person lacks the right, and what `work` throws: then nothing is changed. */
export async function auditedChange<Result>(
  context: Context,
  person: Person,
  right: Action,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  requireRight(person, right);
  const now = instant(context.now());
  return inTransaction(context.store, (trx) => {
    const audit: Change['audit'] = (action, subject, detail) =>
      writeAudit(
        trx,
        { userId: person.id, action, subject, detail: detail === undefined ? null : JSON.stringify(detail) },
        now,
      );
    return work({ trx, now, audit });
  });
}
