import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../../../api/context.ts';
import { sha256 } from '../../../api/evidence/records.ts';
import { collect } from '../../../api/pipeline.ts';
import { eachStore } from '../each-store.ts';
import { makeContext } from '../make-context.ts';
import { type Newspaper, openNewspaper } from '../newspaper.ts';
import { sampleSource } from '../samples.ts';
import { readWarc } from './read-warc.ts';

eachStore('what is collected', (store) => {
  let paper: Newspaper;
  let context: Context;
  const source = () => sampleSource('bao-chung-cu', { url: `${paper.url}/rss` });
  const snapshots = () => store().selectFrom('snapshots').selectAll().orderBy('id').execute();

  beforeAll(async () => {
    paper = await openNewspaper();
    context = await makeContext(store(), { now: '2026-11-18T05:00:00Z', sources: [source()] });
  });
  afterAll(async () => {
    await context.archive.close();
    await paper.close();
  });

  it('is stored with its snapshot or not at all: killed between the file and the commit, nothing is lost', async () => {
    const dying = {
      ...context,
      archive: {
        ...context.archive,
        append: async (records: Uint8Array) => {
          await context.archive.append(records);
          throw new Error('killed');
        },
      },
    };
    await expect(collect(dying, [source()])).rejects.toThrow('killed');
    expect(await store().selectFrom('documents').select('id').execute()).toEqual([]);
    expect(await snapshots()).toEqual([]);
    expect((await collect(context, [source()])).new).toBe(4);
  });

  it('has the bytes of its page, once for all documents of the page, and none for what was dropped', async () => {
    const versions = await store()
      .selectFrom('document_versions as version')
      .innerJoin('documents as document', 'document.id', 'version.document_id')
      .innerJoin('snapshots as snapshot', 'snapshot.id', 'version.snapshot_id')
      .select(['document.kind', 'document.canonical_url', 'snapshot.id', 'snapshot.url', 'snapshot.sha256'])
      .execute();
    expect(versions).toHaveLength(4);
    expect(new Set(versions.map(({ id }) => id)).size).toBe(3);
    expect(versions.every(({ canonical_url: address, url }) => address.split('#')[0] === url)).toBe(true);
    for (const row of await snapshots()) {
      const bytes = await context.archive.read({
        file: row.file,
        offset: row.byte_offset,
        length: row.byte_length,
      });
      const [response] = readWarc(bytes);
      expect(sha256(response?.body ?? Buffer.alloc(0))).toBe(row.sha256);
      expect(response?.headers['WARC-Target-URI']).toBe(row.url);
      const live = await fetch(row.url);
      expect(Buffer.from(await live.arrayBuffer())).toEqual(response?.body);
      expect(JSON.parse(row.headers)).toContainEqual(['content-type', 'text/html; charset=utf-8']);
      expect(row).toMatchObject({ status: 200, refers_to: null });
    }
  });

  it('takes what only our own reader reads otherwise for unchanged, and points to the first snapshot for the rest', async () => {
    const [before] = await snapshots();
    await store().updateTable('document_versions').set({ content_hash: 'of an earlier reader' }).execute();
    await store().updateTable('documents').set({ whole: 0 }).execute();
    await store().deleteFrom('list_states').execute();
    expect(await collect(context, [source()])).toMatchObject({ changed: 1, unchanged: 3 });
    const after = await snapshots();
    expect(after).toHaveLength(4);
    const revisit = after.at(-1);
    expect(revisit?.refers_to).toBe(before?.id);
    expect(revisit?.sha256).toBe(before?.sha256);
    const bytes = await context.archive.read({
      file: revisit?.file ?? '',
      offset: revisit?.byte_offset ?? 0,
      length: revisit?.byte_length ?? 0,
    });
    const [record] = readWarc(bytes);
    expect(record?.headers).toMatchObject({
      'WARC-Type': 'revisit',
      'WARC-Refers-To-Target-URI': before?.url,
    });
  });
});
