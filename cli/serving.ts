import type { Command } from 'commander';
import type { Config } from '../api/config.ts';
import { type Context, createContext } from '../api/context.ts';
import { runLinkAudit } from '../api/link-audit.ts';
import { startSchedule } from '../api/schedule.ts';
import { createWeb } from '../web/app.tsx';
import {
  demoAccounts,
  demoConfig,
  demoPassword,
  findDemoBursts,
  newsroomHasWorked,
  openDemoAccounts,
  workDemoDesk,
  workNewsroom,
  writeDemoHistory,
} from '../web/demo.ts';
import { workDemoAlerts } from '../web/demo-alerts.ts';
import { workDemoCampaigns } from '../web/demo-campaigns.ts';
import { enterDemoReports } from '../web/demo-citizen-reports.ts';
import { draftDemoReports } from '../web/demo-reports.ts';
import { startDemoSite } from '../web/demo-site/site.ts';
import { type Listening, listen } from '../web/server.ts';
import { collectWithProgress } from './collecting.ts';
import { closingAfter, configuration, root, stopSignal, untilStopped } from './running.ts';
import { portNumber } from './values.ts';

export function addServing(program: Command): void {
  program
    .command('start')
    .description('collect the sources on their schedule and serve the dashboard')
    .option('--port <number>', 'where the dashboard listens (default: PORT or 8080)', portNumber)
    .action(start);

  program
    .command('demo')
    .description(
      'the demonstration, end to end: a local web site is crawled, analysed, and the dashboard opens',
    )
    .option('--port <number>', 'where the dashboard listens (default: PORT or 8080)', portNumber)
    .option('--site-port <number>', 'first port of the local web site', portNumber, 8181)
    .option('--data <folder>', 'where the demonstration keeps its data', 'demo-data')
    .action(demo);
}

async function start({ port }: { port?: number }): Promise<void> {
  const config = withPort(configuration(), port);
  await closingAfter(async (onClose) => {
    const context = await createContext(config, root);
    onClose(context.close);
    const dashboard = await serve(context);
    onClose(dashboard.close);
    const schedule = startSchedule(context);
    onClose(schedule.stop);
    process.stdout.write(
      `Minh Tin: ${dashboard.url} – sources are collected on their schedule; Ctrl+C ends.\n`,
    );
    await untilStopped();
  });
}

async function demo(options: { port?: number; sitePort: number; data: string }): Promise<void> {
  const now = new Date();
  const config = withPort(
    await demoConfig(configuration({ MINHTIN_DATA_DIR: options.data }), now),
    options.port,
  );
  const signal = stopSignal();
  const stopped = untilStopped();
  await closingAfter(async (onClose) => {
    const site = await startDemoSite({ basePort: options.sitePort, now });
    onClose(site.close);
    const context = await createContext(config, root, { sources: site.sources, portals: site.portals });
    onClose(context.close);
    const dashboard = await serve(context);
    onClose(dashboard.close);
    await openDemoAccounts(context);
    process.stdout.write(
      `Demonstration: a local web site with ${site.sources.length} sources and ${site.documents} documents.\n`,
    );
    await writeDemoHistory(context, site.sources);
    if (await newsroomHasWorked(context, site)) site.edit();
    await collectWithProgress(context, site.sources, signal);
    if (signal.aborted) return;
    await workNewsroom(context, site);
    await enterDemoReports(context);
    await workDemoDesk(context);
    await findDemoBursts(context);
    await workDemoAlerts(context);
    await workDemoCampaigns(context);
    await draftDemoReports(context);
    await runLinkAudit(context, { signal, delaySeconds: 0, retrySeconds: 0.1 });
    const schedule = startSchedule(context, { onlyAsked: true });
    onClose(schedule.stop);
    process.stdout.write(welcome(dashboard.url));
    await stopped;
  });
}

function welcome(url: string): string {
  const accounts = demoAccounts.map(({ email, role }) => `  ${email} (${role})`).join('\n');
  return `\nThe dashboard is open on ${url}\n\nSign in as\n${accounts}\nwith the password ${demoPassword}. Ctrl+C ends.\n`;
}

function withPort(config: Config, port: number | undefined): Config {
  return port === undefined ? config : { ...config, port, baseUrl: `http://localhost:${port}` };
}

function serve(context: Context): Promise<Listening> {
  return listen(createWeb(context), context.config);
}
