/** The administrative units that texts name, before and after the merger: what each is called, when it was, what became of it. */
import { slugOf } from './slug.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface PlaceUnit {
  readonly slug: string;
  readonly level: 'province' | 'district' | 'commune';
  /** As people write it, without its unit word; the first is its name. */
  readonly names: readonly string[];
  /** Unit words that may stand before it. */
  readonly words: readonly string[];
  /** For the screen: *Xã Ba Bể*, *Huyện Ba Bể (cũ)*. */
  readonly title: string;
  /** Slug of the unit that it is part of. */
  readonly within: string | null;
  /** `before` the merger only, `after` it only, or `always`. */
  readonly valid: 'before' | 'after' | 'always';
  /** Slugs of what it went into. */
  readonly successors: readonly string[];
}

type Places = Taxonomy['places'];

/** All units of the taxonomy: provinces of the country; districts and communes of Bắc Kạn and Thái Nguyên. */
export function listPlaceUnits(places: Places): PlaceUnit[] {
  const slugs = communeSlugs(places);
  return [...provinces(places), ...communesNow(places, slugs), ...unitsBefore(places, slugs)];
}

/** Whether xã or phường, the slug stays. Of two names that fold to one (*Văn Lang*, *Văn Lăng*) the second bears its code too. */
function communeSlugs({ new_units }: Places): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, code } of new_units) {
    const plain = slugOf(`xã ${name}`);
    slugs.set(name, taken.has(plain) ? `${plain}-${code}` : plain);
    taken.add(plain);
  }
  return slugs;
}

function provinces({ provinces }: Places): PlaceUnit[] {
  return provinces.flatMap(({ name, type, aliases, formed_from }) => {
    const slug = provinceSlug(name, type);
    const now: PlaceUnit = {
      slug,
      level: 'province',
      names: [name, ...aliases],
      words: type === 'tỉnh' ? ['tỉnh'] : ['thành phố', 'tp', 'tỉnh'],
      title: `${capital(type)} ${name}`,
      within: null,
      valid: 'always',
      successors: [],
    };
    const gone = formed_from.map(
      (former): PlaceUnit => ({
        ...now,
        slug: provinceSlug(former.name, 'tỉnh'),
        names: [former.name, ...former.aliases],
        words: ['tỉnh'],
        title: `Tỉnh ${former.name} (cũ)`,
        valid: 'before',
        successors: [slug],
      }),
    );
    return [now, ...gone];
  });
}

function provinceSlug(name: string, type: string): string {
  return slugOf(`${type} ${name}`);
}

function communesNow({ new_units, province_now }: Places, slugs: ReadonlyMap<string, string>): PlaceUnit[] {
  return new_units.map(({ name, type }) => ({
    slug: slugs.get(name) ?? '',
    level: 'commune',
    names: [name],
    // Which of the two it is has changed and may change again, so both words name the unit.
    words: ['xã', 'phường'],
    title: `${capital(type)} ${name}`,
    within: provinceSlug(province_now, 'tỉnh'),
    valid: 'after',
    successors: [],
  }));
}

/** Districts and communes that ended with the merger, read from what the communes of today were formed of. */
function unitsBefore({ new_units, province_now }: Places, slugs: ReadonlyMap<string, string>): PlaceUnit[] {
  const districts = new Map<string, PlaceUnit>();
  const communes = new Map<string, PlaceUnit>();
  for (const { name, from_former_province, formed_from } of new_units) {
    const successor = slugs.get(name) ?? '';
    const province = provinceSlug(from_former_province, 'tỉnh');
    for (const { unit, district } of formed_from) {
      if (district === undefined) continue;
      const [word, bare] = splitUnit(district);
      const slug = slugOf(district);
      districts.set(slug, {
        ...former('district', slug, word, bare, province),
        successors: [provinceSlug(province_now, 'tỉnh')],
      });
      const [communeWord, communeName] = splitUnit(unit);
      const communeKey = slugOf(`${unit} ${bare}`);
      const known = communes.get(communeKey);
      communes.set(communeKey, {
        ...former('commune', communeKey, communeWord, communeName, slug),
        title: `${unit}, ${district.charAt(0).toLowerCase()}${district.slice(1)} (cũ)`,
        successors: [...(known?.successors ?? []), successor],
      });
    }
  }
  return [...districts.values(), ...communes.values()];
}

function former(
  level: 'district' | 'commune',
  slug: string,
  word: string,
  name: string,
  within: string,
): Omit<PlaceUnit, 'successors'> {
  const words = word === 'thành phố' ? ['thành phố', 'tp'] : [word];
  return {
    slug,
    level,
    names: [name],
    words,
    title: `${capital(word)} ${name} (cũ)`,
    within,
    valid: 'before',
  };
}

/** *Thị trấn Chợ Rã* is a *thị trấn* named *Chợ Rã*. */
function splitUnit(unit: string): [word: string, name: string] {
  const word = ['thành phố', 'thị trấn', 'thị xã', 'huyện', 'phường', 'xã'].find((one) =>
    unit.toLowerCase().startsWith(`${one} `),
  );
  return word === undefined ? ['xã', unit] : [word, unit.slice(word.length + 1)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
