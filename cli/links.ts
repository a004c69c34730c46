import { type Command, Option } from 'commander';
import { runLinkAudit } from '../api/link-audit.ts';
import { type LinkAuditReport, linkAuditReport } from '../api/reports/link-audit.ts';
import { renderLinkAuditCsv } from '../api/reports/link-audit-csv.ts';
import { CommandFailed } from './failure.ts';
import { withSpinner } from './progress.ts';
import { stopSignal, withContext } from './running.ts';

export function addLinks(program: Command): void {
  program
    .command('links')
    .description('look after the links between official portals')
    .command('audit')
    .description('say which partner portals link to the own one and back, and which links are dead')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .action(auditLinks);
}

async function auditLinks({ format }: { format: string }): Promise<void> {
  await withContext(async (context) => {
    const signal = stopSignal(new CommandFailed('stopped before the audit was through'));
    await withSpinner('Auditing', (progress) =>
      runLinkAudit(context, {
        signal,
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
