import { nextMidnight } from '../../kernel/clock.ts';
import { fullLanguage } from '../../kernel/i18n/language.ts';
import { text } from '../../kernel/i18n/text.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { countOf } from './store.ts';

/** One card: how many there are here, or why there are none. */
export async function cards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const texts = { de, en }[fullLanguage(language)];
  const { count, newest } = await countOf(kernel.places.keys(place.ars), kernel.db);
  const now = kernel.clock.now();
  const values = { count, place: place.name };
  return [
    {
      id: 'count',
      title: texts.title,
      sentence: text(texts, language, count === 0 ? 'card_none' : 'card_some', values),
      ...(count > 0 && { figure: count, unit: texts.unit }),
      state: count === 0 ? 'empty' : 'ok',
      priority: count === 0 ? 5 : 30,
      validUntil: nextMidnight(now).toString(),
      source: { name: texts.source, licence: 'EUPL-1.2', url: null, time: newest ?? now.toString() },
      page: '__path__',
    },
  ];
}
