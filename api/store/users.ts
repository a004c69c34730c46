import type { Store } from './database.ts';

/** People with an account that is not blocked, by name. */
export async function listPeople(db: Store) {
  return db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'role'])
    .where((where) => where.or([where('banned', 'is', null), where('banned', '=', 0)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function findPerson(db: Store, id: string) {
  return db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'role'])
    .where('id', '=', id)
    .executeTakeFirst();
}
