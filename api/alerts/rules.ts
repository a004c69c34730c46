/** The rules that people write. Right: `alert`. */
import { auditedChange } from '../audited-change.ts';
import type { Person } from '../auth.ts';
import type { Context } from '../context.ts';
import { BadRequest, NotFound } from '../errors.ts';
import { instant, secondsAfter } from '../instant.ts';
import { listAlertChannels } from '../store/alert-channels.ts';
import {
  type AlertRuleRecord,
  findAlertRule,
  insertAlertRule,
  setRuleChannels,
  updateAlertRule,
} from '../store/alert-rules.ts';
import { earliestDocument } from '../store/counts.ts';
import type { Store } from '../store/database.ts';
import { thinOut } from './cool-down.ts';
import { findSignals } from './find-signals.ts';
import type { RuleDraft } from './rule-draft.ts';
import type { Signal } from './signal.ts';

const previewDays = 30;

export interface RulePreview {
  readonly days: number;
  /** When the earliest document speaks, if that lies within the days: the past is shorter then. `null`: it doesn't. */
  readonly onlySince: string | null;
  /** What would have been raised, the newest first. */
  readonly signals: readonly Signal[];
}

/** What a rule would have raised in the last thirty days, had it been there. Changes nothing. */
export async function previewRule(
  { store, knowledge, now }: Pick<Context, 'store' | 'knowledge' | 'now'>,
  { condition, coolDownHours }: Pick<RuleDraft, 'condition' | 'coolDownHours'>,
): Promise<RulePreview> {
  const to = instant(now());
  const from = secondsAfter(to, -previewDays * 86_400);
  const signals = await findSignals(store, knowledge, condition, { from, to });
  const earliest = await earliestDocument(store);
  return {
    days: previewDays,
    onlySince: earliest !== null && earliest > from ? earliest : null,
    signals: thinOut(signals, coolDownHours).toReversed(),
  };
}

/** Makes a rule and gives its number. It watches from now on. */
export async function makeRule(context: Context, person: Person, draft: RuleDraft): Promise<number> {
  return auditedChange(context, person, 'alert', async ({ trx, now, audit }) => {
    await requireChannels(trx, draft.channelIds);
    const id = await insertAlertRule(trx, {
      ...columnsOf(draft),
      enabled: 1,
      watched_from: now,
      checked_at: null,
      error: null,
      created_by: person.id,
      created_at: now,
      updated_at: now,
    });
    await setRuleChannels(trx, id, draft.channelIds);
    await audit('alert-rule.make', `alert-rule:${id}`, draft);
    return id;
  });
}

/** Writes a rule anew. A changed condition watches from now on; the alerts it has raised stay. */
export async function changeRule(
  context: Context,
  person: Person,
  id: number,
  draft: RuleDraft,
): Promise<void> {
  await auditedChange(context, person, 'alert', async ({ trx, now, audit }) => {
    const rule = await requireRule(trx, id);
    await requireChannels(trx, draft.channelIds);
    const columns = columnsOf(draft);
    const isSame = columns.condition === rule.condition;
    await updateAlertRule(trx, id, {
      ...columns,
      updated_at: now,
      ...(isSame ? {} : { watched_from: now, error: null }),
    });
    await setRuleChannels(trx, id, draft.channelIds);
    await audit('alert-rule.change', `alert-rule:${id}`, draft);
  });
}

/** Switches a rule on or off. What happened while it was off raises nothing. */
export async function switchRule(
  context: Context,
  person: Person,
  id: number,
  enabled: boolean,
): Promise<void> {
  await auditedChange(context, person, 'alert', async ({ trx, now, audit }) => {
    await requireRule(trx, id);
    await updateAlertRule(trx, id, {
      enabled: enabled ? 1 : 0,
      updated_at: now,
      ...(enabled ? { watched_from: now, error: null } : {}),
    });
    await audit('alert-rule.switch', `alert-rule:${id}`, { enabled });
  });
}

function columnsOf({ name, condition, coolDownHours, quiet, digestAt }: RuleDraft) {
  return {
    name,
    condition: JSON.stringify(condition),
    cool_down_hours: coolDownHours,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    digest_at: digestAt,
  };
}

async function requireRule(db: Store, id: number): Promise<AlertRuleRecord> {
  const rule = await findAlertRule(db, id);
  if (!rule) throw new NotFound(`there is no alert rule ${id}`);
  return rule;
}

async function requireChannels(db: Store, ids: readonly number[]): Promise<void> {
  const known = new Set((await listAlertChannels(db)).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new BadRequest(`there is no channel ${unknown}`);
}
