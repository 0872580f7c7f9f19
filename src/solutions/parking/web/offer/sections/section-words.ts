/** Parts of a lot, what they hold in one line, and which of them still lacks something. Pure. */
import type { Screen } from '../../../../../kernel/pages/screen.ts';
import type { Missing, OwnLot } from '../../../lots/lots-api.ts';
import type { Price } from '../../../model.ts';
import { centsInWords } from '../../../money/cents-in-words.ts';

export const SECTIONS = ['place', 'bays', 'times', 'price', 'access', 'rules', 'photos', 'declare'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Null: said on the page of the account. */
const PART_OF: Record<Missing['code'], SectionId | null> = {
  owner: null,
  bays: 'bays',
  'bay-required': 'bays',
  windows: 'times',
  price: 'price',
  'price-limit': 'price',
  'access-text': 'access',
  declarations: 'declare',
};

function partOf({ code }: Pick<Missing, 'code'>): SectionId | null {
  return PART_OF[code];
}

/** The first part with something missing that is not the one just saved; the price is offered in any case after the times. */
export function nextMissing(lot: Pick<OwnLot, 'missing'>, saved: SectionId | null): SectionId | null {
  if (saved === 'times') return 'price';
  const parts = lot.missing.map(partOf).filter((one) => one !== saved);
  return SECTIONS.find((one) => parts.includes(one)) ?? null;
}

export function inShort(id: SectionId, lot: OwnLot, { say, language }: Screen): string {
  const { record } = lot;
  switch (id) {
    case 'place':
      return `${record.street} ${record.houseNumber}, ${lot.place}`.replace(' ,', ',');
    case 'bays':
      return say('offer_bays_count', { count: lot.bays });
    case 'times':
      return lot.windows;
    case 'price':
      return priceInShort(record.price, say, language);
    case 'access':
      return say(`find_access_${record.access.kind}`);
    case 'rules':
      return say('offer_rules_short', { notice: record.notice, longest: Math.round(record.longest / 60) });
    case 'photos':
      return say('offer_photos_count', { count: lot.photoList.length });
    case 'declare':
      return say(lot.declaredAt === null ? 'offer_declared_not' : 'offer_declared');
  }
}

function priceInShort(price: Price, say: Screen['say'], language: Screen['language']): string {
  if (price.free) return say('offer_price_free');
  const parts = (['hour', 'night', 'day', 'week', 'month'] as const).flatMap((name) => {
    const cents = price[name];
    return cents === null ? [] : [say(`offer_price_per_${name}`, { price: centsInWords(cents, language) })];
  });
  return parts.length === 0 ? say('offer_price_none') : parts.join(', ');
}
