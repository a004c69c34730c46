/** Which pictures there are, and what each is made from. */
import type { Context } from '../context.ts';
import { BadRequest } from '../errors.ts';
import { instant } from '../instant.ts';
import { claimReport } from '../reports/claim.ts';
import { overviewReport } from '../reports/overview.ts';
import { trendsReport } from '../reports/trends.ts';
import type { Picture } from './picture.ts';
import { words } from './picture-text.ts';
import {
  claimPicture,
  daysPicture,
  placesPicture,
  sentimentPicture,
  topicsPicture,
  voicePicture,
  volumePicture,
} from './week-pictures.ts';

export const pictureNames = ['sentiment', 'volume', 'days', 'topics', 'voice', 'places', 'claim'] as const;
export type PictureName = (typeof pictureNames)[number];

export interface PictureQuery {
  /** Absent: this week. */
  readonly week?: string | undefined;
  /** Which claim `claim` shows. */
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
  { week, claim }: PictureQuery,
): Promise<Picture> {
  const overview = () => overviewReport(store, knowledge, { week, now: now() });
  const trends = (dimension: 'publisher' | 'place') =>
    trendsReport(store, knowledge, {
      filter: { dimension, unit: 'documents', step: 'week', week },
      now: now(),
    });
  switch (name) {
    case 'sentiment':
      return sentimentPicture(await overview(), knowledge.sentimentConfusion);
    case 'volume':
      return volumePicture(await overview());
    case 'days':
      return daysPicture(await overview());
    case 'topics':
      return topicsPicture(await overview());
    case 'voice':
      return voicePicture(await trends('publisher'));
    case 'places':
      return placesPicture(await trends('place'));
    case 'claim':
      if (claim === undefined) throw new BadRequest('the picture of a claim needs the claim');
      return claimPicture(await claimReport(store, knowledge, claim, { week, now: now() }), instant(now()));
  }
}
