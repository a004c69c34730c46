/** What people do with alerts. Right: `alert`. */
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { acknowledge, findAlert, setUseful } from '../store/alerts.ts';
import { writeAudit } from '../store/audit.ts';
import { inTransaction, type Store } from '../store/database.ts';

/** Takes an alert up: everybody sees who looks after it. One that somebody has taken up stays theirs. */
export async function acknowledgeAlert(context: Context, person: Person, id: number): Promise<void> {
  await change(context, person, id, async (trx, now) => {
    if (await acknowledge(trx, id, person.id, now))
      await audit(trx, person, 'alert.acknowledge', id, null, now);
  });
}

/** Says whether an alert was worth the attention. The share of useless ones is shown for each rule. */
export async function judgeAlert(
  context: Context,
  person: Person,
  id: number,
  useful: boolean,
): Promise<void> {
  await change(context, person, id, async (trx, now) => {
    await setUseful(trx, id, useful ? 1 : 0);
    await acknowledge(trx, id, person.id, now);
    await audit(trx, person, 'alert.judge', id, JSON.stringify({ useful }), now);
  });
}

async function change(
  context: Context,
  person: Person,
  id: number,
  work: (trx: Store, now: string) => Promise<void>,
): Promise<void> {
  requireRight(person, 'alert');
  await inTransaction(context.store, async (trx) => {
    if (!(await findAlert(trx, id))) throw new NotFound(`there is no alert ${id}`);
    await work(trx, instant(context.now()));
  });
}

async function audit(
  trx: Store,
  person: Person,
  action: string,
  id: number,
  detail: string | null,
  now: string,
): Promise<void> {
  await writeAudit(trx, { userId: person.id, action, subject: `alert:${id}`, detail }, now);
}
