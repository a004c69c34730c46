/** One entry of a feed as it stands there. */
export interface RawEntry {
  readonly title: string;
  /** Addresses that may be the page's, best first, each with the base that it is relative to. */
  readonly links: readonly { readonly href: string; readonly base: string }[];
  /** Dates as written, the one of publication first. */
  readonly dates: readonly string[];
}

/** Some section feeds hold a thousand items; older ones have been collected by the run before. */
export const mostEntries = 1000;
