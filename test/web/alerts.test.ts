import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchAlerts } from '../../api/alerts/watch.ts';
import { alertListReport } from '../../api/reports/alerts.ts';
import { sampleDocument, sampleSource, saveSample } from '../api/samples.ts';
import { fillOffice, hostile, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await fillOffice(office.context);
});
afterAll(() => office.close());

const rule = { kind: 'scam-domain', name: `Tên miền ${hostile}`, coolDownHours: '24', do: 'save' };
const post = (
  path: string,
  form: Readonly<Record<string, string>>,
  as: 'analyst' | 'leader' | 'administrator',
) => office.send(path, { as, form });
const pageOf = async (path: string) => (await office.send(path, { as: 'analyst' })).text();

/** The office's clock stands still, so its rules would begin after all that it has stored. */
const watchSinceOne = () =>
  office.context.store.updateTable('alert_rules').set({ watched_from: '2026-11-23T01:00:00Z' }).execute();

/** Raises one alert through a text that names a new host. */
async function raise(host: string): Promise<number> {
  const document = sampleDocument(`https://bao-mot.example/${host}`, {
    publishedAt: '2026-11-23T01:59:00Z',
    text: host,
  });
  const choice = { scamAddresses: [host], now: '2026-11-23T02:00:00Z' };
  await saveSample(office.context.store, sampleSource('bao-mot'), document, choice);
  await watchAlerts({ ...office.context, now: () => new Date('2026-11-23T03:00:00Z') });
  return (await alertListReport(office.context)).rows[0]?.id ?? 0;
}

describe('alert rules', () => {
  it('are written in a form that shows what they would have raised', async () => {
    const form = await pageOf('/canh-bao/quy-tac/moi?kind=claim-severity');
    expect(form).toContain('name="severity"');
    expect(form).toContain('Trong 30 ngày qua, quy tắc này không cảnh báo lần nào.');
    const fields = {
      kind: 'claim-severity',
      name: 'Mọi thông tin',
      severity: '1',
      documents: '1',
      hours: '24',
      coolDownHours: '24',
      do: 'preview',
    };
    const shown = await (await post('/canh-bao/quy-tac/moi', fields, 'analyst')).text();
    expect(shown).toContain('quy tắc này đã có thể cảnh báo 1 lần');
    expect(shown).toContain('value="Mọi thông tin"');
    expect(await pageOf('/canh-bao/quy-tac')).toContain('Chưa có quy tắc cảnh báo');
  });

  it('come back with what makes no sense, and are refused to those who may not', async () => {
    const wrong = await post('/canh-bao/quy-tac/moi', { ...rule, coolDownHours: '0' }, 'analyst');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('giá trị của “Không nhắc lại trong (giờ)” không hợp lệ');
    expect((await post('/canh-bao/quy-tac/moi', { ...rule, kind: 'x' }, 'analyst')).status).toBe(400);
    expect((await post('/canh-bao/quy-tac/moi', rule, 'leader')).status).toBe(403);
    expect((await office.send('/canh-bao/quy-tac/moi?kind=x', { as: 'analyst' })).status).toBe(400);
    expect((await office.send('/canh-bao/quy-tac/99', { as: 'analyst' })).status).toBe(404);
  });

  it('raise alerts that are taken up and judged on the page', async () => {
    const saved = await post('/canh-bao/quy-tac/moi', rule, 'analyst');
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/canh-bao/quy-tac']);
    await watchSinceOne();
    const id = await raise('bhxh-vn[.]top');
    const list = await pageOf('/canh-bao');
    expect(list).toContain('Tên miền mới có dấu hiệu lừa đảo: bhxh-vn[.]top');
    expect(list).not.toContain('<img');
    expect(list).toContain(`action="/canh-bao/${id}/tiep-nhan"`);
    expect((await post(`/canh-bao/${id}/tiep-nhan`, {}, 'leader')).status).toBe(403);
    await post(`/canh-bao/${id}/tiep-nhan`, {}, 'analyst');
    await post(`/canh-bao/${id}/danh-gia`, { useful: '0' }, 'analyst');
    const after = await pageOf('/canh-bao?state=acknowledged');
    expect(after).toContain('Người thử analyst tiếp nhận lúc');
    expect(after).toContain('1/1 (100%)');
    expect(await pageOf(`/canh-bao/${id}`)).toContain('Bị đánh giá không hữu ích');
    const edit = await pageOf('/canh-bao/quy-tac/1');
    expect(edit).toContain('name="coolDownHours"');
    await post('/canh-bao/quy-tac/1/bat-tat', { enabled: '0' }, 'analyst');
    expect(await pageOf('/canh-bao/quy-tac')).toContain('Đã tắt');
    await post('/canh-bao/quy-tac/1/bat-tat', { enabled: '1' }, 'analyst');
  });
});

describe('alert channels', () => {
  it('are the administrator’s, and show a signing secret once', async () => {
    const hook = { kind: 'webhook', name: 'Trung tâm', address: 'https://example.vn/nhan/bi-mat' };
    expect((await post('/canh-bao/kenh', hook, 'analyst')).status).toBe(403);
    const made = await post('/canh-bao/kenh', hook, 'administrator');
    const secret = /whsec_[\w+/=]+/u.exec(await made.text())?.[0] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    const list = await (await office.send('/canh-bao/kenh', { as: 'administrator' })).text();
    expect(list).toContain('https://example.vn/…');
    for (const hidden of [secret, 'bi-mat']) expect(list).not.toContain(hidden);
    await post('/canh-bao/kenh/1/thu', {}, 'administrator');
    expect(await pageOf('/canh-bao/kenh')).toContain('tin thử');
    expect((await post('/canh-bao/kenh', { ...hook, kind: 'pigeon' }, 'administrator')).status).toBe(400);
    const api = await (await office.send('/api/v1/alert-channels', { as: 'analyst' })).text();
    for (const hidden of [secret, 'bi-mat']) expect(api).not.toContain(hidden);
  });
});

describe('the stream', () => {
  it('tells open browsers of what is raised, and of what they have missed', async () => {
    const before = (await alertListReport(office.context)).rows[0]?.id ?? 0;
    await watchSinceOne();
    const id = await raise('vssid[.]cc');
    expect(id).toBeGreaterThan(before);
    const response = await office.send('/canh-bao/luong', {
      as: 'analyst',
      headers: { 'last-event-id': String(before) },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    let told = '';
    while (!told.includes('\n\n')) {
      const { value } = (await reader?.read()) ?? {};
      told += new TextDecoder().decode(value);
    }
    await reader?.cancel();
    expect(told).toContain(`id: ${id}`);
    expect(JSON.parse(/^data: (.*)$/mu.exec(told)?.[1] ?? '{}')).toMatchObject({ url: `/canh-bao/${id}` });
  });
});
