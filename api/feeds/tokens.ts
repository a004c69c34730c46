/** Personal tokens with which other programs read the stream of documents. Everybody who may read may have them. */
import { createHash, randomBytes } from 'node:crypto';
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { BadRequest, NotFound, TooManyRequests, Unauthenticated } from '../errors.ts';
import { instant, secondsAfter } from '../instant.ts';
import { writeAudit } from '../store/audit.ts';
import { inTransaction } from '../store/database.ts';
import { findFeedToken, insertFeedToken, noteTokenUse, revokeFeedToken } from '../store/feed-tokens.ts';

const mostPerMinute = 30;
/** The last use is shown; writing it down at every request would help nobody. */
const noteEverySeconds = 300;

/** A token is random, so that a plain hash can't be turned back. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a token. It is given this once; only its hash is kept. */
export async function makeFeedToken(context: Context, person: Person, givenName: string): Promise<string> {
  requireRight(person, 'read');
  const name = givenName.normalize('NFC').trim();
  if (name === '' || name.length > 120) throw new BadRequest('the name has 1 to 120 characters');
  const token = `mt_${randomBytes(32).toString('base64url')}`;
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    const id = await insertFeedToken(trx, {
      user_id: person.id,
      name,
      hash: hashOf(token),
      created_at: now,
      used_at: null,
      revoked_at: null,
    });
    const entry = { userId: person.id, action: 'feed-token.make', subject: `feed-token:${id}`, detail: name };
    await writeAudit(trx, entry, now);
  });
  return token;
}

/** Ends one of the person's own tokens. */
export async function endFeedToken(context: Context, person: Person, id: number): Promise<void> {
  const now = instant(context.now());
  await inTransaction(context.store, async (trx) => {
    if (!(await revokeFeedToken(trx, id, person.id, now))) throw new NotFound(`there is no token ${id}`);
    const entry = { userId: person.id, action: 'feed-token.revoke', subject: `feed-token:${id}` };
    await writeAudit(trx, entry, now);
  });
}

/** Judges the tokens of requests; throws `Unauthenticated` or `TooManyRequests`. One for the program: it counts by the minute. */
export function createTokenCheck({
  store,
  now,
}: Pick<Context, 'store' | 'now'>): (token: string | undefined) => Promise<void> {
  let minute = '';
  const counts = new Map<number, number>();
  return async (token) => {
    const known = token === undefined ? undefined : await findFeedToken(store, hashOf(token));
    if (known === undefined) throw new Unauthenticated('the token is none, or was revoked');
    const at = instant(now());
    if (at.slice(0, 16) !== minute) {
      minute = at.slice(0, 16);
      counts.clear();
    }
    const count = (counts.get(known.id) ?? 0) + 1;
    counts.set(known.id, count);
    if (count > mostPerMinute) throw new TooManyRequests(`more than ${mostPerMinute} requests a minute`);
    if (known.used_at === null || known.used_at < secondsAfter(at, -noteEverySeconds))
      await noteTokenUse(store, known.id, at);
  };
}
