import type { Language } from '../../../kernel/i18n/language.ts';
import type { ClaimField } from '../../../kernel/pages/claim/claim-view.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { sayIn } from '../texts.ts';
import { isFull, LONGEST, MOST_VOLUME, type Slot } from './bulky.ts';
import type { BulkyField } from './check-request.ts';

export type Fault = { field: BulkyField; words: string };

/** Fields of a request, in the order of the screen; `only`: those that may be changed later. */
export function requestFields(
  language: Language,
  own: {
    slots: readonly Slot[];
    values: unknown;
    faults: readonly Fault[];
    only: 'new' | 'change';
  },
): ClaimField[] {
  const { slots, values, faults, only } = own;
  const say = sayIn(language);
  const field = (name: BulkyField, more: Partial<ClaimField> = {}): ClaimField => ({
    ...{ name, label: say(`bulky_${name}`), hint: null, value: textIn(values, name), type: 'text' },
    ...{ autocomplete: 'off', options: [], isMarked: true },
    ...(only === 'new' && { draft: `bulky.${name}` }),
    error: faults.find((one) => one.field === name)?.words ?? null,
    ...more,
  });
  const slot = field('slot', {
    type: 'select',
    options: [{ value: '', label: say('bulky_choose') }, ...slots.map((one) => optionOf(one, language))],
  });
  const address = [
    field('street', { longest: LONGEST.street }),
    field('number', { longest: LONGEST.number }),
  ];
  const things = [
    field('items', { type: 'paragraphs', hint: say('bulky_items_hint'), longest: LONGEST.items }),
    field('volume', {
      ...{ type: 'select', hint: say('bulky_volume_hint') },
      options: [{ value: '', label: say('bulky_choose') }, ...volumes(language)],
    }),
  ];
  const mail = field('email', { type: 'email', autocomplete: 'email', hint: say('bulky_email_hint') });
  return only === 'new' ? [slot, ...address, ...things, mail] : [slot, ...things];
}

function volumes(language: Language) {
  return Array.from({ length: MOST_VOLUME }, (_, index) => ({
    ...{ value: String(index + 1), label: sayIn(language)('bulky_volume_of', { count: index + 1 }) },
  }));
}

/** "Freitag, 4. Dezember 2026", and that it is full. */
function optionOf(slot: Slot, language: Language): { value: string; label: string } {
  const date = formatDate(slot.day, language);
  return {
    value: slot.id,
    label: isFull(slot) ? sayIn(language)('bulky_slot_full', { date }) : date,
  };
}
