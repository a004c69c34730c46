/** The index of claims of a running program, kept as the registry in the store is: only the claims that have changed are read. */
import { buildClaimIndex, type ClaimIndex } from '../analysis/claim-index.ts';
import { knownClaims, listClaimStates } from './store/claims.ts';
import type { Store } from './store/database.ts';

export interface ClaimFollower {
  readonly index: ClaimIndex;
  /** Takes up what has changed since the last call; the first takes up all. What fails is taken up by the next. */
  follow(): Promise<void>;
}

/** Claims that are read at once. */
const portion = 500;

/** Makes an index that is empty until it follows for the first time. */
export function createClaimFollower(store: Store): ClaimFollower {
  const index = buildClaimIndex([]);
  /** By claim that is in the index, or was looked at and is not watched: its version. */
  const held = new Map<string, number>();
  return {
    index,
    async follow() {
      const states = await listClaimStates(store);
      const there = new Set(states.map(({ id }) => id));
      for (const id of [...held.keys()].filter((known) => !there.has(known))) {
        index.remove(id);
        held.delete(id);
      }
      const changed = states.filter(({ id, version }) => held.get(id) !== version);
      for (let from = 0; from < changed.length; from += portion) {
        const some = changed.slice(from, from + portion);
        const ids = some.map(({ id }) => id);
        const known = new Map((await knownClaims(store, ids)).map((claim) => [claim.id, claim]));
        for (const { id } of some) if (!known.has(id)) index.remove(id);
        index.put([...known.values()]);
        for (const { id, version } of some) held.set(id, version);
      }
    },
  };
}
