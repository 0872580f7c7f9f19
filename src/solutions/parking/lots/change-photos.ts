/** Photos of an own lot: encoded anew by the house, without place, time and camera. */
import { takePicture } from '../../../kernel/files/picture/take-picture.ts';
import { keepPlaceFile, removePlaceFile } from '../../../kernel/files/place-files.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Lot } from './lot.ts';
import { lotMost, MOST_PHOTOS } from './lot-problems.ts';
import { type OwnLotKey, onOwnLot, requireOwnLot } from './on-own-lot.ts';

/** Dots that a page needs at most; a picture is never made larger. */
const WITHIN = 1600;

type Versioned = OwnLotKey & { version: number };

/** Throws `lot-most-photos`, and `picture-…` for what is no picture. */
export async function addPhoto(kernel: Kernel, key: Versioned, bytes: Uint8Array): Promise<Lot> {
  const known = await requireOwnLot(kernel, key);
  // Before anything is decoded.
  if (known.record.photos.length >= MOST_PHOTOS) throw lotMost('photos');
  const picture = await takePicture(bytes, { format: { within: WITHIN } });
  const kept = await keepPlaceFile(kernel, {
    ...{ ars: known.ars, purpose: 'content', picture, now: kernel.clock.now() },
  });
  return onOwnLot(kernel, key, async (_trx, lot) => {
    if (lot.record.photos.length >= MOST_PHOTOS) throw lotMost('photos');
    return { ...lot, record: { ...lot.record, photos: [...lot.record.photos, kept.id] } };
  });
}

/** One that is not there any more is none: nothing changes. */
export async function dropPhoto(kernel: Kernel, key: Versioned & { photo: string }): Promise<Lot> {
  const { photo } = key;
  let isOurs = false;
  const lot = await onOwnLot(kernel, key, async (_trx, before) => {
    isOurs = before.record.photos.includes(photo);
    return {
      ...before,
      record: { ...before.record, photos: before.record.photos.filter((id) => id !== photo) },
    };
  });
  if (isOurs) await removePlaceFile(kernel, kernel.places.keys(lot.ars), photo);
  return lot;
}
