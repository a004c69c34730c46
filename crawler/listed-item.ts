/** What a list says of one page. */
export interface ListedItem {
  readonly url: string;
  readonly title?: string;
  /** UTC ISO 8601. */
  readonly publishedAt?: string;
  /** What the list of a forum says of a thread's posts: it changes when the thread grows. */
  readonly mark?: string;
}

/** Makes an item without the properties that the list does not give. */
export function listedItem(url: string, title: string | null, publishedAt: string | null): ListedItem {
  return { url, ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) };
}
