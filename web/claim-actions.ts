/** Forms and files that change the registry of claims; the services check the right. */
import { Hono } from 'hono';
import { type ClaimFormat, isClaimFormat } from '../api/claim-exchange/entry.ts';
import { exportClaims, importClaims } from '../api/claim-exchange/exchange.ts';
import {
  addWording,
  authorOf,
  dropWording,
  mergeClaims,
  restoreVersion,
  retireClaim,
  reviveClaim,
} from '../api/claim-registry.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { claimHistoryUrl, claimUrl, documentUrl, paths } from './links.ts';
import { done, formField, type WebApp, type WebContext } from './request.ts';

export function claimActions(context: Context): WebApp {
  const app: WebApp = new Hono();
  const at = `${paths.claims}/:claim` as const;
  const author = async (c: WebContext) => authorOf(c.get('person'), await formField(c, 'reason'));

  app.post(`${at}/cach-dien-dat`, async (c) => {
    const claim = c.req.param('claim');
    const kind = (await formField(c, 'kind')) === 'not' ? 'not' : 'wording';
    await addWording(context, await author(c), claim, { text: await formField(c, 'text'), kind });
    const document = Number(await formField(c, 'document'));
    return done(
      c,
      'wording-added',
      document > 0 ? documentUrl(document) : `${claimUrl(claim)}#cach-dien-dat`,
    );
  });
  app.post(`${at}/cach-dien-dat/:wording{[0-9]{1,9}}/bo`, async (c) => {
    const { claim, wording } = c.req.param();
    await dropWording(context, await author(c), claim, Number(wording));
    return done(c, 'wording-dropped', `${claimUrl(claim)}#cach-dien-dat`);
  });
  app.post(`${at}/ngung-theo-doi`, async (c) => {
    const claim = c.req.param('claim');
    await retireClaim(context, await author(c), claim);
    return done(c, 'claim-retired', claimUrl(claim));
  });
  app.post(`${at}/theo-doi-lai`, async (c) => {
    const claim = c.req.param('claim');
    await reviveClaim(context, await author(c), claim);
    return done(c, 'claim-revived', claimUrl(claim));
  });
  app.post(`${at}/gop`, async (c) => {
    const from = c.req.param('claim');
    const into = (await formField(c, 'into')).trim().toUpperCase();
    await mergeClaims(context, await author(c), { from, into });
    return done(c, 'claim-merged', claimUrl(into));
  });
  app.post(`${at}/lich-su/:version{[0-9]{1,6}}/khoi-phuc`, async (c) => {
    const { claim, version } = c.req.param();
    await restoreVersion(context, await author(c), claim, Number(version));
    return done(c, 'claim-restored', claimHistoryUrl(claim));
  });
  return app;
}

const fileTypes: Readonly<Record<ClaimFormat, readonly [name: string, type: string]>> = {
  json: ['thong-tin-can-kiem-chung.json', 'application/json; charset=utf-8'],
  csv: ['thong-tin-can-kiem-chung.csv', 'text/csv; charset=utf-8'],
  claimreview: ['claim-review.jsonld', 'application/ld+json; charset=utf-8'],
};

/** Files of claims; the preview of an import is a page. */
export function claimFiles(context: Context): WebApp {
  const app: WebApp = new Hono();
  app.get(`${paths.claimExport}/:format`, async (c) => {
    const format = formatOf(c.req.param('format'));
    const [name, type] = fileTypes[format];
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    c.header('Content-Type', type);
    return c.body(await exportClaims(context, format));
  });
  app.post(`${paths.claimImport}/xac-nhan`, async (c) => {
    const author = authorOf(c.get('person'), await formField(c, 'reason'));
    const format = formatOf(await formField(c, 'format'));
    await importClaims(context, author, await formField(c, 'content'), format);
    return done(c, 'claims-imported', paths.claims);
  });
  return app;
}

export function formatOf(word: string): ClaimFormat {
  if (isClaimFormat(word)) return word;
  throw new BadRequest(`not a form of claim files: ${word.slice(0, 40)}`);
}
