/** Campaigns that people follow: made, changed and ended. Right: `report`. */
import { z } from 'zod';
import { auditedChange } from './audited-change.ts';
import type { Person } from './auth.ts';
import type { Context } from './context.ts';
import { BadRequest, Conflict, NotFound } from './errors.ts';
import { type CampaignRecord, findCampaign, insertCampaign, updateCampaign } from './store/campaigns.ts';
import type { Store } from './store/database.ts';
import { parseQuery } from './store/search-query.ts';
import { daysBetween, localDateOf } from './week.ts';

export interface CampaignDraft {
  readonly name: string;
  /** As in the search field; `null`: whatever the words. */
  readonly query: string | null;
  /** Slugs; `null`: all. */
  readonly topic: string | null;
  readonly channel: string | null;
  /** Local dates, both inclusive. */
  readonly first: string;
  readonly last: string;
}

/** A year: what is longer is a report. */
const longestDays = 366;

const words = (longest: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest));
const optional = (longest: number) => words(longest).transform((value) => (value === '' ? null : value));

const form = z.object({
  name: words(120).pipe(z.string().min(1)),
  query: optional(300),
  topic: optional(100),
  channel: optional(100),
  first: z.iso.date(),
  last: z.iso.date(),
});

/** Fields of a campaign's form, as text; empty where nothing was chosen. */
export type CampaignFields = Readonly<Record<keyof CampaignDraft, string>>;

/**
 * Reads a campaign from a form. `wrong` names the first field that makes no sense: `query` where neither words nor topic nor channel
 * are asked for, `last` where the window ends before it begins or is longer than a year.
 */
export function readCampaignDraft(
  fields: CampaignFields,
): { readonly draft: CampaignDraft } | { readonly draft: null; readonly wrong: keyof CampaignDraft } {
  const parsed = form.safeParse(fields);
  if (!parsed.success)
    return { draft: null, wrong: (parsed.error.issues[0]?.path[0] ?? 'name') as keyof CampaignDraft };
  const { query, topic, channel, first, last } = parsed.data;
  const asks = query === null ? topic !== null || channel !== null : parseQuery(query) !== null;
  if (!asks) return { draft: null, wrong: 'query' };
  const days = daysBetween(first, last);
  return days < 1 || days > longestDays ? { draft: null, wrong: 'last' } : { draft: parsed.data };
}

/** Makes a campaign and gives its number. Throws `Forbidden`, `BadRequest` for a topic or channel that there is not. */
export async function makeCampaign(context: Context, person: Person, draft: CampaignDraft): Promise<number> {
  return auditedChange(context, person, 'report', async ({ trx, now, audit }) => {
    requireKnown(context, draft);
    const id = await insertCampaign(trx, {
      ...columnsOf(draft),
      created_by: person.id,
      created_at: now,
      updated_at: now,
      ended_by: null,
      ended_at: null,
    });
    await audit('campaign.make', `campaign:${id}`, draft);
    return id;
  });
}

/** Writes a campaign anew. Throws `Forbidden`, `NotFound`, `BadRequest`, `Conflict` for one that was ended. */
export async function changeCampaign(
  context: Context,
  person: Person,
  id: number,
  draft: CampaignDraft,
): Promise<void> {
  await auditedChange(context, person, 'report', async ({ trx, now, audit }) => {
    requireKnown(context, draft);
    await requireOpen(trx, id);
    await updateCampaign(trx, id, { ...columnsOf(draft), updated_at: now });
    await audit('campaign.change', `campaign:${id}`, draft);
  });
}

/**
 * Ends a campaign: it is no longer changed, and a window that is going on closes today. Throws `Forbidden`, `NotFound`, `Conflict`
 * for one that was ended.
 */
export async function endCampaign(context: Context, person: Person, id: number): Promise<void> {
  await auditedChange(context, person, 'report', async ({ trx, now, audit }) => {
    const today = localDateOf(now);
    const { first_day, last_day } = await requireOpen(trx, id);
    const last = first_day <= today && today < last_day ? today : last_day;
    await updateCampaign(trx, id, { last_day: last, updated_at: now, ended_by: person.id, ended_at: now });
    await audit('campaign.end', `campaign:${id}`, { last });
  });
}

async function requireOpen(trx: Store, id: number): Promise<CampaignRecord> {
  const campaign = await findCampaign(trx, id);
  if (!campaign) throw new NotFound(`there is no campaign ${id}`);
  if (campaign.ended_at !== null) throw new Conflict(`the campaign ${id} was ended`);
  return campaign;
}

function requireKnown({ knowledge: { taxonomy } }: Context, { topic, channel }: CampaignDraft): void {
  if (topic !== null && !taxonomy.topics.some(({ slug }) => slug === topic))
    throw new BadRequest(`there is no topic ${topic}`);
  if (channel !== null && !taxonomy.channels.some(({ id }) => id === channel))
    throw new BadRequest(`there is no channel ${channel}`);
}

function columnsOf({ name, query, topic, channel, first, last }: CampaignDraft) {
  return { name, query, topic, channel, first_day: first, last_day: last };
}
