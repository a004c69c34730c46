/**
 * The demonstration's office: a data folder of its own for each week's site, accounts, and the desk work that a real
 * office would have done on the two false claims. Everything goes through the services that people use.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createUser, type Person, type Role } from '../api/auth.ts';
import { findBursts } from '../api/bursts.ts';
import { moveCase, noteCase, openCase, replyCase } from '../api/cases.ts';
import type { Config } from '../api/config.ts';
import type { Context } from '../api/context.ts';
import { importActivities } from '../api/indicators/import.ts';
import { instant, secondsAfter, vietnamDay } from '../api/instant.ts';
import { makeReport } from '../api/make-report.ts';
import { collect } from '../api/pipeline.ts';
import { signReport, submitReport, writeReportTexts } from '../api/report-work.ts';
import { claimReport } from '../api/reports/claim.ts';
import { listReports } from '../api/reports/saved.ts';
import { inTransaction } from '../api/store/database.ts';
import { findByUrl } from '../api/store/documents.ts';
import { latestRuns, saveRun } from '../api/store/runs.ts';
import { listPeople } from '../api/store/users.ts';
import { askVisit } from '../api/store/visits.ts';
import { addWeeks, daysUpTo, localDateOf, localMidnight, weekOf } from '../api/week.ts';
import type { Source, SourceRun } from '../crawler/document.ts';
import { demoGap, failingOutlet } from './demo-site/quiet.ts';
import type { DemoSite } from './demo-site/site.ts';
import { demoActivities, demoDesk, demoReportTexts } from './text/demo-vi.ts';

/** Signs in every demonstration account; shown on the sign-in page, so it protects nothing. */
export const demoPassword = 'minh-tin-demo';

export const demoAccounts = [
  { email: 'chuyenvien@demo.minhtin.vn', name: 'Nông Thị Hạnh', role: 'analyst' },
  { email: 'baochi@demo.minhtin.vn', name: 'Hoàng Văn Lâm', role: 'press' },
  { email: 'lanhdao@demo.minhtin.vn', name: 'Triệu Minh Sơn', role: 'leader' },
  { email: 'quantri@demo.minhtin.vn', name: 'Lý Thu Trang', role: 'administrator' },
] as const satisfies readonly { readonly email: string; readonly name: string; readonly role: Role }[];

/**
 * The configuration of the demonstration: SQLite in a folder of the week, never the office's own database. The site is made
 * anew each week and stands on this machine; folders of earlier weeks are removed.
 */
export async function demoConfig(config: Config, now: Date): Promise<Config> {
  const home = config.dataDir;
  const week = weekOf(now.toISOString()).id;
  for (const name of await readdir(home).catch(() => [])) {
    if (/^\d{4}-W\d{2}$/.test(name) && name !== week) await rm(join(home, name), { recursive: true });
  }
  const dataDir = join(home, week);
  return {
    ...config,
    dataDir,
    databaseUrl: null,
    databaseFile: join(dataDir, 'minhtin.db'),
    allowPrivate: true,
    demo: true,
  };
}

/** Makes the demonstration's accounts where they are missing. */
export async function openDemoAccounts(context: Context): Promise<void> {
  const known = new Set((await listPeople(context.store)).map(({ email }) => email));
  for (const account of demoAccounts) {
    if (!known.has(account.email)) await createUser(context.auth, { ...account, password: demoPassword });
  }
}

const historyDays = 49;
const checkHours = 2;
const failingDays = 3;

/**
 * Writes the checks of the seven weeks before, once: what an office would have that has run the program all along, the weekend
 * on which it was off included.
 */
export async function writeDemoHistory(context: Context, sources: readonly Source[]): Promise<void> {
  if ((await latestRuns(context.store)).size > 0) return;
  const now = context.now();
  const gap = demoGap(now);
  const checks = Array.from(
    { length: (historyDays * 24) / checkHours },
    (_, index) => now.getTime() - (index + 1) * checkHours * 3_600_000,
  ).toReversed();
  await inTransaction(context.store, async (trx) => {
    for (const at of checks.filter((time) => time < gap.from || time >= gap.to))
      for (const source of sources) await saveRun(trx, pastRun(source, at, now.getTime()));
  });
}

function pastRun({ id, url }: Source, at: number, now: number): SourceRun {
  const failed = id.endsWith(failingOutlet) && now - at < failingDays * 86_400_000;
  return {
    sourceId: id,
    startedAt: new Date(at).toISOString(),
    finishedAt: new Date(at + 4_000).toISOString(),
    outcome: failed ? 'failed' : 'unchanged',
    listed: 0,
    known: 0,
    fetched: 0,
    documents: 0,
    drops: {},
    error: failed ? `${url} answered HTTP 404` : null,
  };
}

/**
 * The newsroom's afterthought: after the first collection it corrects one article and takes down another, and the next look
 * finds that. A demonstration that is started again finds it done already.
 */
export async function workNewsroom(context: Context, site: DemoSite): Promise<void> {
  if (await newsroomHasWorked(context, site)) return;
  const { corrected, removed, sourceId } = site.edits;
  const now = instant(context.now());
  site.edit();
  for (const address of [corrected, removed]) await askVisit(context.store, address, now);
  await collect(
    context,
    site.sources.filter(({ id }) => id === sourceId),
  );
}

/** Whether an earlier start of the demonstration has seen the newsroom's work. */
export async function newsroomHasWorked({ store }: Context, { edits }: DemoSite): Promise<boolean> {
  return ((await findByUrl(store, edits.removed))?.removed_at ?? null) !== null;
}

/** Works the cases of the false claims and the reports of the last two full weeks, once: one signed, one to be signed. */
export async function workDemoDesk(context: Context): Promise<void> {
  if ((await listReports(context.store)).length > 0) return;
  const people = await demoPeople(context);
  for (const desk of demoDesk) await workCase(context, people, desk);
  await importActivities(context, people.analyst, demoActivities(vietnamDay(context.now())));
  const lastWeek = addWeeks(weekOf(context.now().toISOString()), -1);
  await writeReport(context, people.analyst, lastWeek.id);
  const signed = await writeReport(context, people.analyst, addWeeks(lastWeek, -1).id);
  await signReport(context, people.leader, signed, { number: null, issuedOn: null });
}

/** Makes the report of a week, writes into it and hands it in. */
async function writeReport(context: Context, analyst: Person, week: string): Promise<number> {
  const { id } = await makeReport(context, analyst, { kind: 'weekly', period: week });
  await writeReportTexts(context, analyst, id, demoReportTexts);
  await submitReport(context, analyst, id);
  return id;
}

/** Looks for bursts at the end of each day of the last five weeks, as the hourly look would have. */
export async function findDemoBursts(context: Context): Promise<void> {
  const now = instant(context.now());
  for (const day of daysUpTo(localDateOf(now), 35)) {
    const dayEnd = secondsAfter(localMidnight(day, 1), -60);
    const at = new Date(dayEnd < now ? dayEnd : now);
    await findBursts({ ...context, now: () => at }, day);
  }
}

/** The demonstration's people, by what they may do. */
export async function demoPeople(context: Context): Promise<Record<Role, Person>> {
  const people = await listPeople(context.store);
  const find = (role: Role): Person => {
    const person = people.find(({ email }) =>
      demoAccounts.some((account) => account.role === role && account.email === email),
    );
    if (!person) throw new Error(`the demonstration has no ${role}`);
    return { id: person.id, name: person.name, email: person.email, role };
  };
  return {
    analyst: find('analyst'),
    press: find('press'),
    leader: find('leader'),
    administrator: find('administrator'),
  };
}

/** Hours after the claim was first seen at which the desk takes each step. */
const deskHours = { opened: 9, verifying: 10, concluded: 26, drafted: 30, approved: 46, published: 48 };

async function workCase(
  context: Context,
  { press, leader }: Record<Role, Person>,
  { claimId, note, reply }: (typeof demoDesk)[number],
): Promise<void> {
  const { row } = await claimReport(context.store, context.knowledge, claimId, { now: context.now() });
  if (row.firstSeenAt === null) return;
  const at = (step: keyof typeof deskHours): Context => {
    const instant = new Date(Date.parse(row.firstSeenAt ?? '') + deskHours[step] * 3_600_000);
    return { ...context, now: () => instant };
  };
  const id = await openCase(at('opened'), press, claimId);
  await moveCase(at('verifying'), press, id, 'verifying');
  await noteCase(at('verifying'), press, id, note);
  await moveCase(at('concluded'), press, id, 'concluded');
  await replyCase(at('drafted'), press, id, reply);
  await moveCase(at('drafted'), press, id, 'drafted');
  await moveCase(at('approved'), leader, id, 'approved');
  await moveCase(at('published'), press, id, 'published');
}
