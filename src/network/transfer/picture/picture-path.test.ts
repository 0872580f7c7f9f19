import { expect, it } from 'vitest';
import { DEED_KINDS } from './deeds.ts';
import { readPicturePath, writePicturePath } from './picture-path.ts';

const IDS = ['waste', 'parking'];

it('reads what it wrote, and each part has one path', () => {
  for (const kind of [undefined, ...DEED_KINDS])
    for (const solution of [undefined, ...IDS])
      for (const page of [1, 2, 17]) {
        const part = { kind, solution, page };
        expect(readPicturePath(writePicturePath(part, IDS), IDS)).toEqual(part);
      }
});

it('knows no other paths', () => {
  for (const path of ['zeigt-alles', 'loesung-air', 'seite-1', 'loesung-waste/zeigt-laeuft', 'x', 'seite-0'])
    expect(readPicturePath(path, IDS), path).toBeNull();
});
