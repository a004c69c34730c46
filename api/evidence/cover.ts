import { html } from 'hono/html';
import type { Letterhead } from '../reports/report.ts';
import { longTime, number, shortTime } from '../reports/vietnamese.ts';
import type { Evidence, LogEntry } from './capture-log.ts';
import { coverText as text } from './cover-text.ts';

export interface Cover {
  readonly evidence: Evidence;
  readonly log: readonly LogEntry[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** UTC ISO 8601. */
  readonly made: string;
  readonly sourceName: string;
  readonly letterhead: Letterhead;
  readonly demo: boolean;
  readonly hasPicture: boolean;
}

const style = `
  body { font: 13pt/1.4 "Times New Roman", "Liberation Serif", serif; max-width: 190mm; margin: 10mm auto; padding: 0 5mm; }
  .head { display: flex; gap: 8mm; justify-content: space-between; text-align: center; }
  .head p { margin: 0; } .head .strong, h1, h2 { font-weight: bold; }
  h1 { font-size: 15pt; text-align: center; margin: 8mm 0 2mm; } h2 { font-size: 13pt; margin: 5mm 0 1mm; }
  .demo { color: #a00; text-align: center; font-weight: bold; }
  table { border-collapse: collapse; width: 100%; font-size: 11pt; }
  th, td { border: 1px solid #777; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { overflow-wrap: normal; } th[scope=row] { width: 32%; font-weight: normal; } .hash { font: 9pt monospace; }
  .sign { margin: 8mm 0 25mm auto; width: 70mm; text-align: center; }
  @page { size: A4; margin: 15mm; } @media print { body { margin: 0; padding: 0; } tr { break-inside: avoid; } }`;

/** The page that a press officer attaches: what was kept, when, and how it is checked. One file without a script. */
export function coverPage(cover: Cover): string {
  const { letterhead } = cover;
  return String(html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title><style>${style}</style></head><body>
<div class="head">
<div><p>${letterhead.parentAgency}</p><p class="strong">${letterhead.agency}</p></div>
<div><p class="strong">${text.nation}</p><p class="strong">${text.motto}</p></div>
</div>
<h1>${text.title}</h1>
${cover.demo ? html`<p class="demo">${text.demo}</p>` : ''}
${contentPart(cover)}
${capturePart(cover)}
${versionPart(cover)}
${logPart(cover)}
${filePart(cover)}
<h2>${text.check}</h2>
<p>${text.checkHow}</p><p>${text.zone}</p><p>${text.limits}</p>
<p>${text.madeAt(longTime(cover.made))}.</p>
<div class="sign"><b>${text.maker}</b><br><i>${text.sign}</i></div>
</body></html>`);
}

/** Two columns: what, and its value. */
function facts(rows: readonly (readonly [string, string])[]) {
  return html`<table>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`;
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<table><thead><tr>${head.map((name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td class="${isHash(cell) ? 'hash' : ''}">${cell}</td>`)}</tr>`)}</tbody></table>`;
}

function isHash(cell: string): boolean {
  return /^[0-9a-f]{64}$/u.test(cell);
}

function contentPart({ evidence: { document, versions }, sourceName }: Cover) {
  const latest = versions.at(-1);
  const published = latest?.published_at ?? null;
  return html`<h2>${text.content}</h2>${facts([
    [text.address, document.url],
    [text.heading, latest?.title ?? text.untitled],
    [text.source, sourceName],
    [text.author, latest?.author ?? text.none],
    [text.publishedAt, published === null ? text.none : longTime(published)],
  ])}`;
}

function capturePart({ evidence: { document, snapshots }, hasPicture }: Cover) {
  const { first_seen_at: first, seen_at: seen, removed_at: removed } = document;
  const note = hasPicture ? text.picture : text.noPicture;
  return html`<h2>${text.capture}</h2>${facts([
    [text.firstSeen, longTime(first)],
    [text.lastSeen, longTime(seen ?? first)],
    [text.state, removed === null ? text.present : text.removed(longTime(removed))],
  ])}<p>${snapshots.length === 0 ? text.noSnapshot : note}</p>`;
}

function versionPart({ evidence: { versions, snapshots } }: Cover) {
  const head = [text.version, text.capturedAt, text.status, text.bodyHash, text.textHash];
  const rows = versions.map((version) => {
    const snapshot = snapshots.find(({ id }) => id === version.snapshot_id);
    return [
      String(version.version),
      exactTime(snapshot?.captured_at ?? version.fetched_at),
      snapshot ? String(snapshot.status) : text.none,
      snapshot?.sha256 ?? text.none,
      version.content_hash,
    ];
  });
  return html`<h2>${text.versions}</h2>${grid(head, rows)}`;
}

function logPart({ log }: Cover) {
  const rows = log.map((entry) => [exactTime(entry.at), text.events[entry.what], detailOf(entry)]);
  return html`<h2>${text.log}</h2>${grid([text.time, text.event, text.detail], rows)}`;
}

/** With seconds; they are the same in all time zones. */
function exactTime(iso: string): string {
  return `${shortTime(iso)}:${iso.slice(17, 19)}`;
}

function detailOf(entry: LogEntry): string {
  switch (entry.what) {
    case 'run-started':
      return text.details.run(entry.run);
    case 'run-finished':
      return text.details.runResult(entry.run, entry.pages, entry.documents);
    case 'captured':
      return text.details.captured(entry.version, entry.status, entry.sha256);
    case 'stored':
    case 'changed':
      return text.details.stored(entry.version, entry.sha256);
    case 'dropped':
      return text.details.dropped(entry.url, `${entry.reason}${entry.detail ? `, ${entry.detail}` : ''}`);
    case 'gone':
      return text.details.gone(entry.reason, longTime(entry.seenAt));
    case 'back':
      return '';
  }
}

function filePart({ files }: Cover) {
  const rows = files.map(({ name, bytes, sha256 }) => [name, number(bytes), sha256]);
  return html`<h2>${text.files}</h2>${grid([text.file, text.size, text.hash], rows)}`;
}
