/** The demonstration's alerts: rules as an office would have written them, and what people did with their alerts. */
import { acknowledgeAlert, judgeAlert } from '../api/alerts/desk.ts';
import { makeRule } from '../api/alerts/rules.ts';
import { watchAlerts } from '../api/alerts/watch.ts';
import type { Context } from '../api/context.ts';
import { alertListReport, alertRuleListReport } from '../api/reports/alerts.ts';
import { demoPeople } from './demo.ts';
import { demoAlertRules } from './text/demo-alerts-vi.ts';

/** How long before now the rules were written. */
const alertDays = 28;
/** Alerts that nobody has looked at yet. */
const newAlerts = 3;

/**
 * Writes the rules as of four weeks ago and looks at each day since, as the schedule would have; some alerts were taken up and judged.
 * Once.
 */
export async function workDemoAlerts(context: Context): Promise<void> {
  if ((await alertRuleListReport(context)).rows.length > 0) return;
  const { analyst } = await demoPeople(context);
  const dayBefore = (days: number): Context => {
    const at = new Date(context.now().getTime() - days * 86_400_000);
    return { ...context, now: () => at };
  };
  for (const draft of demoAlertRules) await makeRule(dayBefore(alertDays), analyst, draft);
  for (let days = alertDays - 1; days >= 0; days -= 1) await watchAlerts(dayBefore(days));
  const { rows } = await alertListReport(context);
  for (const [place, row] of rows.slice(newAlerts).entries()) {
    const taken = { ...context, now: () => new Date(Date.parse(row.at) + 2 * 3_600_000) };
    await acknowledgeAlert(taken, analyst, row.id);
    await judgeAlert(taken, analyst, row.id, place % 4 !== 3);
  }
}
