import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import type { Price } from '../model.ts';
import { sayIn } from '../texts.ts';
import { centsInWords, exactCents } from './cents-in-words.ts';
import type { PriceLine } from './price-of.ts';

/** "1,50 € je Stunde, höchstens 8 € am Tag": all that an owner asks for, in one line. */
export function priceInWords(price: Price, language: Language): string {
  const say = sayIn(language);
  if (price.free) return say('price_free');
  const money = (cents: number) => centsInWords(cents, language);
  const ways = [
    ...(price.hour === null ? [] : [say('price_hour', { price: money(price.hour) })]),
    ...(price.night === null
      ? []
      : [
          say('price_night', {
            ...{ price: money(price.night), from: price.nightFrom, until: price.nightUntil },
          }),
        ]),
  ];
  const caps = (['day', 'week', 'month'] as const).flatMap((unit) => {
    const cents = price[unit];
    return cents === null
      ? []
      : [say(price.hour === null ? `price_${unit}` : `price_most_${unit}`, { price: money(cents) })];
  });
  const list = (parts: string[]) =>
    new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(parts);
  if (price.hour === null) return list([...ways, ...caps]) || say('price_none');
  return [list(ways), ...(caps.length === 0 ? [] : [say('price_most', { caps: list(caps) })])].join(', ');
}

/** "1 Nacht zu 4 €", "90 Minuten zu 1,50 € je Stunde", with what they come to. */
export function lineInWords(
  { unit, count, each, cents }: PriceLine,
  language: Language,
): { text: string; price: string } {
  const say = sayIn(language);
  const values = { count, price: centsInWords(each, language) };
  return { text: say(`price_line_${unit}`, values), price: exactCents(cents, language) };
}
