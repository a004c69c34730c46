import type { listLinks } from '../store/document-list.ts';
import { leadOf } from './document-title.ts';
import type { Names } from './names.ts';
import type { ReportItem } from './report.ts';

type ListedLink = Awaited<ReturnType<typeof listLinks>>[number];

/** A document as the list of a report has it. */
export function itemOf(link: ListedLink, names: Names): ReportItem {
  const { kind, tier, sentiment } = link;
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
      topics: link.topics.map(names.topic),
      sentiment,
      storyId: link.story_id,
      copy: link.copy_of !== null,
    },
  };
}

/** Its title, or its first words where it has none. */
export function titleOf({ title, lead }: ListedLink): Pick<ReportItem, 'title' | 'lead'> {
  return lead === null ? { title } : { title, lead: leadOf(lead) };
}
