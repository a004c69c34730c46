/** Sentences that deserve a check, judged: kept as what may become a claim, or dropped for good. */
import { type Person, requireRight } from './auth.ts';
import { type Author, createClaim } from './claim-registry.ts';
import type { Context } from './context.ts';
import { Conflict, NotFound } from './errors.ts';
import { instant } from './instant.ts';
import { writeAudit } from './store/audit.ts';
import { inTransaction } from './store/database.ts';
import {
  deleteCheck,
  findCheck,
  findCheckById,
  findSentence,
  type SentenceCheck,
  saveCheck,
  setCheckClaim,
} from './store/sentences.ts';

/**
 * Keeps or drops the sentence of a key, and with it all that say the same; `null` takes back what was said. Gives the number of what
 * was noted. Right: `label`. Throws `NotFound`, `Forbidden`, and `Conflict` where a claim was made of it.
 */
export async function checkSentence(
  context: Context,
  person: Person,
  key: string,
  decision: SentenceCheck['decision'] | null,
): Promise<number | null> {
  requireRight(person, 'label');
  const now = instant(context.now());
  return inTransaction(context.store, async (trx) => {
    const before = await findCheck(trx, key);
    const sentence = before?.sentence ?? (await findSentence(trx, key));
    if (sentence === undefined) throw new NotFound('no document has this sentence');
    if (before?.claim_id) throw new Conflict(`claim ${before.claim_id} was made of the sentence`);
    const detail = `${before?.decision ?? 'none'} → ${decision ?? 'none'}`;
    await writeAudit(
      trx,
      { userId: person.id, action: 'sentence.check', subject: `sentence:${key}`, detail },
      now,
    );
    if (decision !== null)
      return saveCheck(trx, { key, sentence, decision, decided_by: person.id, decided_at: now });
    await deleteCheck(trx, key);
    return null;
  });
}

/** What was noted under a number. Throws `NotFound` unless the sentence was kept. */
export async function keptSentence({ store }: Pick<Context, 'store'>, id: number): Promise<SentenceCheck> {
  const check = await findCheckById(store, id);
  if (check?.decision !== 'kept') throw new NotFound(`no sentence was kept under ${id}`);
  return check;
}

/** Makes a claim of a sentence that was kept. Throws as `createClaim` does, and `Conflict` where there is one already. */
export async function claimFromSentence(
  context: Context,
  author: Author,
  id: number,
  given: Readonly<Record<string, unknown>>,
): Promise<string> {
  return createClaim(context, author, given, async (trx, claimId) => {
    const check = await keptSentence({ store: trx }, id);
    if (check.claim_id !== null) throw new Conflict(`claim ${check.claim_id} was made of the sentence`);
    await setCheckClaim(trx, id, claimId);
  });
}
