import type { OwnRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { LotsRoom } from './lots-room.tsx';

/** Kinds, grounds and ways in are called here as in the search, so its words come along. */
export const room: OwnRoomPart = {
  Room: LotsRoom,
  words: {
    de: async () => {
      const [own, find] = await Promise.all([
        import('../../i18n/offer/de.json'),
        import('../../i18n/find/de.json'),
      ]);
      return { default: { ...find.default, ...own.default } };
    },
    en: async () => {
      const [own, find] = await Promise.all([
        import('../../i18n/offer/en.json'),
        import('../../i18n/find/en.json'),
      ]);
      return { default: { ...find.default, ...own.default } };
    },
  },
};
