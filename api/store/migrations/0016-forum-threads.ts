/** What is remembered of forum threads: when they grew, and when they are looked at again. */
import { type Kysely, type Migration, sql } from 'kysely';

export const forumThreads: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table forum_threads (
        url text primary key, source_id text not null references sources (id), mark text, resume_at text,
        grew_at text not null, next_look_at text not null)`,
      'create index forum_threads_due on forum_threads (source_id, next_look_at)',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
