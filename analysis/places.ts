/** Places of Bắc Kạn and Thái Nguyên that a text names: the provinces, the former districts, the communes of today. */
import type { Tag } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import type { Reading } from './reading.ts';
import { slugOf } from './slug.ts';
import { createTagCounter } from './tagging.ts';

export interface PlaceModel {
  tag(fields: readonly Reading[]): readonly Tag[];
}

interface Place {
  readonly slug: string;
  /** Known only beside another sign of the province: the name is also borne by people or by places elsewhere. */
  readonly needsContext: boolean;
}

/** One mention of a place is a fact, not a hint. */
const scale = 1;

const provinces: readonly (readonly [name: string, slug: string])[] = [
  ['Bắc Kạn', 'tinh-bac-kan'],
  ['Bắc Cạn', 'tinh-bac-kan'],
  ['Thái Nguyên', 'tinh-thai-nguyen'],
];

/** Compiles names with their unit words (*xã Ba Bể*) and, where that is safe, without. */
export function createPlaceModel({ taxonomy }: Knowledge): PlaceModel {
  const table = compilePhrases(placeNames(taxonomy.places));
  return {
    tag(fields) {
      const found = fields.map((reading) => ({ reading, hits: findPhrases(table, reading) }));
      const sure = new Set(found.flatMap(({ hits }) => hits.filter(isSure).map((hit) => hit.value.slug)));
      const counter = createTagCounter();
      for (const { reading, hits } of found) {
        for (const hit of hits) if (isSure(hit) || sure.size > 0) counter.add(hit.value.slug, reading, hit);
      }
      return counter.tags(scale);
    },
  };
}

/** Without accents most names are also other words: they need context too. */
function isSure(hit: PhraseHit<Place>): boolean {
  return !hit.value.needsContext && hit.exact;
}

function placeNames(places: Knowledge['taxonomy']['places']): [string, Place][] {
  const ambiguous = new Set(places.ambiguous_names.map((place) => place.name));
  const districts = places.old_units_bac_kan.map((unit) => unit.name);
  const communes = places.new_units.flatMap(({ name }) => {
    const place: Place = { slug: slugOf(`xã ${name}`), needsContext: true };
    const safe = !ambiguous.has(name) && name.split(' ').length > 1;
    // Xã or phường: which of the two it is has changed and may change again, so both words name the unit.
    return [`xã ${name}`, `phường ${name}`, ...(safe ? [name] : [])].map((text): [string, Place] => [
      text,
      place,
    ]);
  });
  return [
    ...provinces.map(([name, slug]): [string, Place] => [name, { slug, needsContext: false }]),
    ...districts.map((name): [string, Place] => [
      name,
      { slug: slugOf(name), needsContext: name.includes('Chợ Mới') },
    ]),
    ...communes,
  ];
}
