/**
 * The vocabulary of collection: what a source is, what a document is, and what can happen on the way from one to the other.
 * Everything here is plain data; the files beside it produce it, `analysis/` and `api/` consume it.
 */
import type { Capture } from './capture.ts';

/** How a source lists what it has published. `citizen-report`: it lists nothing, people enter what the agency was told. */
export type SourceKind = 'feed' | 'sitemap' | 'section' | 'search' | 'forum' | 'citizen-report';

/**
 * Who speaks: the social-insurance system and the state, licensed press, specialised sites, the public, or a citizen to the
 * agency alone.
 */
export type Publisher = 'official' | 'press' | 'specialised' | 'social' | 'citizen';

/**
 * How far a source can be trusted as a basis: A state bodies, B licensed press, C aggregators and specialised sites,
 * D social networks and forums (good for detection only).
 */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** A place that is collected. Data, never code: what differs between sites is said by its fields. */
export interface Source {
  /** Stable slug, for instance `vnexpress-thoi-su`. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Address of the feed, sitemap, section page, search page or forum list. */
  readonly url: string;
  /** Channel slug of the taxonomy, for instance `bao-dien-tu`, `cong-ttdt`, `dien-dan`. */
  readonly channel: string;
  readonly publisher: Publisher;
  readonly tier: Tier;
  readonly region: 'national' | 'local';
  readonly enabled: boolean;
  /** Minutes between two checks. */
  readonly everyMinutes: number;
  /** Seconds between two requests to the source's host. */
  readonly delaySeconds: number;
  /** Parallel requests to the source's host. */
  readonly concurrency: number;
  /** Section pages, search pages and forum lists: how many pages are followed at most. */
  readonly maxPages: number;
  /** Its pages are built by scripts: they are run in the browser, where one is switched on. */
  readonly browser?: true;
  /** CSS selectors where the general rules do not serve. */
  readonly selectors?: {
    /** Links to articles or threads on a list page. */
    readonly item?: string;
    /** Link to the next list page. */
    readonly next?: string;
  };
  /** Remark for the people who maintain the registry. */
  readonly note?: string;
}

export type DocumentKind = 'article' | 'post' | 'comment' | 'video';

/** What a page says, without where it was found: the result of extraction. Absent is `null`, never invented. */
export interface ExtractedPage {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601 in UTC, with seconds. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly section: string | null;
  /** NFC, paragraphs separated by one line feed. */
  readonly text: string;
  /** BCP 47 primary language, for instance `vi`. */
  readonly language: string | null;
  /** Which rung of the extraction ladder gave the text. */
  readonly method: string;
}

/** One article, post, comment or video, as collected. Immutable: a changed page becomes a new version. */
export interface Document extends ExtractedPage {
  readonly sourceId: string;
  readonly kind: DocumentKind;
  /** Canonical URL of the article or thread that a comment or post belongs to. */
  readonly parentUrl: string | null;
  readonly fetchedAt: string;
  /** SHA-256 (hex) of title and text: two fetches of an unchanged page share it. */
  readonly contentHash: string;
}

/** Why something that a source listed did not become a document. Every drop is counted under one of these. */
export const dropReasons = [
  'robots', // robots.txt forbids the page
  'http-error', // the server answered 4xx, or 5xx to every try
  'unreachable', // no answer at all: DNS, connection, time-out
  'not-html', // a PDF, an image, a download
  'too-large', // over the byte limit
  'no-text', // a page without an article: gallery, video, empty template
  'too-short', // less text than an article has
  'listing', // a section or home page where an article was promised
  'blocked', // a challenge page of a bot filter
  'off-site', // a redirect to a host outside the source
  'unsafe-address', // leads to a private, link-local or metadata address
  'not-found', // answered as if it were there, but says that it isn't (a soft 404)
  'paywall', // only a teaser is shown without a subscription
  'media', // a video or gallery page with hardly a text
  'invalid-url',
  'parse-error',
  'not-rendered', // the browser that runs the page's scripts gave up on it
  'irrelevant', // not about social insurance: decided by analysis after extraction
] as const;
export type DropReason = (typeof dropReasons)[number];

export interface Drop {
  readonly sourceId: string;
  readonly url: string;
  readonly reason: DropReason;
  /** For the person who looks into it, for instance `HTTP 404`. */
  readonly detail: string | null;
}

/** How a check of one source ended. `failed`: its list could not be read at all. */
export interface SourceRun {
  readonly sourceId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly outcome: 'ok' | 'unchanged' | 'failed' | 'aborted';
  /** Links that the list named. */
  readonly listed: number;
  /** Of these, collected before. */
  readonly known: number;
  /** Pages requested. */
  readonly fetched: number;
  /** Documents handed on, comments and posts included. */
  readonly documents: number;
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
  /** Why it failed, or what part of its lists could not be read, in plain English; `null` when all went well. */
  readonly error: string | null;
}

/** Validators of a list (feed, sitemap): kept so that an unchanged one costs nothing. */
export interface ListState {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 (hex) of the body: servers lie about validators, bytes don't. */
  readonly bodyHash: string | null;
}

/** What is remembered of a host (an origin: scheme, name and port) between runs. */
export interface HostState {
  /** Its robots.txt as it was last handed out, empty where there was none. */
  readonly robots: { readonly text: string; readonly fetchedAt: string } | null;
  /** ISO 8601: the host has asked to be left alone until then. */
  readonly restUntil: string | null;
}

/** A page that was collected before and is to be looked at again. */
export interface KnownPage {
  readonly url: string;
  readonly canonicalUrl: string;
  /** What is known where the page itself does not say: its list may have. */
  readonly title: string | null;
  readonly publishedAt: string | null;
}

/** What became of a page that was looked at again and gave no document. */
export interface Revisit {
  readonly sourceId: string;
  readonly canonicalUrl: string;
  /** `gone`: the site says that it isn't there. `unclear`: nothing can be said, for instance no answer. */
  readonly outcome: 'gone' | 'unclear';
  /** What was answered, for instance `HTTP 404`. */
  readonly reason: string;
  readonly at: string;
}

/** What is remembered of a forum thread, so that it is visited again for new posts and not for old ones. */
export interface ThreadState {
  /** Canonical address under which lists name it. */
  readonly url: string;
  /** What its list last said of its posts: how many, and when the latest was written; `null` where lists say neither. */
  readonly mark: string | null;
  /** Where the next visit begins: the last page that was read; `null` for the first. */
  readonly resumeAt: string | null;
  /** When its latest known post was written or found. */
  readonly grewAt: string;
  readonly nextLookAt: string;
}

/**
 * What the crawler must remember between runs. The application implements it on its store; tests use a map.
 * URLs are canonical.
 */
export interface CrawlMemory {
  /** Which of these URLs were collected, or dropped for good, before. */
  known(urls: readonly string[]): Promise<ReadonlySet<string>>;
  listState(url: string): Promise<ListState | null>;
  /** Saved only when everything that the list named has been dealt with, so that a killed run repeats it. */
  saveListState(url: string, state: ListState): Promise<void>;
  /** Whether a source has been walked to its last page once: only then may paging stop at the first page without news. */
  walkedThrough(sourceId: string): Promise<boolean>;
  markWalkedThrough(sourceId: string): Promise<void>;
  hostState(origin: string): Promise<HostState | null>;
  saveRobots(origin: string, robots: NonNullable<HostState['robots']>): Promise<void>;
  saveRest(origin: string, until: string): Promise<void>;
  threads(urls: readonly string[]): Promise<ReadonlyMap<string, ThreadState>>;
  saveThread(sourceId: string, state: ThreadState): Promise<void>;
  /** Threads of the source that are due to be looked at again though no list may name them, as many as one run may take. */
  threadsDue(sourceId: string): Promise<readonly ThreadState[]>;
  /** Pages of the source that are due to be looked at again, as many as one run may take. */
  visitsDue?(sourceId: string): Promise<readonly KnownPage[]>;
}

/** Where the crawler hands over what it finds. A promise that is rejected stops the crawl: nothing is lost silently. */
export interface CrawlSink {
  /** `capture`: how its page was got; the same object for all documents of one page. */
  document(document: Document, capture: Capture): Promise<void>;
  drop(drop: Drop): Promise<void>;
  revisit?(visit: Revisit): Promise<void>;
  /** Called after each page, for progress. */
  progress?(event: {
    readonly sourceId: string;
    readonly url: string;
    readonly fetched: number;
    readonly listed: number;
  }): void;
}
