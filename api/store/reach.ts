/** How far documents may have been seen: an estimate in points, never a number of people. */
import { sql } from 'kysely';

/**
 * How far a document may have been seen, in tenths of a point: the audience class of its source (a national paper 10 points, a local
 * one 3, a state portal 4 or 2, a specialised site 2, a post 1, a report to the agency none), and for each reaction to it, a comment or
 * reply, a tenth of that.
 * A class, not a measurement: nobody tells us how many people read a page.
 */
export const reachOf = sql<number>`(case
    when document.publisher = 'press' then case when source.region = 'national' then 10 else 3 end
    when document.publisher = 'official' then case when source.region = 'national' then 4 else 2 end
    when document.publisher = 'specialised' then 2
    when document.publisher = 'citizen' then 0
    else 1 end) * (case when document.parent_url is null then 10 else 1 end)`;

/** Reach of all documents counted, in points. */
export const reachInPoints = sql<number>`coalesce(sum(${reachOf}), 0) / 10.0`;

/** Comments and replies to a document. */
export const reactionsTo = sql<number>`(select count(*) from documents as reaction
  where reaction.parent_url = document.canonical_url)`;

/** Reach in points, each reaction a tenth of the document's own. */
export const reachWithReactions = sql<number>`${reachOf} * (10 + ${reactionsTo}) / 100.0`;
