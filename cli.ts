#!/usr/bin/env node
/** The front door: reads the configuration, puts everything together, and turns errors into sentences and exit codes. */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import ora from 'ora';
import { createAnalyser } from './analysis/analyse.ts';
import { buildClaimIndex } from './analysis/claim-index.ts';
import type { KnownClaim } from './analysis/finding.ts';
import { claimsFromKnowledge, loadKnowledge, reloadTaxonomy } from './analysis/knowledge.ts';
import { KnowledgeError } from './analysis/knowledge-file.ts';
import { createUser, personByEmail, roles } from './api/auth.ts';
import { analyseBatch, type BatchFiles, type BatchResult, extractBatch, extractFrom } from './api/batch.ts';
import { type ClaimFormat, claimFormats } from './api/claim-exchange/entry.ts';
import { exportClaims, importClaims, planImport } from './api/claim-exchange/exchange.ts';
import { describeProblem } from './api/claim-problems.ts';
import { type Config, ConfigError, readConfig } from './api/config.ts';
import { type Context, createContext } from './api/context.ts';
import { ApiError } from './api/errors.ts';
import { benchmarkSentiment, renderBenchmark } from './api/evaluation/benchmark.ts';
import { measureQuality, renderQuality } from './api/evaluation/quality.ts';
import { saveModels, trainModels } from './api/evaluation/train.ts';
import { evidencePack } from './api/evidence/pack.ts';
import { rebuildGaps } from './api/gap-keeping.ts';
import { instant, vietnamDay } from './api/instant.ts';
import { withLedger } from './api/ledger.ts';
import { checkLedgerFile, importLedger, ledgerLines } from './api/ledger-file.ts';
import { runLinkAudit } from './api/link-audit.ts';
import { addressesOf, type CollectSummary, collect, userAgentOf } from './api/pipeline.ts';
import { reanalyseStale } from './api/reanalysis.ts';
import { campaignPeriod } from './api/reports/campaign-paper.ts';
import { factListReport } from './api/reports/facts.ts';
import { type ReportFormat, reportFormats, writeReport } from './api/reports/formats.ts';
import { composeReport, contentOf, documentsOf } from './api/reports/kinds.ts';
import { leaderReport } from './api/reports/leader.ts';
import { leaderContent, leaderFormats } from './api/reports/leader-content.ts';
import { type LinkAuditReport, linkAuditReport } from './api/reports/link-audit.ts';
import { renderLinkAuditCsv } from './api/reports/link-audit-csv.ts';
import { startSchedule } from './api/schedule.ts';
import { StoreError } from './api/store/errors.ts';
import type { ReportSubject } from './api/store/reports.ts';
import { rebuildRollups } from './api/store/rollups.ts';
import { isCollected, listSources, sourceOf } from './api/store/sources.ts';
import { regroupAll } from './api/story-keeping.ts';
import { type ReportKind, reportKinds } from './api/vocabulary.ts';
import { weekOf } from './api/week.ts';
import { decodeHtml } from './crawler/charset.ts';
import type { FeedCandidate } from './crawler/discover-feeds.ts';
import { discoverSite } from './crawler/discover-site.ts';
import type { Source } from './crawler/document.ts';
import { PortalError } from './crawler/portals.ts';
import { SourceError } from './crawler/sources.ts';
import { createWeb } from './web/app.tsx';
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
} from './web/demo.ts';
import { workDemoAlerts } from './web/demo-alerts.ts';
import { workDemoCampaigns } from './web/demo-campaigns.ts';
import { enterDemoReports } from './web/demo-citizen-reports.ts';
import { draftDemoReports } from './web/demo-reports.ts';
import { startDemoSite } from './web/demo-site/site.ts';
import { CannotListen, type Listening, listen } from './web/server.ts';

/** 0 done, 1 failed, 2 wrong usage. */
const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Where the data files stand: beside `cli.ts`, one folder above the compiled `cli.js`. */
const root = existsSync(join(import.meta.dirname, 'package.json'))
  ? import.meta.dirname
  : dirname(import.meta.dirname);

/** What the command was asked to do did not work; the sentence says why. */
class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** Errors whose message is written for the person at the terminal; any other one is a fault of ours and shows its stack. */
const explained = [
  CommandFailed,
  ConfigError,
  StoreError,
  ApiError,
  KnowledgeError,
  SourceError,
  PortalError,
  CannotListen,
];

const program = new Command('minhtin')
  .description(
    "Media monitoring and misinformation tracking for the communications work of Vietnam's social insurance",
  )
  .version('0.1.0')
  .showHelpAfterError('(--help shows what is possible)')
  .exitOverride();

program
  .command('start')
  .description('collect the sources on their schedule and serve the dashboard')
  .option('--port <number>', 'where the dashboard listens (default: PORT or 8080)', wholeNumber)
  .action(start);

program
  .command('demo')
  .description(
    'the demonstration, end to end: a local web site is crawled, analysed, and the dashboard opens',
  )
  .option('--port <number>', 'where the dashboard listens (default: PORT or 8080)', wholeNumber)
  .option('--site-port <number>', 'first port of the local web site', wholeNumber, 8181)
  .option('--data <folder>', 'where the demonstration keeps its data', 'demo-data')
  .action(demo);

program
  .command('crawl')
  .description('collect sources now')
  .argument('[source...]', 'identifiers, for instance vnexpress-thoi-su (default: all that are enabled)')
  .action(crawlSources);

const sourcesCommand = program.command('sources').description('look after the sources');

sourcesCommand
  .command('discover')
  .description('find the feeds and sitemaps of a site, and say what they hold')
  .argument('<address>', 'any page of the site, for instance https://example.vn')
  .action(discoverSources);

sourcesCommand
  .command('gaps')
  .description('find all gaps in collection anew, from the whole history of checks')
  .action(findGaps);

program
  .command('recount')
  .description('count the documents of all days anew, from the documents themselves')
  .action(recount);

program
  .command('links')
  .description('look after the links between official portals')
  .command('audit')
  .description('say which partner portals link to the own one and back, and which links are dead')
  .addOption(
    new Option('--format <format>', 'form of the result').choices(['table', 'json', 'csv']).default('table'),
  )
  .action(auditLinks);

program
  .command('stories')
  .description('look after the stories')
  .command('regroup')
  .description('group all documents anew, from the first on; stories keep their numbers')
  .action(regroupStories);

program
  .command('extract')
  .description('read the article out of a page, or out of many pages (JSONL)')
  .argument('[file]', 'an HTML file')
  .option('--url <address>', 'the address that the file was fetched from')
  .option('--in <file>', 'JSONL with {id, url, html | file} a line; - for standard input')
  .option('--out <file>', 'JSONL to write; - for standard output', '-')
  .action(extract);

program
  .command('analyse')
  .description('say what documents are about: JSONL in, JSONL out, no database; or read the stored ones anew')
  .option(
    '--in <file>',
    'JSONL with {id, kind?, title?, text, publishedAt?, url?} a line; - for standard input',
  )
  .option('--stale', 'analyse anew the stored documents that an older analyser or taxonomy has read')
  .option('--out <file>', 'JSONL to write; - for standard output', '-')
  .option('--claims <file>', 'known claims in the form of analysis/knowledge/claims.json')
  .option('--facts <file>', 'ledger of legal figures in the form of analysis/knowledge/facts.json')
  .option('--taxonomy <file>', 'topics and places in the form of analysis/knowledge/taxonomy.json')
  .action(analyse);

program
  .command('taxonomy')
  .description('topics, themes, audiences, channels and places')
  .command('check')
  .description('say whether an edited taxonomy can be used, and what is wrong with it')
  .argument('<file>', 'in the form of analysis/knowledge/taxonomy.json')
  .action(checkTaxonomy);

const factsCommand = program.command('facts').description('look after the ledger of legal figures');

factsCommand
  .command('list')
  .description('the figures that hold on a day; ? marks those that may not flag a text by themselves')
  .option('--on <day>', 'for instance 2026-11-23 (default: today)', isoDay)
  .option('--topic <topic>', 'for instance bhxh-tu-nguyen')
  .option('--query <words>', 'words of the statement, with or without diacritics')
  .addOption(
    new Option('--format <format>', 'form of the result').choices(['table', 'json']).default('table'),
  )
  .action(listFacts);

factsCommand
  .command('check')
  .description('say whether a ledger can be used, and what is wrong with it')
  .argument('<file>', 'in the form of analysis/knowledge/facts.json')
  .action(checkFacts);

factsCommand
  .command('import')
  .description('propose what a ledger has new or otherwise; somebody else confirms each in the dashboard')
  .argument('<file>', 'in the form of analysis/knowledge/facts.json')
  .requiredOption('--as <email>', 'account that proposes')
  .requiredOption('--why <text>', 'reason, which those who confirm will read')
  .action(importFacts);

const claimsCommand = program.command('claims').description('the registry of claims as files');

const claimFormat = () =>
  new Option('--format <format>', 'form of the file (default: by its name, else json)').choices(claimFormats);

claimsCommand
  .command('export')
  .description('write all claims; claimreview holds only those that may be published as fact checks')
  .addOption(claimFormat())
  .option('--out <file>', 'file to write; - for standard output', '-')
  .action(writeClaims);

claimsCommand
  .command('import')
  .description('add and change claims as a file says, all or none')
  .argument('<file>', 'in a form that export writes')
  .addOption(claimFormat())
  .option('--dry-run', 'say what would change, and change nothing')
  .option('--reason <text>', 'kept in the history of each claim', '')
  .action(readClaims);

program
  .command('eval')
  .description('measure the quality of the analysis')
  .addOption(
    new Option('--benchmark <what>', 'train and measure an engine on a set of your own').choices([
      'sentiment',
    ]),
  )
  .option('--train <file>', 'JSONL with {text, sentiment} a line to train on')
  .option('--dev <file>', 'the same, more texts to learn from')
  .option('--test <file>', 'the same to measure on')
  .action(evaluate);

program
  .command('train')
  .description('train the committed models anew from the labelled texts and corpora')
  .action(train);

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

program
  .command('evidence')
  .description('write the evidence pack of a document: WARC, picture, description, log, checksums')
  .argument('<document>', 'number of the document, as in the address of its page', documentNumber)
  .option('--out <folder>', 'where the folder of the pack is made', '.')
  .action(writeEvidence);

program
  .command('user')
  .description('manage accounts')
  .command('add')
  .description('make an account; the password is asked for, or read from standard input')
  .requiredOption('--email <address>', 'address to sign in with')
  .requiredOption('--name <name>', 'name as it appears on screen')
  .addOption(new Option('--role <role>', 'what the person may do').choices(roles).default('analyst'))
  .action(addUser);

await run();

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong and gives the exit code. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const isExplained = explained.some((kind) => error instanceof kind) || isSystemError(error);
  process.stderr.write(
    `minhtin: ${isExplained ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
  );
  return exitCodes.failed;
}

/** A file that is not there, a full disk: Node's message says what and where. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('expected a port: a whole number up to 65535.');
  return number;
}

function isoDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('expected a day such as 2026-11-23.');
  return value;
}

function documentNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('expected the number of a document.');
  return Number(value);
}

function usageError(message: string): never {
  return program.error(`error: ${message}`, { exitCode: exitCodes.usage });
}

// ---- start, demo ------------------------------------------------------------------------------------------------

async function start({ port }: { port?: number }): Promise<void> {
  const config = withPort(readConfig(process.env), port);
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
    await demoConfig(readConfig({ ...process.env, MINHTIN_DATA_DIR: options.data }), now),
    options.port,
  );
  const stopping = new AbortController();
  const stopped = untilStopped().then(() => stopping.abort());
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
    await collectWithProgress(context, site.sources, stopping.signal);
    if (stopping.signal.aborted) return;
    await workNewsroom(context, site);
    await enterDemoReports(context);
    await workDemoDesk(context);
    await findDemoBursts(context);
    await workDemoAlerts(context);
    await workDemoCampaigns(context);
    await draftDemoReports(context);
    await runLinkAudit(context, { signal: stopping.signal, delaySeconds: 0, retrySeconds: 0.1 });
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

/** Does its work and then closes what that opened, last first, whether it went well or not. */
async function closingAfter(
  work: (onClose: (close: () => Promise<void>) => void) => Promise<void>,
): Promise<void> {
  const closers: (() => Promise<void>)[] = [];
  try {
    await work((close) => closers.push(close));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function withPort(config: Config, port: number | undefined): Config {
  return port === undefined ? config : { ...config, port, baseUrl: `http://localhost:${port}` };
}

function withContext(work: (context: Context) => Promise<void>): Promise<void> {
  return closingAfter(async (onClose) => {
    const context = await createContext(readConfig(process.env), root);
    onClose(context.close);
    await work(context);
  });
}

function serve(context: Context): Promise<Listening> {
  return listen(createWeb(context), context.config);
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

// ---- evidence ---------------------------------------------------------------------------------------------------

async function writeEvidence(id: number, { out }: { out: string }): Promise<void> {
  await withContext(async (context) => {
    const { name, files, lacks } = await evidencePack(context, id, { userId: null });
    const folder = join(out, name);
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(join(folder, file.name), file.bytes);
    for (const lack of lacks) process.stderr.write(`minhtin: ${lack}\n`);
    process.stdout.write(`${folder}: ${files.map((file) => file.name).join(', ')}\n`);
  });
}

// ---- crawl ------------------------------------------------------------------------------------------------------

async function crawlSources(ids: readonly string[]): Promise<void> {
  const context = await createContext(readConfig(process.env), root);
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  try {
    const sources = await wantedSources(context, ids);
    const { runs } = await collectWithProgress(context, sources, stopping.signal);
    if (runs.every(({ outcome }) => outcome === 'failed'))
      throw new CommandFailed('no source could be reached');
  } finally {
    await context.close();
  }
}

async function wantedSources(context: Context, ids: readonly string[]): Promise<Source[]> {
  const all = (await listSources(context.store)).map(sourceOf).filter(isCollected);
  const unknown = ids.find((id) => !all.some((source) => source.id === id));
  if (unknown !== undefined)
    throw new CommandFailed(
      `there is no source ${unknown}. Known are: ${all.map(({ id }) => id).join(', ')}`,
    );
  return ids.length === 0 ? all.filter(({ enabled }) => enabled) : all.filter(({ id }) => ids.includes(id));
}

async function collectWithProgress(
  context: Context,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<CollectSummary> {
  const spinner = ora({ text: 'Collecting …' }).start();
  const pages = new Map<string, number>();
  const summary = await collect(context, sources, {
    signal,
    progress: ({ sourceId, fetched }) => {
      pages.set(sourceId, fetched);
      const sum = [...pages.values()].reduce((total, count) => total + count, 0);
      spinner.text = `Collecting: ${sum} pages from ${pages.size} of ${sources.length} sources`;
    },
  });
  spinner.stop();
  printSummary(summary);
  return summary;
}

function printSummary({ runs, new: fresh, changed, unchanged, drops }: CollectSummary): void {
  const lines = runs.map(({ sourceId, outcome, listed, known, fetched, documents, error }) =>
    error === null
      ? `${sourceId.padEnd(24)} ${outcome.padEnd(10)} ${listed} listed, ${known} known, ${fetched} pages, ${documents} documents`
      : `${sourceId.padEnd(24)} ${outcome.padEnd(10)} ${error}`,
  );
  const dropped = Object.entries(drops).map(([reason, count]) => `${reason} ${count}`);
  lines.push(
    `Documents: ${fresh} new, ${changed} changed, ${unchanged} unchanged. Dropped: ${dropped.join(', ') || 'none'}.`,
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

// ---- sources ----------------------------------------------------------------------------------------------------

async function findGaps(): Promise<void> {
  const context = await createContext(readConfig(process.env), root);
  try {
    const gaps = await rebuildGaps(context.store, instant(context.now()));
    process.stdout.write(`${gaps} ${gaps === 1 ? 'gap' : 'gaps'} in collection\n`);
  } finally {
    await context.close();
  }
}

async function regroupStories(): Promise<void> {
  await withContext(async ({ store, knowledge }) => {
    const moved = await regroupAll(store, knowledge.rarity);
    process.stdout.write(
      `${moved} ${moved === 1 ? 'document is' : 'documents are'} in another story than before\n`,
    );
  });
}

async function recount(): Promise<void> {
  const context = await createContext(readConfig(process.env), root);
  try {
    await rebuildRollups(context.store);
    process.stdout.write('the daily counts are those of the documents\n');
  } finally {
    await context.close();
  }
}

async function discoverSources(address: string): Promise<void> {
  const url = /^https?:\/\//iu.test(address) ? address : `https://${address}`;
  if (!URL.canParse(url)) usageError(`${address} is not the address of a site`);
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  const spinner = ora({ text: `Asking ${new URL(url).host}, a request every few seconds …` }).start();
  try {
    const config = readConfig(process.env);
    const { candidates, asked, failure } = await discoverSite(url, {
      userAgent: userAgentOf({ config }),
      addresses: addressesOf({ config }),
      now: () => new Date(),
      signal: stopping.signal,
    });
    spinner.stop();
    if (failure !== null) throw new CommandFailed(`${url} could not be read: ${failure}`);
    if (candidates.length === 0)
      throw new CommandFailed(`${url} has no feed and no sitemap at ${asked} addresses that were tried`);
    process.stdout.write(`${candidates.map(candidateLine).join('\n')}\n`);
  } catch (error) {
    if (stopping.signal.aborted) throw new CommandFailed('stopped before the search was through');
    throw error;
  } finally {
    spinner.stop();
  }
}

function candidateLine({ kind, url, count, latest, foundBy }: FeedCandidate): string {
  const held = `${String(count).padStart(5)} entries`;
  return `${kind.padEnd(8)} ${held}  latest ${(latest ?? 'unknown').padEnd(20)}  ${url}  (${foundBy})`;
}

// ---- links ------------------------------------------------------------------------------------------------------

async function auditLinks({ format }: { format: string }): Promise<void> {
  await withContext(async (context) => {
    const stopping = new AbortController();
    void untilStopped().then(() => stopping.abort(new CommandFailed('stopped before the audit was through')));
    await withSpinner('Auditing', (progress) =>
      runLinkAudit(context, {
        signal: stopping.signal,
        progress: (done, of) => progress(`${done} of ${of} portals and links`),
      }),
    );
    const made = await linkAuditReport(context);
    const forms = { json: () => `${JSON.stringify(made, null, 2)}\n`, csv: () => renderLinkAuditCsv(made) };
    process.stdout.write(format === 'json' || format === 'csv' ? forms[format]() : linkTable(made));
  });
}

function linkTable({ own, rows, outgoing, totals }: LinkAuditReport): string {
  const lines = rows.map(
    ({ id, check, toUs, byUs }) =>
      `${id.padEnd(20)} ${(check?.state ?? 'never').padEnd(12)} links to us: ${toUs.linking.padEnd(8)} linked by us: ${byUs.linking.padEnd(8)} ${toUs.evidence[0]?.text ?? ''}`,
  );
  const bad = outgoing.filter(({ state }) => state !== 'ok');
  return [
    `${own.name}: ${own.check?.state ?? 'never'}`,
    ...lines,
    ...bad.map(({ url, state, detail }) => `${state.padEnd(12)} ${url} (${detail ?? ''})`),
    `${totals.linkToUs} of ${totals.known} partners that could be read link to us, ${totals.mutual} both ways; ${totals.dead} dead, ${totals.moved} moved.`,
    '',
  ].join('\n');
}

// ---- extract, analyse -------------------------------------------------------------------------------------------

async function extract(
  file: string | undefined,
  options: { url?: string; in?: string; out: string },
): Promise<void> {
  if ((file === undefined) === (options.in === undefined))
    usageError('give either an HTML file with --url, or --in');
  if (options.in !== undefined) return batch(options.in, options.out, 'pages', extractBatch);
  if (options.url === undefined || !URL.canParse(options.url))
    usageError('--url must be the address that the file was fetched from');
  const page = extractFrom(decodeHtml(await readFile(file ?? ''), null), options.url);
  process.stdout.write(`${JSON.stringify(page, null, 2)}\n`);
  if ('refused' in page) throw new CommandFailed(`no article was found: ${page.refused} (${page.detail})`);
}

async function analyse(options: {
  in?: string;
  out: string;
  stale?: boolean;
  claims?: string;
  facts?: string;
  taxonomy?: string;
}): Promise<void> {
  if ((options.stale === true) === (options.in !== undefined)) usageError('give either --in or --stale');
  if (options.in === undefined) return analyseStored();
  const standard = await loadKnowledge(join(root, 'analysis', 'knowledge'), {
    claimsFile: options.claims,
    factsFile: options.facts,
  });
  const knowledge =
    options.taxonomy === undefined ? standard : await reloadTaxonomy(standard, options.taxonomy);
  const claims: readonly KnownClaim[] = claimsFromKnowledge(knowledge);
  const analyser = createAnalyser(knowledge, buildClaimIndex(claims));
  await batch(options.in, options.out, 'documents', (files) => analyseBatch(files, analyser));
}

/** What is done stays done when it is stopped; the next run goes on. */
async function analyseStored(): Promise<void> {
  await withContext(async (context) => {
    const stopping = new AbortController();
    void untilStopped().then(() => stopping.abort());
    const done = await withSpinner('Analysing anew', (progress) =>
      reanalyseStale(context, {
        signal: stopping.signal,
        progress: (state) => progress(`${state.done} of ${state.total} documents`),
      }),
    );
    process.stdout.write(`${done} stored documents were analysed anew.\n`);
    if (stopping.signal.aborted)
      throw new CommandFailed('stopped before all were done; the next run goes on');
  });
}

async function checkTaxonomy(file: string): Promise<void> {
  const { taxonomy } = await reloadTaxonomy(await loadKnowledge(join(root, 'analysis', 'knowledge')), file);
  const { topics, themes, channels, places } = taxonomy;
  process.stdout.write(
    `${file} can be used: ${topics.length} topics, ${themes.length} themes, ${channels.length} channels, ${places.new_units.length} communes.\n`,
  );
}

// ---- facts ------------------------------------------------------------------------------------------------------

async function listFacts(options: {
  on?: string;
  topic?: string;
  query?: string;
  format: string;
}): Promise<void> {
  await withContext(async ({ store, knowledge, now }) => {
    const { on = vietnamDay(now()), topic, query } = options;
    const { rows } = factListReport(await withLedger(store, knowledge), { on, topic, query });
    const facts = rows.map(({ fact }) => fact);
    const lines = options.format === 'json' ? [JSON.stringify(facts, null, 2)] : ledgerLines(facts);
    process.stdout.write(`${lines.join('\n')}\n`);
  });
}

async function checkFacts(file: string): Promise<void> {
  const { figureRules } = await loadKnowledge(join(root, 'analysis', 'knowledge'));
  const { facts, topics, verified, compared, empty } = await checkLedgerFile(file, figureRules);
  process.stdout.write(
    `${file} can be used: ${facts} facts of ${topics} topics, ${verified} verified, ${compared} compared with texts.\n`,
  );
  if (empty.length > 0) process.stdout.write(`Not compared, because no fact is held: ${empty.join(', ')}.\n`);
}

async function importFacts(file: string, { as, why }: { as: string; why: string }): Promise<void> {
  await withContext(async (context) => {
    const person = await personByEmail(context.store, as);
    if (person === undefined) throw new CommandFailed(`there is no account ${as}`);
    const { proposed, unchanged, waiting } = await importLedger(context, person, { file, why });
    process.stdout.write(
      `${proposed.length} facts proposed, ${unchanged} as in the ledger. Another person confirms them in the dashboard.\n`,
    );
    if (waiting.length > 0)
      process.stdout.write(`Left out, because a proposal waits: ${waiting.join(', ')}.\n`);
  });
}

interface ClaimsOptions {
  format?: ClaimFormat;
  out: string;
  dryRun?: boolean;
  reason: string;
}

async function writeClaims({ format, out }: ClaimsOptions): Promise<void> {
  await withContext(async (context) => {
    const text = await exportClaims(context, format ?? claimFormatOf(out));
    if (out === '-') process.stdout.write(text);
    else await writeFile(out, text);
  });
}

async function readClaims(file: string, { format, dryRun, reason }: ClaimsOptions): Promise<void> {
  const text = await readFile(file, 'utf8');
  const form = format ?? claimFormatOf(file);
  await withContext(async (context) => {
    const { rows, problems } = await planImport(context, text, form);
    for (const problem of problems)
      process.stderr.write(`${file}:${problem.line}: ${describeProblem(problem)}\n`);
    if (problems.length > 0)
      throw new CommandFailed(`${file} has ${problems.length} errors: nothing was imported`);
    if (dryRun !== true) await importClaims(context, { userId: null, reason }, text, form);
    for (const { id, outcome, statement, changes } of rows)
      if (outcome !== 'same')
        process.stdout.write(`${outcome.padEnd(8)} ${id ?? 'new'}  ${statement} (${changes.join(', ')})\n`);
    const count = rows.filter(({ outcome }) => outcome !== 'same').length;
    process.stdout.write(
      `${count} of ${rows.length} claims ${dryRun === true ? 'would be' : 'were'} written.\n`,
    );
  });
}

function claimFormatOf(file: string): ClaimFormat {
  if (file.endsWith('.csv')) return 'csv';
  return file.endsWith('.jsonld') ? 'claimreview' : 'json';
}

/** Labelled texts and corpora of others: `MINHTIN_DATA`, else beside the repository. */
function labelledData(): string {
  return resolve(process.env.MINHTIN_DATA ?? join(root, '..', 'shared', 'data'));
}

interface EvaluateOptions {
  benchmark?: string;
  train?: string;
  dev?: string;
  test?: string;
}

async function evaluate({ benchmark, train, dev, test }: EvaluateOptions): Promise<void> {
  if (benchmark === undefined) {
    const quality = await withSpinner('Measuring', (progress) =>
      measureQuality(root, labelledData(), progress),
    );
    process.stdout.write(`${renderQuality(quality)}\n`);
    if (quality.broken.length > 0) throw new CommandFailed(`${quality.broken.length} floors are broken`);
    return;
  }
  if (train === undefined || test === undefined) usageError('--benchmark sentiment needs --train and --test');
  const measured = await withSpinner('Training', (progress) =>
    benchmarkSentiment(root, { train, dev, test }, progress),
  );
  process.stdout.write(`${renderBenchmark(measured)}\n`);
}

async function train(): Promise<void> {
  const training = await withSpinner('Training', () => trainModels(root, labelledData()));
  await saveModels(root, training);
  for (const { file } of training.models) process.stdout.write(`analysis/knowledge/${file} written.\n`);
  for (const what of training.missing) process.stdout.write(`not trained: ${what}\n`);
}

async function withSpinner<T>(
  what: string,
  work: (progress: (step: string) => void) => Promise<T>,
): Promise<T> {
  const spinner = ora({ text: `${what} …`, isSilent: !process.stderr.isTTY }).start();
  try {
    return await work((step) => {
      spinner.text = `${what}: ${step}`;
      spinner.render();
    });
  } finally {
    spinner.stop();
  }
}

async function batch(
  input: string,
  output: string,
  what: string,
  work: (files: BatchFiles) => Promise<BatchResult>,
): Promise<void> {
  const spinner = ora({ text: `0 ${what}`, isSilent: !process.stderr.isTTY }).start();
  const progress = (done: number) => {
    if (done % 100 === 0) spinner.text = `${done} ${what}`;
  };
  try {
    const { written, bad } = await work({ input, output, progress });
    spinner.stop();
    for (const { line, message } of bad.slice(0, 20)) process.stderr.write(`${input}:${line}: ${message}\n`);
    process.stderr.write(`${written} ${what} written to ${output === '-' ? 'standard output' : output}.\n`);
    if (bad.length > 0)
      throw new CommandFailed(`${bad.length} lines of ${input} could not be used; all others were`);
  } finally {
    spinner.stop();
  }
}

// ---- report, user -----------------------------------------------------------------------------------------------

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
  const made = await composeReport(context, about, frame);
  const { pieces } = await writeReport(format, contentOf(made, null), root);
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

async function addUser({
  email,
  name,
  role,
}: {
  email: string;
  name: string;
  role: (typeof roles)[number];
}): Promise<void> {
  await withContext(async (context) => {
    await createUser(context.auth, { email, name, role, password: await readPassword() });
    process.stdout.write(`The account ${email} (${role}) was made.\n`);
  });
}

async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await readAll(process.stdin)).trim();
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('Password (10 characters or more): ');
  } finally {
    terminal.close();
  }
}
