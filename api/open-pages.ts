import type { Document, SourceRun } from '../crawler/document.ts';
import { canonicalUrl } from '../crawler/url.ts';
import type { Store } from './store/database.ts';
import { markWhole } from './store/pages.ts';

/**
 * Pages of which not all has been saved yet. An article is handed over before its comments: were it known at once, a kill
 * between them would lose the comments for good. So a page is known only when the crawler is through with it.
 */
export interface OpenPages {
  /** A document that stands for a page arrived. */
  open(document: Document): void;
  /** The crawler is through with the page at this address. Takes effect with the next `settle`. */
  close(url: string): void;
  /** Writes down what was closed. */
  settle(): Promise<void>;
  /** Closes what is left of sources that were read to their end, and writes it down. */
  finish(runs: readonly SourceRun[]): Promise<void>;
}

/** Starts with no page open. */
export function trackPages(store: Store): OpenPages {
  const open = new Map<string, Pick<Document, 'sourceId' | 'url'>>();
  let closed: string[] = [];
  const closeWhere = (test: (page: Pick<Document, 'sourceId' | 'url'>, canonical: string) => boolean) => {
    for (const [canonical, page] of open) {
      if (!test(page, canonical)) continue;
      open.delete(canonical);
      closed.push(canonical);
    }
  };
  const settle = async (): Promise<void> => {
    const pages = closed;
    closed = [];
    await markWhole(store, pages);
  };
  return {
    open(document) {
      if (document.parentUrl === null) open.set(document.canonicalUrl, document);
    },
    close(url) {
      const address = canonicalUrl(url) ?? url;
      closeWhere((page, canonical) => canonical === address || page.url === address || page.url === url);
    },
    settle,
    async finish(runs) {
      const through = new Set(runs.filter(({ outcome }) => outcome === 'ok').map(({ sourceId }) => sourceId));
      closeWhere(({ sourceId }) => through.has(sourceId));
      await settle();
    },
  };
}
