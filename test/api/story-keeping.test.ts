import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../analysis/fingerprint.ts';
import { saveDocument } from '../../api/store/documents.ts';
import { syncSources } from '../../api/store/sources.ts';
import { settleStories } from '../../api/story-keeping.ts';
import { knowledge } from '../analysis/fixtures.ts';
import { eachStore } from './each-store.ts';
import { sampleDocument, sampleFindings, sampleSource } from './samples.ts';

const now = '2026-11-18T05:00:00Z';
const source = sampleSource('bao-mot');

/** Documents of three events, by the last part of their address. */
const told: Readonly<Record<string, { readonly title: string; readonly text: string; readonly at: string }>> =
  {
    'lu-1': {
      title: 'Xã Bằng Vân ngập sâu sau mưa lớn',
      text: 'Mưa lớn đêm qua làm xã Bằng Vân ngập sâu, 120 hộ dân phải sơ tán lên trường học, cơ quan bảo hiểm xã hội chi trả lương hưu tại nhà.',
      at: '2026-11-10T01:00:00Z',
    },
    'lu-2': {
      title: 'Sơ tán 120 hộ dân ở xã Bằng Vân',
      text: 'Sau trận mưa lớn, xã Bằng Vân ngập sâu; chính quyền sơ tán hộ dân, bà con về trường học ở tạm, nhận lương hưu tại chỗ.',
      at: '2026-11-10T06:00:00Z',
    },
    'lu-3': {
      title: 'Bằng Vân: hộ dân sơ tán đã trở về',
      text: 'Nước rút, 120 hộ dân sơ tán ở xã Bằng Vân rời trường học về nhà; mưa lớn đã dứt, việc chi trả lương hưu trở lại bưu điện.',
      at: '2026-11-11T02:00:00Z',
    },
    'gia-mao': {
      title: 'Cảnh báo tin nhắn giả mạo ứng dụng',
      text: 'Công an cảnh báo tin nhắn giả mạo ứng dụng để chiếm đoạt tiền trong tài khoản của người hưởng.',
      at: '2026-11-10T03:00:00Z',
    },
    'khen-thuong': {
      title: 'Khen thưởng đại lý thu xuất sắc',
      text: 'Lễ khen thưởng các đại lý thu xuất sắc năm nay được tổ chức tại hội trường thành phố.',
      at: '2026-11-10T04:00:00Z',
    },
  };

eachStore('keeping stories', (store) => {
  beforeAll(() => syncSources(store(), [source], now));

  const save = async (url: string, change: Parameters<typeof sampleDocument>[1]) => {
    const document = sampleDocument(url, { sourceId: source.id, ...change });
    const findings = { ...sampleFindings(), fingerprint: fingerprintOf(document.text) };
    return (await saveDocument(store(), { document, source, findings }, now)).id;
  };
  const tell = (site: string, name: string) => {
    const { at, ...words } = told[name] ?? { at: now };
    return save(`https://${site}.example/${name}`, { ...words, publishedAt: at });
  };
  const settle = () => settleStories(store(), knowledge.rarity);
  const find = (id: number) =>
    store().selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const findStory = (id: number | null) =>
    store()
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', id ?? 0)
      .executeTakeFirstOrThrow();
  /** Names by story, for the documents of a site. */
  const partition = async (site: string) => {
    const rows = await store()
      .selectFrom('documents')
      .select(['canonical_url', 'story_id'])
      .where('canonical_url', 'like', `https://${site}.example/%`)
      .execute();
    const stories = new Map<number | null, string[]>();
    for (const { canonical_url, story_id } of rows)
      stories.set(story_id, [...(stories.get(story_id) ?? []), canonical_url.split('/').at(-1) ?? '']);
    return [...stories.values()].map((names) => names.sort().join(' ')).sort();
  };
  const clear = async () => {
    await store().deleteFrom('document_terms').execute();
    await store().deleteFrom('documents').execute();
  };

  it('puts documents of one event together, whatever the order in which they come', async () => {
    const orders = [
      ['lu-1', 'lu-2', 'lu-3', 'gia-mao', 'khen-thuong'],
      ['khen-thuong', 'lu-3', 'lu-2', 'gia-mao', 'lu-1'],
      ['lu-3', 'gia-mao', 'lu-1', 'khen-thuong', 'lu-2'],
    ];
    for (const [at, order] of orders.entries()) {
      for (const name of order) {
        await tell(`order${at}`, name);
        await settle();
      }
      expect(await partition(`order${at}`)).toEqual(['gia-mao', 'khen-thuong', 'lu-1 lu-2 lu-3']);
      await clear();
    }
  });

  it('leaves the number of a story alone when an earlier document comes late', async () => {
    const later = await tell('late', 'lu-2');
    await settle();
    const { story_id } = await find(later);
    const earlier = await tell('late', 'lu-1');
    await settle();
    expect((await find(later)).story_id).toBe(story_id);
    expect((await find(earlier)).story_id).toBe(story_id);
    expect(await findStory(story_id)).toMatchObject({
      first_at: told['lu-1']?.at,
      last_at: told['lu-2']?.at,
    });
    await clear();
  });

  it('does nothing when nothing has come', async () => {
    await tell('idle', 'lu-1');
    expect(await settle()).toBe(1);
    expect(await settle()).toBe(0);
    await clear();
  });

  it('groups at the same time as another, once', async () => {
    await tell('twice', 'lu-1');
    await tell('twice', 'gia-mao');
    const before = await store().selectFrom('stories').select('id').execute();
    await Promise.all([settle(), settle(), settle()]);
    expect(await store().selectFrom('stories').select('id').execute()).toHaveLength(before.length + 2);
    await clear();
  });

  describe('copies', () => {
    const text =
      'Bảo hiểm xã hội tỉnh vừa thông báo lịch chi trả lương hưu tháng mười hai cho người hưởng trên địa bàn, ' +
      'theo đó tiền được chuyển vào tài khoản từ ngày mồng hai và chi tiền mặt tại bưu điện xã từ ngày mồng năm.';

    it('belong to the earliest text, not to each other, also when that one is found last', async () => {
      const copies = [
        await save('https://copy.example/b', {
          text: `${text} (Theo TTXVN)`,
          publishedAt: '2026-11-12T02:00:00Z',
        }),
        await save('https://copy.example/c', {
          text: `${text} Ảnh: minh họa`,
          publishedAt: '2026-11-12T03:00:00Z',
        }),
      ];
      await settle();
      expect((await find(copies[1] ?? 0)).copy_of).toBe(copies[0]);
      const first = await save('https://copy.example/a', { text, publishedAt: '2026-11-12T01:00:00Z' });
      await settle();
      for (const id of copies) expect((await find(id)).copy_of).toBe(first);
      expect((await find(first)).copy_of).toBeNull();
      await clear();
    });
  });

  it('puts a comment in the story of its article, also one that comes long after', async () => {
    const article = await tell('reply', 'khen-thuong');
    const comment = await save('https://reply.example/khen-thuong#1', {
      kind: 'comment',
      title: null,
      parentUrl: 'https://reply.example/khen-thuong',
      text: 'Ý kiến hay',
      publishedAt: '2026-11-18T04:00:00Z',
    });
    const orphan = await save('https://reply.example/x#1', {
      kind: 'comment',
      title: null,
      parentUrl: 'https://reply.example/x',
      text: 'Không có bài',
    });
    await settle();
    const { story_id } = await find(article);
    expect(story_id).not.toBeNull();
    expect((await find(comment)).story_id).toBe(story_id);
    expect((await find(orphan)).story_id).toBeNull();
    expect(await findStory(story_id)).toMatchObject({
      title: 'Khen thưởng đại lý thu xuất sắc',
      last_at: '2026-11-18T04:00:00Z',
    });
    await clear();
  });
});
