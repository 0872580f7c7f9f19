import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms of ideas, and of what all parts of co-creation share: names of fields. */
export const ideaWords: DeskRoomPart['words'] = {
  de: async () => {
    const [shared, own] = await Promise.all([
      import('../../i18n/de.json'),
      import('../../i18n/ideas/de.json'),
    ]);
    return { default: { ...shared.default, ...own.default } };
  },
  en: async () => {
    const [shared, own] = await Promise.all([
      import('../../i18n/en.json'),
      import('../../i18n/ideas/en.json'),
    ]);
    return { default: { ...shared.default, ...own.default } };
  },
};
