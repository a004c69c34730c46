/**
 * The taxonomy: topics, content themes, reform contents, audience groups, channels and places. It is data that an agency edits;
 * `loadTaxonomy` refuses what cannot work and says why.
 */
import { z } from 'zod';
import { KnowledgeError, readKnowledgeFile, refuseTwins } from './knowledge-file.ts';
import { readPhrase } from './reading.ts';

export const text = z.string().trim().min(1);
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected a slug: lower-case ASCII words joined by hyphens');
export const phrases = z.array(text);

const topicSchema = z.object({
  slug,
  name_vi: text,
  name_en: text,
  description_vi: text,
  seed_refs: phrases,
  reform_refs: z.array(z.int()),
  /** Each is enough to speak of the topic. `…` stands for a few words. */
  phrases: z.array(text).min(1),
  /** Count only beside one of `phrases`. */
  weak_phrases: phrases,
  /** Places where `phrases` mean something else. */
  exclude_phrases: phrases,
});

const provinceSchema = z.object({
  name: text,
  type: z.enum(['tỉnh', 'thành phố']),
  aliases: phrases,
  /** Provinces that went into it on the day of the merger, itself not among them. */
  formed_from: z.array(z.object({ name: text, aliases: phrases })),
});

const communeSchema = z.object({
  name: text,
  /** Of the general statistics office. */
  code: text,
  type: text,
  from_former_province: text,
  formed_from: z.array(z.object({ unit: text, district: text.optional() })),
});

const targetSchema = z.union([z.number(), z.tuple([z.number(), z.number()]), text]);

/** An indicator of the plan, with its targets by year (`2023`) or span of years (`2023-2025`, `đến 2022`). */
const indicatorSchema = z.object({
  id: z.string().regex(/^KPI-\d{2}$/),
  name_vi: text,
  /** Where the decision asks for it. */
  seed_ref: text,
  unit: text,
  /** A number is the least that is asked; a pair the least and what is aimed at; words are a milestone. */
  targets: z.record(z.string().regex(/^(đến )?\d{4}(-\d{4})?$/), targetSchema),
  measure_vi: text,
  data_source: text,
  tracker_support: z.enum([
    'manual-input',
    'proxy-only',
    'partly-measurable',
    'measurable-from-news',
    'measurable-by-tracker',
    'primary-use',
  ]),
});

const taxonomySchema = z.object({
  topics: z.array(topicSchema).min(1),
  themes: z.array(z.object({ ref: z.string().regex(/^III\.\d+$/), name_vi: text })),
  reform_contents: z.array(z.object({ no: z.int(), vi: text, en: text })),
  audience_groups: z.array(
    z.object({ id: z.string().regex(/^A\d$/), name_vi: text, name_en: text, phrases }),
  ),
  channels: z.array(z.object({ id: slug, vi: text, en: text })),
  places: z.object({
    province_now: text,
    /** The day on which provinces and communes were merged and districts ended. */
    merge: z.object({ date: z.iso.date() }),
    provinces: z.array(provinceSchema),
    /** Known only with *tỉnh* or *thành phố* before them: the name is also a word or a person's. */
    provinces_with_unit_word_only: phrases,
    /** Names that only look like a place of ours. */
    not_places: phrases,
    old_units_bac_kan: z.array(z.object({ name: text, communes: phrases })),
    new_units: z.array(communeSchema),
    aliases: phrases,
    ambiguous_names: z.array(z.object({ name: text })),
  }),
  ambiguous_abbreviations: z.array(z.object({ abbr: text, meanings: text })),
  spam_filter: z.object({ terms: phrases }),
  /** None in a taxonomy from before indicators were read. */
  indicators: z.array(indicatorSchema).default([]),
});

export type Taxonomy = z.infer<typeof taxonomySchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type TopicKnowledge = z.infer<typeof topicSchema>;

/** Reads a taxonomy and checks it: form, names that are there twice, references, phrases that nothing could match. */
export async function loadTaxonomy(file: string): Promise<Taxonomy> {
  const taxonomy = await readKnowledgeFile(file, taxonomySchema);
  checkNames(file, taxonomy);
  for (const [index, topic] of taxonomy.topics.entries()) {
    checkReferences(file, taxonomy, `topics.${index}`, topic);
    checkPhrases(file, `topics.${index}`, topic);
  }
  return taxonomy;
}

function checkNames(file: string, { topics, themes, channels, audience_groups, reform_contents }: Taxonomy) {
  const lists = {
    topics: topics.map((topic) => topic.slug),
    themes: themes.map((theme) => theme.ref),
    channels: channels.map((channel) => channel.id),
    audience_groups: audience_groups.map((group) => group.id),
    reform_contents: reform_contents.map((reform) => String(reform.no)),
  };
  for (const [list, names] of Object.entries(lists)) refuseTwins(file, list, names);
}

function checkReferences(file: string, taxonomy: Taxonomy, place: string, topic: TopicKnowledge): void {
  const reforms = new Set(taxonomy.reform_contents.map((reform) => reform.no));
  const reform = topic.reform_refs.find((no) => !reforms.has(no));
  if (reform !== undefined) {
    throw new KnowledgeError(`${file}: ${place}.reform_refs: unknown reform content ${reform}`);
  }
  const themes = new Set(taxonomy.themes.map((theme) => theme.ref));
  // Other chapters of the decision are cited too; only its chapter III is a list of themes.
  const theme = topic.seed_refs.find((ref) => /^III\.\d+$/.test(ref) && !themes.has(ref));
  if (theme !== undefined) {
    throw new KnowledgeError(`${file}: ${place}.seed_refs: unknown theme ${JSON.stringify(theme)}`);
  }
}

function checkPhrases(file: string, place: string, topic: TopicKnowledge): void {
  for (const list of ['phrases', 'weak_phrases', 'exclude_phrases'] as const) {
    const bad = topic[list].find((phrase) => phrase.split('…').some((part) => readPhrase(part).length === 0));
    if (bad === undefined) continue;
    throw new KnowledgeError(
      `${file}: ${place}.${list}: ${JSON.stringify(bad)} has no word (or none on one side of …)`,
    );
  }
  const both = topic.phrases.find((phrase) => topic.exclude_phrases.includes(phrase));
  if (both !== undefined) {
    throw new KnowledgeError(`${file}: ${place}: ${JSON.stringify(both)} is both a phrase and excluded`);
  }
}
