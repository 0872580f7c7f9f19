/** What services, units and online services have in common. */
import type { XzufiOnlineService, XzufiService, XzufiUnit } from '../../../../connectors/xzufi/model.ts';
import type { Ars } from '../../../../kernel/places/place.ts';

export const FAMILY = 'xzufi';

/** Records of a message are for the public: it carries no mark that says otherwise. */
export function commonOf(
  value: XzufiService | XzufiUnit | XzufiOnlineService,
  { language, name, ownerArs }: { language: string; name: string; ownerArs: Ars },
) {
  return {
    ownerArs,
    family: FAMILY,
    key: value.key,
    name,
    language,
    isPublic: true,
    url: null,
    changedAt: value.changedAt,
    validity: value.validity.map(({ from, until }) => ({ from, until })),
  };
}
