import { describe, expect, it } from 'vitest';
import { auditLinksNow, enqueueLinkAudit, runLinkAudit } from '../../api/link-audit.ts';
import { judgeHistory, type Sighting } from '../../api/link-history.ts';
import { renderCsv } from '../../api/reports/csv.ts';
import { linkAuditReport } from '../../api/reports/link-audit.ts';
import { renderLinkAuditCsv } from '../../api/reports/link-audit-csv.ts';
import { parsePortals } from '../../crawler/portals.ts';
import { startSite } from '../crawler/support/site.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const now = '2026-11-18T05:00:00Z';

describe('judgeHistory', () => {
  const seen = (at: string, state: Sighting['state'], linking: Sighting['linking']): Sighting => ({
    at: `2026-${at}T00:00:00Z`,
    state,
    linking,
  });

  it('calls nobody dead for one silence, nor for three on one day', () => {
    const one = judgeHistory([seen('01-01', 'ok', 'yes'), seen('02-01', 'unreachable', 'unknown')]);
    expect(one).toMatchObject({ state: 'unreachable', failures: 1, linking: 'yes', linkingIsCurrent: false });
    const day = ['02-01', '02-01', '02-01'].map((at) => seen(at, 'unreachable', 'unknown'));
    expect(judgeHistory(day)).toMatchObject({ state: 'unreachable', failures: 3 });
  });

  it('calls dead what was silent three times over days, until it answers', () => {
    const silent = ['02-01', '02-02', '02-03'].map((at) => seen(at, 'unreachable', 'unknown'));
    expect(judgeHistory(silent)).toMatchObject({ state: 'dead', linking: 'unknown', since: null });
    expect(judgeHistory([...silent, seen('02-04', 'ok', 'no')])).toMatchObject({ state: 'ok', failures: 0 });
  });

  it('says since when, and when the link was last seen', () => {
    const history = [
      seen('01-01', 'ok', 'no'),
      seen('02-01', 'ok', 'yes'),
      seen('03-01', 'unreachable', 'unknown'),
      seen('04-01', 'ok', 'yes'),
    ];
    expect(judgeHistory(history)).toMatchObject({
      since: '2026-02-01T00:00:00Z',
      lastSeenAt: '2026-04-01T00:00:00Z',
    });
    expect(judgeHistory([...history, seen('05-01', 'ok', 'no')])).toMatchObject({
      linking: 'no',
      since: '2026-05-01T00:00:00Z',
      lastSeenAt: '2026-04-01T00:00:00Z',
    });
  });
});

describe('renderCsv', () => {
  it.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '\n=1', '＝1'])('disarms %j', (text) => {
    expect(renderCsv([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it('quotes what it must and leaves numbers alone', () => {
    expect(renderCsv([['a "b", c', -1, null]])).toBe('\uFEFF"a ""b"", c","-1",""\r\n');
  });
});

eachStore('the link audit', (store) => {
  const filler = '<a href="/1">1</a><a href="/2">2</a><a href="/3">3</a>';

  it('is run, stored, reported and exported', async () => {
    const partner = await startSite({});
    const own = await startSite({
      '/': { body: `${filler}<a href="${partner.url}/">Sở</a><a href="${partner.url}/mat">Mất</a>` },
    });
    partner.set('/', { body: `${filler}<a href="${own.url}/">=HYPERLINK("http://x")</a>` });
    const portals = parsePortals({
      own: { id: 'bhxh', name: 'BHXH tỉnh', url: `${own.url}/` },
      partners: [{ id: 'so', name: 'Sở', url: `${partner.url}/` }],
    });
    const context = await makeContext(store(), { now, portals });
    const fast = { delaySeconds: 0, retrySeconds: 0 };
    await runLinkAudit(context, fast);
    const first = await linkAuditReport(context);
    expect(first.totals).toMatchObject({
      partners: 1,
      known: 1,
      linkToUs: 1,
      linkedByUs: 1,
      mutual: 1,
      dead: 1,
    });
    expect(first.outgoing.find(({ url }) => url.endsWith('/mat'))).toMatchObject({
      state: 'dead',
      badSince: now,
    });
    expect(renderLinkAuditCsv(first)).toContain(`"'=HYPERLINK(""http://x"")"`);

    partner.set('/', { body: `${filler}` });
    const later = '2026-12-18T05:00:00Z';
    const then = { ...context, now: () => new Date(later) };
    await runLinkAudit(then, fast);
    const [row] = (await linkAuditReport(then)).rows;
    expect(row?.toUs).toMatchObject({ linking: 'no', since: later, lastSeenAt: now });
    expect(row?.request).toContain(`${partner.url}/) chưa có liên kết đến BHXH tỉnh (${own.url}/)`);
    expect(row?.request).toContain('Bảo hiểm xã hội tỉnh Thái Nguyên sẽ đặt');
    await Promise.all([own.close(), partner.close()]);
  });

  it('is queued once a month, at once by those who may, and never without partners', async () => {
    const jobs = () =>
      store().selectFrom('jobs').select(['kind', 'state']).where('kind', '=', 'link-audit').execute();
    await store().deleteFrom('settings').where('key', 'like', 'link-audit%').execute();
    await enqueueLinkAudit(await makeContext(store(), { now }));
    expect(await jobs()).toEqual([]);
    const portals = parsePortals({
      own: { id: 'bhxh', name: 'BHXH tỉnh', url: 'https://bhxh.example/' },
      partners: [{ id: 'so', name: 'Sở', url: 'https://so.example/' }],
    });
    const context = await makeContext(store(), { now, portals });
    await enqueueLinkAudit(context);
    await enqueueLinkAudit(context);
    expect(await jobs()).toEqual([{ kind: 'link-audit', state: 'waiting' }]);
    await store().updateTable('jobs').set({ state: 'done' }).execute();
    await enqueueLinkAudit(context);
    expect(await jobs()).toEqual([{ kind: 'link-audit', state: 'done' }]);
    const analyst = await makePerson(context.auth, 'analyst');
    await expect(auditLinksNow(context, analyst)).rejects.toThrow('no right');
    await auditLinksNow(context, await makePerson(context.auth, 'administrator'));
    expect(await jobs()).toEqual([{ kind: 'link-audit', state: 'waiting' }]);
  });
});
