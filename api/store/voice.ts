/** Who speaks in a document. */
import { type RawBuilder, sql } from 'kysely';

/** `press`: what licensed newspapers publish; `public`: what people themselves write, comments under articles included. */
export type Voice = 'press' | 'public';

/** Whether a document is of a voice. A comment has the publisher of the page that it stands on. */
export function isOfVoice(voice: Voice): RawBuilder<boolean> {
  return voice === 'press'
    ? sql<boolean>`document.publisher = 'press' and document.kind in ('article', 'video')`
    : sql<boolean>`(document.kind = 'comment' or (document.kind = 'post' and document.publisher <> 'official'))`;
}
