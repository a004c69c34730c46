import type { Knowledge } from '../../analysis/knowledge.ts';
import { listPlaceUnits } from '../../analysis/place-units.ts';
import { slugOf } from '../../analysis/slug.ts';
import { reformSlug, themeSlug } from '../../analysis/topics.ts';
import type { DocumentTagTable } from '../store/schema/document-tables.ts';

/** Vietnamese names of the taxonomy's slugs. A slug that has left the taxonomy is shown as it is. */
export interface Names {
  tag(kind: DocumentTagTable['kind'], slug: string): string;
  topic(slug: string): string;
  channel(slug: string): string;
}

/** The places that a text can be about today, communes before provinces. */
export function currentPlaces({ places }: Knowledge['taxonomy']) {
  return listPlaceUnits(places)
    .filter(({ valid }) => valid !== 'before')
    .toSorted((a, b) => Number(a.level === 'province') - Number(b.level === 'province'))
    .map(({ slug, title }) => ({ slug, name: title }));
}

/** Looks names up in the knowledge that analysis took the slugs from. */
export function namesOf({ taxonomy }: Knowledge): Names {
  const channels = new Map(taxonomy.channels.map(({ id, vi }) => [id, vi]));
  const tags = new Map<string, string>([
    ...taxonomy.topics.map(({ slug, name_vi }) => [`topic:${slug}`, name_vi] as const),
    ...taxonomy.themes.map(({ ref, name_vi }) => [`theme:${themeSlug(ref)}`, name_vi] as const),
    ...taxonomy.reform_contents.map(({ no, vi }) => [`reform:${reformSlug(no)}`, vi] as const),
    ...taxonomy.audience_groups.map(({ id, name_vi }) => [`audience:${slugOf(id)}`, name_vi] as const),
    ...listPlaceUnits(taxonomy.places).map(({ slug, title }) => [`place:${slug}`, title] as const),
  ]);
  const tag = (kind: string, slug: string) => tags.get(`${kind}:${slug}`) ?? slug;
  return { tag, topic: (slug) => tag('topic', slug), channel: (slug) => channels.get(slug) ?? slug };
}
