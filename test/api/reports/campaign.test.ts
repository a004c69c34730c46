import { beforeAll, expect, it } from 'vitest';
import type { Person } from '../../../api/auth.ts';
import {
  type CampaignDraft,
  changeCampaign,
  endCampaign,
  makeCampaign,
  readCampaignDraft,
} from '../../../api/campaigns.ts';
import type { Context } from '../../../api/context.ts';
import { enterActivity } from '../../../api/indicators/register.ts';
import { campaignListReport, campaignReport } from '../../../api/reports/campaign.ts';
import { sameDatesInOtherYears, windowBefore } from '../../../api/reports/campaign-windows.ts';
import { listAudit } from '../../../api/store/audit.ts';
import { replaceGaps } from '../../../api/store/gaps.ts';
import { eachStore } from '../each-store.ts';
import { makeContext, makePerson } from '../make-context.ts';
import { type FindingChoice, sampleDocument, sampleSource, saveSample } from '../samples.ts';

it('holds a window against the same weekdays before it, without meeting it', () => {
  const may = { from: '2026-05-01', to: '2026-05-31' };
  expect(windowBefore(may, may)).toEqual({ from: '2026-03-27', to: '2026-04-26' });
  expect(windowBefore(may, { from: '2026-05-01', to: '2026-05-03' })).toEqual({
    from: '2026-03-27',
    to: '2026-03-29',
  });
});

it('finds the same dates in other years, leap days and turns of the year included', () => {
  const found = sameDatesInOtherYears({ from: '2024-12-30', to: '2025-01-02' }, '2026-06-01');
  expect(found).toEqual([
    { year: 2025, from: '2025-12-30', to: '2026-01-02' },
    { year: 2023, from: '2023-12-30', to: '2024-01-02' },
    { year: 2022, from: '2022-12-30', to: '2023-01-02' },
    { year: 2021, from: '2021-12-30', to: '2022-01-02' },
  ]);
  const [, before] = sameDatesInOtherYears({ from: '2024-02-29', to: '2024-03-01' }, '2025-03-05');
  expect(before).toEqual({ year: 2023, from: '2023-02-28', to: '2023-03-01' });
});

it('takes a form only where it asks for something in a window that can be', () => {
  const fields = {
    name: 'Tháng 5',
    query: 'lương hưu',
    topic: '',
    channel: '',
    first: '2026-05-01',
    last: '2026-05-31',
  };
  expect(readCampaignDraft(fields).draft).toMatchObject({ query: 'lương hưu', topic: null });
  const wrong = (change: Partial<typeof fields>) => {
    const read = readCampaignDraft({ ...fields, ...change });
    return read.draft === null ? read.wrong : null;
  };
  expect(wrong({ query: '' })).toBe('query');
  expect(wrong({ query: '" "' })).toBe('query');
  expect(wrong({ query: '', topic: 'bhyt' })).toBeNull();
  expect(wrong({ name: '  ' })).toBe('name');
  expect(wrong({ first: '2026-02-30' })).toBe('first');
  expect(wrong({ last: '2026-04-30' })).toBe('last');
  expect(wrong({ last: '2027-05-02' })).toBe('last');
});

const press = sampleSource('bao-mot');
const office = sampleSource('cong-tinh', {
  publisher: 'official',
  channel: 'cong-thong-tin',
  region: 'local',
});
const draft: CampaignDraft = {
  name: 'Tháng vận động',
  query: 'lương hưu',
  topic: null,
  channel: null,
  first: '2026-11-02',
  last: '2026-11-15',
};

eachStore('campaigns', (store) => {
  let context: Context;
  let analyst: Person;
  let id = 0;
  let count = 0;
  const save = (
    publishedAt: string,
    choice: FindingChoice & { story?: number; text?: string } = {},
    source = press,
  ) => {
    count += 1;
    const document = sampleDocument(`https://${source.id}.example/${count}`, {
      publishedAt,
      title: `Bài ${count}`,
      text: choice.text ?? `Người dân hỏi về lương hưu, bài ${count}.`,
    });
    return saveSample(store(), source, document, {
      ...choice,
      place: { storyId: choice.story ?? null },
      now: publishedAt,
    });
  };
  const follow = (now: string) => campaignReport(store(), context.knowledge, { id, now: new Date(now) });

  beforeAll(async () => {
    context = await makeContext(store(), { now: '2026-11-10T05:00:00Z', sources: [press, office] });
    analyst = await makePerson(context.auth, 'analyst');
    const story = { title: 'Lương hưu', first_at: '', last_at: '', merged_into: null };
    await store()
      .insertInto('stories')
      .values([
        { ...story, id: 1 },
        { ...story, id: 2 },
      ])
      .execute();
    // A year ago, before the campaign, and in it: the last second of its first eve is not part of it.
    await save('2025-10-01T03:00:00Z');
    await save('2025-11-03T03:00:00Z');
    await save('2026-10-19T03:00:00Z', { story: 1 });
    await save('2026-10-28T03:00:00Z', { story: 1 });
    await save('2026-11-01T16:59:59Z');
    await save('2026-11-01T17:00:00Z', { story: 2, sentiment: 'negative', places: ['bac-kan'] });
    await save('2026-11-03T03:00:00Z', { story: 2, places: ['bac-kan'] });
    await save('2026-11-04T03:00:00Z', { sentiment: 'positive' }, office);
    await save('2026-11-05T03:00:00Z', { text: 'Thẻ bảo hiểm y tế.' });
    await save('2026-11-15T16:59:59Z');
    id = await makeCampaign(context, analyst, draft);
    await enterActivity(context, analyst, {
      kind: 'group-conference',
      heldOn: '2026-11-03',
      place: 'Bạch Thông',
      title: 'Hội nghị đối thoại',
      times: 1,
      people: 80,
      proof: '',
      note: '',
    });
  });

  it('counts a window that is going on up to yesterday, beside as many days before and a year ago', async () => {
    const report = await follow('2026-11-10T05:00:00Z');
    expect(report.campaign).toMatchObject({ state: 'running', query: 'lương hưu' });
    expect(report.counted).toEqual({ from: '2026-11-02', to: '2026-11-09' });
    expect(report.figures).toEqual({
      documents: 3,
      stories: 1,
      reach: 22,
      places: 1,
      sentiment: { negative: 1, neutral: 1, positive: 1 },
      voice: { all: 3, official: 1, press: 2, specialised: 0, social: 0 },
    });
    expect(report.comparisons).toMatchObject([
      { year: null, from: '2026-10-19', to: '2026-10-26', figures: { documents: 1 }, gap: false },
      { year: 2025, from: '2025-11-02', to: '2025-11-09', figures: { documents: 1 } },
    ]);
    expect(report.days).toHaveLength(8);
    expect(report.days.slice(0, 3).map(({ count, before, yearAgo }) => [count, before, yearAgo])).toEqual([
      [1, 1, 0],
      [1, 0, 1],
      [1, 0, 0],
    ]);
    expect(report.places).toMatchObject([{ slug: 'bac-kan', count: 2 }]);
    expect(report.sources.map(({ slug, count }) => [slug, count])).toEqual([
      ['bao-mot', 2],
      ['cong-tinh', 1],
    ]);
    expect(report.furthest.map(({ reach }) => reach)).toEqual([10, 10, 2]);
    expect(report.activities.sums).toMatchObject([{ kind: 'group-conference', people: 80 }]);
  });

  it('says where collection does not reach back, and what is to come', async () => {
    const { knowledge } = context;
    const early = await makeCampaign(context, analyst, { ...draft, first: '2025-10-02', last: '2025-10-20' });
    const { comparisons, days } = await campaignReport(store(), knowledge, { id: early, now: context.now() });
    expect(comparisons).toMatchObject([
      { year: null, figures: null },
      { year: 2026, figures: { documents: 1 } },
      { year: 2024, figures: null },
    ]);
    expect(days.every(({ before, yearAgo }) => before === null && yearAgo === null)).toBe(true);
    const later = await makeCampaign(context, analyst, { ...draft, first: '2026-12-01', last: '2026-12-31' });
    expect(await campaignReport(store(), knowledge, { id: later, now: context.now() })).toMatchObject({
      campaign: { state: 'coming' },
      counted: null,
      days: [],
    });
    const { rows } = await campaignListReport(store(), knowledge, { now: context.now() });
    expect(rows.map((row) => [row.id, row.count])).toEqual([
      [later, 0],
      [id, 3],
      [early, 0],
    ]);
  });

  it('compares nothing across a gap, and breaks the days there', async () => {
    const gap = { from: '2026-11-04T17:00:00Z', to: '2026-11-08T17:00:00Z', reason: 'off' } as const;
    await replaceGaps(store(), null, gap.from, [{ sourceId: null, ...gap }]);
    const report = await follow('2026-11-20T05:00:00Z');
    expect(report.gap).toBe(true);
    expect(report.comparisons.every(({ gap }) => gap)).toBe(true);
    expect(report.gapBands.map(({ index }) => index)).toEqual([3, 4, 5, 6]);
    expect(report).toMatchObject({ campaign: { state: 'over' }, figures: { documents: 4 } });
  });

  it('is made, changed and ended by analysts, and all of it is written down', async () => {
    const leader = await makePerson(context.auth, 'leader');
    for (const refused of [
      makeCampaign(context, leader, draft),
      changeCampaign(context, leader, id, draft),
      endCampaign(context, leader, id),
    ])
      await expect(refused).rejects.toThrow(/no right/);
    await expect(makeCampaign(context, analyst, { ...draft, topic: 'x' })).rejects.toThrow(/no topic/);
    await expect(changeCampaign(context, analyst, 9999, draft)).rejects.toThrow(/no campaign/);
    await changeCampaign(context, analyst, id, { ...draft, name: 'Tên mới' });
    await endCampaign(context, analyst, id);
    const { campaign } = await follow('2026-11-20T05:00:00Z');
    expect(campaign).toMatchObject({ name: 'Tên mới', state: 'ended', last: '2026-11-10' });
    await expect(changeCampaign(context, analyst, id, draft)).rejects.toThrow(/was ended/);
    await expect(endCampaign(context, analyst, id)).rejects.toThrow(/was ended/);
    const written = (await listAudit(store(), 20)).filter(({ subject }) => subject === `campaign:${id}`);
    expect(written.map(({ action }) => action)).toEqual(['campaign.end', 'campaign.change', 'campaign.make']);
  });
});
