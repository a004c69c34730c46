/** Stable names for things that the taxonomy names in Vietnamese. */
import { foldDiacritics } from './normalise.ts';

/** *Xã Bằng Thành* becomes `xa-bang-thanh`. The same name gives the same slug, now and later. */
export function slugOf(name: string): string {
  return foldDiacritics(name.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
