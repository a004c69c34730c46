/** Streams of documents for other programs, by token, and the page on which people look after their tokens. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Context } from '../api/context.ts';
import { ApiError, BadRequest } from '../api/errors.ts';
import { feedFormats, feedTypes, renderFeed } from '../api/feeds/render.ts';
import { createTokenCheck, endFeedToken, makeFeedToken } from '../api/feeds/tokens.ts';
import { documentListReport } from '../api/reports/documents.ts';
import { feedTokenRows } from '../api/reports/feed-tokens.ts';
import { readDocumentFilter } from './filters.ts';
import { documentsUrl, documentUrl, paths } from './links.ts';
import { FeedsPage } from './pages/feeds.tsx';
import { done, formField, frameOf, type WebApp } from './request.ts';
import { feedsVi as text } from './text/feeds-vi.ts';

/** Answers without a session: the token says who asks. Errors are plain text, for programs. */
export function feedRoutes(context: Context): WebApp {
  const app: WebApp = new Hono();
  const check = createTokenCheck(context);
  const at = (path: string) => new URL(path, context.config.baseUrl).href;
  app.onError((error, c) => {
    if (!(error instanceof ApiError)) throw error;
    return c.text(error.message, error.status);
  });
  // A reader that has the same already gets 304.
  for (const format of feedFormats)
    app.get(`${paths.feedOf}.${format}`, etag(), async (c) => {
      const bearer = /^Bearer (\S+)$/u.exec(c.req.header('authorization') ?? '')?.[1];
      await check(bearer ?? c.req.query('token'));
      const { filter, ignored } = readDocumentFilter(c.req.query());
      // A reader that asks for one topic must not be given all.
      if (ignored) throw new BadRequest('a part of the filter makes no sense');
      const report = await documentListReport(context.store, context.knowledge, filter);
      const page = documentsUrl(filter);
      c.header('Content-Type', feedTypes[format]);
      c.header('Cache-Control', 'private, no-cache');
      c.header('Referrer-Policy', 'no-referrer');
      return c.body(
        renderFeed(format, report, {
          title: text.feedTitle,
          description: text.feedDescription,
          page: at(page),
          self: at(page.replace(paths.documents, `${paths.feedOf}.${format}`)),
          urlOf: (id) => at(documentUrl(id)),
          now: context.now(),
        }),
      );
    });
  return app;
}

export function feedPages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, config } = context;
  app.get(paths.feeds, async (c) => {
    const rows = await feedTokenRows(store, c.get('person').id);
    return c.html(<FeedsPage frame={frameOf(c, context)} rows={rows} baseUrl={config.baseUrl} made={null} />);
  });
  app.post(paths.feeds, async (c) => {
    const made = await makeFeedToken(context, c.get('person'), await formField(c, 'name'));
    const rows = await feedTokenRows(store, c.get('person').id);
    return c.html(<FeedsPage frame={frameOf(c, context)} rows={rows} baseUrl={config.baseUrl} made={made} />);
  });
  app.post(`${paths.feeds}/:id{[0-9]{1,9}}/thu-hoi`, async (c) => {
    await endFeedToken(context, c.get('person'), Number(c.req.param('id')));
    return done(c, 'feed-token-revoked', paths.feeds);
  });
  return app;
}
