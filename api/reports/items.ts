import type { SentimentLabel, Stance } from '../../analysis/finding.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { withoutDanger } from '../../analysis/scam-addresses.ts';
import type { DocumentKind, Publisher, Tier } from '../../crawler/document.ts';
import type { Link } from '../store/document-links.ts';
import type { DocumentTagTable } from '../store/schema/document-tables.ts';
import { leadOf } from './document-title.ts';
import type { Names } from './names.ts';

/** A document that a report counted. */
export interface ReportItem {
  readonly id: number;
  readonly title: string | null;
  /** First words of a document without a title. */
  readonly lead?: string;
  readonly sourceName: string;
  readonly url: string;
  readonly at: string;
  /** What it was counted under; absent in reports that were frozen before this was listed. */
  readonly counted?: {
    readonly kind: DocumentKind;
    readonly tier: Tier;
    /** Names, as in the tables. */
    readonly channel: string;
    readonly topics: readonly string[];
    readonly audiences: readonly string[];
    /** From here to `sentiment`: absent in reports that were frozen before these were listed. */
    readonly source?: string;
    readonly publisher?: Publisher;
    readonly themes?: readonly string[];
    readonly reforms?: readonly string[];
    readonly places?: readonly string[];
    readonly claims?: readonly { readonly id: string; readonly stance: Stance }[];
    readonly sentiment: SentimentLabel;
    readonly storyId: number | null;
    readonly copy: boolean;
  };
}

type TagKind = DocumentTagTable['kind'];

/** Takes the danger out of texts from outside: addresses of fraud are written so that nobody can follow them. */
export function safelyWritten({ scamRules }: Knowledge): (text: string) => string {
  return (text) => withoutDanger(scamRules.hosts, text);
}

/** Links as a report may print them. */
export function safeLinks(links: readonly Link[], safe: (text: string) => string): Link[] {
  return links.map((link) => ({
    ...link,
    url: safe(link.url),
    title: link.title && safe(link.title),
    lead: link.lead && safe(link.lead),
  }));
}

/** A document as the list of a report has it. */
export function itemOf(link: Link, names: Names): ReportItem {
  const { kind, tier, publisher, sentiment, claims } = link;
  const tagged = (of: TagKind) =>
    link.tags.filter((tag) => tag.kind === of).map(({ slug }) => names.tag(of, slug));
  return {
    id: link.id,
    ...titleOf(link),
    sourceName: link.source_name,
    url: link.url,
    at: link.at,
    counted: {
      kind,
      tier,
      channel: names.channel(link.channel),
      source: link.source_id,
      publisher,
      topics: tagged('topic'),
      audiences: tagged('audience'),
      themes: tagged('theme'),
      reforms: tagged('reform'),
      places: tagged('place'),
      claims,
      sentiment,
      storyId: link.story_id,
      copy: link.copy_of !== null,
    },
  };
}

/** Its title, or its first words where it has none. */
export function titleOf({ title, lead }: Link): Pick<ReportItem, 'title' | 'lead'> {
  return lead === null ? { title } : { title, lead: leadOf(lead) };
}
