import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { evidencePack } from '../api/evidence/pack.ts';
import { withContext } from './running.ts';
import { documentNumber } from './values.ts';

export function addEvidence(program: Command): void {
  program
    .command('evidence')
    .description('write the evidence pack of a document: WARC, picture, description, log, checksums')
    .argument('<document>', 'number of the document, as in the address of its page', documentNumber)
    .option('--out <folder>', 'where the folder of the pack is made', '.')
    .action(writeEvidence);
}

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
