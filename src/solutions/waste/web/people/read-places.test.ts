import { expect, it } from 'vitest';
import type { MyWastePlace } from '../my-places.ts';
import { readPlaces } from './read-places.ts';

const HOME: MyWastePlace = {
  ...{ id: 'a', label: 'Zuhause', ars: '053150000000', town: 'Köln', slugs: ['nord-1a2b'] },
  ...{ street: 'Beispielstraße', number: '12a', bins: ['residual'] },
};

it('reads places as they were kept, and leaves out what does not fit', () => {
  expect(readPlaces(JSON.stringify([HOME, { ...HOME, ars: '5' }, null, 7]))).toEqual([HOME]);
  expect(readPlaces(JSON.stringify([{ ...HOME, number: 12, bins: 'all', label: undefined }]))).toEqual([
    { ...HOME, number: null, bins: null, label: '' },
  ]);
});

it.each(['', '{', '"Zuhause"', '{"a":1}'])('has no place where the note is %j', (note) => {
  expect(readPlaces(note)).toEqual([]);
});
