/** A report as one HTML file: its look is inside, so that it can be sent and opened anywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { raw } from 'hono/html';
import type { ReportContent } from './content.ts';
import { Paper } from './html/paper.tsx';

/** What `paper.css` takes from the dashboard where it is shown there. */
const surroundings = `:root{--line:#c9ced6}*{box-sizing:border-box}body{margin:0;padding:16px;background:#eceff3}
p,h2,h3,h4,h5{margin:0}ul{margin:0}.table-scroll{overflow-x:auto}a{color:inherit}
@media print{body{padding:0;background:none}}@page{size:A4;margin:20mm 15mm 20mm 30mm}`;

/** The text of an HTML document. `root`: the folder of the program, where the style sheet stands. */
export function renderHtml({ title, subject, author, layout, blocks }: ReportContent, root: string): string {
  const paper = readFileSync(join(root, 'api', 'reports', 'html', 'paper.css'), 'utf8');
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="author" content={author} />
        <title>{`${title} ${subject}`}</title>
        <style>{raw(`${surroundings}\n${paper}`)}</style>
      </head>
      <body>
        <Paper blocks={blocks} layout={layout} />
      </body>
    </html>
  );
  return `<!doctype html>\n${page}\n`;
}
