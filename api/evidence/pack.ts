import { findBrowser } from '../../crawler/browser/find-browser.ts';
import type { Context } from '../context.ts';
import { NotFound } from '../errors.ts';
import { instant } from '../instant.ts';
import { writeAudit } from '../store/audit.ts';
import { evidenceOf } from '../store/evidence.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import { findSource } from '../store/sources.ts';
import { captureLog, type Evidence } from './capture-log.ts';
import { coverPage } from './cover.ts';
import { drawPage, type NoPicture, type Picture } from './picture.ts';
import { type KeptPage, keptPage, snapshotRecords } from './read-snapshot.ts';
import { sha256, warcinfoRecord } from './records.ts';

export interface PackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EvidencePack {
  /** For the folder or archive, for instance `chung-cu-123-20261124T0300Z`. */
  readonly name: string;
  readonly files: readonly PackFile[];
  /** What could not be put in and why, in plain English. */
  readonly lacks: readonly string[];
}

/** Draws a kept page; tests bring a browser of their own. */
export type Draw = (page: KeptPage) => Promise<Picture | NoPicture>;

export interface PackOptions {
  /** Who takes it; `null`: somebody at the command line. */
  readonly userId: string | null;
  readonly draw?: Draw;
}

/**
 * Puts together what proves that a document stood where it stood: its WARC records, its picture, a description, a log, a cover
 * page in Vietnamese and checksums. That it was taken is written into the audit. Throws `NotFound`.
 */
export async function evidencePack(
  context: Context,
  id: number,
  options: PackOptions,
): Promise<EvidencePack> {
  const { store, config } = context;
  const evidence = await evidenceOf(store, id);
  if (evidence === null) throw new NotFound(`there is no document ${id}`);
  const made = instant(context.now());
  const draw = options.draw ?? ((page: KeptPage) => drawPage(page, findBrowser(config.browser)));
  const warc = await warcFile(context, evidence.snapshots, made);
  const page = await latestPage(context, evidence);
  const picture = page === null ? { skipped: 'there is no snapshot to draw it from' } : await draw(page);
  const parts: PackFile[] = [
    ...warc,
    ...pictureFiles(picture),
    ...screenshotFiles(page),
    await descriptionFile(context, evidence, made),
  ];
  const log = captureLog(evidence);
  parts.push(textFile('capture-log.json', JSON.stringify(log, null, 2)));
  const lacks = [
    ...(evidence.snapshots.length === 0
      ? ['no snapshot: the document was stored before snapshots were kept']
      : []),
    ...('skipped' in picture ? [`no picture: ${picture.skipped}`] : []),
  ];
  const source = await findSource(store, evidence.document.source_id);
  const listed = parts.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), bytes: bytes.length }));
  const cover = coverPage({
    evidence,
    log,
    files: listed,
    made,
    sourceName: source?.name ?? evidence.document.source_id,
    letterhead: config.letterhead,
    demo: config.demo,
    hasPicture: !('skipped' in picture),
  });
  parts.push(textFile('bien-ban.html', cover));
  parts.push(textFile('SHA256SUMS', checksums(parts)));
  await writeAudit(store, { userId: options.userId, action: 'evidence', subject: `document:${id}` }, made);
  return { name: `chung-cu-${id}-${made.replace(/[-:]/gu, '').slice(0, 13)}Z`, files: parts, lacks };
}

function textFile(name: string, text: string): PackFile {
  return { name, bytes: Buffer.from(`${text.trimEnd()}\n`) };
}

/** In the form of `sha256sum`, which checks it with `-c`. */
function checksums(files: readonly PackFile[]): string {
  return files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}`).join('\n');
}

async function warcFile(
  { archive, config }: Context,
  snapshots: readonly SnapshotRecord[],
  made: string,
): Promise<PackFile[]> {
  if (snapshots.length === 0) return [];
  const name = 'trang.warc.gz';
  const records: Uint8Array[] = [await warcinfoRecord(name, made, `MinhTin/0.1 (+${config.contact})`)];
  for (const snapshot of snapshots) records.push(await snapshotRecords(archive, snapshot));
  return [{ name, bytes: Buffer.concat(records) }];
}

async function latestPage({ archive }: Context, { snapshots, versions }: Evidence): Promise<KeptPage | null> {
  const latest = snapshots.find(({ id }) => id === versions.at(-1)?.snapshot_id);
  const holder = latest && snapshots.find(({ id }) => id === (latest.refers_to ?? latest.id));
  return latest && holder ? keptPage(archive, latest, holder) : null;
}

/** The picture that the browser took when it built the page. */
function screenshotFiles(page: KeptPage | null): PackFile[] {
  return page === null || page.screenshot === null
    ? []
    : [{ name: 'trang-luc-thu-thap.png', bytes: page.screenshot }];
}

function pictureFiles(picture: Picture | NoPicture): PackFile[] {
  if ('skipped' in picture) return [];
  return [
    { name: 'trang.pdf', bytes: picture.pdf },
    { name: 'trang.png', bytes: picture.png },
  ];
}

async function descriptionFile(
  { store }: Context,
  { document, versions, snapshots, removals }: Evidence,
  made: string,
): Promise<PackFile> {
  const source = await findSource(store, document.source_id);
  const description = {
    madeAt: made,
    document: {
      id: document.id,
      url: document.url,
      canonicalUrl: document.canonical_url,
      kind: document.kind,
      parentUrl: document.parent_url,
      firstSeenAt: document.first_seen_at,
      seenAt: document.seen_at,
      removedAt: document.removed_at,
    },
    source: source && { id: source.id, name: source.name, url: source.url, tier: source.tier },
    versions: versions.map((version) => ({
      version: version.version,
      title: version.title,
      author: version.author,
      publishedAt: version.published_at,
      updatedAt: version.updated_at,
      fetchedAt: version.fetched_at,
      method: version.method,
      contentHash: version.content_hash,
      snapshot: version.snapshot_id,
      text: version.text,
    })),
    snapshots: snapshots.map((snapshot) => ({
      id: snapshot.id,
      url: snapshot.url,
      capturedAt: snapshot.captured_at,
      status: snapshot.status,
      headers: JSON.parse(snapshot.headers),
      sha256: snapshot.sha256,
      keptIn: { file: snapshot.file, offset: snapshot.byte_offset, length: snapshot.byte_length },
      samePayloadAs: snapshot.refers_to,
    })),
    removals: removals.map((removal) => ({
      seenAt: removal.seen_at,
      goneAt: removal.gone_at,
      reason: removal.reason,
      backAt: removal.back_at,
    })),
  };
  return textFile('description.json', JSON.stringify(description, null, 2));
}
