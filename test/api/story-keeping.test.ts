import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../analysis/fingerprint.ts';
import type { Person } from '../../api/auth.ts';
import type { Context } from '../../api/context.ts';
import { BadRequest, Conflict, Forbidden, NotFound } from '../../api/errors.ts';
import { listAudit } from '../../api/store/audit.ts';
import { saveDocument } from '../../api/store/documents.ts';
import { syncSources } from '../../api/store/sources.ts';
import { mergeStories, moveToStory, splitStory, undoDecision } from '../../api/story-decisions.ts';
import { regroupAll, settleStories } from '../../api/story-keeping.ts';
import { knowledge } from '../analysis/fixtures.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';
import { sampleDocument, sampleFindings, sampleSource } from './samples.ts';

const now = '2026-11-18T05:00:00Z';
const source = sampleSource('bao-mot');
const hotline = sampleSource('duong-day-nong', { publisher: 'citizen' });

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
  beforeAll(() => syncSources(store(), [source, hotline], now));

  const save = async (url: string, change: Parameters<typeof sampleDocument>[1], from = source) => {
    const document = sampleDocument(url, { sourceId: from.id, ...change });
    const findings = { ...sampleFindings(), fingerprint: fingerprintOf(document.text) };
    return (await saveDocument(store(), { document, source: from, findings }, now)).id;
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
    await store().deleteFrom('story_decision_documents').execute();
    await store().deleteFrom('story_kernels').execute();
    await store().deleteFrom('document_terms').execute();
    await store().deleteFrom('documents').execute();
  };

  it('leaves reports from citizens apart that share only their frame, and those together that repeat a text', async () => {
    const details = {
      'xã Ba Bể':
        'Bác sĩ trực nói hết thuốc huyết áp, phải ra hiệu thuốc bên ngoài mua hai vỉ giá chín mươi nghìn.',
      'phường Sông Cầu':
        'Nhân viên thu viện phí ghi sai mã đối tượng hộ nghèo, con trai sáu tuổi không được giảm trừ.',
    };
    const text = (place: keyof typeof details) =>
      `Tôi phản ánh về việc khám chữa bệnh bảo hiểm y tế tại trạm y tế ${place}. ${details[place]} Đề nghị cơ quan bảo hiểm xã hội kiểm tra trạm y tế và trả lời.`;
    const report = (name: string, place: keyof typeof details, hour: string) =>
      save(
        `https://phan-anh.example/${name}`,
        { title: null, text: text(place), publishedAt: `2026-09-10T${hour}:00:00Z` },
        hotline,
      );
    const [one, other, again] = [
      await report('mot', 'xã Ba Bể', '01'),
      await report('hai', 'phường Sông Cầu', '02'),
      await report('ba', 'xã Ba Bể', '03'),
    ];
    const paper = [];
    for (const place of ['xã Ba Bể', 'phường Sông Cầu'] as const)
      paper.push(
        await save(`https://bao-mot.example/thuoc-${paper.length}`, {
          title: null,
          text: text(place),
          publishedAt: `2026-06-10T0${paper.length}:00:00Z`,
        }),
      );
    await settleStories(store(), knowledge.rarity);
    const rows = await store().selectFrom('documents').select(['id', 'story_id']).execute();
    const storyOf = (id: number) => rows.find((row) => row.id === id)?.story_id;
    expect(storyOf(one)).not.toBe(storyOf(other));
    expect(storyOf(again)).toBe(storyOf(one));
    // The same words in newspapers tell one event.
    expect(storyOf(paper[0] ?? 0)).toBe(storyOf(paper[1] ?? 0));
  });

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

  describe('what an analyst decides', () => {
    let context: Context;
    let analyst: Person;
    beforeAll(async () => {
      context = await makeContext(store(), { now, sources: [source] });
      analyst = await makePerson(context.auth, 'analyst');
    });
    const storyOf = async (id: number) => (await find(id)).story_id ?? 0;
    const regroup = () => regroupAll(store(), knowledge.rarity);

    it('to be one story stays one, takes in what comes late, and can be undone', async () => {
      const [flood, fraud] = [await tell('merge', 'lu-2'), await tell('merge', 'gia-mao')];
      await settle();
      const [into, from] = [await storyOf(flood), await storyOf(fraud)];
      const decision = await mergeStories(context, analyst, { from, into });
      expect(await storyOf(fraud)).toBe(into);
      expect((await findStory(from)).merged_into).toBe(into);
      const late = await tell('merge', 'lu-3');
      await settle();
      await regroup();
      expect(await Promise.all([flood, fraud, late].map(storyOf))).toEqual([into, into, into]);
      await undoDecision(context, analyst, decision);
      expect(await storyOf(fraud)).toBe(from);
      await regroup();
      expect(await Promise.all([flood, fraud, late].map(storyOf))).toEqual([into, from, into]);
      expect((await findStory(from)).merged_into).toBeNull();
      await expect(undoDecision(context, analyst, decision)).rejects.toThrow(Conflict);
      await clear();
    });

    it('to be two stories stays two', async () => {
      const told = [await tell('split', 'lu-1'), await tell('split', 'lu-2'), await tell('split', 'lu-3')];
      await settle();
      const story = await storyOf(told[0] ?? 0);
      await splitStory(context, analyst, { story, documents: [told[1] ?? 0] });
      await regroup();
      const [first, second, third] = await Promise.all(told.map(storyOf));
      expect([first, third]).toEqual([story, story]);
      expect(second).not.toBe(story);
      await expect(splitStory(context, analyst, { story, documents: told })).rejects.toThrow(BadRequest);
      await clear();
    });

    it('moves a document, and undoes the last decision first', async () => {
      const [flood, fraud, fair] = [
        await tell('move', 'lu-1'),
        await tell('move', 'gia-mao'),
        await tell('move', 'khen-thuong'),
      ];
      await settle();
      const [a, b] = [await storyOf(flood), await storyOf(fraud)];
      const first = await moveToStory(context, analyst, { document: fair, story: a });
      const second = await moveToStory(context, analyst, { document: fair, story: b });
      expect(await storyOf(fair)).toBe(b);
      await expect(undoDecision(context, analyst, first)).rejects.toThrow(Conflict);
      await undoDecision(context, analyst, second);
      expect(await storyOf(fair)).toBe(a);
      await regroup();
      expect(await storyOf(fair)).toBe(a);
      const entries = (await listAudit(store(), 3)).map(({ action }) => action);
      expect(entries).toEqual(['story.undo', 'story.move', 'story.move']);
      await clear();
    });

    it('is an analyst\u2019s right', async () => {
      const leader = { ...analyst, role: 'leader' as const };
      await expect(mergeStories(context, leader, { from: 1, into: 2 })).rejects.toThrow(Forbidden);
      await expect(mergeStories(context, analyst, { from: 1, into: 1 })).rejects.toThrow(BadRequest);
      await expect(mergeStories(context, analyst, { from: 998, into: 999 })).rejects.toThrow(NotFound);
    });
  });
});
