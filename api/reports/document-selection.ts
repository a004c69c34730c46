import type { DocumentSelection } from '../store/document-list.ts';
import type { SearchQuery } from '../store/search-query.ts';
import { localMidnight, parseWeek } from '../week.ts';
import type { DocumentFilter } from './documents.ts';

/** The filter as instants. Where a week and dates are given, both hold. */
export function selectionOf(filter: DocumentFilter, query: SearchQuery | null): DocumentSelection {
  const { topic, place, channel, source, sentiment, kind, claim, stance, story } = filter;
  const week = filter.week === undefined ? undefined : parseWeek(filter.week);
  const from = filter.from === undefined ? undefined : localMidnight(filter.from);
  const to = filter.to === undefined ? undefined : localMidnight(filter.to, 1);
  const starts = [week?.start, from].filter((at) => at !== undefined).sort();
  const ends = [week?.end, to].filter((at) => at !== undefined).sort();
  return {
    query,
    from: starts.at(-1),
    to: ends[0],
    topic,
    place,
    channel,
    source,
    sentiment,
    kind,
    claim,
    stance,
    story,
  };
}
