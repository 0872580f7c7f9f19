import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';

/** Words of the rooms about sprints; fields and sizes are called as everywhere in the network. */
export const sprintWords: DeskRoomPart['words'] = {
  de: async () => {
    const [shared, own] = await Promise.all([
      import('../../i18n/de.json'),
      import('../../i18n/sprints/de.json'),
    ]);
    return { default: { ...shared.default, ...own.default } };
  },
  en: async () => {
    const [shared, own] = await Promise.all([
      import('../../i18n/en.json'),
      import('../../i18n/sprints/en.json'),
    ]);
    return { default: { ...shared.default, ...own.default } };
  },
};
