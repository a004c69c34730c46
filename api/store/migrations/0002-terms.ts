/** Which terms each document uses. Documents stored before count from their next version on. */
import { type Kysely, type Migration, sql } from 'kysely';

export const terms: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        'create table document_terms (document_id integer primary key references documents (id), terms text not null)',
      )
      .execute(db);
  },
};
