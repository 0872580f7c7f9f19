/** "Festhalle, Hauptstr. 3" → the name of a stop, and its address where the rest holds a number. Pure. */
import { plainLine } from '../../../kernel/text/rich-text.ts';
import type { SeriesRecord } from '../model.ts';

type Point = { lon: number; lat: number };

export function stopIn(words: string | null, point: Point | null): SeriesRecord['stop'] {
  const text = plainLine(words ?? '');
  if (text === '') return point === null ? null : { name: '', address: null, point };
  const comma = text.indexOf(',');
  const [name, rest] = comma < 1 ? [text, ''] : [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
  const hasAddress = /\d/.test(rest);
  return {
    name: (hasAddress ? name : text).slice(0, 200),
    address: hasAddress ? rest.slice(0, 300) : null,
    point,
  };
}
