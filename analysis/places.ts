/**
 * Places that a text names: provinces of the country; districts and communes of Bắc Kạn and Thái Nguyên, those of before the merger
 * of 2025 and those of today. Unit word, date of the text and the other places named decide which unit a name means; where they do
 * not, none is named.
 */
import type { Tag } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { compilePhrases, findPhrases, type PhraseHit } from './patterns.ts';
import { listPlaceUnits, type PlaceUnit } from './place-units.ts';
import type { Reading } from './reading.ts';
import { createTagCounter } from './tagging.ts';

export interface PlaceModel {
  /** `publishedAt`: ISO 8601, or `null` where the text bears no date; then a name with its unit word means either time. */
  tag(fields: readonly Reading[], publishedAt: string | null): readonly Tag[];
}

interface Name {
  readonly unit: PlaceUnit;
  /** Written with its unit word. */
  readonly typed: boolean;
}

/** A hit's unit, or `null` for a name that only looks like a place. */
type Hit = PhraseHit<Name | null>;
interface Mention {
  readonly reading: Reading;
  readonly hit: Hit;
  readonly names: readonly Name[];
}

/** One mention of a place is a fact, not a hint. */
const scale = 1;
/** What a unit has become is meant, though it is not named. */
const successorFactor = 0.6;

/** Compiles the names of all units, with their unit words and, where that is safe, without. */
export function createPlaceModel({ taxonomy: { places } }: Knowledge): PlaceModel {
  const units = listPlaceUnits(places);
  const bySlug = new Map(units.map((unit) => [unit.slug, unit]));
  const shy = new Set([
    ...places.provinces_with_unit_word_only,
    ...places.ambiguous_names.map(({ name }) => name),
  ]);
  const table = compilePhrases<Name | null>([
    ...units.flatMap((unit) => namesOf(unit, shy)),
    ...places.not_places.map((name) => [name, null] as const),
  ]);
  const mergedAt = Date.parse(`${places.merge.date}T00:00:00+07:00`);
  return {
    tag(fields, publishedAt) {
      const mentions = fields.flatMap((reading) => mentionsIn(reading, findPhrases(table, reading)));
      const time = publishedAt === null ? null : Date.parse(publishedAt) < mergedAt ? 'before' : 'after';
      return resolve(mentions, time, bySlug);
    },
  };
}

function namesOf(unit: PlaceUnit, shy: ReadonlySet<string>): [string, Name][] {
  return unit.names.flatMap((name): [string, Name][] => {
    const typed = unit.words.map((word): [string, Name] => [`${word} ${name}`, { unit, typed: true }]);
    return isSafeAlone(unit, name, shy) ? [...typed, [name, { unit, typed: false }]] : typed;
  });
}

/** A former commune is never meant by its bare name; Bắc Kạn alone is the province, whatever else bears the name. */
function isSafeAlone({ level, valid }: PlaceUnit, name: string, shy: ReadonlySet<string>): boolean {
  if (level === 'province') return name === 'Bắc Kạn' || !shy.has(name);
  if (level === 'commune' && valid === 'before') return false;
  return !shy.has(name) && name.includes(' ');
}

/** Hits in one place are one mention that may mean several units. */
function mentionsIn(reading: Reading, hits: readonly Hit[]): Mention[] {
  const decoys = hits.filter((hit) => hit.value === null);
  const bySpan = new Map<string, Hit[]>();
  for (const hit of withoutCovered(hits)) {
    if (hit.value === null || decoys.some((decoy) => hit.from >= decoy.from && hit.to <= decoy.to)) continue;
    if (!isName(reading, hit)) continue;
    const span = `${hit.from} ${hit.to}`;
    bySpan.set(span, [...(bySpan.get(span) ?? []), hit]);
  }
  return [...bySpan.values()].flatMap((group): Mention[] => {
    const [hit] = group;
    const asWritten = group.filter(({ exact }) => exact);
    const names = (asWritten.length > 0 ? asWritten : group).flatMap(({ value }) => value ?? []);
    return hit === undefined ? [] : [{ reading, hit, names }];
  });
}

/** The bare name inside a name with its unit word is the same mention. */
function withoutCovered(hits: readonly Hit[]): Hit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.from <= hit.from && other.to >= hit.to && other.to - other.from > hit.to - hit.from,
      ),
  );
}

/** In a text with capitals a bare name bears them: *cao bằng* is a comparison. */
function isName({ text, undiacritised }: Reading, { value, start, end }: Hit): boolean {
  if (value === null || value.typed || undiacritised) return true;
  if (!/\p{Lu}/u.test(text)) return value.unit.level !== 'province' || value.unit.names[0] !== 'Cao Bằng';
  return text
    .slice(start, end)
    .split(/[\s-]+/u)
    .every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

type Time = 'before' | 'after' | null;

function resolve(mentions: readonly Mention[], time: Time, bySlug: ReadonlyMap<string, PlaceUnit>): Tag[] {
  const sure = sureSlugs(mentions, bySlug);
  const counter = createTagCounter();
  for (const { reading, hit, names } of mentions) {
    const unit = choose(names, hit.exact, time, sure);
    if (unit === undefined) continue;
    counter.add(unit.slug, reading, hit);
    // A district went into many communes: which is not said, the province is.
    for (const successor of unit.successors.length === 1 ? unit.successors : []) {
      counter.add(successor, reading, hit, successorFactor);
    }
  }
  return counter.tags(scale);
}

/** Provinces and districts that are named beyond doubt, and what they lie in: they tell which commune of a name is meant. */
function sureSlugs(mentions: readonly Mention[], bySlug: ReadonlyMap<string, PlaceUnit>): Set<string> {
  const sure = new Set<string>();
  for (const { hit, names } of mentions) {
    for (const { unit } of names) {
      if (!hit.exact || unit.level === 'commune') continue;
      sure.add(unit.slug);
      if (unit.within !== null) sure.add(unit.within);
      for (const successor of unit.successors) sure.add(successor);
      for (const other of bySlug.get(unit.within ?? '')?.successors ?? []) sure.add(other);
    }
  }
  return sure;
}

/**
 * The unit that a mention means: one that was there on the text's date before one that was not, one whose district or province is
 * named before others. `undefined` where two remain, or where nothing but the name speaks for it.
 */
function choose(
  names: readonly Name[],
  exact: boolean,
  time: Time,
  sure: ReadonlySet<string>,
): PlaceUnit | undefined {
  const units = new Set(names.map(({ unit }) => unit));
  const likely = [...units].filter((unit) => isLikely(unit, exact, time, sure));
  const timely = likely.filter((unit) => time === null || unit.valid === 'always' || unit.valid === time);
  const near = (timely.length > 0 ? timely : likely).filter(
    (unit) => unit.within !== null && sure.has(unit.within),
  );
  const rest = near.length > 0 ? near : timely.length > 0 ? timely : likely;
  if (rest.length <= 1) return rest[0];
  // Without a date: what is there today.
  const today = rest.filter((unit) => unit.valid !== 'before');
  return time === null && today.length === 1 ? today[0] : undefined;
}

function isLikely(unit: PlaceUnit, exact: boolean, time: Time, sure: ReadonlySet<string>): boolean {
  // A commune that was not there yet is another one of that name.
  if (unit.valid === 'after' && time === 'before') return false;
  if (unit.level !== 'commune') return exact || sure.size > 0;
  return unit.within !== null && sure.has(unit.within);
}
