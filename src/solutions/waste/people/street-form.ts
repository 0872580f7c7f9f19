import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

/** A street without its number, sent by the browser itself (`street-form-route.ts`). */
export function streetForm({ place, language }: PlaceRequest, value = ''): Block {
  const say = sayIn(language);
  return {
    type: 'form',
    action: '/api/waste/street',
    button: say('street_show'),
    fields: [{ name: 'street', label: say('street_label'), hint: say('street_hint'), type: 'search', value }],
    hidden: { ars: place.ars, lang: language },
  };
}
