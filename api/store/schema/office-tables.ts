/** The tables of the running office: accounts, tokens, jobs, settings and the audit of what people did. */
import type { Generated } from 'kysely';
import type { Fixed, Iso, Json } from './column.ts';

/** A token with which a program reads the stream of documents for a person. */
export interface FeedTokenTable {
  id: Generated<number>;
  user_id: string;
  name: string;
  /** SHA-256 (hex): the token itself is not kept. */
  hash: Fixed<string>;
  created_at: Iso;
  used_at: Iso | null;
  revoked_at: Iso | null;
}

export interface JobTable {
  id: Generated<number>;
  kind: string;
  /** The same key twice is one job: several machines may ask for it. */
  key: string;
  payload: Json;
  state: 'waiting' | 'running' | 'done' | 'failed';
  run_at: Iso;
  attempts: number;
  locked_until: Iso | null;
  error: string | null;
  created_at: Iso;
  finished_at: Iso | null;
}

export interface AuditTable {
  id: Generated<number>;
  at: Iso;
  user_id: string | null;
  action: string;
  subject: string;
  detail: string | null;
}

export interface SettingTable {
  key: Fixed<string>;
  value: string;
}

/** Better Auth's own tables (its field names, camel case); it reads and writes them through the same Kysely instance. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  role: string | null;
  banned: number | null;
  banReason: string | null;
  banExpires: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface SessionTable {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  impersonatedBy: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

export interface OfficeTables {
  jobs: JobTable;
  audit: AuditTable;
  settings: SettingTable;
  feed_tokens: FeedTokenTable;
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
}
