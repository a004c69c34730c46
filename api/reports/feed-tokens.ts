import type { Store } from '../store/database.ts';
import { listFeedTokens } from '../store/feed-tokens.ts';

/** A token of a person, without itself. */
export interface FeedTokenRow {
  readonly id: number;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly revoked: boolean;
}

export async function feedTokenRows(store: Store, userId: string): Promise<FeedTokenRow[]> {
  return (await listFeedTokens(store, userId)).map((token) => ({
    id: token.id,
    name: token.name,
    createdAt: token.created_at,
    usedAt: token.used_at,
    revoked: token.revoked_at !== null,
  }));
}
