/** What is worked out of the documents, worked out anew. */
import type { Command } from 'commander';
import { rebuildRollups } from '../api/store/rollups.ts';
import { regroupAll } from '../api/story-keeping.ts';
import { withContext } from './running.ts';

export function addRebuilding(program: Command): void {
  program
    .command('recount')
    .description('count the documents of all days anew, from the documents themselves')
    .action(recount);

  program
    .command('stories')
    .description('look after the stories')
    .command('regroup')
    .description('group all documents anew, from the first on; stories keep their numbers')
    .action(regroupStories);
}

async function recount(): Promise<void> {
  await withContext(async ({ store }) => {
    await rebuildRollups(store);
    process.stdout.write('the daily counts are those of the documents\n');
  });
}

async function regroupStories(): Promise<void> {
  await withContext(async ({ store, knowledge }) => {
    const moved = await regroupAll(store, knowledge.rarity);
    process.stdout.write(
      `${moved} ${moved === 1 ? 'document is' : 'documents are'} in another story than before\n`,
    );
  });
}
