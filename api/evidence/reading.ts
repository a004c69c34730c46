import { decodeHtml } from '../../crawler/charset.ts';
import type { Document } from '../../crawler/document.ts';
import { extractArticle, isRefusal, viewPage } from '../../crawler/extract.ts';
import { contentHash } from '../../crawler/to-document.ts';
import type { Store } from '../store/database.ts';
import { findSnapshot } from '../store/snapshots.ts';
import type { Archive } from './archive.ts';
import { type KeptPage, keptPage } from './read-snapshot.ts';

/**
 * Whether an article that reads otherwise than its latest version is the same page, read by another version of our reader: the
 * old snapshot, read today, gives what the new page gives. Then nobody has corrected anything. `false` where nothing was kept.
 */
export async function isOurReading(
  store: Store,
  archive: Archive,
  document: Document,
  snapshotId: number | null,
): Promise<boolean> {
  if (document.kind !== 'article' || snapshotId === null) return false;
  const snapshot = await findSnapshot(store, snapshotId);
  if (!snapshot) return false;
  const holder = snapshot.refers_to === null ? snapshot : await findSnapshot(store, snapshot.refers_to);
  if (!holder) return false;
  return readingOf(await keptPage(archive, snapshot, holder), document) === document.contentHash;
}

/** What the snapshot says today, as the hash of title and text; `null` where it says nothing. */
function readingOf({ url, contentType, body }: KeptPage, document: Document): string | null {
  const html = decodeHtml(body, contentType);
  const article = extractArticle(viewPage(html, url, { now: document.fetchedAt }));
  return isRefusal(article) ? null : contentHash(article.title ?? document.title, article.text);
}
