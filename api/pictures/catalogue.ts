/** Which pictures there are, and what each is made from. */
import type { Context } from '../context.ts';
import { BadRequest } from '../errors.ts';
import { instant } from '../instant.ts';
import { claimReport } from '../reports/claim.ts';
import { overviewReport } from '../reports/overview.ts';
import { spreadReport } from '../reports/spread.ts';
import { type TrendsFilter, trendsReport } from '../reports/trends.ts';
import type { CountUnit } from '../vocabulary.ts';
import type { Picture } from './picture.ts';
import { words } from './picture-text.ts';
import { spreadPicture, trendPicture } from './series-pictures.ts';
import {
  claimPicture,
  daysPicture,
  placesPicture,
  sentimentPicture,
  topicsPicture,
  voicePicture,
  volumePicture,
} from './week-pictures.ts';

export const pictureNames = [
  'sentiment',
  'volume',
  'days',
  'topics',
  'voice',
  'places',
  'trend',
  'claim',
  'spread',
] as const;
export type PictureName = (typeof pictureNames)[number];

/** Which series `trend` draws. */
export interface TrendChoice {
  readonly dimension?: TrendsFilter['dimension'] | undefined;
  readonly unit?: TrendsFilter['unit'] | undefined;
  readonly step?: TrendsFilter['step'] | undefined;
  readonly slug?: string | undefined;
}

/** `unit` is in what every picture counts; `reach` is for `trend` and `places`, others count documents then. */
export interface PictureQuery extends TrendChoice {
  /** Absent: this week. */
  readonly week?: string | undefined;
  /** Which claim `claim` and `spread` show. */
  readonly claim?: string | undefined;
}

/** Makes a picture. Throws `BadRequest` for an impossible week or without a claim, `NotFound` for an unknown one. */
export async function pictureOf(context: Context, name: PictureName, query: PictureQuery): Promise<Picture> {
  const picture = await plainPicture(context, name, query);
  return context.config.demo ? { ...picture, source: [words.demo, ...picture.source] } : picture;
}

async function plainPicture(
  { store, knowledge, now }: Context,
  name: PictureName,
  { week, claim, ...choice }: PictureQuery,
): Promise<Picture> {
  const unit: CountUnit = choice.unit === 'stories' ? 'stories' : 'documents';
  const overview = (counted = unit) => overviewReport(store, knowledge, { week, unit: counted, now: now() });
  const trends = ({ dimension = 'topic', unit = 'documents', step = 'week', slug }: TrendChoice) =>
    trendsReport(store, knowledge, {
      filter: { dimension, unit, step, slug, week },
      now: now(),
    });
  switch (name) {
    case 'sentiment':
      return sentimentPicture(await overview('documents'), knowledge.sentimentConfusion);
    case 'volume':
      return volumePicture(await overview());
    case 'days':
      return daysPicture(await overview());
    case 'topics':
      return topicsPicture(await overview());
    case 'voice':
      return voicePicture(await trends({ dimension: 'publisher', unit }));
    case 'places':
      return placesPicture(await trends({ dimension: 'place', unit: choice.unit }));
    case 'trend':
      return trendPicture(await trends(choice));
    case 'claim':
      return claimPicture(
        await claimReport(store, knowledge, needed(claim), { week, unit, now: now() }),
        instant(now()),
      );
    case 'spread':
      return spreadPicture(
        await spreadReport(store, knowledge, needed(claim), { unit, now: now() }),
        instant(now()),
      );
  }
}

function needed(claim: string | undefined): string {
  if (claim === undefined) throw new BadRequest('the picture of a claim needs the claim');
  return claim;
}
