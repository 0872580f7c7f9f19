/** What keeps a lot from being submitted, in words. Pure. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { LotRecord } from '../model.ts';
import { centsInWords } from '../money/cents-in-words.ts';
import type { PriceLimits } from '../money/price-limits.ts';
import { sayIn } from '../texts.ts';
import { limitFaults } from './limit-faults.ts';
import type { Bay } from './lot.ts';
import type { Missing } from './lots-api.ts';

export function whatIsMissing(
  { record, declaredAt }: { record: LotRecord; declaredAt: string | null },
  bays: readonly Pick<Bay, 'record' | 'state'>[],
  { limits, language, isOwnerKnown }: { limits: PriceLimits; language: Language; isOwnerKnown: boolean },
): Missing[] {
  const say = sayIn(language);
  const missing: Missing[] = [];
  const offered = bays.filter(({ state }) => state !== 'withdrawn');
  if (offered.length === 0) missing.push({ code: 'bays', text: say('lots_missing_bays'), field: 'bays' });
  for (const { record: bay } of offered)
    if (bay.isRequired)
      missing.push({
        ...{ code: 'bay-required', field: 'bays' },
        text: say('lots_missing_bay_required', { bay: bay.label }),
      });
  if (record.windows.length === 0 && !record.exceptions.some(({ open }) => open !== null))
    missing.push({ code: 'windows', text: say('lots_missing_windows'), field: 'record.windows' });
  const { free, hour, night, day, week, month } = record.price;
  if (!free && [hour, night, day, week, month].every((one) => one === null))
    missing.push({ code: 'price', text: say('lots_missing_price'), field: 'record.price' });
  for (const { field, most } of limitFaults(record.price, limits))
    missing.push({
      ...{ code: 'price-limit', field: `record.price.${field}` },
      text: say(`lots_missing_limit_${field}`, { most: centsInWords(most, language) }),
    });
  if (record.access.kind !== 'open' && record.access.text === '')
    missing.push({ code: 'access-text', text: say('lots_missing_access'), field: 'record.access.text' });
  if (!isOwnerKnown) missing.push({ code: 'owner', text: say('lots_missing_owner'), field: 'owner' });
  if (declaredAt === null)
    missing.push({ code: 'declarations', text: say('lots_missing_declarations'), field: 'declarations' });
  return missing;
}
