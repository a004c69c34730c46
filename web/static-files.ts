import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const own = (name: string) => join('web', 'styles', `${name}.css`);

/** Parts of the style sheet, in the order in which they are to hold. The look of a report on paper is the reports' own. */
const styles = [
  ...[
    'fonts',
    'base',
    'shell',
    'panels',
    'tables',
    'overview',
    'documents',
    'claims',
    'small-pages',
    'alerts',
    'register',
  ].map(own),
  join('api', 'reports', 'html', 'paper.css'),
  ...['leader', 'pictures', 'narrow', 'print'].map(own),
];

const fontFiles = /^be-vietnam-pro-(latin|vietnamese)-(400|500|600|700)-normal\.woff2$/;
const forever = 'public, max-age=31536000, immutable';
/** Asked for again each time, answered with 304 while unchanged: an upgrade shows at once. */
const revalidate = 'no-cache';

/** Style sheet, script, icon and fonts: the only files that are served, and the only ones that anybody may read. */
export function staticFiles(root: string): Hono {
  const app = new Hono();
  const sheet = styles.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  const lastPart = (path: string) => path.slice(path.lastIndexOf('/'));
  app.get(
    '/fonts/:file',
    async (c, next) => (fontFiles.test(c.req.param('file')) ? next() : c.notFound()),
    serveStatic({
      root: join(root, 'node_modules', '@fontsource', 'be-vietnam-pro', 'files'),
      rewriteRequestPath: lastPart,
      onFound: (_, c) => c.header('Cache-Control', forever),
    }),
  );
  app.use(etag());
  app.get('/style.css', (c) => {
    c.header('Cache-Control', revalidate);
    c.header('Content-Type', 'text/css; charset=utf-8');
    return c.body(sheet);
  });
  app.get(
    '/:file',
    serveStatic({
      root: join(root, 'web', 'static'),
      rewriteRequestPath: lastPart,
      onFound: (_, c) => c.header('Cache-Control', revalidate),
    }),
  );
  return app;
}
