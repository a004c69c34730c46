/** The form of an alert rule: its fields as text, from what was sent, from a stored rule, or as a start. */
import type { ConditionKind } from '../api/alerts/condition.ts';
import type { RuleFields } from '../api/alerts/rule-draft.ts';
import type { AlertRuleRow } from '../api/reports/alerts.ts';
import type { WebContext } from './request.ts';
import { alertsVi as text } from './text/alerts-vi.ts';

/** Sound beginnings: they raise some alerts a month on a provincial office's news, not some a day. */
const starts: Record<ConditionKind, RuleFields> = {
  'claim-severity': { severity: '3', documents: '3', hours: '24', coolDownHours: '48' },
  'negative-share': { percent: '40', documents: '20', days: '3', coolDownHours: '72' },
  burst: { documents: '5', coolDownHours: '168' },
  'scam-domain': { coolDownHours: '24' },
  'source-down': { hours: '24', coolDownHours: '72' },
  'citizen-reports': { documents: '5', hours: '24', coolDownHours: '48' },
};

export function startFields(kind: ConditionKind): RuleFields {
  return { kind, name: text.kind[kind].name, ...starts[kind] };
}

export function fieldsOf({
  name,
  condition,
  coolDownHours,
  quiet,
  digestAt,
  channelIds,
}: AlertRuleRow): RuleFields {
  return {
    ...Object.fromEntries(Object.entries(condition).map(([field, value]) => [field, String(value)])),
    name,
    coolDownHours: String(coolDownHours),
    quietFrom: quiet?.from ?? '',
    quietTo: quiet?.to ?? '',
    digestAt: digestAt ?? '',
    channelIds: channelIds.map(String),
  };
}

/** What was sent: texts, and the channels as a list. Files are left out. */
export async function sentFields(c: WebContext): Promise<RuleFields> {
  const form = await c.req.parseBody({ all: true });
  const texts = Object.entries(form).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value.trim()] as const] : [],
  );
  const given = form.channelIds ?? [];
  const channelIds = (Array.isArray(given) ? given : [given]).filter((value) => typeof value === 'string');
  return { ...Object.fromEntries(texts), channelIds };
}
