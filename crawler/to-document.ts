import { createHash } from 'node:crypto';
import type { Document, DocumentKind, ExtractedPage, Source } from './document.ts';

/** What a document has beside what its page says. */
export interface Provenance {
  readonly source: Pick<Source, 'id'>;
  readonly kind: DocumentKind;
  readonly parentUrl: string | null;
  /** UTC ISO 8601. */
  readonly fetchedAt: string;
}

/** SHA-256 (hex) over title and text; the separator keeps the border between them. */
export function contentHash(title: string | null, text: string): string {
  return createHash('sha256')
    .update(`${title ?? ''}\u0000${text}`)
    .digest('hex');
}

/** Makes a document of an extracted page and where it was found. */
export function toDocument(
  page: ExtractedPage,
  { source, kind, parentUrl, fetchedAt }: Provenance,
): Document {
  return {
    ...page,
    sourceId: source.id,
    kind,
    parentUrl,
    fetchedAt,
    contentHash: contentHash(page.title, page.text),
  };
}
