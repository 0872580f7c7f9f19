import { z } from 'zod';
import { problem } from '../http/problem.ts';
import type { Language } from '../i18n/language.ts';
import { MAP_CATEGORIES } from './categories.ts';
import { orderOf } from './collect-points.ts';
import type { PlacePoint } from './place-points.ts';

/** Key of a point in the order of the list, as it travels in `after` and `next`. */
const cursorSchema = z.tuple([z.enum(MAP_CATEGORIES), z.string(), z.string()]);

/**
 * The part of a sorted list after a key, at most `limit`; `next` is null at its end. The key need not be there any more:
 * nothing is skipped or shown twice when points come and go between two calls. Throws `bad-request`.
 */
export function pointsAfter(
  points: readonly PlacePoint[],
  { after, limit, language }: { after: string | undefined; limit: number; language: Language },
): { points: PlacePoint[]; next: string | null } {
  const order = orderOf({ language });
  const last = after === undefined ? null : readCursor(after);
  const begin = last === null ? 0 : points.findIndex((point) => order(point, last) > 0);
  const part = begin < 0 ? [] : points.slice(begin, begin + limit);
  const end = part.at(-1);
  const isLast = end === undefined || begin + part.length >= points.length;
  return { points: part, next: isLast ? null : writeCursor(end) };
}

function writeCursor({ category, title, key }: PlacePoint): string {
  return Buffer.from(JSON.stringify([category, title, key])).toString('base64url');
}

function readCursor(text: string): Pick<PlacePoint, 'category' | 'title' | 'key'> {
  const read = cursorSchema.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) {
    throw problem({ code: 'bad-request', status: 400, title: 'Bad request', detail: 'after: no such key' });
  }
  const [category, title, key] = read.data;
  return { category, title, key };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // refused by the schema
  }
}
