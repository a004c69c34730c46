import { secondsAfter } from '../instant.ts';
import type { Store } from './database.ts';
import { findSetting, saveSetting } from './settings.ts';

const key = 'collecting-until';

/** How long a collection counts as under way after its last sign of life: a killed one ends by itself. */
const signSeconds = 120;

/** Notes that a collection is under way, in whatever process. */
export async function signalCollecting(db: Store, now: string): Promise<void> {
  await saveSetting(db, key, secondsAfter(now, signSeconds));
}

export async function signalCollected(db: Store, now: string): Promise<void> {
  await saveSetting(db, key, now);
}

export async function isCollecting(db: Store, now: string): Promise<boolean> {
  return ((await findSetting(db, key)) ?? '') > now;
}
