/** What people do with alerts. Right: `alert`. */
import { auditedChange } from '../audited-change.ts';
import type { Person } from '../auth.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { acknowledge, findAlert, setUseful } from '../store/alerts.ts';
import type { Store } from '../store/database.ts';

/** Takes an alert up: everybody sees who looks after it. One that somebody has taken up stays theirs. */
export async function acknowledgeAlert(context: Context, person: Person, id: number): Promise<void> {
  await auditedChange(context, person, 'alert', async ({ trx, now, audit }) => {
    await requireAlert(trx, id);
    if (await acknowledge(trx, id, person.id, now)) await audit('alert.acknowledge', `alert:${id}`);
  });
}

/** Says whether an alert was worth the attention. The share of useless ones is shown for each rule. */
export async function judgeAlert(
  context: Context,
  person: Person,
  id: number,
  useful: boolean,
): Promise<void> {
  await auditedChange(context, person, 'alert', async ({ trx, now, audit }) => {
    await requireAlert(trx, id);
    await setUseful(trx, id, useful ? 1 : 0);
    await acknowledge(trx, id, person.id, now);
    await audit('alert.judge', `alert:${id}`, { useful });
  });
}

async function requireAlert(trx: Store, id: number): Promise<void> {
  if (!(await findAlert(trx, id))) throw new NotFound(`there is no alert ${id}`);
}
