import { type Person, requireRight } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction } from './store/database.ts';
import { editSource, findSource, isCollected, makeDue, type SourceChange } from './store/sources.ts';

const shortestMinutes = 5;
const longestMinutes = 43_200;

/** Switches a source or its browser on or off, or changes how often it is checked. Right: `source`. */
export async function changeSource(
  context: Context,
  person: Person,
  id: string,
  change: SourceChange,
): Promise<void> {
  requireRight(person, 'source');
  const { everyMinutes: minutes } = change;
  if (
    minutes !== undefined &&
    !(Number.isInteger(minutes) && minutes >= shortestMinutes && minutes <= longestMinutes)
  ) {
    throw new BadRequest(`a source is checked every ${shortestMinutes} to ${longestMinutes} minutes`);
  }
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const source = await findSource(trx, id);
    if (!source) throw new NotFound(`there is no source ${id}`);
    if (!isCollected(source)) throw new BadRequest(`nothing is collected from the source ${id}`);
    await editSource(trx, id, change, now);
    await writeAudit(
      trx,
      { userId: person.id, action: 'source.change', subject: `source:${id}`, detail: JSON.stringify(change) },
      now,
    );
  });
}

/** Has a source, or all that are switched on, checked by the schedule's next tick. Right: `source`. */
export async function checkNow(context: Context, person: Person, id?: string): Promise<void> {
  requireRight(person, 'source');
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    if (id !== undefined && !(await findSource(trx, id))) throw new NotFound(`there is no source ${id}`);
    await makeDue(trx, id);
    await writeAudit(trx, { userId: person.id, action: 'source.check', subject: `source:${id ?? '*'}` }, now);
  });
}
