import { placeFilePath } from '../../../kernel/files/place-file-routes.ts';
import type { Block } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { Picture } from '../model.ts';

/** The picture of a record, where it has one. */
export function pictureBlocks(picture: Picture | undefined): Block[] {
  if (picture === undefined) return [];
  const { ars, id, alt, credit, width, height } = picture;
  return [{ type: 'picture', src: placeFilePath(ars, id), alt, credit, width, height, lang: FEED_LANGUAGE }];
}
