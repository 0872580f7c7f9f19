/** Tours as rows of a list. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { ListItem } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { exampleMark } from '../from-sources.ts';
import { tourPath } from '../paths.ts';
import { type RowContext, whoseInWords } from '../rows.ts';
import type { Scope } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { heightInWords, lengthInWords } from './figures.ts';
import type { KnownTourRow } from './tour-store.ts';

export function tourRow(one: KnownTourRow, { request: { language }, kernel, scope }: RowContext): ListItem {
  return {
    text: one.title,
    lang: FEED_LANGUAGE,
    note: tourInShort(one, scope, language),
    page: tourPath(one.id),
    ...exampleMark(one, kernel),
    data: { lon: one.lon, lat: one.lat },
  };
}

/** "12,4 km · 320 m bergauf · Wanderung · Rundweg · in Hürth". */
export function tourInShort(one: KnownTourRow, scope: Scope, language: Language): string {
  const say = sayIn(language);
  return [
    lengthInWords(one.length, language),
    one.ascent === null ? null : say('tour_up', { metres: heightInWords(one.ascent, language) }),
    say(`tour_kind_${one.kind}`),
    one.isLoop ? say('tour_loop') : null,
    whoseInWords(one.at, scope, say),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
