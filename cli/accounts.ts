import { createInterface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { createUser, roles } from '../api/auth.ts';
import { withContext } from './running.ts';

export function addAccounts(program: Command): void {
  program
    .command('user')
    .description('manage accounts')
    .command('add')
    .description('make an account; the password is asked for, or read from standard input')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'name as it appears on screen')
    .addOption(new Option('--role <role>', 'what the person may do').choices(roles).default('analyst'))
    .action(addUser);
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
