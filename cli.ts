#!/usr/bin/env node
/** The front door: the commands, and what their errors say. Each command puts together what it needs (`cli/`). */
import { Command } from 'commander';
import { addAccounts } from './cli/accounts.ts';
import { addClaims } from './cli/claims.ts';
import { addCollecting } from './cli/collecting.ts';
import { addEvidence } from './cli/evidence.ts';
import { addFacts } from './cli/facts.ts';
import { reportFailure } from './cli/failure.ts';
import { addLinks } from './cli/links.ts';
import { addQuality } from './cli/quality.ts';
import { addRebuilding } from './cli/rebuilding.ts';
import { addReports } from './cli/reports.ts';
import { addServing } from './cli/serving.ts';
import { addSources } from './cli/sources.ts';
import { addTexts } from './cli/texts.ts';

const program = new Command('minhtin')
  .description(
    "Media monitoring and misinformation tracking for the communications work of Vietnam's social insurance",
  )
  .version('0.1.0')
  .showHelpAfterError('(--help shows what is possible)')
  .exitOverride();

/** In the order of the help. */
const groups = [
  addServing,
  addCollecting,
  addSources,
  addLinks,
  addTexts,
  addFacts,
  addClaims,
  addReports,
  addEvidence,
  addRebuilding,
  addQuality,
  addAccounts,
];
for (const addCommands of groups) addCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
