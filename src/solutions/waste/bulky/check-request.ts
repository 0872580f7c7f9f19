import { isMailAddress } from '../../../kernel/mail/check-mail.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { parseHouseNumber } from '../address/house-number.ts';
import { foldStreet } from '../street-store.ts';
import { LONGEST, MOST_VOLUME } from './bulky.ts';

export const BULKY_FIELDS = ['slot', 'street', 'number', 'items', 'volume', 'email', 'act'] as const;
export type BulkyField = (typeof BULKY_FIELDS)[number];
export type BulkyFault = { field: BulkyField; key: `bulky_fault_${BulkyField}` };

export interface SentRequest {
  slot: string;
  street: string;
  number: string;
  items: string;
  /** Cubic metres. */
  volume: number;
  email: string;
}

/** `isNew`: with address and e-mail; a change of one that is there has neither. */
export function checkRequest(
  values: unknown,
  { slots, isNew }: { slots: readonly string[]; isNew: boolean },
): { sent: SentRequest; faults: BulkyFault[] } {
  const line = (name: string) =>
    textIn(values, name)
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim();
  const sent: SentRequest = {
    ...{ slot: line('slot'), street: line('street'), number: line('number') },
    ...{ items: textIn(values, 'items').trim(), volume: Number(line('volume')) },
    email: line('email').toLowerCase(),
  };
  const { slot, street, number, items, volume, email } = sent;
  const isVolume = Number.isInteger(volume) && volume >= 1 && volume <= MOST_VOLUME;
  const wrong: Partial<Record<BulkyField, boolean>> = {
    slot: !slots.includes(slot),
    street: isNew && (foldStreet(street) === '' || street.length > LONGEST.street),
    number: isNew && (parseHouseNumber(number) === null || number.length > LONGEST.number),
    items: items === '' || items.length > LONGEST.items,
    volume: !isVolume,
    email: isNew && (email.length > 254 || !isMailAddress(email)),
  };
  return {
    sent,
    faults: BULKY_FIELDS.filter((field) => wrong[field]).map((field) => ({
      ...{ field, key: `bulky_fault_${field}` },
    })),
  };
}
