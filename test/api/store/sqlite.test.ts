import { expect, it } from 'vitest';
import { StoreError } from '../../../api/store/errors.ts';
import { nodeHandle } from '../../../api/store/sqlite.ts';

/** Stands for `node:sqlite`, which the oldest supported Node does not have: records what it is asked for. */
function fakeModule(fail: string | null = null) {
  const calls: unknown[] = [];
  class DatabaseSync {
    constructor(file: string, options: { readOnly: boolean }) {
      if (fail !== null) throw new Error(fail);
      calls.push(['open', file, options.readOnly]);
    }
    prepare(sql: string) {
      return {
        all: (...parameters: unknown[]) => {
          calls.push(['all', sql, parameters]);
          return [{ a: 1 }];
        },
        run: (...parameters: unknown[]) => {
          calls.push(['run', sql, parameters]);
          return { changes: 2n, lastInsertRowid: 7 };
        },
      };
    }
    close() {
      calls.push(['close']);
    }
  }
  return { module: { DatabaseSync }, calls };
}

it('node:sqlite answers in the form of the other library', async () => {
  const { module, calls } = fakeModule();
  const handle = nodeHandle(module, 'x.db', 'existing');
  expect(await handle.all('select ?', [1])).toEqual([{ a: 1 }]);
  expect(await handle.run('delete', [])).toEqual({ changes: 2, lastId: 7 });
  await handle.close();
  expect(calls).toEqual([['open', 'x.db', true], ['all', 'select ?', [1]], ['run', 'delete', []], ['close']]);
});

it('node:sqlite fails with the same sentences', () => {
  const { module } = fakeModule('unable to open database file');
  expect(() => nodeHandle(module, '/nowhere/x.db', 'create')).toThrow(StoreError);
  expect(() => nodeHandle(module, '/nowhere/x.db', 'create')).toThrow(/\/nowhere\/x\.db cannot be opened/);
});
