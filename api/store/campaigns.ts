import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Store } from './database.ts';
import type { CampaignTable } from './schema/count-tables.ts';

export type CampaignRecord = Selectable<CampaignTable>;

export async function insertCampaign(db: Store, campaign: Insertable<CampaignTable>): Promise<number> {
  const { id } = await db.insertInto('campaigns').values(campaign).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateCampaign(
  db: Store,
  id: number,
  change: Updateable<CampaignTable>,
): Promise<void> {
  await db.updateTable('campaigns').set(change).where('id', '=', id).execute();
}

function campaignsWithNames(db: Store) {
  return db
    .selectFrom('campaigns as campaign')
    .leftJoin('user as person', 'person.id', 'campaign.created_by')
    .selectAll('campaign')
    .select('person.name as created_by_name');
}

/** A campaign with the name of who made it. */
export async function findCampaign(db: Store, id: number) {
  return campaignsWithNames(db).where('campaign.id', '=', id).executeTakeFirst();
}

/** All campaigns, the latest begun first. */
export async function listCampaigns(db: Store) {
  return campaignsWithNames(db)
    .orderBy('campaign.first_day', 'desc')
    .orderBy('campaign.id', 'desc')
    .execute();
}
