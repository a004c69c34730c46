import { beforeAll, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import type { Context } from '../../api/context.ts';
import { makeReport } from '../../api/make-report.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson, password } from './make-context.ts';
import { sampleDocument, sampleSource, saveSample } from './samples.ts';

const now = '2026-11-18T05:00:00Z';
const source = sampleSource('bao-mot');

eachStore('the JSON API', (store) => {
  let context: Context;
  let api: ReturnType<typeof createApi>;
  let cookie = '';
  let id = 0;
  const get = (path: string) => api.request(path, { headers: { cookie } });
  const signIn = (email: string, secret: string) =>
    api.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: secret }),
    });

  beforeAll(async () => {
    context = await makeContext(store(), { now, sources: [source] });
    api = createApi(context);
    await makePerson(context.auth, 'analyst');
    id = (await saveSample(store(), source, sampleDocument('https://j.example/1'), { topics: ['bhyt'] })).id;
  });

  it('answers health to everybody, everything else to nobody', async () => {
    const health = await api.request('/api/health');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    for (const path of [
      'overview',
      'leader',
      'pictures/volume/svg',
      'documents',
      'documents/1',
      'claims',
      'sentences',
      'sources',
      'reports',
      'alerts',
      'alert-rules',
      'alert-channels',
      'openapi.json',
      'nothing',
    ]) {
      const response = await api.request(`/api/v1/${path}`);
      expect([path, response.status]).toEqual([path, 401]);
      expect(await response.json()).toEqual({
        error: { code: 'unauthenticated', message: 'Sign in first.' },
      });
    }
  });

  it('opens a session for the right password only', async () => {
    const wrong = await signIn('analyst@example.vn', 'sai mật khẩu rồi');
    expect([wrong.status, (await wrong.json()).error.code]).toEqual([401, 'unauthenticated']);
    const right = await signIn('analyst@example.vn', password);
    expect(right.status).toBe(204);
    cookie = right.headers
      .getSetCookie()
      .map((value) => value.split(';')[0])
      .join('; ');
    expect((await get('/api/v1/overview')).status).toBe(200);
  });

  it('filters sources by state, kind and tier, and refuses what is none', async () => {
    const answer = await get('/api/v1/sources?state=never&kind=feed&tier=B&sort=name');
    expect(answer.status).toBe(200);
    const report = await answer.json();
    expect(report.rows.map((row: { id: string }) => row.id)).toEqual(['bao-mot']);
    expect(report.choices.state).toEqual([{ value: 'never', count: 1 }]);
    expect((await (await get('/api/v1/sources?state=unwell')).json()).rows).toEqual([]);
    expect((await get('/api/v1/sources?state=ill')).status).toBe(400);
  });

  it('gives the report objects', async () => {
    const overview = await (await get('/api/v1/overview?week=2026-W47')).json();
    expect(overview).toMatchObject({ week: { id: '2026-W47' }, documents: { count: 1 } });
    const list = await (await get('/api/v1/documents?topic=bhyt&page=1')).json();
    expect(list).toMatchObject({ total: 1, rows: [{ id }] });
    expect(await (await get(`/api/v1/documents/${id}`)).json()).toMatchObject({ row: { id } });
    expect((await (await get('/api/v1/claims')).json()).rows.length).toBe(context.knowledge.claims.length);
    expect(await (await get('/api/v1/claims/C001')).json()).toMatchObject({ row: { id: 'C001' } });
    expect(await (await get('/api/v1/sources')).json()).toMatchObject({ rows: [{ id: 'bao-mot' }] });
    expect(await (await get('/api/v1/sources/bao-mot')).json()).toMatchObject({ row: { documents: 1 } });
    expect(await (await get('/api/v1/reports')).json()).toEqual({ rows: [] });
  });

  it.each([
    ['/api/v1/documents/99999', 404, 'not-found'],
    ['/api/v1/documents/x', 400, 'bad-request'],
    ['/api/v1/documents/99999999999999', 400, 'bad-request'],
    ['/api/v1/documents?sentiment=angry', 400, 'bad-request'],
    ['/api/v1/documents?from=yesterday', 400, 'bad-request'],
    ['/api/v1/overview?week=2026-W99', 400, 'bad-request'],
    ['/api/v1/claims/C999', 404, 'not-found'],
    ['/api/v1/sources/none', 404, 'not-found'],
    ['/api/v1/reports/7', 404, 'not-found'],
    ['/api/v1/nothing', 404, 'not-found'],
  ])('%s is %i in the one shape', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
  });

  it.each([
    'topic=%00',
    'query=%00%22',
    'source=%F0%9F%98%80',
    'claim=a%00b&stance=spreads',
    `query=${'"a'.repeat(400)}`,
  ])('takes documents?%s in its stride', async (query) => {
    const response = await get(`/api/v1/documents?${query}`);
    expect(response.status).toBe(200);
  });

  it('refuses a body that is not JSON, without a trace of the server', async () => {
    const response = await api.request('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email"',
    });
    expect([response.status, (await response.json()).error.code]).toEqual([400, 'bad-request']);
  });

  it('hides what went wrong inside', async () => {
    const broken = createApi({ ...context, now: () => new Date(Number.NaN) });
    const response = await broken.request('/api/v1/overview', { headers: { cookie } });
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toMatch(/RangeError|\.ts/);
  });

  it('gives a report in the format that the address or the Accept header asks for', async () => {
    const report = await makeReport(context, null, { kind: 'weekly', period: '2026-W47' });
    const ask = (query: string, accept = '*/*') =>
      api.request(`/api/v1/reports/${report.id}${query}`, { headers: { cookie, accept } });
    const typeOf = async (answer: Response | Promise<Response>) => (await answer).headers.get('content-type');
    expect(await (await ask('')).json()).toMatchObject({
      row: { id: report.id },
      report: { kind: 'weekly' },
    });
    expect(await typeOf(ask('', 'application/pdf'))).toBe('application/pdf');
    expect(await typeOf(ask('', 'application/json;q=0.5, text/csv'))).toBe('text/csv; charset=utf-8');
    expect(await typeOf(ask('?format=xlsx', 'application/pdf'))).toContain('spreadsheetml.sheet');
    const csv = await ask('?format=csv');
    expect(csv.headers.get('content-disposition')).toContain('bao-cao-tuan-2026-W47-v1-1-dong.csv');
    expect((await csv.text()).split('\r\n')).toHaveLength(3);
    expect(await (await ask('?format=json')).json()).toMatchObject({ kind: 'weekly' });
    expect((await ask('?format=odt')).status).toBe(400);
  });

  it('describes itself', async () => {
    const document = await (await get('/api/v1/openapi.json')).json();
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/v1/activities',
      '/api/v1/alert-channels',
      '/api/v1/alert-rules',
      '/api/v1/alerts',
      '/api/v1/alerts/{id}',
      '/api/v1/campaigns',
      '/api/v1/campaigns/{id}',
      '/api/v1/claims',
      '/api/v1/claims/{id}',
      '/api/v1/claims/{id}/spread',
      '/api/v1/claims/{id}/versions',
      '/api/v1/documents',
      '/api/v1/documents/{id}',
      '/api/v1/facts',
      '/api/v1/facts/{id}',
      '/api/v1/indicators',
      '/api/v1/leader',
      '/api/v1/link-audit',
      '/api/v1/overview',
      '/api/v1/pictures/{name}/{format}',
      '/api/v1/reports',
      '/api/v1/reports/{id}',
      '/api/v1/sentences',
      '/api/v1/session',
      '/api/v1/sources',
      '/api/v1/sources/{id}',
      '/api/v1/stories',
      '/api/v1/stories/{id}',
      '/api/v1/trends',
    ]);
  });

  it('ends a session', async () => {
    const response = await api.request('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    expect(response.status).toBe(204);
    expect((await get('/api/v1/overview')).status).toBe(401);
  });
});
