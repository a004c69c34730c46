/** Reading a JSON file that people edit: what is wrong in it is said with file, entry and reason. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** A knowledge file that cannot be used: says which file, which entry, and what is wrong with it. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
}

/** Problems named at once: an editor mends several in one go. */
const mostProblems = 5;

/** Reads and checks one file. Throws `KnowledgeError`. */
export async function readKnowledgeFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return checkEntry(file, parseJson(file, await readText(file)), schema);
}

/** Checks a value that people wrote; `name` says where it stands. Throws `KnowledgeError`. */
export function checkEntry<T>(name: string, value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, mostProblems)
    .map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  throw new KnowledgeError(`${name}: ${problems.join('; ')}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new KnowledgeError(`${file}: cannot be read`, { cause });
  }
}

function parseJson(file: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new KnowledgeError(`${file}: is not JSON (${cause instanceof Error ? cause.message : cause})`, {
      cause,
    });
  }
}

/** Throws `KnowledgeError` where a name stands twice in a list. */
export function refuseTwins(file: string, list: string, names: readonly string[]): void {
  const index = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (index >= 0)
    throw new KnowledgeError(`${file}: ${list}.${index}: ${JSON.stringify(names[index])} is there twice`);
}
