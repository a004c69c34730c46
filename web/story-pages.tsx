/** The list of stories, the page of one, and the forms by which an analyst puts the grouping right. */
import { Hono } from 'hono';
import { can } from '../api/auth.ts';
import type { Context } from '../api/context.ts';
import { BadRequest } from '../api/errors.ts';
import { fileAnswer } from '../api/reports/file-answer.ts';
import { storyListPieces, storyListReport } from '../api/reports/stories.ts';
import { storyReport } from '../api/reports/story.ts';
import { mergeStories, moveToStory, splitStory, undoDecision } from '../api/story-decisions.ts';
import { readStoryFilter } from './filters.ts';
import { documentUrl, paths, storyUrl } from './links.ts';
import { StoriesPage } from './pages/stories.tsx';
import { StoryPage } from './pages/story.tsx';
import { done, formField, frameOf, type WebApp, type WebContext } from './request.ts';
import { storiesCsv } from './stories-csv.ts';

export function storyPages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store, knowledge } = context;
  const at = `${paths.stories}/:id{[1-9][0-9]{0,8}}` as const;

  app.get(paths.stories, async (c) => {
    const report = await storyListReport(store, knowledge, readStoryFilter(c.req.query()));
    return c.html(<StoriesPage frame={frameOf(c, context)} report={report} />);
  });
  app.get(paths.storiesCsv, (c) => {
    const pieces = storyListPieces(store, knowledge, readStoryFilter(c.req.query()));
    return fileAnswer(c, {
      name: 'cau-chuyen.csv',
      mediaType: 'text/csv; charset=utf-8',
      pieces: storiesCsv(pieces, context.config.baseUrl),
    });
  });
  app.get(at, async (c) => {
    const id = Number(c.req.param('id'));
    const report = await storyReport(store, knowledge, id);
    if (report.id !== id) return c.redirect(storyUrl(report.id), 302);
    const mayDecide = can(c.get('person').role, 'label');
    return c.html(<StoryPage frame={frameOf(c, context)} report={report} mayDecide={mayDecide} />);
  });
  app.post(`${at}/gop`, async (c) => {
    const into = Number(c.req.param('id'));
    await mergeStories(context, c.get('person'), { from: numberOf(await formField(c, 'story')), into });
    return done(c, 'story-decided', storyUrl(into));
  });
  app.post(`${at}/tach`, async (c) => {
    const story = Number(c.req.param('id'));
    await splitStory(context, c.get('person'), { story, documents: await chosenDocuments(c) });
    return done(c, 'story-decided', storyUrl(story));
  });
  app.post(`${at}/hoan-tac/:decision{[1-9][0-9]{0,8}}`, async (c) => {
    await undoDecision(context, c.get('person'), Number(c.req.param('decision')));
    return done(c, 'story-undone', storyUrl(Number(c.req.param('id'))));
  });
  app.post(`${paths.documents}/:id{[1-9][0-9]{0,8}}/cau-chuyen`, async (c) => {
    const document = Number(c.req.param('id'));
    await moveToStory(context, c.get('person'), { document, story: numberOf(await formField(c, 'story')) });
    return done(c, 'story-decided', documentUrl(document));
  });
  return app;
}

async function chosenDocuments(c: WebContext): Promise<number[]> {
  const { document = [] } = await c.req.parseBody({ all: true });
  return [document].flat().map((value) => numberOf(typeof value === 'string' ? value : ''));
}

function numberOf(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new BadRequest(`not a number: ${value.slice(0, 40)}`);
  return Number(value);
}
