import { type RawBuilder, sql } from 'kysely';
import { fold } from '../places/fold.ts';

/**
 * A text in the database made comparable as `fold` makes it, but for signs between words. The server sorts by bytes and
 * knows no capital letters but those of ASCII: accents are taken off first.
 */
export function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  const umlauts = sql`replace(replace(replace(replace(replace(replace(normalize(${text}, NFC),
    'ä', 'ae'), 'Ä', 'ae'), 'ö', 'oe'), 'Ö', 'oe'), 'ü', 'ue'), 'Ü', 'ue')`;
  const plain = sql`lower(regexp_replace(normalize(${umlauts}, NFD), ${'[\u0300-\u036f]'}, '', 'g'))`;
  return sql`regexp_replace(replace(${plain}, 'ß', 'ss'), '\\mst\\M', 'sankt', 'g')`;
}

/** Patterns for `like all`, of the words that a folded text has to hold; none where there are no words. */
export function wordPatterns(words: string): string[] {
  const MOST = 8;
  return fold(words)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST)
    .map((word) => `%${word}%`);
}
