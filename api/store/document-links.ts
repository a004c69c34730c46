/** The documents of a period with what they count under: the lists that make the figures of reports traceable. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Store } from './database.ts';
import { type DocumentSelection, grouped, selectDocuments } from './document-list.ts';
import type { Tables } from './schema.ts';
import { isOfVoice, type Voice } from './voice.ts';

/** Characters read of a text whose document has no title: more than a list shows. */
const leadRead = 400;

/** The documents that a list is of. */
interface LinkWindow {
  readonly start: string;
  readonly end: string;
  readonly seenUntil: string;
  /** Only what these say. */
  readonly voice?: Voice | undefined;
  /** Only these of them. */
  readonly selection?: DocumentSelection | undefined;
}

export type Link = Awaited<ReturnType<typeof readLinks>>[number];

/** The documents of a window with their links and what they count under, oldest first, at most `size` at a time. */
export async function* linkPages(db: Store, window: LinkWindow, size: number): AsyncGenerator<Link[]> {
  let last: Link | undefined;
  do {
    const page = await readLinks(db, window, { after: last, limit: size });
    if (page.length > 0) yield page;
    last = page.length === size ? page.at(-1) : undefined;
  } while (last);
}

interface Part {
  /** The last of those read before. */
  readonly after: { readonly at: string; readonly id: number } | undefined;
  readonly limit: number;
}

async function readLinks(db: Store, window: LinkWindow, { after, limit }: Part) {
  // Listed first: led by the sources, SQLite would put the documents of a whole year in order.
  const listed = within(db, window)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(document.dated_at, document.id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .limit(limit);
  const rows = await db
    .selectFrom(listed.selectAll('document').as('document'))
    .innerJoin('sources as source', 'source.id', 'document.source_id')
    .innerJoin('document_versions as version', (join) =>
      join.onRef('version.document_id', '=', 'document.id').onRef('version.version', '=', 'document.version'),
    )
    .select([
      'document.id',
      'document.title',
      'document.url',
      'document.dated_at as at',
      'document.kind',
      'document.channel',
      'document.publisher',
      'document.source_id',
      'document.sentiment',
      'document.story_id',
      'document.copy_of',
      'source.name as source_name',
      'source.tier',
    ])
    .select(({ fn, eb }) =>
      eb
        .case()
        .when(fn('trim', [fn.coalesce('document.title', sql.lit(''))]), '=', '')
        .then(fn<string>('substr', ['version.text', sql.lit(1), sql.lit(leadRead)]))
        .end()
        .as('lead'),
    )
    .orderBy('document.dated_at')
    .orderBy('document.id')
    .execute();
  const ids = listed.select('document.id');
  const tags = await tagsOf(db, ids);
  const claims = await claimsFoundIn(db, ids);
  return rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [], claims: claims.get(row.id) ?? [] }));
}

function within(db: Store, { start, end, seenUntil, voice, selection }: LinkWindow) {
  return selectDocuments(db, { ...selection, from: start, to: end, seenUntil }).$if(
    voice !== undefined,
    (query) => query.where(isOfVoice(voice ?? 'press')),
  );
}

type DocumentIds = SelectQueryBuilder<Tables & { document: Tables['documents'] }, 'document', { id: number }>;

/** Tags of documents, the surest of a document first. */
async function tagsOf(db: Store, documents: DocumentIds) {
  const rows = await db
    .selectFrom(documents.as('document'))
    .innerJoin('document_tags as tag', 'tag.document_id', 'document.id')
    .select(['tag.document_id', 'tag.kind', 'tag.slug'])
    .orderBy('tag.score', 'desc')
    .orderBy('tag.slug')
    .execute();
  return grouped(rows, ({ kind, slug }) => ({ kind, slug }));
}

async function claimsFoundIn(db: Store, documents: DocumentIds) {
  const rows = await db
    .selectFrom(documents.as('document'))
    .innerJoin('document_claims as found', 'found.document_id', 'document.id')
    .select(['found.document_id', 'found.claim_id', 'found.stance'])
    .orderBy('found.claim_id')
    .execute();
  return grouped(rows, ({ claim_id, stance }) => ({ id: claim_id, stance }));
}
