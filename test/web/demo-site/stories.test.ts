import { expect, test } from 'vitest';
import { createStoryGrouping, storyWindowDays } from '../../../analysis/stories.ts';
import { storyProfile } from '../../../analysis/story-terms.ts';
import { demoTruth } from '../../../web/demo-site/truth.ts';
import { knowledge } from '../../analysis/fixtures.ts';

const windowMs = storyWindowDays * 86_400_000;

/**
 * All of the demonstration is about social insurance and says it in the same sentences of law: grouping by what is rare in the news
 * at large put a week of it into one story (of the pairs that it made, 4 % were of one event).
 */
test.each(['2026-11-24T03:00:00Z', '2026-12-01T03:00:00Z'])(
  'articles on one subject are told apart by their events (%s)',
  (now) => {
    const articles = demoTruth({ basePort: 8130, now: new Date(now) })
      .filter(({ kind, relevant }) => kind === 'article' && relevant)
      .map((article) => ({ ...article, at: Date.parse(article.publishedAt) }))
      .sort((a, b) => a.at - b.at);
    const ids = new Map(articles.map(({ url }, id) => [url, id]));
    const stories = createStoryGrouping();
    const groups = articles.map(({ url, title, text, at, copyOf }) =>
      stories.place({
        id: ids.get(url) ?? -1,
        at,
        profile: storyProfile({ title, text }, knowledge.rarity),
        copyOf: copyOf === null ? null : (ids.get(copyOf) ?? null),
        kernel: null,
      }),
    );
    const events = articles.map(({ story, copyOf, url }) => story ?? copyOf ?? url);
    let together = 0;
    let belong = 0;
    let both = 0;
    for (const [at, one] of articles.entries())
      for (const [before, other] of articles.slice(0, at).entries()) {
        if (one.at - other.at > windowMs) continue;
        const isTogether = groups[at] === groups[before];
        const doBelong = events[at] === events[before];
        together += Number(isTogether);
        belong += Number(doBelong);
        both += Number(isTogether && doBelong);
      }
    console.info({ articles: articles.length, precision: both / together, recall: both / belong });
    expect(both / together).toBeGreaterThan(0.35);
    expect(both / belong).toBeGreaterThan(0.45);
  },
);
