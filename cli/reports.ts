import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Context } from '../api/context.ts';
import { instant } from '../api/instant.ts';
import { campaignPeriod } from '../api/reports/campaign-paper.ts';
import { type ReportFormat, reportFormats, writeReport } from '../api/reports/formats.ts';
import { itemListOf } from '../api/reports/item-list.ts';
import { composeReport, contentOf, documentsOf } from '../api/reports/kinds.ts';
import { leaderReport } from '../api/reports/leader.ts';
import { leaderContent, leaderFormats } from '../api/reports/leader-content.ts';
import type { ReportSubject } from '../api/store/reports.ts';
import { type ReportKind, reportKinds } from '../api/vocabulary.ts';
import { weekOf } from '../api/week.ts';
import { root, withContext } from './running.ts';

export function addReports(program: Command): void {
  const reportCommand = program.command('report').description('make reports');

  reportCommand
    .command('weekly')
    .description('the weekly report of a week, from what is stored')
    .option('--week <week>', 'ISO week, for instance 2026-W47 (default: the last full week)')
    .addOption(new Option('--format <format>', 'form of the report').choices(reportFormats).default('docx'))
    .requiredOption('--out <file>', 'file to write')
    .action(reportWeekly);

  for (const kind of reportKinds.filter((name) => name !== 'weekly' && name !== 'campaign')) {
    reportCommand
      .command(kind)
      .description(`the report of the decision named ${kind}, from what is stored`)
      .requiredOption(
        '--period <period>',
        'for instance 2026, 2026-H1, 2026-Q2, 2026-05, 2026-05-01..2026-05-31',
      )
      .addOption(new Option('--format <format>', 'form of the report').choices(reportFormats).default('docx'))
      .requiredOption('--out <file>', 'file to write')
      .action((options) => reportPeriod(kind, options));
  }

  reportCommand
    .command('campaign')
    .description('the report on a campaign, of its days that are over')
    .requiredOption('--id <number>', 'number of the campaign, as in the address of its page')
    .addOption(new Option('--format <format>', 'form of the report').choices(reportFormats).default('docx'))
    .requiredOption('--out <file>', 'file to write')
    .action(reportCampaign);

  reportCommand
    .command('leader')
    .description("the leader's summary of a week on one page")
    .option('--week <week>', 'ISO week, for instance 2026-W47 (default: the last full week)')
    .addOption(new Option('--format <format>', 'form of the report').choices(leaderFormats).default('docx'))
    .requiredOption('--out <file>', 'file to write')
    .action(reportLeader);
}

async function reportWeekly(options: { week?: string; format: ReportFormat; out: string }): Promise<void> {
  await withContext(async (context) => {
    const lastWeek = weekOf(new Date(context.now().getTime() - 7 * 86_400_000)).id;
    await writeReportFile(context, { kind: 'weekly', period: options.week ?? lastWeek }, options);
  });
}

async function reportPeriod(
  kind: ReportKind,
  options: { readonly period: string; readonly format: ReportFormat; readonly out: string },
): Promise<void> {
  await withContext((context) => writeReportFile(context, { kind, period: options.period }, options));
}

async function reportCampaign(options: {
  readonly id: string;
  readonly format: ReportFormat;
  readonly out: string;
}): Promise<void> {
  await withContext(async (context) => {
    const campaign = Number(options.id);
    const period = await campaignPeriod(context.store, campaign, context.now());
    await writeReportFile(context, { kind: 'campaign', period, campaign }, options);
  });
}

async function writeReportFile(
  context: Context,
  about: ReportSubject,
  { format, out }: { readonly format: ReportFormat; readonly out: string },
): Promise<void> {
  const { letterhead, demo: isDemo } = context.config;
  const frame = { cutOff: instant(context.now()), letterhead, demo: isDemo, number: null };
  const { report: made, list } = await composeReport(context, about, frame);
  const content = contentOf(made, itemListOf(list.parts), null);
  const { pieces } = await writeReport(format, content, root);
  await pipeline(pieces, createWriteStream(out));
  process.stdout.write(`Report of ${about.period} with ${documentsOf(made)} documents written to ${out}.\n`);
}

async function reportLeader({
  week,
  format,
  out,
}: {
  week?: string;
  format: (typeof leaderFormats)[number];
  out: string;
}): Promise<void> {
  await withContext(async (context) => {
    const made = await leaderReport(context, { week });
    const { pieces } = await writeReport(format, leaderContent(made), root);
    await pipeline(pieces, createWriteStream(out));
    process.stdout.write(`Summary of ${made.week.id} for the leader written to ${out}.\n`);
  });
}
