/** What a list says of one page. */
export interface ListedItem {
  readonly url: string;
  readonly title?: string;
  /** UTC ISO 8601. */
  readonly publishedAt?: string;
}

/** Makes an item without the properties that the list does not give. */
export function listedItem(url: string, title: string | null, publishedAt: string | null): ListedItem {
  return { url, ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) };
}
